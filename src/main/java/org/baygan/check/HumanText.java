package org.baygan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.content.SourceFile;
import org.baygan.model.Article;

/**
 * Finds what readers read in an article's file: the body, and those values of its front matter that are texts. Keys,
 * dates, addresses, slugs and paths are not among it.
 */
final class HumanText {
    private static final Set<String> KEYS = Set.of(
            "title",
            "headline",
            "kicker",
            "deck",
            "subtitle",
            "lead",
            "lede",
            "summary",
            "description",
            "excerpt",
            "section",
            "categories",
            "category",
            "topics",
            "topic",
            "tags",
            "tag",
            "source",
            "author",
            "authors",
            "place",
            "imagealt",
            "corrections");
    private static final Pattern JBAKE_FIELD = Pattern.compile("[ \\t]*([A-Za-z][A-Za-z0-9_.-]*)[ \\t]*=[ \\t]*(.*)");

    private final String text;
    private final LineIndex lines;
    private final List<Passage> passages = new ArrayList<>();

    private HumanText(String text, LineIndex lines) {
        this.text = text;
        this.lines = lines;
    }

    /** The passages of an article's file, in its order. */
    static List<Passage> of(SourceFile file, Article article) {
        return of(file.text(), article.body().line());
    }

    /**
     * The passages of a text.
     *
     * @param bodyLine the line on which the article's body begins: front matter ends before it
     */
    static List<Passage> of(String text, int bodyLine) {
        HumanText human = new HumanText(text, new LineIndex(text));
        human.find(bodyLine);
        return List.copyOf(human.passages);
    }

    private void find(int bodyLine) {
        int first = 1;
        while (first < lines.count() && lines.line(first).isBlank()) {
            first++;
        }
        int body = first;
        if (lines.line(first).stripTrailing().equals("---")) {
            int end = endOf(Pattern.compile("(?:---|\\.\\.\\.)\\s*"), first + 1, bodyLine);
            if (end > 0) {
                YamlTexts.find(text, lines.start(first + 1), lines.start(end), KEYS)
                        .forEach(passages::add);
                body = end + 1;
            }
        } else if (JBAKE_FIELD.matcher(lines.line(first)).matches()) {
            int end = endOf(Pattern.compile("\\s*~~~~~~\\s*"), first + 1, bodyLine);
            if (end > 0) {
                header(first, end);
                body = end + 1;
            }
        }
        passages.add(Passage.of(text, lines.start(body), text.length()));
    }

    /** The line that ends the front matter; 0 if there is no front matter. */
    private int endOf(Pattern last, int from, int bodyLine) {
        for (int i = from; i < bodyLine && i <= lines.count(); i++) {
            if (last.matcher(lines.line(i)).matches()) {
                return i;
            }
        }
        return 0;
    }

    private void header(int first, int end) {
        for (int i = first; i < end; i++) {
            Matcher field = JBAKE_FIELD.matcher(lines.line(i));
            if (field.matches() && KEYS.contains(YamlTexts.fold(field.group(1)))) {
                int start = lines.start(i) + field.start(2);
                passages.add(Passage.of(text, start, start + field.group(2).length()));
            }
        }
    }
}
