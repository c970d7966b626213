package org.baygan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baygan.model.Permalink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaginatorTest {
    /** The numbers n to 1: the newest item has the highest. */
    private static Paginator<Integer> of(int items) {
        List<Integer> newestFirst =
                IntStream.iterate(items, i -> i >= 1, i -> i - 1).boxed().toList();
        return new Paginator<>(newestFirst, new Permalink("fa/topic/x/index.html"), "fa/topic/x/", 19);
    }

    private static Map<Permalink, List<Integer>> pages(int items) {
        Map<Permalink, List<Integer>> pages = new HashMap<>();
        of(items).pages().forEach(page -> pages.put(page.permalink(), page.items()));
        return pages;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 19, 20, 21, 105})
    void everyItemIsOnOnePageNewestFirst(int items) {
        List<Integer> all = of(items).pages().stream()
                .flatMap(page -> page.items().stream())
                .toList();

        assertThat(all).hasSize(items).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void aNewItemChangesTheNewestPageAloneOrLeavesBehindTheOneItFills() {
        for (int items = 1; items < 100; items++) {
            Map<Permalink, List<Integer>> before = pages(items);
            Map<Permalink, List<Integer>> after = pages(items + 1);
            before.remove(new Permalink("fa/topic/x/index.html"));

            assertThat(after).as("after item %s", items + 1).containsAllEntriesOf(before);
        }
    }

    @Test
    void noPageHoldsMoreThanItMayAndTheNewestIsHalfFullAtLeast() {
        for (int items = 10; items < 100; items++) {
            assertThat(of(items).page(of(items).count()).items()).hasSizeBetween(10, 19);
            assertThat(of(items).pages()).allMatch(page -> page.items().size() <= 19);
        }
    }
}
