package org.baygan.source;

import java.nio.file.Path;

/**
 * A file of the content folder.
 *
 * @param path its path below the content folder, {@code /} between names
 * @param file where it is
 * @param size its length in bytes when it was found
 */
public record ContentFile(String path, Path file, long size) {
    /** Whether the file is an article's or a static page's source, by its extension. */
    public boolean isArticle() {
        return path.endsWith(".md") || path.endsWith(".markdown") || path.endsWith(".txt");
    }
}
