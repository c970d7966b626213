package org.baygan.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.model.Article;
import org.baygan.model.Article.Body;
import org.baygan.model.Article.Markup;

/**
 * An article's source as far as its page shows it: the keys that have a meaning, and the text without HTML comments.
 * What its writer noted for themselves is not in it. Stateless.
 */
public final class PublishedSource {
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern BLANK = Pattern.compile("[ \\t]*");

    /** What may hold code in a way that lines don't tell, up to the end of the text: HTML and definitions among it. */
    private static final Pattern DOUBT =
            Pattern.compile("(?i)```|~~~|^ {0,3}:[ \\t]|<(?:pre|script|style|textarea|\\?|!(?!--))");

    /** The same up to a blank line: HTML, and what may hold a backtick that makes no code. */
    private static final Pattern PARAGRAPH_IN_DOUBT = Pattern.compile("</?[A-Za-z]|[\\\\\\]|{$]");

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

    /**
     * Markdown without its HTML comments. Those in code are shown, and stay; but what may be none is taken for none, so
     * that nothing stays which the page hides.
     */
    private static String withoutComments(String markdown) {
        StringBuilder out = new StringBuilder(markdown.length());
        CodeFences fences = new CodeFences();
        boolean comment = false;
        boolean doubt = false;
        boolean paragraphInDoubt = false;
        for (String line : markdown.split("\n", -1)) {
            boolean mayBeFence = !comment && !doubt && !paragraphInDoubt && !line.startsWith(" ");
            if ((fences.areOpen() || mayBeFence) && fences.take(line)) {
                out.append(line).append('\n');
                continue;
            }
            doubt |= DOUBT.matcher(line).find();
            paragraphInDoubt = !BLANK.matcher(line).matches()
                    && (paragraphInDoubt
                            || comment
                            || PARAGRAPH_IN_DOUBT.matcher(line).find());
            int from = 0;
            while (from < line.length()) {
                int sign = line.indexOf(comment ? "-->" : "<!--", from);
                int code = comment || doubt || paragraphInDoubt ? -1 : line.indexOf('`', from);
                if (code >= 0 && (sign < 0 || code < sign)) {
                    int end = endOfSpan(line, code);
                    paragraphInDoubt = end < 0;
                    out.append(line, from, Math.max(end, code));
                    from = Math.max(end, code);
                    continue;
                }
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

    /** The index behind a code span (CommonMark 0.31, 6.1) that begins at a backtick; -1 if its line doesn't end it. */
    private static int endOfSpan(String line, int start) {
        Matcher run = BACKTICKS.matcher(line).region(start, line.length());
        boolean opened = run.find();
        int length = run.end() - run.start();
        while (opened && run.find()) {
            if (run.end() - run.start() == length) {
                return run.end();
            }
        }
        return -1;
    }
}
