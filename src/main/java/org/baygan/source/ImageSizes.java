package org.baygan.source;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the size of an image from its first bytes: PNG, JPEG, GIF, WebP, AVIF, BMP. Stateless. */
public final class ImageSizes {
    private ImageSizes() {}

    /**
     * A size in pixels.
     *
     * @param width at least 1
     * @param height at least 1
     */
    public record Size(int width, int height) {}

    /**
     * The size of an image.
     *
     * @return empty if the file is not an image, or says no size
     * @throws IOException if it can't be read
     */
    public static Optional<Size> of(Path image) throws IOException {
        try (InputStream stream = Files.newInputStream(image)) {
            return size(ImageMetadataReader.readMetadata(stream));
        } catch (ImageProcessingException notAnImage) {
            return Optional.empty();
        }
    }

    private static Optional<Size> size(Metadata metadata) {
        for (Directory directory : metadata.getDirectories()) {
            Integer width = null;
            Integer height = null;
            for (var tag : directory.getTags()) {
                if (tag.getTagName().equals("Image Width")) {
                    width = directory.getInteger(tag.getTagType());
                } else if (tag.getTagName().equals("Image Height")) {
                    height = directory.getInteger(tag.getTagType());
                }
            }
            if (width != null && height != null && width > 0 && height > 0) {
                return Optional.of(new Size(width, height));
            }
        }
        return Optional.empty();
    }
}
