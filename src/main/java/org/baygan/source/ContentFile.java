package org.baygan.source;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.baygan.model.FileStamp;

/**
 * A file of the content folder, or of the asset folder.
 *
 * @param path its path below that folder, {@code /} between names
 * @param folder the folder
 * @param stamp how it stood when it was found
 */
public record ContentFile(String path, Path folder, FileStamp stamp) {
    /** Markdown and its kin, plain text, and HTML. */
    private static final Set<String> ARTICLES =
            Set.of("md", "markdown", "mdown", "mdx", "svx", "qmd", "txt", "text", "html", "htm", "xhtml");

    /** Where it is. */
    public Path file() {
        return folder.resolve(path);
    }

    /** Its length in bytes when it was found. */
    public long size() {
        return stamp.bytes();
    }

    /** Whether the file is an article's or a static page's source, by its extension, in small letters or capitals. */
    public boolean isArticle() {
        int dot = path.lastIndexOf('.');
        return ARTICLES.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT)) && dot >= 0;
    }

    /** Of the path alone, which tells a build's files apart. */
    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
