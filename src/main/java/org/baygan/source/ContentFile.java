package org.baygan.source;

import java.nio.file.Path;
import org.baygan.content.ArticleExtensions;
import org.baygan.model.FileStamp;

/**
 * A file of the content folder, or of the asset folder.
 *
 * @param path its path below that folder, {@code /} between names
 * @param folder the folder
 * @param stamp how it stood when it was found
 */
public record ContentFile(String path, Path folder, FileStamp stamp) {
    /** Where it is. */
    public Path file() {
        return folder.resolve(path);
    }

    /** Its length in bytes when it was found. */
    public long size() {
        return stamp.bytes();
    }

    /** Whether the file is an article's or a static page's source, by its extension. */
    public boolean isArticle() {
        return ArticleExtensions.areOf(path);
    }

    /** Of the path alone, which tells a build's files apart. */
    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
