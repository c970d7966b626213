package org.baygan.model;

/**
 * An article's name inside the archive: its source file's path below the content folder, without the extension.
 *
 * @param value the path, {@code /} between names, for example {@code fa/economy/border-market}
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
    public ArticleId {
        if (value.isEmpty() || value.startsWith("/") || value.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("not an article id: " + value);
        }
    }

    /** The id of a content file. */
    public static ArticleId ofSource(String contentPath) {
        int dot = contentPath.lastIndexOf('.');
        return new ArticleId(dot > contentPath.lastIndexOf('/') + 1 ? contentPath.substring(0, dot) : contentPath);
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
