package org.baygan.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.baygan.site.Images;
import org.junit.jupiter.api.Test;

/** What cameras note in photographs. */
class CameraNotesTest {
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
}
