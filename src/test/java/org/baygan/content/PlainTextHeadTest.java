package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.baygan.model.Article;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as agencies send them: plain text, with what is known of them above and below. */
class PlainTextHeadTest {
    private static final ArticleReader READER =
            new ArticleReader(List.of(Language.PERSIAN, Language.ENGLISH), ZoneId.of("Asia/Tehran"), Map.of());

    private static Article article(String text) {
        return READER.read(new SourceFile("fa/a.txt", text, "UTF-8")).article().orElseThrow();
    }

    private static LocalDate day(Article article) {
        return ((PublicationDate.Day) article.date()).date();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "۱۴ آذر ۱۴۰۲",
                "سه‌شنبه ۱۴ آذر ۱۴۰۲ - ۱۰:۳۰",
                "۱۴۰۲/۰۹/۱۴ ساعت ۱۰:۳۰",
                "۱۴۰۲/۰۹/۱۴",
                "سه شنبه، ۱۴ آذر ۱۴۰۲ | ۱۰:۳۰",
                "تاریخ: ۱۴۰۲/۰۹/۱۴",
                "تاریخ انتشار: ۱۴ آذر ۱۴۰۲ - ساعت ۱۰:۳۰",
                "5 December 2023",
                "۱۴ آذرماه ۱۴۰۲",
                "سه‌شنبه ۱۴ آذرماه ۱۴۰۲، ساعت ۱۰:۳۰",
                "۱۰:۳۰ - ۱۴۰۲/۰۹/۱۴",
                "ساعت ۱۰:۳۰ سه‌شنبه ۱۴ آذر ۱۴۰۲",
                "۱۴ / ۹ / ۱۴۰۲",
                "۱۴ آذر ۱۴۰۲ (۵ دسامبر ۲۰۲۳)",
                "انتشار: ۱۴۰۲/۰۹/۱۴",
                "کد خبر: ۱۲۳۴ | تاریخ: ۱۴ آذر ۱۴۰۲",
                "تاریخ: ۱۴ آذر ۱۴۰۲ | ۱۰:۳۰ | کد خبر: ۱۲۳۴",
                "۱۰:۳۰ · ۱۴ آذر ۱۴۰۲",
                "10:30 • 14 Azar 1402",
                "📅 ۱۴ آذر ۱۴۰۲",
                "🗓️ تاریخ: ۱۴۰۲/۰۹/۱۴"
            })
    void aDateOnALineOfItsOwnIsTheDateAndNeverADeck(String date) {
        for (String text : List.of(
                "بازار مرزی باز شد\n\n" + date + "\n\nبازار امروز باز شد.",
                date + "\nبازار مرزی باز شد\n\nبازار امروز باز شد.",
                "بازار مرزی باز شد\nچهارصد غرفه\n\n" + date + "\nبازار امروز باز شد.")) {
            Article article = article(text);
            assertThat(day(article)).as(text).isEqualTo(LocalDate.of(2023, 12, 5));
            assertThat(article.title()).isEqualTo("بازار مرزی باز شد");
            assertThat(article.deck()).isIn("", "چهارصد غرفه");
            assertThat(article.body().text()).isEqualTo("بازار امروز باز شد.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"نویسنده: سارا، رضا", "Author: سارا, رضا", "خبرنگار: سارا؛ رضا", "✍️ نویسنده: سارا، رضا"})
    void aBylineMayNameSeveralAuthors(String row) {
        assertThat(article("بازار مرزی باز شد\n" + row + "\n\nبازار امروز باز شد.")
                        .authors())
                .containsExactly("سارا", "رضا");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "۳۱ آذر ۱۴۰۲",
                "دوشنبه ۱۴ آذر ۱۴۰۲",
                "۱۴۰۲/۱۳/۱۴",
                "۰۵/۰۱/۱۴۰۲",
                "تاریخ: ۱۴۰۲/۱۳/۱۴",
                "تاریخ: ۳۱ آذر ۱۴۰۲ - ۱۰:۳۰"
            })
    void aDateThatCannotBeIsAnErrorAsInFrontMatter(String date) {
        for (String text : List.of(
                "بازار مرزی باز شد\n\n" + date + "\n\nبازار امروز باز شد.",
                date + "\nبازار مرزی باز شد\n\nبازار امروز باز شد.")) {
            assertThat(READER.read(new SourceFile("fa/a.txt", text, "UTF-8")).article())
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void aDateWithoutItsYearIsNeitherHeadlineNorDeckAndIsTold() {
        for (String text : List.of(
                "بازار مرزی باز شد\n\n۱۴ آذر\n\nبازار امروز باز شد.",
                "۱۴ آذر\nبازار مرزی باز شد\n\nبازار امروز باز شد.")) {
            ArticleReader.Read read = READER.read(new SourceFile("fa/a.txt", text, "UTF-8"));
            assertThat(read.article().orElseThrow().title()).isEqualTo("بازار مرزی باز شد");
            assertThat(read.article().orElseThrow().deck()).isEmpty();
            assertThat(Reading.shown(read.diagnostics()))
                    .anyMatch(found -> found.startsWith("WARNING") && found.contains("has no year"));
        }
        assertThat(article("۱۶ آذر\n\nروز دانشجو در تهران برگزار شد.").title()).isEqualTo("۱۶ آذر");
    }

    @Test
    void aRowThatIsNotKnownDoesNotEndTheHead() {
        ArticleReader.Read read = READER.read(new SourceFile(
                "fa/a.txt",
                "کد خبر: ۱۲۳\nکد خبر: ۱۲۴\nخبرنگار: سارا\nعکاس: علی\nتاریخ: ۱۴۰۲/۰۹/۱۴\nبازار مرزی باز شد\n\nبازار امروز باز شد.",
                "UTF-8"));
        Article article = read.article().orElseThrow();
        assertThat(article.title()).isEqualTo("بازار مرزی باز شد");
        assertThat(article.newsCode()).isEqualTo("۱۲۳");
        assertThat(day(article)).isEqualTo(LocalDate.of(2023, 12, 5));
        assertThat(Reading.shown(read.diagnostics()))
                .filteredOn(found -> found.startsWith("WARNING"))
                .hasSize(2);
    }

    @Test
    void rowsAboveTheHeadlineAreNeverTheHeadline() {
        ArticleReader.Read read = READER.read(new SourceFile(
                "fa/a.txt",
                "نویسنده: سارا\nنویسنده: رضا\nتاریخ: دیروز\nبازار مرزی باز شد\n\nبازار امروز باز شد.",
                "UTF-8"));
        assertThat(read.article().orElseThrow().title()).isEqualTo("بازار مرزی باز شد");
        assertThat(read.article().orElseThrow().authors()).containsExactly("سارا", "رضا");
        assertThat(Reading.shown(read.diagnostics()))
                .filteredOn(found -> found.startsWith("WARNING"))
                .hasSize(1);
    }

    @Test
    void whoSaysSomethingInAHeadlineIsNoLabel() {
        Article article = article("کد خبر: ۱۲۳\nوزیر: بازار باز شد\nتاریخ: ۱۴۰۲/۰۹/۱۴\n\nبازار امروز باز شد.");
        assertThat(article.title()).isEqualTo("وزیر: بازار باز شد");
        assertThat(day(article)).isEqualTo(LocalDate.of(2023, 12, 5));
    }

    @Test
    void labelledRowsAreReadInAnyOrder() {
        Article article = article("""
                کد خبر: ۱۴۰۲۰۹۱۴۰۰۱
                خبرنگار: سارا نمونه
                تاریخ: ۱۴۰۲/۰۹/۱۴
                لید: بازار مرزی، که سال‌ها بسته بود، امروز باز شد.
                روتیتر: در اردبیل
                تیتر: بازار مرزی باز شد

                چهارصد غرفه در آن است.
                """);
        assertThat(article.title()).isEqualTo("بازار مرزی باز شد");
        assertThat(article.kicker()).isEqualTo("در اردبیل");
        assertThat(article.lead()).isEqualTo("بازار مرزی، که سال‌ها بسته بود، امروز باز شد.");
        assertThat(article.authors()).containsExactly("سارا نمونه");
        assertThat(day(article)).isEqualTo(LocalDate.of(2023, 12, 5));
        assertThat(article.newsCode()).isEqualTo("۱۴۰۲۰۹۱۴۰۰۱");
        assertThat(article.body().text()).isEqualTo("چهارصد غرفه در آن است.");
    }

    @Test
    void whatStandsBelowTheTextIsReadToo() {
        ArticleReader.Read read = READER.read(new SourceFile(
                "fa/a.txt", "بازار مرزی باز شد\n\nبازار امروز باز شد.\n\nمنبع: آران\nانتهای پیام/۱۲\n", "UTF-8"));
        Article article = read.article().orElseThrow();
        assertThat(article.source()).isEqualTo("آران");
        assertThat(article.body().text()).isEqualTo("بازار امروز باز شد.");
        assertThat(Reading.shown(read.diagnostics()))
                .containsExactly(
                        "NOTE fa/a.txt No front matter; recognised: title (line 1), source (line 5), end sign (line 6)"
                                + " | baygan new --from writes this out as front matter");
    }

    @Test
    void aNewsCodeBelowTheTextIsNoPartOfIt() {
        Article article = article("تیتر\n\nمتن.\n\nکد خبر 98-12/4\nانتهای پیام");
        assertThat(article.newsCode()).isEqualTo("98-12/4");
        assertThat(article.body().text()).isEqualTo("متن.");
    }

    @Test
    void aSecondSourceStaysInTheText() {
        assertThat(article("تیتر\n\nمنبع: آران\nمتن.\n\nمنبع: روزنامه\n").body().text())
                .isEqualTo("متن.\n\nمنبع: روزنامه");
    }

    @Test
    void aTextThatWasWrappedAtOneWidthIsParagraphs() {
        Article article = article("""
                The border market opens

                The market at the border was opened on Monday by those who
                had built it. It has four hundred stalls, and a road leads
                to it from the town.

                Most of what is sold there is fruit. Traders expect that the
                turnover will be twice what it was in the year before, since
                the road is new.
                """);
        assertThat(article.body().text().split("\n+"))
                .containsExactly(
                        "The market at the border was opened on Monday by those who had built it. It has four hundred"
                                + " stalls, and a road leads to it from the town.",
                        "Most of what is sold there is fruit. Traders expect that the turnover will be twice what it was"
                                + " in the year before, since the road is new.");
    }

    @Test
    void linesThatAreMeantStay() {
        String verse = """
                The gate stands open to the morning light, they say,
                and so it will tomorrow.
                The road that leads there is as long as any other way,
                and so it will tomorrow.
                And those who walk it in the rain, who cannot stay,
                will come again.""";
        assertThat(article("The gate\n\n" + verse).body().text()).isEqualTo(verse);
    }
}
