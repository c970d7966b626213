package org.baygan.site;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small images that a test writes. */
public final class Images {
    /** What a camera noted. */
    public static final String NOTED = "N 38 15 E 48 17 SN 4711";

    private Images() {}

    /** A black one as PNG. */
    public static byte[] png(int width, int height) throws IOException {
        return write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** A photograph: red at the top, blue at the bottom, with a grain, so that its size matters. */
    public static byte[] jpeg(int width, int height) throws IOException {
        return write(photograph(width, height), "jpg");
    }

    static BufferedImage photograph(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = (x * 7919 + y * 104_729) % 23;
                image.setRGB(
                        x, y, (y < height / 2 ? new Color(200 + grain, grain, 0) : new Color(0, grain, 200)).getRGB());
            }
        }
        return image;
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /**
     * A JPEG as a camera leaves it: EXIF with an orientation and notes, and a second picture behind the end.
     *
     * @param orientation as EXIF has it, from 1
     */
    public static byte[] fromCamera(byte[] jpeg, int orientation) {
        byte[] notes = NOTED.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(36 + notes.length);
        exif.putShort((short) 0xFFE1).putShort((short) (34 + notes.length));
        exif.put("Exif\0\0II*\0".getBytes(StandardCharsets.US_ASCII)).put(new byte[] {8, 0, 0, 0, 1, 0});
        exif.put(new byte[] {0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0})
                .putInt(0)
                .put(notes);
        return ByteBuffer.allocate(jpeg.length + exif.capacity() + notes.length)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .put(notes)
                .array();
    }
}
