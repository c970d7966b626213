package org.baygan.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TermShardsTest {
    private static final long SEED = 1393;

    /** Where shards' files go, without what changes with their numbers. */
    private static final class Written {
        final Set<String> contents = new HashSet<>();
        final TermShards shards = new TermShards("fa", file -> {
            assertThat(file.path()).matches("search/fa/t\\d+-[0-9a-v]{4}\\.js");
            contents.add(file.content().substring(file.content().indexOf(',')));
        });

        static Written of(SortedMap<String, String> groups) throws IOException {
            Written written = new Written();
            for (Map.Entry<String, String> group : groups.entrySet()) {
                written.shards.add(group.getKey(), group.getValue());
            }
            written.shards.finish();
            return written;
        }
    }

    private static SortedMap<String, String> groups(Random random, int count) {
        SortedMap<String, String> groups = new TreeMap<>();
        while (groups.size() < count) {
            groups.put(stem(random), " :" + "#".repeat(random.nextInt(200)));
        }
        return groups;
    }

    private static String stem(Random random) {
        StringBuilder stem = new StringBuilder();
        for (int left = 2 + random.nextInt(6); left > 0; left--) {
            stem.append((char) ('ا' + random.nextInt(20)));
        }
        return stem.toString();
    }

    @Test
    void a_new_term_changes_few_files() throws IOException {
        Random random = new Random(SEED);
        SortedMap<String, String> groups = groups(random, 5000);
        Written before = Written.of(groups);
        int all = 0;
        for (int i = 0; i < 50; i++) {
            SortedMap<String, String> more = new TreeMap<>(groups);
            more.put(stem(random), " :" + "#".repeat(random.nextInt(2000)));
            Set<String> changed = new HashSet<>(Written.of(more).contents);
            changed.removeAll(before.contents);
            all += changed.size();
        }
        assertThat(all / 50.0).as("files a change, seed %d", SEED).isLessThan(3);
    }

    @Test
    void files_are_of_about_the_same_size() throws IOException {
        Written written = Written.of(groups(new Random(SEED), 5000));
        assertThat(written.contents).hasSize(written.shards.firsts().size());
        long small = written.contents.stream()
                .filter(content -> content.length() < 3500)
                .count();
        assertThat(small).as("only the last may be small").isLessThanOrEqualTo(1);
        assertThat(written.contents).allMatch(content -> content.length() < 15_000);
    }

    @Test
    void the_routing_table_rises_and_its_entries_are_short() throws IOException {
        Written written = Written.of(groups(new Random(SEED), 5000));
        assertThat(written.shards.firsts()).isSorted().doesNotHaveDuplicates();
        assertThat(written.shards.firsts().get(0)).isEmpty();
        assertThat(written.shards.hashes()).hasSize(4 * written.shards.firsts().size());
        assertThat(TermShards.text(written.shards.firsts()).length())
                .isLessThan(4 * written.shards.firsts().size());
    }

    @Test
    void the_routing_table_comes_back() throws IOException {
        List<String> firsts = Written.of(groups(new Random(SEED), 5000)).shards.firsts();
        assertThat(TermShards.firsts(TermShards.text(firsts))).isEqualTo(firsts);
        List<String> others = List.of("", "2", "abcdefghijklmnopqr", "abcdefghijklmnopqrs", "ابر", "ابرها");
        assertThat(TermShards.firsts(TermShards.text(others))).isEqualTo(others);
        assertThat(TermShards.firsts("")).isEmpty();
    }

    @Test
    void a_frequent_stem_has_few_others_beside_it() throws IOException {
        SortedMap<String, String> groups = groups(new Random(SEED), 5000);
        groups.put("سسس", " :" + "#".repeat(12_000));
        Written written = Written.of(groups);
        assertThat(written.contents)
                .filteredOn(content -> content.contains("#".repeat(12_000)))
                .singleElement()
                .satisfies(content -> assertThat(content.length()).isLessThan(14_000));
    }

    @Test
    void without_terms_there_are_no_files() throws IOException {
        Written written = Written.of(new TreeMap<>());
        assertThat(written.contents).isEmpty();
        assertThat(written.shards.firsts()).isEmpty();
        assertThat(written.shards.last()).isEmpty();
    }
}
