package org.baygan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamedRangeTest {
    private static List<String> members(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "content/fa/" + i + ".md")
                .collect(Collectors.toList());
    }

    private static List<NamedRange> cut(List<String> members, IntFunction<String> name) {
        return NamedRange.cut(members.size(), name, members::get);
    }

    private static Set<List<String>> contents(List<String> members) {
        return cut(members, i -> "all").stream()
                .map(range -> List.copyOf(members.subList(range.first(), range.end())))
                .collect(Collectors.toSet());
    }

    @Test
    void each_member_is_in_one_range_in_order() {
        int end = 0;
        for (NamedRange range : cut(members(10_000), i -> "all")) {
            assertThat(range.first()).isEqualTo(end);
            assertThat(range.end() - range.first()).isBetween(1, 512);
            end = range.end();
        }
        assertThat(end).isEqualTo(10_000);
    }

    @Test
    void a_list_without_members_has_no_range() {
        assertThat(NamedRange.cut(0, i -> "all", i -> "")).isEmpty();
    }

    @Test
    void a_range_has_members_of_one_name() {
        assertThat(NamedRange.cut(6, i -> i < 2 ? "a" : i < 5 ? "b" : "a", i -> "member"))
                .containsExactly(new NamedRange("a", 0, 2), new NamedRange("b", 2, 5), new NamedRange("a", 5, 6));
    }

    @Test
    void members_that_nothing_tells_apart_are_cut_all_the_same() {
        assertThat(NamedRange.cut(1_025, i -> "all", i -> "member"))
                .containsExactly(
                        new NamedRange("all", 0, 512),
                        new NamedRange("all", 512, 1_024),
                        new NamedRange("all", 1_024, 1_025));
    }

    @Test
    void a_member_more_or_less_changes_few_ranges() {
        List<String> members = members(20_000);
        Set<List<String>> before = contents(members);
        assertThat(before.size()).isBetween(100, 220);
        for (int place = 0; place < 20_000; place += 777) {
            List<String> more = new ArrayList<>(members);
            more.add(place, "content/fa/new.md");
            Set<List<String>> changed = contents(more);
            changed.removeAll(before);
            assertThat(changed).hasSizeBetween(1, 6);
            List<String> less = new ArrayList<>(members);
            less.remove(place);
            changed = contents(less);
            changed.removeAll(before);
            assertThat(changed).hasSizeBetween(1, 6);
        }
    }

    @Test
    void a_range_has_no_negative_size() {
        assertThatThrownBy(() -> new NamedRange("all", 3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NamedRange("all", -1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
