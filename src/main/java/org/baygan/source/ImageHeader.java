package org.baygan.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.source.ImageSizes.Size;

/**
 * The beginning of an image, of which no more is looked at than says its size: neither texts nor colours that unfold to
 * gigabytes cost anything. For one file and one thread.
 */
final class ImageHeader {
    /** How many segments or boxes may stand before the one that tells; real images have some dozens. */
    private static final int MOST_PARTS = 2_000;

    /** How many bytes of EXIF are read: it says near its beginning how the picture is to be turned. */
    private static final int MOST_EXIF = 4_096;

    /**
     * How many bytes of a drawing are read: it says its size in its first element, behind the XML declaration and
     * remarks.
     */
    private static final int MOST_MARKUP = 4_096;

    /** How a drawing begins, read as ISO 8859-1: there a byte order mark is three letters. */
    private static final Pattern MARKUP = Pattern.compile("(?:\u00EF\u00BB\u00BF)?\\s*<");

    private static final Pattern ROOT = Pattern.compile("<svg\\b([^>]*)>");

    private final SeekableByteChannel file;
    private Orientation orientation = Orientation.UPRIGHT;
    private int parts;

    ImageHeader(SeekableByteChannel file) {
        this.file = file;
    }

    /** How the image is to be turned; known once {@link #size} has been asked for. */
    Orientation orientation() {
        return orientation;
    }

    /**
     * The size that the image says it has, as it is shown.
     *
     * @return empty if it isn't an image of a known kind, or says none
     * @throws EOFException if it ends before it says it
     */
    Optional<Size> size() throws IOException {
        String begin = text(0, 12);
        if (begin.startsWith("\u0089PNG\r\n\u001A\n")) {
            return png();
        }
        if (begin.startsWith("\u00FF\u00D8")) {
            return jpeg();
        }
        if (begin.startsWith("GIF8")) {
            ByteBuffer screen = littleEndian(6, 4);
            return size(Short.toUnsignedInt(screen.getShort()), Short.toUnsignedInt(screen.getShort()));
        }
        if (begin.startsWith("BM")) {
            return bmp();
        }
        if (begin.startsWith("RIFF") && begin.endsWith("WEBP")) {
            return webp();
        }
        if (MARKUP.matcher(begin).lookingAt()) {
            return svg();
        }
        return begin.startsWith("ftyp", 4) ? avif() : Optional.empty();
    }

    /** The size of a drawing (W3C, SVG 2, 7), if it says one in pixels; without that it is as wide as its place. */
    private Optional<Size> svg() throws IOException {
        int count = (int) Math.min(MOST_MARKUP, file.size());
        Matcher root = ROOT.matcher(text(0, count));
        if (!root.find()) {
            return Optional.empty();
        }
        int width = pixels("width", root.group(1));
        int height = pixels("height", root.group(1));
        return size(width, height);
    }

    /** A length in pixels, rounded; 0 if there is none. */
    private static int pixels(String name, String attributes) {
        Matcher length = Pattern.compile(
                        "(?<![\\w-])" + name + "\\s*=\\s*[\"']\\s*(\\d{1,5}(?:\\.\\d{1,9})?)(?:px)?\\s*[\"']")
                .matcher(attributes);
        return length.find() ? (int) Math.round(Double.parseDouble(length.group(1))) : 0;
    }

