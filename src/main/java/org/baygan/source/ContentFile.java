package org.baygan.source;

import java.nio.file.Path;

/**
 * A file of the content folder, or of the asset folder.
 *
 * @param path its path below that folder, {@code /} between names
 * @param folder the folder
 * @param size its length in bytes when it was found
 */
public record ContentFile(String path, Path folder, long size) {
    /** Where it is. */
    public Path file() {
        return folder.resolve(path);
    }

    /** Whether the file is an article's or a static page's source, by its extension. */
    public boolean isArticle() {
        return path.endsWith(".md") || path.endsWith(".markdown") || path.endsWith(".txt");
    }
}
