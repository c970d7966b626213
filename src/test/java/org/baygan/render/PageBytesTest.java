package org.baygan.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageBytesTest {
    private static final long SEED = 20_261_201;

    /** Of one byte, two, three and four, and halves of the last that may meet or not. */
    private static final String CHARACTERS =
            "a\n~\u0080\u07FF\u0800سلام\u200C\uFFFD\uD83D\uDE00\uD83D\uDE00\uDBFF\uDFFF";

    @Test
    void whatIsWrittenInAnyPiecesIsTheTextAsUtf8() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            PageBytes page = new PageBytes(Integer.MAX_VALUE);
            StringBuilder whole = new StringBuilder();
            for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
                String piece = text(random, random.nextInt(10) == 0 ? 20_000 : 8);
                int way = random.nextInt(4);
                int from = way == 0 ? 0 : random.nextInt(piece.length() + 1);
                switch (way) {
                    case 0 -> page.write(piece);
                    case 1 -> page.write(piece, from, piece.length() - from);
                    case 2 -> page.write(piece.toCharArray(), from, piece.length() - from);
                    default -> piece.chars().skip(from).forEach(page::write);
                }
                whole.append(piece, from, piece.length());
            }
            assertThat(page.toBytes()).isEqualTo(whole.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(most); length > 0; length--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}
