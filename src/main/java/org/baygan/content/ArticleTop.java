package org.baygan.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baygan.content.Headings.Heading;
import org.baygan.model.Article.Markup;
import org.baygan.text.DateReader;
import org.baygan.text.SearchFolding;

/**
 * An article divided into what is known of it and its body.
 *
 * @param fields the front matter's values; none if there is no front matter
 * @param head what was recognised instead of front matter; nothing if there is front matter
 * @param title the headline, wherever it was found
 * @param body the body's markup, with LF as line end
 * @param bodyLine the line on which the body begins, from 1
 */
record ArticleTop(FieldReader fields, RecognisedHead head, String title, String body, int bodyLine) {

    /** Divides a file that isn't HTML. */
    static ArticleTop of(
            FrontMatter frontMatter,
            FieldReader fields,
            SourceLines lines,
            ArticlePath path,
            Findings findings,
            Function<String, DateReader.Result> dates) {
        if (frontMatter.form() == FrontMatter.Form.NONE) {
            return recognised(fields, lines, path, findings, dates);
        }
        int start = lines.skipBlank(frontMatter.bodyLine());
        String title = fields.text(FrontMatterKey.TITLE);
        RecognisedHead none = new RecognisedHead(start);
        if (!title.isEmpty()) {
            Optional<Heading> repeated = Headings.at(lines, start, path.markup())
                    .filter(h -> SearchFolding.nameKey(h.text()).equals(SearchFolding.nameKey(title)));
            return withBody(
                    fields, none, title, lines, repeated.map(Heading::end).orElse(start));
        }
        return untitled(fields, none, lines, path, start, findings);
    }

    /** Front matter without a title: the first heading is the title, and leaves the body. */
    private static ArticleTop untitled(
            FieldReader fields,
            RecognisedHead head,
            SourceLines lines,
            ArticlePath path,
            int start,
            Findings findings) {
        Optional<Heading> heading = Headings.at(lines, start, path.markup());
        if (heading.isEmpty() && path.markup() == Markup.MARKDOWN) {
            heading = Headings.firstOfLevelOne(lines, start);
        }
        if (heading.isEmpty()) {
            findings.note(
                    0, 0, "No title in the front matter: the file's name is used", "Add a line such as title: \"…\"");
            return withBody(fields, head, path.readableName(), lines, start);
        }
        Heading found = heading.get();
        findings.note(
                found.line(),
                0,
                "No title in the front matter: this heading is used",
                "Add a line such as title: \"…\"");
        ArticleTop top = withBody(fields, head, found.text(), lines, found.line() == start ? found.end() : start);
        return found.line() == start ? top : top.withBlankLine(found.line() - top.bodyLine());
    }

    private static ArticleTop recognised(
            FieldReader fields,
            SourceLines lines,
            ArticlePath path,
            Findings findings,
            Function<String, DateReader.Result> dates) {
        RecognisedHead head = HeadRecogniser.recognise(lines, path.markup(), findings, dates);
        boolean named = head.has(FrontMatterKey.TITLE);
        String recognised = named ? parts(head) : "title (the file's name)";
        findings.note(
                0,
                0,
                "No front matter; recognised: " + recognised,
                "baygan new --from writes this out as front matter");
        String title = named ? head.text(FrontMatterKey.TITLE) : path.readableName();
        ArticleTop top = withBody(fields, head, title, lines, head.bodyLine());
        return path.markup() == Markup.PLAIN_TEXT ? top.unwrapped(findings) : top;
    }

    /** The same with those lines joined that were only broken at the width of a page. */
    private ArticleTop unwrapped(Findings findings) {
        String joined = HardWraps.joined(body);
        if (joined.equals(body)) {
            return this;
        }
        findings.note(
                bodyLine,
                0,
                "The text was wrapped at one width: its lines were joined to paragraphs",
                "To keep the lines, break one of them earlier");
        return new ArticleTop(fields, head, title, joined, bodyLine);
    }

    /** "title (line 3), section and source (line 7)". */
    private static String parts(RecognisedHead head) {
        Map<Integer, List<String>> byLine = new TreeMap<>();
        head.lines()
                .forEach((key, line) ->
                        byLine.computeIfAbsent(line, l -> new ArrayList<>()).add(key.canonical()));
        if (head.endSign() > 0) {
            byLine.computeIfAbsent(head.endSign(), l -> new ArrayList<>()).add("end sign");
        }
        return byLine.entrySet().stream()
                .map(e -> String.join(" and ", e.getValue()) + " (line " + e.getKey() + ")")
                .collect(Collectors.joining(", "));
    }

    private static ArticleTop withBody(
            FieldReader fields, RecognisedHead head, String title, SourceLines lines, int from) {
        int first = lines.skipBlank(from);
        return new ArticleTop(
                fields, head, title, lines.body(first, head.bodyEnd()).stripTrailing(), first);
    }

    /** The body without one of its lines; the others keep their numbers. */
    private ArticleTop withBlankLine(int index) {
        String[] parts = body.split("\n", -1);
        parts[index] = "";
        return new ArticleTop(fields, head, title, String.join("\n", parts), bodyLine);
    }
}
