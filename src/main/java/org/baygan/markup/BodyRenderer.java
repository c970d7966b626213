package org.baygan.markup;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.baygan.model.Article;
import org.baygan.model.DigitSet;

/**
 * Turns an article's body into safe HTML. Immutable and thread-safe: a pure function of its arguments.
 *
 * <p>Markdown is CommonMark with tables, footnotes, strikethrough, bare addresses as links, and attributes in braces
 * that name a passage's language. Headings are shifted so that the highest one used is an {@code h2}.
 */
public final class BodyRenderer {
    private final LongConsumer work;
    private final Parser parser = Parser.builder(new MutableDataSet()
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                    .set(TablesExtension.MIN_HEADER_ROWS, 1)
                    .set(TablesExtension.MAX_HEADER_ROWS, 1)
                    .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                    .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                    .set(TablesExtension.WITH_CAPTION, false))
            .extensions(List.of(TablesExtension.create(), FootnoteExtension.create(), StrikethroughExtension.create()))
            .customInlineParserFactory(LinearInlineParser::new)
            // Link reference definitions, which the library adds by itself for its own inline parser alone.
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();

    /** A renderer that can be used any number of times. */
    public BodyRenderer() {
        this(reads -> {});
    }

    /** A renderer that tells how many reads of the text each parse took. */
    BodyRenderer(LongConsumer work) {
        this.work = work;
    }

    /**
     * Renders a body.
     *
     * @param article whose body it is: for its markup, language, source path and first line
     * @param body the body's text, already normalised for display
     */
    public RenderedBody render(Article article, String body) {
        String text = Characters.prepare(body);
        Findings findings = new Findings(article, text);
        Optional<RenderedBody> rendered = article.markup() == Article.Markup.PLAIN_TEXT
                ? plainText(text, findings)
                : markdown(article, text, findings);
        return rendered.orElseGet(() -> plain(text, false, findings));
    }

    private static Optional<RenderedBody> plainText(String text, Findings findings) {
        try {
            return Optional.of(plain(text, true, findings));
        } catch (LimitExceeded limit) {
            refuse(findings, findings.lineAt(0), limit.reason());
            return Optional.empty();
        }
    }

    private static RenderedBody plain(String text, boolean headings, Findings findings) {
        HtmlOutput out = new HtmlOutput(text.length(), false);
        PlainText.write(text, headings, out);
        return new RenderedBody(out.html(), out.text(), List.of(), findings.all());
    }

    private Optional<RenderedBody> markdown(Article article, String text, Findings findings) {
        Optional<Document> document = parse(text, findings);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        Survey survey = Survey.of(document.get());
        if (survey.depth() > Limits.DEPTH) {
            refuse(findings, findings.lineAt(0), "the markup is nested more than " + Limits.DEPTH + " levels deep");
            return Optional.empty();
        }
        HtmlOutput out = new HtmlOutput(text.length(), survey.rawHtml());
        try {
            Links links = new Links(findings);
            write(document.get(), survey, digits(article), out, links, findings);
            return Optional.of(
                    survey.rawHtml()
                            ? new RawHtml(survey, links, findings).sanitised(out.html())
                            : new RenderedBody(out.html(), out.text(), links.references(), findings.all()));
        } catch (LimitExceeded limit) {
            int line = limit.line() > 0 ? limit.line() : findings.lineAt(out.position());
            refuse(findings, line, limit.reason());
        } catch (StackOverflowError | RuntimeException fault) {
            refuseUnreadable(findings, out.position(), fault);
        }
        return Optional.empty();
    }

    private static void write(
            Document document, Survey survey, DigitSet digits, HtmlOutput out, Links links, Findings findings) {
        Anchors anchors = new Anchors(survey.headings());
        Footnotes footnotes = new Footnotes(out, document, digits);
        Inlines inlines = new Inlines(out, survey, anchors, footnotes, links, findings);
        Blocks blocks = new Blocks(out, survey, anchors, footnotes, inlines, findings);
        blocks.children(document);
        footnotes.write(blocks);
    }

    private Optional<Document> parse(String text, Findings findings) {
        Optional<Limits.Excess> excess = Limits.firstExcess(text);
        if (excess.isPresent()) {
            refuse(
                    findings,
                    findings.lineAt(excess.get().offset()),
                    excess.get().message());
            return Optional.empty();
        }
        MeteredText metered = new MeteredText(text, work);
        try {
            Document document = parser.parse(BasedSequence.of(metered));
            // The tree is made of pieces of the text, which are read again while it is written.
            metered.renew();
            return Optional.of(document);
        } catch (LimitExceeded limit) {
            refuse(findings, findings.lineAt(metered.position()), limit.reason());
        } catch (StackOverflowError | RuntimeException fault) {
            refuseUnreadable(findings, metered.position(), fault);
        }
        return Optional.empty();
    }

    /** For a fault that no limit foresaw: one article must never stop the others. */
    private static void refuseUnreadable(Findings findings, int offset, Throwable fault) {
        refuse(
                findings,
                findings.lineAt(offset),
                "the markup can't be read (" + fault.getClass().getSimpleName() + ")");
    }

    private static void refuse(Findings findings, int line, String reason) {
        findings.clear();
        findings.error(
                line,
                "The article is shown as plain paragraphs: " + reason,
                "Divide the article, or simplify its markup here");
    }

    private static DigitSet digits(Article article) {
        return switch (article.language().tag()) {
            case "fa", "ps", "ur", "ckb", "azb" -> DigitSet.PERSIAN;
            case "ar" -> DigitSet.ARABIC;
            default -> DigitSet.ASCII;
        };
    }
}
