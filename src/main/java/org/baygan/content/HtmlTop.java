package org.baygan.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baygan.content.FrontMatterValue.Entry;
import org.baygan.content.FrontMatterValue.Text;
import org.baygan.model.PublicationDate;
import org.baygan.text.DateLine;
import org.baygan.text.DateReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Articles in HTML: with front matter, whose body is the HTML below it, or whole pages, of which title, date, language,
 * section, author and the article's own text are taken. Stateless.
 */
final class HtmlTop {
    /** Where pages have the text of their article, the surest first. */
    private static final List<String> BODIES = List.of(
            "[itemprop=articleBody]",
            ".e-content, .entry-content, .post-content, .article-body, .article-content",
            "article",
            "main",
            "[role=main]",
            "body");

    /** What stands around an article's text in its page, and isn't part of it. */
    private static final String AROUND = "script, style, template, nav, aside, form, noscript, header, footer";

    private HtmlTop() {}

    /** Divides an HTML file. */
    static ArticleTop of(
            FrontMatter frontMatter,
            FieldReader fields,
            SourceLines lines,
            ArticlePath path,
            Findings findings,
            Function<String, DateReader.Result> dates) {
        return frontMatter.form() == FrontMatter.Form.NONE
                ? page(lines, path, findings, dates)
                : withFrontMatter(frontMatter, fields, lines, path, findings);
    }

    private static ArticleTop withFrontMatter(
            FrontMatter frontMatter, FieldReader fields, SourceLines lines, ArticlePath path, Findings findings) {
        int start = lines.skipBlank(frontMatter.bodyLine());
        String html = lines.body(start, lines.count() + 1);
        String title = fields.text(FrontMatterKey.TITLE);
        if (!title.isEmpty()) {
            return top(fields, title, html, start);
        }
        Document page = parsed(html);
        Optional<Element> heading = Optional.ofNullable(page.selectFirst("h1"));
        findings.note(
                0,
                0,
                "No title in the front matter: " + (heading.isPresent() ? "the heading" : "the file's name")
                        + " is used",
                "Add a line such as title: \"…\"");
        heading.ifPresent(Element::remove);
        return top(
                fields,
                heading.map(Element::text).flatMap(HtmlTop::visible).orElseGet(path::readableName),
                heading.isPresent() ? page.body().html() : html,
                start);
    }

    /** A page, or a part of one, without front matter. */
    private static ArticleTop page(
            SourceLines lines, ArticlePath path, Findings findings, Function<String, DateReader.Result> dates) {
        Document page = parsed(lines.body(1, lines.count() + 1));
        LinkedData data = LinkedData.of(page);
        String published = published(page, data, dates, findings);
        Element body = BODIES.stream()
                .flatMap(selector -> Stream.ofNullable(page.selectFirst(selector)))
                .findFirst()
                .orElse(page.body());
        Optional<Element> heading =
                Optional.ofNullable(body.selectFirst("h1")).or(() -> Optional.ofNullable(page.selectFirst("h1")));
        String title = heading.map(Element::text)
                .flatMap(HtmlTop::visible)
                .or(() -> visible(page.select("meta[property=og:title]").attr("content")))
                .or(() -> visible(data.text("headline")))
                .or(() -> visible(page.title()))
                .orElseGet(path::readableName);
        List<Entry> entries = new ArrayList<>();
        entry("date", published, entries);
        if (path.language().isEmpty() && path.unlisted().isEmpty()) {
            entry("lang", page.select("html[lang]").attr("lang"), entries);
        }
        entry(
                "section",
                or(page.select("meta[property=article:section]").attr("content"), data.text("articlesection")),
                entries);
        entry("author", or(page.select("meta[name=author]").attr("content"), data.names("author")), entries);
        entry(
                "topics",
                String.join(", ", page.select("meta[property=article:tag]").eachAttr("content")),
                entries);
        entry("keywords", or(page.select("meta[name=keywords]").attr("content"), data.names("keywords")), entries);
        entry("image", page.select("meta[property=og:image]").attr("content"), entries);
        entry("summary", page.select("meta[name=description]").attr("content"), entries);
        String found = Stream.concat(Stream.of("title"), entries.stream().map(Entry::key))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        findings.note(
                0,
                0,
                "No front matter; taken from the page: " + found + ", and the text of its <" + body.tagName() + ">",
                "Put front matter above it if that is not the article");
        int line = Math.max(1, body.sourceRange().start().lineNumber());
        body.select(AROUND).remove();
        heading.ifPresent(Element::remove);
        return top(new FieldReader(entries, false, KeptKeys.of(List.of()), findings), title, body.html(), line);
    }

    private static Document parsed(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        page.outputSettings().prettyPrint(false); // its lines stay as they are
        return page;
    }

    /**
     * The first of the page's dates that is a whole day; for want of one, the first that looks like one, so that it is
     * reported as in front matter; else empty.
     */
    private static String published(
            Document page, LinkedData data, Function<String, DateReader.Result> dates, Findings findings) {
        List<String> written = Stream.of(
                        page.select("meta[property=article:published_time]").attr("content"),
                        page.select("[itemprop=datePublished]").attr("datetime"),
                        page.select("[itemprop=datePublished]").attr("content"),
                        data.text("datepublished"),
                        page.select("meta[name=date]").attr("content"),
                        page.select("article time[datetime], main time[datetime]")
                                .attr("datetime"))
                .filter(date -> !date.isBlank())
                .map(DateLine::plain)
                .toList();
        Optional<String> day = written.stream()
                .filter(date -> dates.apply(date) instanceof DateReader.Result.Read read
                        && read.date() instanceof PublicationDate.Day)
                .findFirst();
        if (day.isEmpty() && !written.isEmpty() && written.stream().noneMatch(DateLine::isDate)) {
            findings.warning(
                    0,
                    0,
                    "The page's date, " + Findings.quoted(written.get(0)) + ", is not understood, and is left out",
                    "Put front matter above the page, with a line such as date: 1389/02/13");
        }
        return day.or(() -> written.stream().filter(DateLine::isDate).findFirst())
                .orElse("");
    }

    private static String or(String first, String second) {
        return first.isBlank() ? second : first;
    }

    /** A line as it is seen; empty if nothing of it is. */
    private static Optional<String> visible(String text) {
        return Optional.of(InlineText.collapse(text)).filter(each -> !each.isEmpty());
    }

    private static void entry(String key, String value, List<Entry> entries) {
        if (!value.isBlank()) {
            entries.add(new Entry(key, 1, 1, new Text(value.strip(), 1, 1)));
        }
    }

    /**
     * Wraps HTML as one block of raw HTML in Markdown (CommonMark 0.31.2, 4.6), which a blank line would end.
     */
    private static ArticleTop top(FieldReader fields, String title, String html, int line) {
        String text = html.strip();
        String body = text.isEmpty() ? "" : "<div>" + BlankLines.filled(text) + "</div>";
        return new ArticleTop(fields, new RecognisedHead(line), title, body, line);
    }
}
