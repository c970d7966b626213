package org.baygan.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out of a JPEG, PNG or WebP what cameras and programs note in it beside the picture: EXIF and XMP, which tell
 * places, times and serial numbers, a PNG's texts, and whatever stands behind its end. The picture stays as it is, bit by
 * bit, with its colour profile and the caption and credit that agencies write into JPEGs (IPTC). Stateless.
 */
public final class CameraNotes {
    /** Larger files are published as they are. */
    public static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final Set<String> KINDS = Set.of("jpg", "jpeg", "png", "webp", "avif");

    private static final String XMP = "http://ns.adobe.com/";

    /** What stands in files that hold EXIF or XMP, in AVIF's list of items too. */
    private static final List<String> NAMES = List.of("Exif\0", XMP + "xap/");

    /** How a segment begins that tells of further pictures behind the end of this one. */
    private static final String OTHER_PICTURES = "MPF\0";

    /** Photoshop keeps EXIF once more, as its resource 1058, beside IPTC. */
    private static final String EXIF_IN_PHOTOSHOP = "8BIM\u0004\"";

    private final ByteBuffer jpeg;
    private final ByteArrayOutputStream kept;
    private boolean found;
    private boolean coded;
    private Orientation orientation = Orientation.UPRIGHT;

    private CameraNotes(byte[] jpeg) {
        this.jpeg = ByteBuffer.wrap(jpeg);
        this.kept = new ByteArrayOutputStream(jpeg.length);
    }

    /** Whether a file may hold such notes, by its name. */
    public static boolean mayBeIn(String path) {
        return KINDS.contains(HarmlessFiles.ending(path));
    }

    /**
     * Whether a file of which nothing could be taken out seems to hold such notes: it is damaged, or of a kind that isn't
     * understood here.
     */
    public static boolean seemToBeIn(byte[] picture) {
        return !isUnderstood(picture)
                && NAMES.stream().anyMatch(new String(picture, StandardCharsets.ISO_8859_1)::contains);
    }

    private static boolean isUnderstood(byte[] picture) {
        return PictureChunks.isPng(picture) || PictureChunks.isWebp(picture) || new CameraNotes(picture).remove();
    }

    /**
     * A picture without them.
     *
     * @return empty if there are none, or if the file can't be read as far as the picture itself
     */
    public static Optional<byte[]> removed(byte[] picture) {
        if (PictureChunks.isPng(picture)) {
            return PictureChunks.ofPng(picture).filter(kept -> !Arrays.equals(kept, picture));
        }
        if (PictureChunks.isWebp(picture)) {
            return PictureChunks.ofWebp(picture).filter(kept -> !Arrays.equals(kept, picture));
        }
        CameraNotes notes = new CameraNotes(picture);
        return notes.remove() && notes.found ? Optional.of(notes.kept.toByteArray()) : Optional.empty();
    }

    /**
     * Takes the notes out of a JPEG (ITU-T T.81, B.1 and B.2). Returns whether the file can be read, if need be without
     * the picture's end.
     */
    private boolean remove() {
        if (jpeg.remaining() < 4 || jpeg.getShort() != (short) 0xFFD8) {
            return false;
        }
        while (jpeg.remaining() >= 2) {
            int from = jpeg.position();
            if (jpeg.get() != (byte) 0xFF) {
                return false;
            }
            int marker = Byte.toUnsignedInt(jpeg.get());
            if (marker == 0xFF) {
                jpeg.position(from + 1); // a fill byte
            } else if (marker == 0xD9) {
                found |= jpeg.hasRemaining();
                finish();
                kept.write(0xFF);
                kept.write(0xD9);
                return true;
            } else if (jpeg.remaining() < 2 || !segment(from, marker)) {
                return false;
            }
        }
        if (!coded || jpeg.hasRemaining()) {
            return false;
        }
        finish();
        return true;
    }

    /** One segment, and what is coded behind it. Returns whether it is whole. */
    private boolean segment(int from, int marker) {
        int length = Short.toUnsignedInt(jpeg.getShort(jpeg.position()));
        if (length < 2 || length > jpeg.remaining()) {
            return false;
        }
        ByteBuffer content = jpeg.slice(jpeg.position() + 2, length - 2);
        jpeg.position(jpeg.position() + length);
        if (marker == 0xDA) {
            coded = true;
            skipCoded();
        }
        if (isNote(marker, content)) {
            found = true;
        } else {
            kept.write(jpeg.array(), from, jpeg.position() - from);
        }
        return true;
    }

    private boolean isNote(int marker, ByteBuffer content) {
        if (marker == 0xE1 && Orientation.isExif(content)) {
            orientation = Orientation.of(content);
            // EXIF with the orientation alone, as it is written here, has nothing to be taken out.
            byte[] own = orientation.segment();
            return !ByteBuffer.wrap(own, 4, own.length - 4).equals(content);
        }
        return (marker == 0xE1 && begins(content, XMP))
                || (marker == 0xE2 && begins(content, OTHER_PICTURES))
                || (marker == 0xED
                        && StandardCharsets.ISO_8859_1
                                .decode(content.duplicate())
                                .toString()
                                .contains(EXIF_IN_PHOTOSHOP));
    }

    private static boolean begins(ByteBuffer content, String text) {
        byte[] begin = new byte[Math.min(text.length(), content.remaining())];
        content.get(content.position(), begin);
        return new String(begin, StandardCharsets.ISO_8859_1).equals(text);
    }

    /** Passes over what is coded, up to the next marker that isn't part of it, or to the end. */
    private void skipCoded() {
        byte[] bytes = jpeg.array();
        int at = jpeg.position();
        while (at + 1 < bytes.length) {
            int next = Byte.toUnsignedInt(bytes[at + 1]);
            if (bytes[at] == (byte) 0xFF && next != 0 && (next < 0xD0 || next > 0xD7)) {
                break;
            }
            at++;
        }
        jpeg.position(at + 1 < bytes.length ? at : bytes.length);
    }

    /**
     * Puts the file's first two bytes before what was kept and, if EXIF with an orientation was taken out, that
     * orientation.
     */
    private void finish() {
        byte[] segments = kept.toByteArray();
        kept.reset();
        kept.write(0xFF);
        kept.write(0xD8);
        boolean turned = found && orientation != Orientation.UPRIGHT && !contains(segments, orientation.segment());
        if (turned) {
            kept.writeBytes(orientation.segment());
        }
        kept.writeBytes(segments);
    }

    private static boolean contains(byte[] segments, byte[] segment) {
        return new String(segments, StandardCharsets.ISO_8859_1)
                .contains(new String(segment, StandardCharsets.ISO_8859_1));
    }
}
