package org.baygan.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out of a PNG or WebP, which are rows of named chunks, those that say nothing of how the picture looks. The
 * others stay as they are, bit by bit. For one picture and one thread.
 */
final class PictureChunks {
    private static final byte[] PNG = "\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final int WEBP_HEADER = 12;

    /** Portable Network Graphics (W3C, third edition), 11: what else than its critical chunks tells how a picture looks. */
    private static final Set<String> LOOKS_OF_PNG = Set.of(
            "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT",
            "acTL", "fcTL", "fdAT");

    /** WebP (RFC 9649), 2.7: the chunks that tell how a picture looks. */
    private static final Set<String> LOOKS_OF_WEBP = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private static final byte WEBP_HAS_EXIF = 0x08;
    private static final byte WEBP_HAS_XMP = 0x04;

    private final ByteBuffer picture;
    private final ByteArrayOutputStream kept;
    private Orientation orientation = Orientation.UPRIGHT;

    private PictureChunks(byte[] picture) {
        this.picture = ByteBuffer.wrap(picture);
        this.kept = new ByteArrayOutputStream(picture.length);
    }

    static boolean isPng(byte[] picture) {
        return picture.length >= PNG.length && Arrays.equals(picture, 0, PNG.length, PNG, 0, PNG.length);
    }

    static boolean isWebp(byte[] picture) {
        return picture.length >= WEBP_HEADER
                && name(picture, 0).equals("RIFF")
                && name(picture, 8).equals("WEBP");
    }

    /** Whether a PNG moves, by its first bytes: what says so stands before the picture itself. */
    static boolean isAnimated(byte[] beginOfPng) {
        ByteBuffer begin = ByteBuffer.wrap(beginOfPng);
        for (long at = PNG.length; at + 8 <= begin.limit(); at += 12 + Integer.toUnsignedLong(begin.getInt((int) at))) {
            String name = name(beginOfPng, (int) at + 4);
            if (name.equals("IDAT") || name.equals("acTL")) {
                return name.equals("acTL");
            }
        }
        return false;
    }

    /** What is left of a PNG; what breaks off is left out. Empty if nothing of it can be read. */
    static Optional<byte[]> ofPng(byte[] picture) {
        return new PictureChunks(picture).png();
    }

    /** What is left of a WebP; what breaks off is left out. Empty if nothing of it can be read. */
    static Optional<byte[]> ofWebp(byte[] picture) {
        return new PictureChunks(picture).webp();
    }

    private Optional<byte[]> png() {
        picture.position(PNG.length);
        kept.writeBytes(PNG);
        while (picture.remaining() >= 8) {
            int at = picture.position();
            String name = name(picture.array(), at + 4);
            long end = at + 12 + Integer.toUnsignedLong(picture.getInt(at));
            boolean critical = Character.isUpperCase(name.charAt(0));
            if (critical || LOOKS_OF_PNG.contains(name)) {
                keep(at, end);
            }
            if (end > picture.limit() || name.equals("IEND")) {
                break;
            }
            picture.position((int) end);
        }
        return kept.size() > PNG.length ? Optional.of(kept.toByteArray()) : Optional.empty();
    }

    private Optional<byte[]> webp() {
        picture.order(ByteOrder.LITTLE_ENDIAN);
        picture.position(WEBP_HEADER);
        kept.write(picture.array(), 0, WEBP_HEADER);
        int header = -1;
        while (picture.remaining() >= 8) {
            int at = picture.position();
            String name = name(picture.array(), at);
            long length = Integer.toUnsignedLong(picture.getInt(at + 4));
            long end = at + 8 + length + length % 2;
            if (name.equals("VP8X")) {
                header = kept.size();
            }
            if (LOOKS_OF_WEBP.contains(name)) {
                keep(at, end);
            } else if (name.equals("EXIF") && end <= picture.limit()) {
                orientation = Orientation.of(picture.slice(at + 8, (int) length));
            }
            if (end > picture.limit()) {
                break;
            }
            picture.position((int) end);
        }
        return kept.size() > WEBP_HEADER ? Optional.of(webp(header)) : Optional.empty();
    }

    /** Some browsers turn a picture as its EXIF says: that much of it stays. */
    private byte[] webp(int header) {
        boolean turned = header >= 0 && orientation != Orientation.UPRIGHT;
        if (turned) {
            byte[] tiff = orientation.tiff();
            kept.writeBytes("EXIF".getBytes(StandardCharsets.ISO_8859_1));
            kept.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(tiff.length)
                    .array());
            kept.writeBytes(tiff);
        }
        byte[] bytes = kept.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
        if (header >= 0 && header + 8 < bytes.length) {
            bytes[header + 8] &= (byte) ~(turned ? WEBP_HAS_XMP : WEBP_HAS_EXIF | WEBP_HAS_XMP);
        }
        return bytes;
    }

    private void keep(int from, long to) {
        kept.write(picture.array(), from, (int) Math.min(to, picture.limit()) - from);
    }

    private static String name(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
