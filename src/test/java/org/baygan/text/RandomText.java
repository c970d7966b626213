package org.baygan.text;

import java.util.Random;
import java.util.stream.Stream;

/** Seeded random texts made of what the text layer cares about. */
final class RandomText {
    private static final String[] PIECES = {
        "كتاب",
        "علي",
        "می",
        "شود",
        "ها",
        "در",
        "به",
        "را",
        "و",
        "است",
        "ﻻ",
        "ﷺ",
        "ﻧﻮﺭ",
        "ﻫ",
        "٤٥٦",
        "۱۲",
        "1389",
        "ة",
        "أ",
        "إ",
        "ال",
        "شَيْءٍ",
        "\u200C",
        "\u200C\u200C",
        "\u200E",
        "\u200F",
        "\u202B",
        "\u202C",
        "\u202E",
        "\u2066",
        "\u2069",
        "\u0000",
        "\u0085",
        "\uFEFF",
        "\r\n",
        "\r",
        "\n",
        "\n\n",
        "  \n",
        " ",
        " ",
        " ",
        "`",
        "``",
        "```",
        "~~~\n",
        "https://x.org/علي",
        "ali.reza@example.com",
        "](",
        ")",
        "[",
        "]",
        "{lang=ar}",
        "{",
        "}",
        "<a href=\"ي\">",
        "</a>",
        "<",
        ">",
        "«",
        "»",
        "﴿",
        "﴾",
        "\"",
        "*",
        "_",
        "é",
        "e\u0301",
        "\u0654",
        "\u0653",
        "ي\u0654",
        "2021-03-25",
        "192.168.1.1",
        "BMW 20",
        "\uFDD0",
        "\uD83D\uDE00",
        "&#1610;",
        "في",
        "إلى",
        "هذا",
        "التي",
        "\\",
        "=",
        "\u0338",
        "#"
    };

    private final Random random;

    RandomText(long seed) {
        this.random = new Random(seed);
    }

    /** Texts of up to 40 pieces, some of them any code point at all. */
    Stream<String> texts(int count) {
        return Stream.generate(this::text).limit(count);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(40); left > 0; left--) {
            if (random.nextInt(12) == 0) {
                text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x110000 : 0x2100));
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }
}
