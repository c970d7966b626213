package org.baygan.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.baygan.site.Images;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cameras note in photographs. */
class CameraNotesTest {
    /** What {@link Images#fromCamera} puts behind the end. */
    private static final int NOTED_BEHIND = Images.NOTED.length();

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void itIsTakenOutAndThePictureStays() throws IOException {
        byte[] plain = Images.jpeg(60, 40);

        byte[] removed = CameraNotes.removed(Images.fromCamera(plain, 1)).orElseThrow();

        assertThat(removed).isEqualTo(plain);
    }

    @Test
    void howToTurnThePictureIsKept() throws IOException {
        byte[] removed =
                CameraNotes.removed(Images.fromCamera(Images.jpeg(60, 40), 6)).orElseThrow();

        assertThat(text(removed)).contains("Exif").doesNotContain(Images.NOTED);
        assertThat(ImageSizes.of(
                        java.nio.file.Files.write(java.nio.file.Files.createTempFile("turned", ".jpg"), removed)))
                .contains(new ImageSizes.Size(40, 60));
        assertThat(ImageIO.read(new ByteArrayInputStream(removed)).getWidth()).isEqualTo(60);
        assertThat(CameraNotes.removed(removed)).as("once more").isEmpty();
    }

    /** Photoshop keeps EXIF beside IPTC; IPTC alone has captions and credits. */
    @Test
    void whatAgenciesWriteStaysUnlessPhotoshopHasPutExifBesideIt() throws IOException {
        byte[] plain = Images.jpeg(60, 40);

        assertThat(CameraNotes.removed(with(plain, "Photoshop 3.0\0008BIM\4\4 credit")))
                .isEmpty();
        assertThat(CameraNotes.removed(with(plain, "Photoshop 3.0\0008BIM\4\42 " + Images.NOTED)))
                .hasValue(plain);
    }

    private static byte[] with(byte[] jpeg, String segment) {
        byte[] content = segment.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + 4 + content.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFED)
                .putShort((short) (2 + content.length))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    @Test
    void aPictureWithoutAnyIsLeftAlone() throws IOException {
        assertThat(CameraNotes.removed(Images.jpeg(60, 40))).isEmpty();
    }

    @Test
    void whatIsNoWholeJpegIsLeftAlone() throws IOException {
        byte[] whole = Images.fromCamera(Images.jpeg(60, 40), 1);
        for (int length = 0; length < 400; length += 7) {
            assertThat(CameraNotes.removed(Arrays.copyOf(whole, length))).isEmpty();
        }
        assertThat(CameraNotes.removed(Images.png(4, 4))).isEmpty();
    }

    /** Browsers show what there is of it. */
    @Test
    void aPhotographThatBreaksOffIsPublishedWithoutThem() throws IOException {
        byte[] plain = Images.jpeg(600, 400);
        byte[] noted = Images.fromCamera(plain, 1);
        int cut = plain.length / 2;

        assertThat(CameraNotes.removed(Arrays.copyOf(noted, cut + noted.length - plain.length - NOTED_BEHIND)))
                .hasValue(Arrays.copyOf(plain, cut));
        assertThat(CameraNotes.removed(Arrays.copyOf(plain, cut))).isEmpty();
    }

    @Test
    void aPngLosesItsTextsAndKeepsItsLook() throws IOException {
        byte[] plain = Images.png(4, 4);
        int behindHeader = 33;
        byte[] noted = join(
                Arrays.copyOf(plain, behindHeader),
                chunk("gAMA", "abcd"),
                chunk("eXIf", Images.NOTED),
                chunk("tEXt", Images.NOTED),
                chunk("prVt", Images.NOTED),
                Arrays.copyOfRange(plain, behindHeader, plain.length),
                Images.NOTED.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(CameraNotes.removed(noted))
                .hasValue(join(
                        Arrays.copyOf(plain, behindHeader),
                        chunk("gAMA", "abcd"),
                        Arrays.copyOfRange(plain, behindHeader, plain.length)));
        assertThat(text(CameraNotes.removed(Arrays.copyOf(noted, noted.length / 2))
                        .orElseThrow()))
                .doesNotContain(Images.NOTED.substring(0, 4));
        assertThat(CameraNotes.removed(plain)).isEmpty();
    }

    @Test
    void aWebpKeepsHowItIsToBeTurned() {
        String upright = "II*\0\10\0\0\0\0\0" + Images.NOTED;
        String turned = "II*\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0\6\0\0\0" + Images.NOTED;
        byte[] plain = webp(0, part("VP8L", "picture"));

        assertThat(CameraNotes.removed(
                        webp(0x0C, part("VP8L", "picture"), part("EXIF", upright), part("XMP ", Images.NOTED))))
                .hasValue(plain);
        byte[] removed = CameraNotes.removed(webp(0x0C, part("VP8L", "picture"), part("EXIF", turned)))
                .orElseThrow();
        assertThat(text(removed)).contains("EXIF").doesNotContain(Images.NOTED);
        assertThat(removed[20]).as("flags").isEqualTo((byte) 0x08);
        assertThat(removed[removed.length - 7]).as("orientation").isEqualTo((byte) 6);
        assertThat(CameraNotes.removed(removed)).as("once more").isEmpty();
        assertThat(CameraNotes.removed(plain)).isEmpty();
    }

    /** Some programs write EXIF's name before it, as in a JPEG. */
    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false", "50000, false"})
    void aWebpsExifMayHaveItsNameBeforeItOnce(int names, boolean read) {
        String turned = "Exif\0\0".repeat(names) + "II*\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0\6\0\0\0";

        byte[] removed = CameraNotes.removed(webp(0x0C, part("VP8L", "picture"), part("EXIF", turned)))
                .orElseThrow();

        assertThat(text(removed).contains("EXIF")).isEqualTo(read);
    }

    @Test
    void whereTheyCantBeTakenOutTheyAreSeen() throws IOException {
        assertThat(CameraNotes.seemToBeIn("....ftypavif....Exif\0....".getBytes(StandardCharsets.ISO_8859_1)))
                .isTrue();
        assertThat(CameraNotes.seemToBeIn(Arrays.copyOf(Images.fromCamera(Images.jpeg(60, 40), 1), 200)))
                .as("cut off before the picture")
                .isTrue();
        assertThat(CameraNotes.seemToBeIn(CameraNotes.removed(Images.fromCamera(Images.jpeg(60, 40), 6))
                        .orElseThrow()))
                .isFalse();
        assertThat(CameraNotes.seemToBeIn(Images.png(4, 4))).isFalse();
    }

    private static byte[] chunk(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        return join(
                ByteBuffer.allocate(4).putInt(bytes.length).array(),
                name.getBytes(StandardCharsets.ISO_8859_1),
                bytes,
                new byte[4]);
    }

    /** A WebP's part; its length is even, or filled up. */
    private static byte[] part(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        return join(
                name.getBytes(StandardCharsets.ISO_8859_1),
                littleEndian(bytes.length),
                bytes,
                new byte[bytes.length % 2]);
    }

    private static byte[] webp(int flags, byte[]... parts) {
        byte[] all = join(part("VP8X", (char) flags + "\0\0\0\3\0\0\3\0\0"), join(parts));
        return join(
                "RIFF".getBytes(StandardCharsets.ISO_8859_1),
                littleEndian(4 + all.length),
                "WEBP".getBytes(StandardCharsets.ISO_8859_1),
                all);
    }

    private static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
