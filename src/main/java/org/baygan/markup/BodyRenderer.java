package org.baygan.markup;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.baygan.model.Article;
import org.baygan.model.DigitSet;
import org.baygan.model.Direction;

/**
 * Turns an article's body into safe HTML. Immutable and thread-safe: a pure function of its arguments.
 *
 * <p>Markdown is CommonMark with tables, footnotes, strikethrough, bare addresses as links, and attributes in braces
 * that name a passage's language. Headings are shifted so that the highest one used is an {@code h2}.
 */
public final class BodyRenderer {
    /** The most rounds of corrections: each may bring out a tag without an end that was hidden by another. */
    private static final int ROUNDS = 8;

    private final LongConsumer work;
    private final Parser parser = Parser.builder(new MutableDataSet()
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                    .set(TablesExtension.MIN_HEADER_ROWS, 1)
                    .set(TablesExtension.MAX_HEADER_ROWS, 1)
                    .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                    .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                    .set(TablesExtension.WITH_CAPTION, false)
                    .set(DefinitionExtension.TILDE_MARKER, false)
                    .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false)
                    .set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false))
            .extensions(List.of(
                    TablesExtension.create(),
                    FootnoteExtension.create(),
                    TaskListExtension.create(),
                    DefinitionExtension.create()))
            .customDelimiterProcessor(new PersianEmphasis.Asterisks())
            .customDelimiterProcessor(new PersianEmphasis.Underscores())
            .customDelimiterProcessor(new PersianEmphasis.Tildes())
            .customDelimiterProcessor(new Marked.Highlights())
            .customInlineParserExtensionFactory(new Marked.Indices())
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
     * Renders a body. No body makes this fail: one that can't be read, or goes beyond a limit, becomes plain paragraphs
     * with a warning.
     *
     * @param article whose body it is: for its markup, language, source path and first line
     * @param body the body's text, already normalised for display
     */
    public RenderedBody render(Article article, String body) {
        String text = Characters.prepare(body);
        Findings findings = new Findings(article, text);
        Optional<RenderedBody> rendered = article.markup() == Article.Markup.PLAIN_TEXT
                ? plainText(text, direction(article), findings)
                : markdown(article, text, findings);
        return rendered.orElseGet(() -> plain(text, false, direction(article), findings));
    }

    private static Optional<RenderedBody> plainText(String text, Direction page, Findings findings) {
        try {
            return Optional.of(plain(text, true, page, findings));
        } catch (LimitExceeded limit) {
            refuse(findings, findings.lineAt(0), limit.reason());
            return Optional.empty();
        }
    }

    private static RenderedBody plain(String text, boolean asWritten, Direction page, Findings findings) {
        HtmlOutput out = HtmlOutput.ofBody(text, false, page);
        if (asWritten) {
            PlainText.write(text, out);
        } else {
            PlainText.writeParagraphs(text, out);
        }
        return new RenderedBody(out.html(), out.text(), List.of(), findings.all());
    }

    private Optional<RenderedBody> markdown(Article article, String text, Findings findings) {
        Optional<Document> document = Optional.empty();
        try {
            document = parseAsMeant(text, article.language().tag(), findings);
        } catch (StackOverflowError | RuntimeException fault) {
            refuseUnreadable(findings, 0, fault);
        }
        if (document.isEmpty()) {
            return Optional.empty();
        }
        Survey survey = Survey.of(document.get());
        if (survey.depth() > Limits.DEPTH) {
            refuse(findings, findings.lineAt(0), "the markup is nested more than " + Limits.DEPTH + " levels deep");
            return Optional.empty();
        }
        Direction page = direction(article);
        HtmlOutput out = HtmlOutput.ofBody(text, survey.rawHtml(), page);
        try {
            Links links = new Links(findings);
            Anchors anchors = new Anchors(survey.headings(), survey.rawIds());
            write(document.get(), survey, anchors, digits(article), out, links, findings);
            return Optional.of(
                    survey.rawHtml()
                            ? new RawHtml(survey, anchors, links, findings).sanitised(out.html(), page)
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
            Document document,
            Survey survey,
            Anchors anchors,
            DigitSet digits,
            HtmlOutput out,
            Links links,
            Findings findings) {
        Footnotes footnotes = new Footnotes(out, document, digits, findings);
        Inlines inlines = new Inlines(out, survey, anchors, footnotes, links, findings);
        Blocks blocks = new Blocks(out, survey, anchors, footnotes, inlines, findings);
        blocks.children(document);
        footnotes.write(blocks);
    }

    /**
     * Parses a body as its writer meant it: tags without an end are text, and other programs' syntax and what people
     * type at the beginnings of lines ({@link Typing}) become Markdown.
     */
    private Optional<Document> parseAsMeant(String body, String language, Findings findings) {
        Attempt attempt = new Attempt(body, findings);
        if (body.indexOf('<') >= 0 && ForeignSyntax.holdsVerbatim(body)) {
            attempt.correct((text, document, round, edits) ->
                    ForeignSyntax.translateVerbatim(text, Regions.of(text, document), language, edits));
        }
        if (body.indexOf('<') >= 0) {
            attempt.correct((text, document, round, edits) -> {
                UnclosedTags.find(text, document, findings, round == ROUNDS - 1, edits);
                MarkdownElements.free(text, document, edits);
                LeadingComments.takeAway(text, document, edits);
            });
        }
        String text = attempt.text;
        Optional<Document> document = attempt.document;
        if (document.isEmpty() || !needsTranslation(text, language)) {
            return document;
        }
        Edits edits = new Edits();
        Regions regions = Regions.of(text, document.get());
        ForeignSyntax.report(ForeignSyntax.translate(text, regions, language, edits), text, findings);
        Typing.correct(text, regions, edits);
        if (edits.isEmpty()) {
            return document;
        }
        return parseEdited(text, edits, findings);
    }

    /** Finds in a text, and in the tree that the parser made of it, what must be edited before the next round. */
    private interface Correction {
        void find(String text, Document document, int round, Edits edits);
    }

    /** A text and its tree, which corrections bring nearer to what the writer meant. */
    private final class Attempt {
        private final Findings findings;
        private String text;
        private Optional<Document> document;

        Attempt(String text, Findings findings) {
            this.findings = findings;
            this.text = text;
            this.document = parse(text, findings);
        }

        /**
         * Corrects until there is nothing to correct, at most {@link BodyRenderer#ROUNDS} times: what one round brings
         * out may need correcting too.
         */
        void correct(Correction correction) {
            for (int round = 0; round < ROUNDS && document.isPresent(); round++) {
                Edits edits = new Edits();
                correction.find(text, document.get(), round, edits);
                if (edits.isEmpty()) {
                    return;
                }
                Edits.Edited edited = edits.apply(text);
                text = edited.text();
                findings.edited(edited);
                document = parse(text, findings);
            }
        }
    }

    /**
     * Parses a text after its edits. An edit that was to begin an item of a list, and begins none, is taken back first.
     */
    private Optional<Document> parseEdited(String text, Edits edits, Findings findings) {
        Edits.Edited edited = edits.apply(text);
        findings.edited(edited);
        Optional<Document> document = parse(edited.text(), findings);
        if (document.isEmpty() || !edited.hasItems()) {
            return document;
        }
        Set<Integer> items = new HashSet<>();
        Nodes.each(document.get(), node -> {
            if (node instanceof ListItem) {
                items.add(node.getStartOffset());
            }
        });
        if (!edits.takeBackItems(edited, items)) {
            return document;
        }
        Edits.Edited without = edits.apply(text);
        findings.editedInstead(without);
        return parse(without.text(), findings);
    }

    /**
     * Whether anything would be edited if no part of the text were code. Few bodies are: only in those is code looked
     * for.
     */
    private static boolean needsTranslation(String text, String language) {
        Edits edits = new Edits();
        Regions regions = Regions.none(text.length());
        ForeignSyntax.translate(text, regions, language, edits);
        Typing.correct(text, regions, edits);
        return !edits.isEmpty();
    }

    private Optional<Document> parse(String text, Findings findings) {
        Limits.Checked checked = Limits.check(text);
        Optional<Limits.Excess> excess = checked.excess();
        if (excess.isPresent()) {
            refuse(
                    findings,
                    findings.lineAt(excess.get().offset()),
                    excess.get().message());
            return Optional.empty();
        }
        MeteredText metered = new MeteredText(text, work);
        try {
            BasedSequence chars = BasedSequence.of(metered);
            Document document = checked.deep() ? OwnStack.call(() -> parser.parse(chars)) : parser.parse(chars);
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
        findings.warning(
                line,
                "The article is shown as plain paragraphs: " + reason,
                "Divide the article, or simplify its markup here");
    }

    private static Direction direction(Article article) {
        return LanguageTag.direction(article.language().tag());
    }

    private static DigitSet digits(Article article) {
        return switch (article.language().tag()) {
            case "fa", "ps", "ur", "ckb", "azb" -> DigitSet.PERSIAN;
            case "ar" -> DigitSet.ARABIC;
            default -> DigitSet.ASCII;
        };
    }
}