    private static Optional<Size> size(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new Size(width, height)) : Optional.empty();
    }

    /** Portable Network Graphics (W3C), 11.2.1: the header is the first chunk. */
    private Optional<Size> png() throws IOException {
        ByteBuffer header = bytes(16, 8);
        return text(12, 4).equals("IHDR") ? size(header.getInt(), header.getInt()) : Optional.empty();
    }

    /** Windows bitmaps: the height is negative where the lines stand from the top down. */
    private Optional<Size> bmp() throws IOException {
        if (littleEndian(14, 4).getInt() == 12) {
            ByteBuffer core = littleEndian(18, 4);
            return size(Short.toUnsignedInt(core.getShort()), Short.toUnsignedInt(core.getShort()));
        }
        ByteBuffer info = littleEndian(18, 8);
        return size(info.getInt(), Math.abs(info.getInt()));
    }

    /** WebP (RFC 9649), 2.5 to 2.7. Its EXIF isn't asked: most browsers don't turn it. */
    private Optional<Size> webp() throws IOException {
        return switch (text(12, 4)) {
            case "VP8 " -> {
                ByteBuffer frame = littleEndian(26, 4);
                yield size(frame.getShort() & 0x3FFF, frame.getShort() & 0x3FFF);
            }
            case "VP8L" -> {
                int bits = littleEndian(21, 4).getInt();
                yield size((bits & 0x3FFF) + 1, ((bits >>> 14) & 0x3FFF) + 1);
            }
            case "VP8X" ->
                size(
                        (littleEndian(24, 4).getInt() & 0xFFFFFF) + 1,
                        (littleEndian(26, 4).getInt() >>> 8) + 1);
            default -> Optional.empty();
        };
    }

    /** JPEG (ITU-T T.81), B.1 and B.2.2: the size stands in the frame's header, behind segments of other kinds. */
    private Optional<Size> jpeg() throws IOException {
        long at = 2;
        while (mayGoOn()) {
            ByteBuffer begin = bytes(at, 2);
            if (begin.get() != (byte) 0xFF) {
                return Optional.empty();
            }
            int marker = Byte.toUnsignedInt(begin.get());
            if (marker == 0xFF) {
                at++; // a fill byte
            } else if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                at += 2;
            } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                ByteBuffer frame = bytes(at + 5, 4);
                int height = Short.toUnsignedInt(frame.getShort());
                int width = Short.toUnsignedInt(frame.getShort());
                return orientation.swapsSides() ? size(height, width) : size(width, height);
            } else if (marker < 0xC0 || marker == 0xD9 || marker == 0xDA) {
                return Optional.empty();
            } else {
                int length = Math.max(2, Short.toUnsignedInt(bytes(at + 2, 2).getShort()));
                if (marker == 0xE1) {
                    readExif(at + 4, length - 2);
                }
                at += 2 + length;
            }
        }
        return Optional.empty();
    }

    private void readExif(long at, int length) throws IOException {
        ByteBuffer segment = bytes(at, Math.min(length, MOST_EXIF));
        if (Orientation.isExif(segment)) {
            orientation = Orientation.of(segment);
        }
    }

    /**
     * AVIF and its like (ISO/IEC 14496-12 and 23008-12): an image that is put together of tiles is larger than each. A turn
     * by a quarter is taken for that of the image itself, whatever else is in the file.
     */
    private Optional<Size> avif() throws IOException {
        Optional<Box> meta = new Box(0, file.size()).child("meta");
        Optional<Box> properties = meta.isPresent() ? meta.get().after(4).child("iprp") : Optional.empty();
        Optional<Box> all = properties.isPresent() ? properties.get().child("ipco") : Optional.empty();
        return all.isPresent() ? all.get().largest() : Optional.empty();
    }

    /** The content of a box, which is a row of boxes. Offsets are those in the file. */
    private final class Box {
        private final long from;
        private final long until;

        Box(long from, long until) {
            this.from = from;
            this.until = until;
        }

        Box after(int bytes) {
            return new Box(from + bytes, until);
        }

        private boolean isAnother(long at) {
            return at >= from && at + 8 <= until && mayGoOn();
        }

        Optional<Box> child(String type) throws IOException {
            for (long at = from; isAnother(at); at = end(at)) {
                if (text(at + 4, 4).equals(type)) {
                    return Optional.of(content(at));
                }
            }
            return Optional.empty();
        }

        Optional<Size> largest() throws IOException {
            Optional<Size> largest = Optional.empty();
            boolean turned = false;
            for (long at = from; isAnother(at); at = end(at)) {
                if (text(at + 4, 4).equals("ispe")) {
                    ByteBuffer extents = bytes(content(at).from + 4, 8);
                    Optional<Size> found = size(extents.getInt(), extents.getInt());
                    if (found.map(Size::pixels).orElse(0L)
                            > largest.map(Size::pixels).orElse(0L)) {
                        largest = found;
                    }
                } else if (text(at + 4, 4).equals("irot")) {
                    turned |= bytes(content(at).from, 1).get() % 2 != 0;
                }
            }
            return turned
                    ? largest.map(size -> new Size(/* width= */ size.height(), /* height= */ size.width()))
                    : largest;
        }

        private Box content(long at) throws IOException {
            return new Box(at + (isLarge(at) ? 16 : 8), end(at));
        }

        private boolean isLarge(long at) throws IOException {
            return bytes(at, 4).getInt() == 1;
        }

        private long end(long at) throws IOException {
            long size = isLarge(at)
                    ? Math.max(8, bytes(at + 8, 8).getLong())
                    : Integer.toUnsignedLong(bytes(at, 4).getInt());
            if (size > until - at || (size > 0 && size < 8)) {
                throw new EOFException("cut off in a box");
            }
            return size == 0 ? until : at + size;
        }
    }

    private boolean mayGoOn() {
        return parts++ < MOST_PARTS;
    }

    private String text(long at, int count) throws IOException {
        return StandardCharsets.ISO_8859_1.decode(bytes(at, count)).toString();
    }

    private ByteBuffer littleEndian(long at, int count) throws IOException {
        return bytes(at, count).order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        file.position(at);
        while (bytes.hasRemaining()) {
            if (file.read(bytes) < 0) {
                throw new EOFException("cut off at " + (at + bytes.position()));
            }
        }
        return bytes.flip();
    }
}
