package org.baygan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.baygan.text.SearchFolding;
import org.junit.jupiter.api.Test;

/** Random texts of pieces that have to do with each other. */
class TypingHabitsPropertiesTest {
    private static final long SEED = 20261122L;
    private static final List<String> PIECES = List.of(
            "می",
            "نمی",
            "شود",
            "كند",
            "گويد",
            "ماه",
            "سال",
            "استان",
            "ها",
            "های",
            "هایی",
            "بزرگ",
            "تر",
            "ترین",
            "كتاب",
            "علي",
            "موسى",
            " ",
            " ",
            " ",
            " ",
            " ",
            "\u00A0",
            "\u200C",
            "\u200C",
            "\"",
            "\"",
            "«",
            "»",
            "،",
            "؛",
            ".",
            ":",
            "!",
            "؟",
            "۳.۵",
            "۱۴۰۰.۰۱",
            "۱۲",
            "12",
            "\n",
            "\n\n",
            "\r\n",
            "    ",
            "`",
            "```\n",
            "a@b.ir",
            "https://a.ir/ي",
            "[",
            "](ي.md \"ي\")",
            "]{lang=ar}",
            "{lang=ar}",
            "﴿",
            "﴾",
            "شَيْءٍ",
            "<b>",
            "</b>",
            "(",
            ")",
            "...",
            "-",
            "#",
            "|");

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** What a change of spacing, signs and yeh leaves as it is. */
    private static String letters(String text) {
        return SearchFolding.fold(text).replaceAll("[\\s\u00A0\u200C\"«».٫]", "");
    }

    @Test
    void mending_ends_and_keeps_every_letter() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random).replace("\r\n", "\n");
            String mended = TypingHabitsTest.mended(text);
            assertThat(letters(mended))
                    .as("seed %d, text %d: %s", SEED, i, text)
                    .isEqualTo(letters(text));
        }
    }

    @Test
    void corrections_of_a_file_lie_where_its_passages_do() {
        Random random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            String front = "---\r\ntitle: x\r\nslug: كتاب-ها\r\ndate: ۱۴۰۰.۵\r\n---\r\n";
            String text = front + random(random);
            List<Correction> found = Correction.withoutOverlaps(TypingHabits.find(text, true));
            String mended = Correction.apply(text, found);
            assertThat(mended).as("seed %d, text %d: %s", SEED, i, text).startsWith(front);
            assertThat(mended.chars().filter(c -> c == '\r' || c == '\n').toArray())
                    .as("seed %d, text %d: %s", SEED, i, text)
                    .isEqualTo(text.chars().filter(c -> c == '\r' || c == '\n').toArray());
        }
    }
}
