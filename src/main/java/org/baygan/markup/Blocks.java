package org.baygan.markup;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/** Writes paragraphs, headings, lists, quotations and code. */
final class Blocks {
    private final HtmlOutput out;
    private final Survey survey;
    private final Anchors anchors;
    private final Footnotes footnotes;
    private final Inlines inlines;
    private final Tables tables;
    private final Findings findings;

    Blocks(HtmlOutput out, Survey survey, Anchors anchors, Footnotes footnotes, Inlines inlines, Findings findings) {
        this.out = out;
        this.survey = survey;
        this.anchors = anchors;
        this.footnotes = footnotes;
        this.inlines = inlines;
        this.tables = new Tables(out, inlines);
        this.findings = findings;
    }

    /** Writes the blocks inside a node. */
    void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            block(child);
        }
    }

    /** Writes a footnote's blocks, the links back at the end of its last paragraph. */
    void footnote(FootnoteBlock block, int number) {
        boolean done = false;
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph && child.getNext() == null) {
                Optional<AttributeList> attributes = takeLastLine(child);
                open("p", attributes, child);
                inlines.children(child);
                footnotes.backLinks(number);
                out.endText().markup("</p>").endBlock();
                done = true;
            } else {
                block(child);
            }
        }
        if (!done && footnotes.isReferredTo(number)) {
            out.markup("<p>");
            footnotes.backLinks(number);
            out.markup("</p>").endBlock();
        }
    }

    private void block(Node node) {
        out.at(node.getStartOffset());
        if (node instanceof Paragraph) {
            paragraph(node);
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof BlockQuote) {
            quotation(node);
        } else if (node instanceof BulletList || node instanceof OrderedList) {
            list((ListBlock) node);
        } else if (node instanceof TableBlock) {
            tables.write(node, attributesBehind(node));
        } else if (node instanceof FencedCodeBlock code) {
            code(
                    code.getContentChars().toString(),
                    node,
                    code.getInfo().toString().equals("math"));
        } else if (node instanceof IndentedCodeBlock code) {
            code(code.getContentChars().toString().stripTrailing() + "\n", node, false);
        } else if (node instanceof DefinitionList definitions) {
            definitions(definitions);
        } else if (node instanceof ThematicBreak) {
            out.markup("<hr>").endBlock();
        } else if (node instanceof HtmlBlock) {
            out.untrusted(node.getChars(), findings.lineAt(node));
            out.endBlock();
        }
    }

    private void paragraph(Node node) {
        if (node.getPrevious() != null && onlyAttributes(node).isPresent()) {
            return;
        }
        Optional<AttributeList> attributes = takeLastLine(node).or(() -> attributesBehind(node));
        Node only = node.getFirstChild();
        if (only instanceof Image image && only.getNext() == null) {
            figure(image);
            return;
        }
        if (isCaptioned(node)) {
            captioned(node);
            return;
        }
        if (isGallery(node)) {
            gallery(node);
            return;
        }
        open("p", attributes, node);
        inlines.children(node);
        out.endText().markup("</p>").endBlock();
    }

    private void figure(Image image) {
        String caption = image.getTitle().isNull() ? "" : Inlines.unescaped(image.getTitle());
        if (!(Address.of(Inlines.unescaped(image.getUrl())) instanceof Address.File file)
                || Embeds.isDocument(file.target())) {
            out.markup("<p").beginText(false).markup(">");
            inlines.children(image.getParent());
            out.endText().markup("</p>").endBlock();
            return;
        }
        out.markup("<figure>");
        inlines.image(image, Inlines.unescaped(image.getUrl()), "");
        caption(caption);
        out.markup("</figure>").endBlock();
    }

    /** Whether a paragraph is one line that holds a picture, which may be a link, and its caption. */
    private static boolean isCaptioned(Node paragraph) {
        Node first = paragraph.getFirstChild();
        Node picture = first instanceof Link ? first.getFirstChild() : first;
        if (!(picture instanceof Image image
                && isPicture(image)
                && first.getNext() instanceof Text caption
                && caption.getChars().indexOf(Inlines.CAPTION) == 0)) {
            return false;
        }
        Node next = caption;
        while (next != null && !(next instanceof SoftLineBreak)) {
            next = next.getNext();
        }
        return next == null;
    }

    private void captioned(Node paragraph) {
        Node first = paragraph.getFirstChild();
        out.markup("<figure>");
        inlines.one(first);
        if (first.getNext() instanceof Text caption) {
            caption.setChars(caption.getChars().subSequence(1).trimStart());
        }
        first.unlink();
        out.markup("<figcaption").beginText(false).markup(">");
        inlines.children(paragraph);
        out.endText().markup("</figcaption></figure>").endBlock();
    }

    /** Whether a paragraph is nothing but several pictures. */
    private static boolean isGallery(Node paragraph) {
        int pictures = 0;
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            boolean between = child instanceof SoftLineBreak
                    || (child instanceof Text && child.getChars().isBlank());
            if (!between && !(child instanceof Image image && isPicture(image))) {
                return false;
            }
            pictures += between ? 0 : 1;
        }
        return pictures > 1;
    }

    private static boolean isPicture(Image image) {
        return Address.of(Inlines.unescaped(image.getUrl())) instanceof Address.File file
                && Embeds.element(file.target()).isEmpty()
                && !Embeds.isDocument(file.target());
    }

    private void gallery(Node paragraph) {
        out.markup("<div").attribute("class", "gallery").markup(">").endBlock();
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Image image) {
                galleryPicture(image);
            }
        }
        out.markup("</div>").endBlock();
    }

    private void galleryPicture(Image image) {
        String caption = image.getTitle().isNull() ? "" : Inlines.unescaped(image.getTitle());
        out.markup("<figure>");
        inlines.linkedImage(image, Inlines.unescaped(image.getUrl()));
        caption(caption);
        out.markup("</figure>").endBlock();
    }

    private void caption(String caption) {
        if (!caption.isBlank()) {
            out.markup("<figcaption").beginText(false).markup(">").text(caption);
            out.endText().markup("</figcaption>");
        }
    }

    private void heading(Heading node) {
        // Where there is raw HTML the sanitiser shifts all headings later, those written here too.
        int shift = out.marked() ? 0 : 2 - survey.highestHeading();
        String name = "h" + Math.min(6, node.getLevel() + shift);
        Optional<String> language = anchors.attributes(node).flatMap(list -> inlines.validLanguage(list, node));
        out.markup("<").markup(name).beginText(language.isPresent()).attribute("id", anchors.id(node));
        language.ifPresent(inlines::languageAttributes);
        out.markup(">");
        inlines.children(node);
        out.endText().markup("</").markup(name).markup(">").endBlock();
    }

    private void quotation(Node node) {
        Optional<Callout> callout = Callout.take(node);
        String name = callout.isPresent() ? RawHtmlWriter.BOX : "blockquote";
        open(name, attributesBehind(node), node);
        out.endBlock();
        callout.ifPresent(this::title);
        children(node);
        out.endText().markup("</").markup(name).markup(">").endBlock();
    }

    private void title(Callout callout) {
        String usual = Renderings.typeTitle(callout.type(), findings.language());
        if (callout.title().hasChildren() || !usual.isEmpty()) {
            out.markup("<p").beginText(false).markup("><strong>");
            if (callout.title().hasChildren()) {
                inlines.children(callout.title());
            } else {
                out.text(usual);
            }
            out.markup("</strong>").endText().markup("</p>").endBlock();
        }
    }

    private void list(ListBlock node) {
        String name = node instanceof OrderedList ? "ol" : "ul";
        Optional<String> language = attributesBehind(node).flatMap(list -> inlines.validLanguage(list, node));
        out.markup("<").markup(name).beginText(language.isPresent());
        if (node instanceof OrderedList ordered && ordered.getStartNumber() != 1) {
            out.attribute("start", Integer.toString(ordered.getStartNumber()));
        }
        language.ifPresent(inlines::languageAttributes);
        out.markup(">").endBlock();
        for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
            out.markup("<li").beginText(false);
            if (item instanceof TaskListItem task) {
                out.attribute("class", "task").markup(task.isItemDoneMarker() ? ">☑ " : ">☐ ");
            } else {
                out.markup(">");
            }
            content(item, node.isTight());
            out.endText().markup("</li>").endBlock();
        }
        out.endText().markup("</").markup(name).markup(">").endBlock();
    }

    private void definitions(DefinitionList list) {
        out.markup("<dl>").endBlock();
        for (Node part = list.getFirstChild(); part != null; part = part.getNext()) {
            String name = part instanceof DefinitionTerm ? "dt" : "dd";
            out.markup("<").markup(name).beginText(false).markup(">");
            content(part, part instanceof DefinitionTerm || (list.isTight() && !hasParagraphs(part)));
            out.endText().markup("</").markup(name).markup(">").endBlock();
        }
        out.markup("</dl>").endBlock();
    }

    /** Whether a definition has several paragraphs: the library calls its list tight even so. */
    private static boolean hasParagraphs(Node part) {
        int paragraphs = 0;
        for (Node child = part.getFirstChild(); child != null; child = child.getNext()) {
            paragraphs += child instanceof Paragraph ? 1 : 0;
        }
        return paragraphs > 1;
    }

    /** Writes what stands in an item; in a tight list paragraphs are mere text. */
    private void content(Node item, boolean tight) {
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (tight && child instanceof Paragraph) {
                inlines.children(child);
                out.endTextBlock();
                out.markup(child.getNext() == null ? "" : "\n");
            } else {
                block(child);
            }
        }
    }

    private void code(String content, Node node, boolean formula) {
        out.markup("<pre").attribute("dir", "ltr").attribute("tabindex", "0").markup("><code");
        if (formula) {
            out.attribute("class", "math");
        }
        out.markup(">");
        out.text(content).markup("</code></pre>").endBlock();
        attributesBehind(node).ifPresent(list -> inlines.validLanguage(list, node));
    }

    private void open(String name, Optional<AttributeList> attributes, Node node) {
        Optional<String> language = attributes.flatMap(list -> inlines.validLanguage(list, node));
        out.markup("<").markup(name);
        if (name.equals(RawHtmlWriter.BOX)) {
            out.attribute("role", RawHtmlWriter.NOTE);
        }
        out.beginText(language.isPresent());
        language.ifPresent(inlines::languageAttributes);
        out.markup(">");
    }

    /** The attributes in a paragraph of their own behind a block. */
    private static Optional<AttributeList> attributesBehind(Node node) {
        return node.getNext() instanceof Paragraph next ? onlyAttributes(next) : Optional.empty();
    }

    private static Optional<AttributeList> onlyAttributes(Node paragraph) {
        return paragraph.getFirstChild() instanceof Text only && only.getNext() == null
                ? whole(only)
                : Optional.empty();
    }

    private static Optional<AttributeList> whole(Text text) {
        return AttributeList.at(text.getChars(), 0)
                .filter(list -> list.end() == text.getChars().trimEnd().length());
    }

    /** Takes the attributes that are a paragraph's last line. */
    private static Optional<AttributeList> takeLastLine(Node paragraph) {
        if (paragraph.getLastChild() instanceof Text last && last.getPrevious() instanceof SoftLineBreak lineBreak) {
            Optional<AttributeList> list = whole(last);
            if (list.isPresent()) {
                lineBreak.unlink();
                last.unlink();
            }
            return list;
        }
        return Optional.empty();
    }
}
