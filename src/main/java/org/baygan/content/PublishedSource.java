package org.baygan.content;

import java.util.regex.Pattern;
import org.baygan.model.Article;
import org.baygan.model.Article.Body;
import org.baygan.model.Article.Markup;

/**
 * An article's source as far as its page shows it: the keys that have a meaning, and the text without HTML comments.
 * What its writer noted for themselves is not in it. Stateless.
 */
public final class PublishedSource {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");

    private PublishedSource() {}

    /** The whole file, with LF as line end. */
    public static String of(Article article) {
        Body body = article.body();
        String text = body.markup() == Markup.MARKDOWN ? withoutComments(body.text()) : body.text();
        Body shown = new Body(
                body.lead(), body.summary(), body.picture(), body.markup(), text, body.line(), body.corrections());
        return FrontMatterWriter.writeFile(new Article(
                article.identity(),
                article.links(),
                article.headlines(),
                article.schedule(),
                article.attribution(),
                shown,
                article.lines()));
    }

    /** Markdown without its HTML comments. Those in fenced code are shown, and stay. */
    private static String withoutComments(String markdown) {
        StringBuilder out = new StringBuilder(markdown.length());
        boolean code = false;
        boolean comment = false;
        for (String line : markdown.split("\n", -1)) {
            code ^= !comment && FENCE.matcher(line).matches();
            int from = 0;
            while (from <= line.length()) {
                int sign = code ? -1 : line.indexOf(comment ? "-->" : "<!--", from);
                int to = sign < 0 ? line.length() : sign;
                out.append(comment ? "" : line.substring(from, to));
                if (sign < 0) {
                    break;
                }
                from = sign + (comment ? 3 : 4);
                comment = !comment;
            }
            out.append('\n');
        }
        return out.toString().strip();
    }
}
