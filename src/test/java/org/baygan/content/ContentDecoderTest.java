package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.baygan.content.ContentDecoder.Decoded;
import org.junit.jupiter.api.Test;

class ContentDecoderTest {
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final String ARABIC = "عنوان الخبر\n\nقال وزير التجارة في مؤتمر صحفي إن السوق سيفتح قريبا.\n";
    private static final String HINT =
            "Save the file as UTF-8, or declare what it is in its front matter, as in \"encoding: windows-1256\"";

    private static String textOf(byte[] bytes) {
        Decoded decoded = Reading.decode(bytes);
        return decoded.file()
                .orElseThrow(() -> new AssertionError(Reading.shown(decoded.diagnostics())))
                .text();
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer value) {
                out.write(value);
            } else {
                out.writeBytes(Reading.utf8((String) part));
            }
        }
        return out.toByteArray();
    }

    private static void assertRefused(byte[] bytes, String diagnostic) {
        Decoded decoded = Reading.decode(bytes);
        assertThat(decoded.file()).isEmpty();
        assertThat(Reading.shown(decoded.diagnostics())).containsExactly(diagnostic);
    }

    @Test
    void utf8IsReadWithAndWithoutByteOrderMark() {
        assertThat(textOf(bytes("سلام\r\n"))).isEqualTo("سلام\r\n");
        assertThat(textOf(bytes(0xEF, 0xBB, 0xBF, "سلام"))).isEqualTo("سلام");
    }

    @Test
    void utf16IsReadByItsByteOrderMark() {
        assertThat(textOf("\uFEFFسلام\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("سلام\n");
        assertThat(textOf("\uFEFFسلام\n".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("سلام\n");
    }

    @Test
    void windows1256IsFoundAndNoted() {
        Decoded decoded = Reading.decode(ARABIC.getBytes(WINDOWS_1256));

        assertThat(decoded.file().orElseThrow().text()).isEqualTo(ARABIC);
        assertThat(decoded.file().orElseThrow().charset()).isEqualTo("windows-1256");
        assertThat(Reading.shown(decoded.diagnostics()))
                .containsExactly("NOTE fa/a.md This file is not UTF-8 and was read as windows-1256"
                        + " | Save it as UTF-8, or write \"encoding: windows-1256\" in its front matter");
    }

    @Test
    void persianInWindows1256IsFound() {
        String persian =
                "بازارچه مرزي بيله سوار گشايش يافت\n\nاستاندار اردبيل گفت: چهار پروژه ديگر هم ژرف\u200Cتر بررسي مي\u200Cشود.\n";

        assertThat(textOf(persian.getBytes(WINDOWS_1256))).isEqualTo(persian);
    }

    @Test
    void aDeclaredEncodingIsObeyedWithoutANote() {
        String text = "---\ntitle: x\nencoding: \"Windows-1256\" # old\n---\n" + ARABIC;
        assertThat(textOf(text.getBytes(WINDOWS_1256))).isEqualTo(text);
        assertThat(Reading.decode(text.getBytes(WINDOWS_1256)).diagnostics()).isEmpty();

        String jbake = "title=x\nencoding=cp1256\n~~~~~~\n" + ARABIC;
        assertThat(textOf(jbake.getBytes(WINDOWS_1256))).isEqualTo(jbake);

        String german = "---\nencoding: windows-1252\n---\nGrößer – schöner\n";
        assertThat(textOf(german.getBytes(Charset.forName("windows-1252")))).isEqualTo(german);
    }

    @Test
    void anEncodingBelowTheFrontMatterIsText() {
        assertThat(textOf(bytes("---\ntitle: x\n---\nencoding: nonsense\n"))).endsWith("nonsense\n");
    }

    @Test
    void anUnknownEncodingIsRefusedWithASuggestion() {
        assertRefused(
                bytes("---\nencoding: window-1256\n---\nx"),
                "ERROR fa/a.md:2 Unknown encoding \"window-1256\" | Did you mean \"windows-1256\"?");
        assertRefused(
                bytes("---\nencoding: morse\n---\nx"),
                "ERROR fa/a.md:2 Unknown encoding \"morse\""
                        + " | Write UTF-8 or windows-1256, whichever the file was saved as");
        assertThat(Reading.decode(bytes("---\nencoding: morse\n---\nx"))
                        .diagnostics()
                        .get(0)
                        .excerpt())
                .isEqualTo("encoding: morse");
    }

    @Test
    void undecodableBytesAreAnErrorWithTheirPlace() {
        assertRefused(
                bytes("one\ntwo\nسلام ", 0x9D, " three"),
                "ERROR fa/a.md:3:6 These bytes are not UTF-8 (line 3, byte 0x9D) | " + HINT);
        assertRefused(
                bytes("---\nencoding: US-ASCII\n---\r\ncaf", 0xE9),
                "ERROR fa/a.md:4:4 These bytes are not US-ASCII (line 4, byte 0xE9) | " + HINT);
        assertRefused(
                new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, '\n', 0, 0, (byte) 0xDC},
                "ERROR fa/a.md:2:1 These bytes are not UTF-16LE (line 2, byte 0x00) | " + HINT);
    }

    @Test
    void persianUtf8WithABrokenByteIsNotTakenForWindows1256() {
        byte[] broken =
                bytes("بازارچهٔ مرزی گشایش یافت\n", 0xD8, "\nاستاندار گفت: بازار دیگری هم گشوده می\u200Cشود.\n");

        assertRefused(broken, "ERROR fa/a.md:2:1 These bytes are not UTF-8 (line 2, byte 0xD8) | " + HINT);
    }

    @Test
    void otherCodePagesAreNotTakenForWindows1256() {
        assertThat(Reading.decode(
                                "Größe, schön, Übung, Straße, Mädchen, Höhe".getBytes(Charset.forName("windows-1252")))
                        .file())
                .isEmpty();
        assertThat(Reading.decode("Рынок на границе открылся сегодня утром".getBytes(Charset.forName("windows-1251")))
                        .file())
                .isEmpty();
        assertThat(Reading.decode(bytes("It", 0x92, "s the ", 0x93, "border", 0x94, " market"))
                        .file())
                .isEmpty();
    }

    @Test
    void anEncodingThatSaysNothingIsNone() {
        for (String nothing : java.util.List.of("[]", "{}", "null", "~", "[null]", "[\"\"]", "\"\"")) {
            assertThat(Reading.decode(bytes("---\nencoding: " + nothing + "\n---\nx"))
                            .file())
                    .as(nothing)
                    .isPresent();
        }
    }

    @Test
    void aBinaryFileIsRefused() {
        String expected = "This is not a text file: it holds a zero byte | Keep pictures and documents under names that"
                + " don't end in .md or .txt; save text as UTF-8";
        assertRefused(bytes("PK\n", 3, 4, 0, 0), "ERROR fa/a.md:2 " + expected);
        assertRefused("\uFEFFa\0b".getBytes(StandardCharsets.UTF_16LE), "ERROR fa/a.md:1 " + expected);
    }

    @Test
    void anEmptyFileIsRefused() {
        String expected =
                "WARNING fa/a.md This file is empty, and makes no page | Write the article, or delete the file";
        assertRefused(new byte[0], expected);
        assertRefused(bytes(" \r\n\t\n"), expected);
        assertRefused(bytes(0xEF, 0xBB, 0xBF), expected);
    }

    @Test
    void aFileOfTwoMegabytesIsReadAndALongerOneIsRefused() {
        byte[] longest = new byte[ContentDecoder.MAX_BYTES];
        Arrays.fill(longest, (byte) 'a');
        assertThat(textOf(longest)).hasSize(ContentDecoder.MAX_BYTES);

        byte[] tooLong = new byte[20 * 1024 * 1024];
        assertRefused(
                tooLong,
                "ERROR fa/a.md This file has 20.0 MB, and an article may have 2 MB"
                        + " | Split it, or keep it outside the content folder");
    }

    @Test
    void noncharactersAreRemovedAndReported() {
        Decoded decoded = Reading.decode(bytes("one\ntwo\uFDD0three\uFDD1\uFFFE"));

        assertThat(decoded.file().orElseThrow().text()).isEqualTo("one\ntwothree");
        assertThat(Reading.shown(decoded.diagnostics()))
                .containsExactly("WARNING fa/a.md:2:4 A noncharacter (U+FDD0) was removed"
                        + " | Delete it: it stands for nothing that could be shown");
    }
}
