package org.baygan.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.baygan.source.ImageSizes.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSizesTest {
    private static final Size SIZE = new Size(300, 200);

    /** No image of a site says its size later than this. */
    private static final int MOST_BYTES_READ = 64 * 1024;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Image(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Image written(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage pixels = new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(pixels, format, out)).isTrue();
        return new Image(format, out.toByteArray());
    }

    private static Image webp(String name, String chunk) {
        byte[] content = HexFormat.ofDelimiter(" ").parseHex(chunk);
        ByteBuffer out = ByteBuffer.allocate(40).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(32).put("WEBP".getBytes(StandardCharsets.US_ASCII));
        return new Image(name, out.put(content).array());
    }

    private static byte[] box(String type, byte[]... content) {
        int size = 8 + Arrays.stream(content).mapToInt(part -> part.length).sum();
        ByteBuffer out = ByteBuffer.allocate(size).putInt(size).put(type.getBytes(StandardCharsets.US_ASCII));
        Arrays.stream(content).forEach(out::put);
        return out.array();
    }

    private static byte[] extents(int width, int height) {
        return box(
                "ispe",
                ByteBuffer.allocate(12).putInt(0).putInt(width).putInt(height).array());
    }

    private static Image avif(String name, byte[]... properties) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(box("ftyp", "avif0000mif1".getBytes(StandardCharsets.US_ASCII)));
        byte[] all = box("iprp", box("ipco", properties));
        out.write(box("meta", new byte[4], box("hdlr", new byte[24]), all));
        return new Image(name, out.toByteArray());
    }

    static Stream<Image> images() throws IOException {
        return Stream.of(
                written("png"),
                written("jpeg"),
                written("gif"),
                written("bmp"),
                webp("lossy", "56 50 38 20 10 00 00 00 00 00 00 9d 01 2a 2c 01 c8 00"),
                webp("lossless", "56 50 38 4c 10 00 00 00 2f 2b c1 31 00"),
                webp("extended", "56 50 38 58 0a 00 00 00 00 00 00 00 2b 01 00 c7 00 00"),
                avif("avif", box("pixi", new byte[8]), extents(64, 64), extents(300, 200)),
                avif("avif upside down", extents(300, 200), box("irot", new byte[] {2})),
                avif("avif turned", box("irot", new byte[] {3}), extents(200, 300)));
    }

    private static Optional<Size> size(byte[] bytes) throws IOException {
        Counting file = new Counting(bytes);
        Optional<Size> size = ImageSizes.of(file);
        assertThat(file.count).as("bytes read").isLessThan(MOST_BYTES_READ);
        return size;
    }

    @ParameterizedTest
    @MethodSource("images")
    void a_whole_image_says_its_size(Image image) throws IOException {
        assertThat(size(image.bytes())).contains(SIZE);
        assertThat(ImageSizes.of(Files.write(folder.resolve("image"), image.bytes())))
                .contains(SIZE);
    }

    @ParameterizedTest
    @MethodSource("images")
    void a_cut_image_says_its_size_or_none(Image image) throws IOException {
        for (int length = 0; length < Math.min(1000, image.bytes().length); length++) {
            Optional<Size> found = size(Arrays.copyOf(image.bytes(), length));
            assertThat(found).as("%s bytes", length).isIn(Optional.empty(), Optional.of(SIZE));
        }
        assertThat(size(Arrays.copyOf(image.bytes(), 10))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("images")
    void a_changed_image_says_some_size_or_none_after_few_bytes(Image image) throws IOException {
        Random random = new Random(16);
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = image.bytes().clone();
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                bytes[random.nextInt(Math.min(400, bytes.length))] = (byte) random.nextInt();
            }
            Optional<Size> found = size(bytes);
            assertThat(found.map(Size::width).orElse(1)).isPositive();
            assertThat(found.map(Size::height).orElse(1)).isPositive();
        }
    }

    @Test
    void a_text_that_unfolds_without_end_is_not_looked_at() throws IOException {
        byte[] png = written("png").bytes();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(text)) {
            for (int i = 0; i < 1000; i++) {
                packed.write(new byte[1 << 16]);
            }
        }
        ByteBuffer bomb = ByteBuffer.allocate(png.length + text.size() + 12);
        bomb.put(png, 0, 33).putInt(text.size()).put("zTXt".getBytes(StandardCharsets.US_ASCII));
        bomb.put(text.toByteArray()).putInt(0).put(png, 33, png.length - 33);
        Counting file = new Counting(bomb.array());
        assertThat(ImageSizes.of(file)).contains(SIZE);
        assertThat(file.count).isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFD8", "FFD8FFE00002", "FFD801"})
    void segments_and_boxes_without_end_are_given_up(String part) throws IOException {
        assertThat(size(HexFormat.of().parseHex(part.repeat(300_000 / part.length()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg width=\"100%\" height=\"200\"/>",
                "<svg viewBox=\"0 0 300 200\"/>",
                "<p>text</p>",
                "GIF8",
                "BM",
                "\0\0\0\0ftypavif"
            })
    void what_is_no_image_has_no_size(String text) throws IOException {
        assertThat(size(text.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    /** A page that knows it keeps room for a logo. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg width=\"300\" height=\"200\"/>",
                "\u00EF\u00BB\u00BF<?xml version='1.0'?>\n<!-- drawn -->\n<svg stroke-width='9' height='199.6px' width=' 300 '>"
            })
    void a_drawing_has_the_size_that_it_says_in_pixels(String text) throws IOException {
        assertThat(size(text.getBytes(StandardCharsets.ISO_8859_1))).contains(SIZE);
    }

    @Test
    void the_name_tells_which_files_have_a_size() {
        assertThat(Stream.of("a.png", "b/c.JPG", "d.webp").filter(ImageSizes::isMeasured))
                .hasSize(3);
        assertThat(Stream.of("a.svg", "png", "b.png/c", "d.pdf").filter(ImageSizes::isMeasured))
                .containsExactly("png");
    }

    /** A file in memory, which counts the bytes that are read of it. */
    private static final class Counting implements SeekableByteChannel {
        private final byte[] bytes;
        private long position;
        private long count;

        Counting(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read(ByteBuffer into) {
            if (position >= bytes.length) {
                return -1;
            }
            int read = Math.min(into.remaining(), bytes.length - (int) position);
            into.put(bytes, (int) position, read);
            position += read;
            count += read;
            return read;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long at) {
            position = at;
            return this;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int write(ByteBuffer from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
