package org.baygan.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Reads the size of an image from its first bytes: PNG, JPEG, GIF, WebP, AVIF, BMP, SVG. Stateless. */
public final class ImageSizes {
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "bmp");

    private ImageSizes() {}

    /**
     * A size in pixels.
     *
     * @param width at least 1
     * @param height at least 1
     */
    public record Size(int width, int height) {
        /** How many pixels there are. */
        long pixels() {
            return (long) width * height;
        }
    }

    /** Whether a file's name says that it is an image which must have a size; a drawing may have none. */
    public static boolean isMeasured(String path) {
        return ENDINGS.contains(HarmlessFiles.ending(path));
    }

    /**
     * How an image is to be turned; upright if it doesn't say, or is no image.
     *
     * @throws IOException if it can't be read
     */
    static Orientation orientationOf(Path image) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(image)) {
            ImageHeader header = new ImageHeader(file);
            Optional<Size> unused = header.size();
            return header.orientation();
        } catch (EOFException cutOff) {
            return Orientation.UPRIGHT;
        }
    }

    /**
     * The size of an image as it is shown: turned, if a camera was. Only a few of its first bytes are read, however large
     * it is or claims to be.
     *
     * @return empty if the file is not an image, or says no size, as it is damaged or cut off
     * @throws IOException if it can't be read
     */
    public static Optional<Size> of(Path image) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(image)) {
            return of(file);
        }
    }

    static Optional<Size> of(SeekableByteChannel file) throws IOException {
        try {
            return new ImageHeader(file).size();
        } catch (EOFException cutOff) {
            return Optional.empty();
        }
    }
}
