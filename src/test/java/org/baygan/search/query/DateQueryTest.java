package org.baygan.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.baygan.model.Language;
import org.baygan.search.index.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateQueryTest {
    private static String range(String query) {
        return DateQuery.of(QueryText.parse(query))
                .map(date -> LocalDate.ofEpochDay(date.first()) + " " + LocalDate.ofEpochDay(date.last()))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "۵ مهر ۱۳۸۲; 2003-09-27 2003-09-27",
                "۵مهر۱۳۸۲; 2003-09-27 2003-09-27",
                "پنجم مهر ۱۳۸۲; none",
                "۵ام مهر ماه سال ١٣٨٢; 2003-09-27 2003-09-27",
                "مهر ۱۳۸۲; 2003-09-23 2003-10-22",
                "اسفند 1399; 2021-02-19 2021-03-20",
                "۱۳۸۲/۰۷/۰۵; 2003-09-27 2003-09-27",
                "1382-7-5; 2003-09-27 2003-09-27",
                "5/7/1382; 2003-09-27 2003-09-27",
                "1382/07; 2003-09-23 2003-10-22",
                "September 2003; 2003-09-01 2003-09-30",
                "5 Sept. 2003; 2003-09-05 2003-09-05",
                "September 5th, 2003; 2003-09-05 2003-09-05",
                "5th of september 2003; 2003-09-05 2003-09-05",
                "سپتامبر ۲۰۰۳; 2003-09-01 2003-09-30",
                "۵ مه ۲۰۰۳; 2003-05-05 2003-05-05",
                "12/31/2003; 2003-12-31 2003-12-31",
                "31.12.2003; 2003-12-31 2003-12-31",
                "1403; 2024-03-20 2025-03-20",
                "سال ۱۴۰۳; 2024-03-20 2025-03-20",
                "2003; 2003-01-01 2003-12-31",
                "Mehr 1382; 2003-09-23 2003-10-22",
            })
    void a_date_is_recognised(String query, String range) {
        assertThat(range(query)).isEqualTo(range);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "دیروز",
                "5 مهر",
                "مهر",
                "1,403",
                "999",
                "1100",
                "2300",
                "«1403»",
                "-1403",
                "1403 باران",
                "31 شهریور مهر 1382",
                "32 مهر 1382",
                "31 مهر 1382",
                "30 February 2004",
                "0 مهر 1382",
                "1382/13/01",
                "1382/00/05",
                "September 1382",
                "مهر 2003",
                "1403 1404",
                "1-2-3-1403",
                "0123456789012",
                "1403:05",
                "1382/00",
                "2003-1382-05"
            })
    void anything_else_is_none(String query) {
        assertThat(range(query)).isEqualTo("none");
    }

    private static SmallArchive.Index archive() throws IOException {
        return new SmallArchive(Language.PERSIAN)
                .add("old", "1965-03-21", "خبر کهنه", "", "")
                .add("day", "2003-09-27", "بازارچه", "", "<p>باران</p>")
                .add("other", "2003-09-27", "بندر", "", "<p>دریا</p>")
                .add("month", "2003-10-10", "شهر", "", "<p>کوه</p>")
                .add("after", "2003-11-10", "رود", "", "<p>دشت</p>")
                .add("about", "2010-01-01", "مهر ۱۳۸۲", "", "<p>۵ مهر ۱۳۸۲، ۱۳۸۲/۰۷/۰۵ و September 2003</p>")
                .index();
    }

    @ParameterizedTest
    @CsvSource({
        "۵ مهر ۱۳۸۲, other day about",
        "۱۳۸۲/۰۷/۰۵, other day about",
        "27 September 2003, other day",
        "مهر ۱۳۸۲, month other day about",
        "September 2003, other day about",
        "1382, after month other day about",
        "1344, old",
        "6 مهر 1382, about",
    })
    void what_was_published_then_comes_first(String query, String found) throws IOException {
        List<String> ids = archive().find(query);
        List<String> expected = List.of(found.split(" "));
        assertThat(ids.subList(0, expected.size())).isEqualTo(expected);
    }

    @Test
    void nothing_is_said_of_the_words_of_a_date() throws IOException {
        SearchResult result = archive().engine().search("27 September 2003 ", false);
        assertThat(result.corrections()).isEmpty();
        assertThat(result.nowhere()).isEmpty();
    }
}
