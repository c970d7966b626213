package org.baygan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Before and after, {@code _} for ZWNJ. */
class TypingHabitsTest {
    static String mended(String text) {
        String now = text;
        for (int round = 0; round < 9; round++) {
            List<Correction> found = Correction.withoutOverlaps(TypingHabits.find(new PersianCopy(now, true)));
            if (found.isEmpty()) {
                return now;
            }
            now = Correction.apply(now, found);
        }
        throw new AssertionError("no end to it: " + text);
    }

    private static String zwnj(String text) {
        return text.replace('_', '\u200C');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "این کار انجام می شود.                  | این کار انجام می_شود.",
                "نمی شود                                 | نمی_شود",
                "او مي گويد که نمي داند                  | او می_گوید که نمی_داند",
                "می کند و می دهد، می رود؛ می آید         | می_کند و می_دهد، می_رود؛ می_آید",
                "می خواهیم و می توانند و می باشد          | می_خواهیم و می_توانند و می_باشد",
                "می رفتند و نمی توان گفت و می شده        | می_رفتند و نمی_توان گفت و می_شده",
                "می_ شود                                 | می_شود",
                "استان های کشور                          | استان_های کشور",
                "کتاب ها، کتاب هایی و کتاب هایش           | کتاب_ها، کتاب_هایی و کتاب_هایش",
                "بزرگ ترین ها                            | بزرگ_ترین_ها",
                "بزرگ تر از کوچک تری                     | بزرگ_تر از کوچک_تری",
            })
    void half_spaces_take_the_place_of_spaces(String before, String after) {
        assertThat(mended(zwnj(before))).isEqualTo(zwnj(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "كتاب علي و موسى       | کتاب علی و موسی",
                "کتاب__ها و_ شهر       | کتاب_ها و شهر",
                "او گفت \"سلام\" و رفت | او گفت «سلام» و رفت",
                "(\"سلام\").            | («سلام»).",
                "۳.۵ درصد نه           | ۳.۵ درصد نه",
                "رشد ۳.۵ درصدی         | رشد ۳٫۵ درصدی",
                "سلام ، دنیا !         | سلام، دنیا!",
                "چرا ؟ چون : این       | چرا؟ چون: این",
                "سلام،دنیا             | سلام، دنیا",
                "گفت « سلام » و        | گفت «سلام» و",
            })
    void letters_signs_and_spaces_are_mended(String before, String after) {
        assertThat(mended(zwnj(before))).isEqualTo(zwnj(after));
    }

    /** What other tools spoil. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "نشانی ali.reza@example.com است",
                "سرور 192.168.1.1 و ۱۹۲.۱۶۸.۱.۱ است",
                "در 05/01/1400 و ۱۴۰۰.۰۱.۰۵ و ۱۴۰۰.۰۱ و 2021-03-25 بود",
                "ماه می سال گذشته",
                "در ماه می شد آنچه شد",
                "۱۲ می آمد و رفت",
                "می ناب و می سرخ",
                "آیهٔ «وَهُوَ عَلَىٰ كُلِّ شَيْءٍ قَدِيرٌ» است",
                "واژهٔ شَيْءٍ در آن است",
                "﴿ان الله علي كل شي قدير﴾",
                "[كل شي علي]{lang=ar} بود",
                "`كتاب می شود` و",
                "```\nكتاب می شود ، بد\n```",
                "متن\n\n    كتاب می شود ، کد\n",
                "https://example.com/كتاب/می_شود را ببینید",
                "[متن](كتاب.md \"عنوان می‌شود\") است",
                "[الف]: كتاب.md \"عنوان است\"",
                "<span title=\"كتاب می شود\">متن</span>",
                "متن <code>كتاب می شود</code> و\n<pre>\nكتاب ها\n</pre>",
                "متن [كتاب \"ها\"] و [این][كتاب ها].\n\n[كتاب \"ها\"]: a.md\n[كتاب ها]: b.md",
                "![تصویر](می%20شود.png) و ![دیگر](b.png)",
                "ساعت ۱۰.۳۰ و نسخه ۲.۱ و بند ۳.۲ است",
                "او گفت \"hello world\" و رفت",
                "قد او 5\" است",
                "«او گفت \"سلام\" به ما»",
                "او گفت \"سلام و رفت",
                "و های و هوی، های های گریست",
                "شرکت های تک است",
                "چوب تر و خشک",
                "ها! چه خوب",
                "متن ... ادامه . . . پایان",
                "می‌شود و استان‌های بزرگ‌تر",
            })
    void what_must_stay_stays(String text) {
        assertThat(mended(text)).isEqualTo(text);
    }

    @Test
    void exclamation_marks_of_images_keep_their_space() {
        assertThat(mended("متن ![تصویر](a.png) و متن !")).isEqualTo("متن ![تصویر](a.png) و متن!");
    }

    @Test
    void long_and_hostile_text_is_read_to_its_end() {
        String[] pieces = {
            "\u200C",
            " ",
            "\"",
            "می ",
            "«",
            "ها ",
            "a\"](",
            "۱.",
            "ي",
            "    x\n",
            "<code>",
            "[ا]:\n",
            "[\"",
            "(\"سلام\" ",
            "\u00A0"
        };
        for (String piece : pieces) {
            String text = piece.repeat(200_000 / piece.length());
            assertThat(TypingHabits.find(new PersianCopy("ی" + text + "ی", true)))
                    .as(piece)
                    .isNotNull();
        }
        String line = "a \"b\" ".repeat(200_000);
        assertThat(TypingHabits.find(new PersianCopy("ی " + line + "ی", true))).isEmpty();
    }
}
