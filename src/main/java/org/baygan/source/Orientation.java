package org.baygan.source;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, as EXIF tells (CIPA DC-008, tag 274). Constants stand in the order of its values 1 to 8, which
 * tell where the picture's first row and first column are.
 */
@SuppressWarnings("EnumOrdinal") // EXIF numbers them
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    MIRRORED_UPSIDE_DOWN,
    TRANSPOSED,
    TURNED_LEFT,
    TRANSVERSE,
    TURNED_RIGHT;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TAG = 0x0112;
    private static final int MOST_ENTRIES = 1_000;

    /** Whether rows are shown as columns. */
    boolean swapsSides() {
        return ordinal() >= TRANSPOSED.ordinal();
    }

    /** Whether the content of a JPEG's segment APP1 is EXIF. */
    static boolean isExif(ByteBuffer segment) {
        for (int i = 0; i < EXIF.length; i++) {
            if (i >= segment.remaining() || segment.get(segment.position() + i) != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * What EXIF says, with its name before it as in a JPEG, or without as in a WebP, where some programs write the name
     * as well; upright if it says nothing that can be read.
     */
    static Orientation of(ByteBuffer exif) {
        int from = exif.position() + (isExif(exif) ? EXIF.length : 0);
        ByteBuffer tiff = exif.slice(from, exif.limit() - from);
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int count = Math.min(MOST_ENTRIES, Short.toUnsignedInt(tiff.getShort((int) directory)));
        for (int i = 0; i < count && directory + 2 + (i + 1) * 12L <= tiff.limit(); i++) {
            int entry = (int) directory + 2 + i * 12;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** A JPEG's segment APP1 that says nothing but this. */
    byte[] segment() {
        byte[] tiff = tiff();
        return ByteBuffer.allocate(4 + EXIF.length + tiff.length)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + EXIF.length + tiff.length))
                .put(EXIF)
                .put(tiff)
                .array();
    }

    /** EXIF that says nothing but this, without the name that stands before it in a JPEG. */
    byte[] tiff() {
        return ByteBuffer.allocate(26)
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) (ordinal() + 1))
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** A picture, turned and mirrored as it is to be seen; itself if it is upright. */
    BufferedImage applied(BufferedImage image) {
        if (this == UPRIGHT) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage turned =
                new BufferedImage(swapsSides() ? height : width, swapsSides() ? width : height, image.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int below = height - 1 - y;
                int colour = image.getRGB(x, y);
                switch (this) {
                    case MIRRORED -> turned.setRGB(right, y, colour);
                    case UPSIDE_DOWN -> turned.setRGB(right, below, colour);
                    case MIRRORED_UPSIDE_DOWN -> turned.setRGB(x, below, colour);
                    case TRANSPOSED -> turned.setRGB(y, x, colour);
                    case TURNED_LEFT -> turned.setRGB(below, x, colour);
                    case TRANSVERSE -> turned.setRGB(below, right, colour);
                    case TURNED_RIGHT -> turned.setRGB(y, right, colour);
                    case UPRIGHT -> throw new IllegalStateException("nothing to turn");
                }
            }
        }
        return turned;
    }
}
