package org.baygan.markup;

import java.util.List;
import org.baygan.model.Direction;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * Sanitises a body that holds HTML of its author. The whole rendered body goes through it, since an author's tag may
 * open in one place of the Markdown and close in another: lexed and balanced by OWASP's sanitiser, addresses decided
 * by {@link RawHtmlAddresses}, everything else by the allow-list here, the nesting mended by {@link RawHtmlWriter}.
 */
final class RawHtml {
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "wbr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "aside",
                    "pre",
                    "code",
                    "kbd",
                    "samp",
                    "var",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "del",
                    "ins",
                    "mark",
                    "small",
                    "sub",
                    "sup",
                    "abbr",
                    "cite",
                    "q",
                    "dfn",
                    "time",
                    "bdi",
                    "bdo",
                    "ruby",
                    "rt",
                    "rp",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "figure",
                    "figcaption",
                    "details",
                    "summary",
                    "a",
                    "img",
                    "video",
                    "audio")
            .allowWithoutAttributes("span")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("lang", "dir", "title", "id", "class", "role", "aria-label", "tabindex")
            .globally()
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt", "loading", "decoding")
            .onElements("img")
            .allowAttributes("src", "controls", "preload")
            .onElements("video", "audio")
            .allowAttributes("datetime")
            .onElements("time", "del", "ins")
            .allowAttributes("open")
            .onElements("details")
            .allowAttributes("start", "reversed")
            .onElements("ol")
            .allowAttributes("scope", "colspan", "rowspan")
            .onElements("th", "td")
            .toFactory();

    private final Survey survey;
    private final Anchors anchors;
    private final Links links;
    private final Findings findings;

    RawHtml(Survey survey, Anchors anchors, Links links, Findings findings) {
        this.survey = survey;
        this.anchors = anchors;
        this.links = links;
        this.findings = findings;
    }

    /** Sanitises HTML whose trusted attributes and raw parts are marked. */
    RenderedBody sanitised(String marked, Direction page) {
        RawHtmlLimits.check(marked);
        HtmlOutput out = HtmlOutput.ofMarked(marked, page);
        RawHtmlWriter writer = new RawHtmlWriter(out, links.references());
        LostMarkup lost = new LostMarkup();
        RawHtmlAddresses addresses =
                new RawHtmlAddresses(POLICY.apply(writer, lost, findings), survey, anchors, links, lost);
        HtmlSanitizer.sanitize(UnclosedCells.closed(NumericReferences.rewritten(marked)), addresses);
        lost.tell(findings);
        return new RenderedBody(out.html(), out.text(), List.copyOf(writer.references()), findings.all());
    }
}
