package org.baygan.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.junit.jupiter.api.Test;

class DocumentNumbersTest {
    private static final long SEED = 1404;
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private static SmallArchive archive(List<LocalDate> days) {
        SmallArchive archive = new SmallArchive(Language.ENGLISH);
        for (int i = 0; i < days.size(); i++) {
            archive.add("story-" + i, days.get(i).toString(), "-", "", "");
        }
        return archive;
    }

    private static DocumentNumbers of(SmallArchive archive) {
        IndexParts whole = IndexParts.of(archive.archive(), false);
        return DocumentNumbers.of(whole, whole.parts().get(0));
    }

    /** Each document's number by its id. */
    private static Map<String, Integer> numbers(SmallArchive archive) {
        DocumentNumbers numbers = of(archive);
        Map<String, Integer> byId = new HashMap<>();
        for (ArticleSummary each : archive.stories().values()) {
            int number = numbers.of(each);
            assertThat(numbers.has(number)).isTrue();
            assertThat(numbers.document(number)).isEqualTo(each);
            byId.put(each.id().value(), number);
        }
        assertThat(byId.values()).doesNotHaveDuplicates();
        assertThat(numbers.documents()).isEqualTo(byId.size());
        return byId;
    }

    private static List<LocalDate> days(Random random, int count, int years) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(FIRST.plusDays(random.nextInt(years * 365)));
        }
        return days;
    }

    private static int number(Map<String, Integer> numbers, int story) {
        return Objects.requireNonNull(numbers.get("story-" + story));
    }

    @Test
    void numbers_rise_from_day_to_day() {
        List<LocalDate> days = days(new Random(SEED), 500, 4);
        Map<String, Integer> numbers = numbers(archive(days));
        for (int i = 1; i < days.size(); i++) {
            int byDay = days.get(i - 1).compareTo(days.get(i));
            if (byDay != 0) {
                int byNumber = Integer.compare(number(numbers, i - 1), number(numbers, i));
                assertThat(byNumber).as("seed %d, %d", SEED, i).isEqualTo(Integer.signum(byDay));
            }
        }
    }

    @Test
    void another_article_of_any_date_moves_few_others() {
        Random random = new Random(SEED);
        List<LocalDate> days = days(random, 600, 4);
        Map<String, Integer> before = numbers(archive(days));
        int moved = 0;
        for (int i = 0; i < 40; i++) {
            days.add(FIRST.plusDays(random.nextInt(4 * 365)));
            Map<String, Integer> after = numbers(archive(days));
            moved += (int) before.entrySet().stream()
                    .filter(each -> !each.getValue().equals(after.get(each.getKey())))
                    .count();
            before = after;
        }
        assertThat(moved / 40.0).as("moved by an article, seed %d", SEED).isLessThan(2);
    }

    @Test
    void there_are_not_many_more_numbers_than_documents() {
        SmallArchive archive = archive(days(new Random(SEED), 1_000, 10));
        assertThat(of(archive).size()).isLessThan(4_096);
    }

    @Test
    void many_articles_of_one_day_stand_beside_each_other() {
        List<LocalDate> days = days(new Random(SEED), 100, 2);
        for (int i = 0; i < 300; i++) {
            days.add(FIRST.plusDays(400));
        }
        Map<String, Integer> numbers = numbers(archive(days));
        List<Integer> crowd = numbers.entrySet().stream()
                .filter(each -> days.get(Integer.parseInt(each.getKey().substring("story-".length())))
                        .equals(FIRST.plusDays(400)))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        assertThat(crowd.get(crowd.size() - 1) - crowd.get(0)).isEqualTo(crowd.size() - 1);
    }

    @Test
    void an_empty_archive_has_no_numbers() {
        assertThat(of(new SmallArchive(Language.ENGLISH)).size()).isZero();
    }
}
