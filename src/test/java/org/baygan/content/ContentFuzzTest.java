package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.baygan.content.ContentDecoder.Decoded;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.junit.jupiter.api.Test;

class ContentFuzzTest {
    private static final int ROUNDS = 20_000;

    private static final List<byte[]> VALID = List.of(
            Reading.utf8("""
                    ---
                    title: "T: x"
                    date: 2010-05-03
                    topics: [a, 'b']
                    corrections:
                      - date: 2010-05-04
                        text: x
                    slug: a-b
                    aliases: [/old/, "%41.html"]
                    source-url: https://a.example/
                    ---

                    # T

                    Text.
                    """),
            Reading.utf8("title=First\ndate=2013-09-24\ntags=a, b\nstatus=published\n~~~~~~\n\nText.\n"),
            Reading.utf8("\n\n## تیتر خبر\n\nزیرتیتر\n\nسرویس اقتصاد/خبرگزاری آران  \n متن خبر 😀.\n"),
            "---\nencoding: windows-1256\ntitle: خبر\nimage: {path: a.png, alt: b}\n---\nالسوق يفتح\n"
                    .getBytes(Charset.forName("windows-1256")),
            "\uFEFFtitle=خبر\r\n~~~~~~\r\nمتن".getBytes(Charset.forName("UTF-16LE")));
    private static final List<String> PIECES = List.of(
            "---\n",
            "~~~~~~\n",
            ": ",
            "&a ",
            "*a",
            "!!x ",
            "[",
            "{",
            "\"",
            "'",
            "\n",
            "\t",
            "%",
            "..",
            "# ",
            "\\u",
            "\\UFFFFFFFF",
            "<<: ",
            "? ",
            "|\n",
            "\uFDD0",
            "\u2028",
            "\0",
            "=",
            "date: 2010-13-40\n",
            "lang: xx\n",
            "draft: ",
            "+++\n");

    private static byte[] mutate(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length + 1);
            int end = Math.min(bytes.length, at + random.nextInt(6));
            byte[] piece = random.nextBoolean()
                    ? Reading.utf8(PIECES.get(random.nextInt(PIECES.size())))
                    : new byte[] {(byte) random.nextInt(256)};
            byte[] next = Arrays.copyOf(bytes, at + piece.length + bytes.length - end);
            System.arraycopy(piece, 0, next, at, piece.length);
            System.arraycopy(bytes, end, next, at + piece.length, bytes.length - end);
            bytes = next;
        }
        return bytes;
    }

    private static boolean hasError(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    @Test
    void whateverAFileHoldsItIsAnArticleOrAnError() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = mutate(VALID.get(random.nextInt(VALID.size())), random);
            String what = "seed " + seed + ", round " + i;
            try {
                Decoded decoded = Reading.decode(bytes);
                assertThat(decoded.file().isEmpty()).as(what).isEqualTo(hasError(decoded.diagnostics()));
                decoded.file().map(Reading.READER::read).ifPresent(read -> {
                    assertThat(read.article().isEmpty()).as(what).isEqualTo(hasError(read.diagnostics()));
                    read.article().ifPresent(a -> assertThat(a.title()).as(what).isNotBlank());
                });
            } catch (RuntimeException e) {
                throw new AssertionError(what, e);
            }
        }
    }
}
