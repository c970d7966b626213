package org.baygan.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.baygan.model.Article.Markup;

/** The extensions of articles' files, which tell how they are written; in small letters or capitals. Stateless. */
public final class ArticleExtensions {
    private static final List<String> MARKDOWN = List.of("md", "markdown", "mdown", "mdx", "svx", "qmd");
    private static final List<String> PLAIN_TEXT = List.of("txt", "text");
    private static final List<String> HTML = List.of("html", "htm", "xhtml");

    /** All of them in small letters, without their full stop; the commonest first. */
    public static final List<String> ALL =
            Stream.of(MARKDOWN, PLAIN_TEXT, HTML).flatMap(List::stream).toList();

    private static final Set<String> KNOWN = Set.copyOf(ALL);

    private ArticleExtensions() {}

    /** Whether a file is an article's or a static page's source, by its name or path. */
    public static boolean areOf(String path) {
        return KNOWN.contains(extension(path));
    }

    /** A path without an article's extension; as it is if it has another one or none. */
    public static String without(String path) {
        String extension = extension(path);
        return KNOWN.contains(extension) ? path.substring(0, path.length() - extension.length() - 1) : path;
    }

    /** How a file's body is written. */
    static Markup markup(String path) {
        return PLAIN_TEXT.contains(extension(path)) ? Markup.PLAIN_TEXT : Markup.MARKDOWN;
    }

    /** Whether a file is HTML. */
    static boolean isHtml(String path) {
        return HTML.contains(extension(path));
    }

    private static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
