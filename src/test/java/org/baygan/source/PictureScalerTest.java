package org.baygan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.baygan.site.Images;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The smaller sizes of pictures. */
class PictureScalerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private PictureScaler.Scaled scaled(byte[] picture) throws IOException {
        return PictureScaler.scale(Files.write(folder.resolve("picture"), picture));
    }

    private static BufferedImage image(PictureScaler.Size size) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(size.bytes()));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void aPhotographGetsTheSizesBelowItsOwn() throws IOException {
        PictureScaler.Scaled scaled = scaled(Images.jpeg(1100, 700));

        assertThat(scaled.failure()).isEmpty();
        assertThat(scaled.sizes()).extracting(PictureScaler.Size::width).containsExactly(320, 640, 1024);
        assertThat(scaled.sizes()).extracting(PictureScaler.Size::height).containsExactly(204, 407, 652);
        for (PictureScaler.Size size : scaled.sizes()) {
            BufferedImage image = image(size);
            assertThat(image.getWidth()).isEqualTo(size.width());
            assertThat(image.getHeight()).isEqualTo(size.height());
            assertThat(size.ending()).isEqualTo("jpg");
            assertThat(new Color(image.getRGB(9, 9)).getRed()).isCloseTo(211, within(6));
            assertThat(new Color(image.getRGB(9, size.height() - 9)).getBlue()).isCloseTo(200, within(6));
        }
    }

    @Test
    void theSamePictureIsTheSameBytesAgain() throws IOException {
        byte[] picture = Images.jpeg(800, 500);

        assertThat(scaled(picture).sizes().get(1).bytes())
                .isEqualTo(scaled(picture).sizes().get(1).bytes());
    }

    @Test
    void aSmallPictureGetsNone() throws IOException {
        assertThat(scaled(Images.jpeg(320, 200)).sizes()).isEmpty();
        assertThat(scaled(Images.jpeg(320, 200)).failure()).isEmpty();
    }

    @Test
    void noSizeIsMoreBytesThanThePicture() throws IOException {
        BufferedImage dotted = new BufferedImage(330, 330, BufferedImage.TYPE_BYTE_BINARY);
        for (int i = 0; i < 330 * 330; i += 3) {
            dotted.setRGB(i % 330, i / 330, 0xFFFFFF);
        }
        byte[] picture = png(dotted);

        assertThat(scaled(picture).sizes()).allMatch(size -> size.bytes().length < picture.length);
    }

    /** Red is where the upper half of the scene is. */
    @ParameterizedTest
    @CsvSource({
        "1,400,300,up",
        "2,400,300,up",
        "3,400,300,down",
        "4,400,300,down",
        "5,300,400,left",
        "6,300,400,right",
        "7,300,400,right",
        "8,300,400,left"
    })
    void aTurnedCameraIsTurnedBack(int orientation, int width, int height, String red) throws IOException {
        byte[] picture = Images.fromCamera(Images.jpeg(800, 600), orientation);
        Path file = Files.write(folder.resolve("turned.jpg"), picture);

        PictureScaler.Size size = PictureScaler.scale(file).sizes().get(0);
        ImageSizes.Size shown = ImageSizes.of(file).orElseThrow();

        assertThat((double) shown.width() / shown.height()).isCloseTo((double) width / height, within(0.01));
        assertThat((double) size.width() / size.height()).isCloseTo((double) width / height, within(0.01));
        BufferedImage image = image(size);
        int x = red.equals("left") ? 5 : red.equals("right") ? size.width() - 5 : size.width() / 2;
        int y = red.equals("up") ? 5 : red.equals("down") ? size.height() - 5 : size.height() / 2;
        assertThat(new Color(image.getRGB(x, y)).getRed()).isGreaterThan(190);
        Color opposite = new Color(image.getRGB(
                red.equals("up") || red.equals("down") ? x : size.width() - 1 - x,
                red.equals("up") || red.equals("down") ? size.height() - 1 - y : y));
        assertThat(opposite.getBlue()).isGreaterThan(190);
        assertThat(new String(size.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", Images.NOTED);
    }

    @Test
    void whatIsClearStaysClearAndLeavesNoFringe() throws IOException {
        BufferedImage logo = new BufferedImage(800, 400, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                logo.setRGB(x, y, 0xFF00FF00);
            }
        }

        BufferedImage image = image(scaled(png(logo)).sizes().get(0));

        assertThat(image.getRGB(80, 80)).isEqualTo(0xFF00FF00);
        assertThat(image.getRGB(300, 80) >>> 24).isZero();
        assertThat(image.getRGB(159, 80) & 0xFFFFFF).isEqualTo(0x00FF00);
    }

    @Test
    void aPictureOfPalettesAndOneOfGreysAreRead() throws IOException {
        for (int type :
                new int[] {BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY
                }) {
            BufferedImage source = new BufferedImage(900, 300, type);
            source.createGraphics().fillRect(0, 0, 900, 300);

            PictureScaler.Scaled scaled = scaled(noisy(png(source)));

            assertThat(scaled.failure()).isEmpty();
            for (PictureScaler.Size size : scaled.sizes()) {
                assertThat(image(size).getRGB(3, 3)).isEqualTo(0xFFFFFFFF);
            }
        }
    }

    /** Made long by what stands behind its end, so that smaller sizes are worth it. */
    private static byte[] noisy(byte[] png) {
        return java.util.Arrays.copyOf(png, 100_000);
    }

    @Test
    void aHugePictureIsReadInSteps() throws IOException {
        BufferedImage huge = new BufferedImage(12_000, 9_000, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < 4_500; y++) {
            for (int x = 0; x < 12_000; x++) {
                huge.getRaster().setSample(x, y, 0, 1);
            }
        }

        PictureScaler.Scaled scaled = scaled(png(huge));

        assertThat(scaled.failure()).isEmpty();
        assertThat(image(scaled.sizes().get(0)).getRGB(100, 20)).isEqualTo(0xFFFFFFFF);
        assertThat(image(scaled.sizes().get(0)).getRGB(100, 220)).isEqualTo(0xFF000000);
    }

    @Test
    void whatCannotBeReadIsTold() throws IOException {
        byte[] whole = Images.png(900, 600);

        assertThat(scaled(java.util.Arrays.copyOf(whole, 60)).failure().orElseThrow())
                .startsWith("can't be read (");
        assertThat(scaled("no picture at all".getBytes(StandardCharsets.UTF_8)).failure())
                .contains("is of no kind that can be made smaller");
    }

    @Test
    void aPictureThatClaimsTooMuchIsNotTried() throws IOException {
        byte[] picture = Images.png(900, 600);
        picture[16] = 0;
        picture[17] = 1; // 65,536 + 900 wide
        picture[20] = 0;
        picture[21] = 1;

        assertThat(scaled(picture).failure().orElseThrow()).contains("400 million pixels");
    }

    /** Else its lower part would be grey in all sizes. */
    @Test
    void aPhotographThatBreaksOffIsShownAsItIs() throws IOException {
        byte[] whole = Images.jpeg(900, 600);

        PictureScaler.Scaled scaled = scaled(Arrays.copyOf(whole, whole.length / 2));

        assertThat(scaled.sizes()).isEmpty();
        assertThat(scaled.failure()).hasValue("can't be read (it is cut off)");
    }

    @Test
    void coloursOfPrintAreShownAsTheyAre() throws IOException {
        WritableRaster cmyk = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 400, 300, 4, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(new IIOImage(cmyk, null, null));
        }

        PictureScaler.Scaled scaled = scaled(out.toByteArray());

        assertThat(scaled.sizes()).isEmpty();
        assertThat(scaled.failure().orElseThrow()).startsWith("can't be read (");
    }

    @Test
    void aPngThatMovesIsShownAsItIs() throws IOException {
        byte[] still = Images.png(400, 300);
        int behindHeader = 33;
        byte[] moving = ByteBuffer.allocate(still.length + 20)
                .put(still, 0, behindHeader)
                .putInt(8)
                .put("acTL".getBytes(StandardCharsets.ISO_8859_1))
                .putLong(2L << 32)
                .putInt(0)
                .put(still, behindHeader, still.length - behindHeader)
                .array();

        assertThat(scaled(still).failure()).isEmpty();
        assertThat(scaled(moving).failure()).hasValue("moves");
    }

    /** Lengths that lead backwards, or to the same place, where they are taken for negative ones. */
    @ParameterizedTest
    @ValueSource(ints = {-12, -13, Integer.MIN_VALUE, Integer.MAX_VALUE})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPngWithAPartThatIsTooLongIsGivenUp(int length) throws IOException {
        byte[] picture = ByteBuffer.wrap(Images.png(400, 300)).putInt(8, length).array();

        assertThat(scaled(picture).sizes()).isEmpty();
        assertThat(scaled(Arrays.copyOf(picture, 24)).failure().orElseThrow()).startsWith("can't be read (");
    }
}
