package org.baygan.render;

import java.util.List;

/** The smaller sizes of the site's pictures. Thread-safe. */
@FunctionalInterface
public interface Pictures {
    /** No picture has any. */
    Pictures NONE = path -> List.of();

    /**
     * The sizes that are published of a picture beside itself, the smallest first; each is smaller than the picture.
     *
     * @param path the picture's published path
     */
    List<Size> sizesOf(String path);

    /**
     * A picture in another size.
     *
     * @param path its site path
     * @param width in pixels
     */
    record Size(String path, int width) {
        /** Its size, given that of the picture itself. */
        ImageSize of(ImageSize picture) {
            return new ImageSize(
                    width, Math.max(1, (int) Math.round((double) width * picture.height() / picture.width())));
        }
    }
}
