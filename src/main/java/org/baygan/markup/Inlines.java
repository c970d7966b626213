package org.baygan.markup;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baygan.model.Direction;
import org.baygan.model.FileReference;

/** Writes what stands inside a paragraph, a heading or a cell. */
final class Inlines {
    /** Stands between a picture and its caption in Markdown that we wrote; no body holds it. */
    static final char CAPTION = '\uFDE0';

    /**
     * End tags, and parts of lists, tables and players: a line's mark before one would be text where none is allowed.
     */
    private static final Pattern PARTS = Pattern.compile(
            "(?i)</|<(?:li|tr|t[dh]|thead|tbody|tfoot|caption|colgroup|col|dt|dd|source|track|param)\\b");

    private final HtmlOutput out;
    private final Survey survey;
    private final Anchors anchors;
    private final Footnotes footnotes;
    private final Links links;
    private final Findings findings;
    private int linkDepth;

    Inlines(HtmlOutput out, Survey survey, Anchors anchors, Footnotes footnotes, Links links, Findings findings) {
        this.out = out;
        this.survey = survey;
        this.anchors = anchors;
        this.footnotes = footnotes;
        this.links = links;
        this.findings = findings;
    }

    /** Writes a node and what is in it. */
    void one(Node node) {
        node(node, false);
    }

    /** Writes the children of a node. */
    void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            Optional<AttributeList> attributes = child instanceof Text ? Optional.empty() : takeAttributes(child);
            if (attributes.isPresent() && attributes.get().formula() && child instanceof Code code) {
                code(code, true);
            } else if (attributes.isPresent()) {
                String element = language(attributes.get(), child) ? "span" : "";
                node(child, true);
                out.markup(element.isEmpty() ? "" : "</span>");
            } else {
                node(child, false);
            }
        }
    }

    /** Text without Markdown's backslash escapes and with its character references decoded. */
    static String unescaped(BasedSequence chars) {
        String text = chars.toString();
        return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : Escaping.unescapeString(text);
    }

    /** The text of a node as plain words, for a text alternative. */
    static void plain(Node parent, StringBuilder words) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                words.append(' ');
            } else if (child.getFirstChild() != null) {
                plain(child, words);
            } else if (child instanceof Text || child instanceof HtmlEntity) {
                words.append(unescaped(child.getChars()));
            }
        }
    }

    /** Opens a span if the attributes name a language. */
    private boolean language(AttributeList attributes, Node node) {
        Optional<String> tag = validLanguage(attributes, node);
        if (tag.isEmpty()) {
            return false;
        }
        out.markup("<span");
        languageAttributes(tag.get());
        out.markup(">");
        return true;
    }

    void languageAttributes(String tag) {
        out.attribute("lang", tag).attribute("dir", LanguageTag.direction(tag).html());
    }

    /** The attributes' language, if they name one; reports it if it isn't a language tag, and what else is lost. */
    Optional<String> validLanguage(AttributeList attributes, Node node) {
        if (attributes.hasMore()) {
            findings.repeated(Findings.Repeated.LOST_ATTRIBUTES, findings.lineAt(node), attributes.written());
        }
        String tag = attributes.language();
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        if (!LanguageTag.isValid(tag)) {
            links.invalidLanguage(tag, findings.lineAt(node));
            return Optional.empty();
        }
        return Optional.of(tag);
    }

    private static Optional<AttributeList> takeAttributes(Node node) {
        if (!(node.getNext() instanceof Text next)
                || next.getChars().isEmpty()
                || next.getChars().charAt(0) != '{') {
            return Optional.empty();
        }
        Optional<AttributeList> list = AttributeList.at(next.getChars(), 0);
        list.ifPresent(found -> next.setChars(next.getChars().subSequence(found.end())));
        return list;
    }

    private void node(Node node, boolean marked) {
        if (node instanceof Text) {
            String words = unescaped(node.getChars());
            text(words.indexOf(CAPTION) == 0 ? words.substring(1) : words);
        } else if (node instanceof SoftLineBreak) {
            out.markup("\n").textBreak();
        } else if (node instanceof HardLineBreak) {
            out.markup("<br>\n").textBreak();
        } else if (node instanceof Emphasis) {
            element("em", node);
        } else if (node instanceof StrongEmphasis) {
            element("strong", node);
        } else if (node instanceof Strikethrough) {
            element("del", node);
        } else if (node instanceof Marked passage) {
            element(passage.element(), node);
        } else if (node instanceof Code code) {
            code(code, false);
        } else if (node instanceof HtmlEntity) {
            out.text(Escaping.unescapeHtml(node.getChars()));
        } else if (node instanceof HtmlInline) {
            if (PARTS.matcher(node.getChars()).lookingAt()) {
                out.untrusted(node.getChars());
            } else {
                out.untrusted(node.getChars(), findings.lineAt(node));
            }
        } else if (!(node instanceof HtmlInlineComment)) {
            reference(node, marked);
        }
    }

    private void code(Code code, boolean formula) {
        out.markup("<code");
        if (formula) {
            out.attribute("class", "math");
        }
        out.markup(">").text(code.getText().toString().replace('\n', ' ')).markup("</code>");
    }

    private void reference(Node node, boolean marked) {
        if (node instanceof Link link) {
            link(link, unescaped(link.getUrl()), title(link));
        } else if (node instanceof Image image) {
            image(image, unescaped(image.getUrl()), title(image));
        } else if (node instanceof RefNode ref) {
            defined(ref, marked);
        } else if (node instanceof AutoLink auto) {
            autoLink(auto.getText().toString(), auto.getText().toString(), node.getStartOffset());
        } else if (node instanceof MailLink mail) {
            autoLink(mail.getText().toString(), "mailto:" + mail.getText(), node.getStartOffset());
        } else if (node instanceof Footnote footnote) {
            footnotes.reference(footnote, linkDepth == 0);
        } else {
            children(node);
        }
    }

    private void element(String name, Node node) {
        out.markup("<").markup(name).markup(">");
        children(node);
        out.markup("</").markup(name).markup(">");
    }

    private void text(String text) {
        if (linkDepth > 0 || !AutoLinks.mayHold(text)) {
            out.text(text);
        } else {
            bareLinks(text, out);
        }
    }

    /** Writes a text with its bare addresses as links. */
    static void bareLinks(String text, HtmlOutput out) {
        new AutoLinks(text).split(new AutoLinks.Pieces() {
            @Override
            public void plain(String piece) {
                out.text(piece);
            }

            @Override
            public void link(String piece, String url) {
                if (Address.of(url) instanceof Address.Web web) {
                    out.markup("<a").attribute("href", web.url());
                    leftToRight(out);
                    out.markup(">").text(piece).markup("</a>");
                } else {
                    out.text(piece);
                }
            }
        });
    }

    /** An address runs from left to right; on a page that doesn't, its slashes and dots would change sides. */
    private static void leftToRight(HtmlOutput out) {
        if (out.page() == Direction.RTL) {
            out.attribute("dir", Direction.LTR.html());
        }
    }

    private void autoLink(String text, String url, int offset) {
        Address address = Address.of(url);
        if (address instanceof Address.Web web && linkDepth == 0) {
            // On paper addresses are printed behind links; the class keeps this one from standing there twice.
            out.markup("<a" + (text.equals(url) ? " class=\"url\"" : "")).attribute("href", web.url());
            leftToRight(out);
            out.markup(">").text(text).markup("</a>");
        } else {
            if (address instanceof Address.Forbidden forbidden) {
                links.forbiddenLink(forbidden, findings.lineAt(offset));
            }
            out.text(text);
        }
    }

    private static String title(InlineLinkNode node) {
        return node.getTitle().isNull() ? "" : unescaped(node.getTitle());
    }

    private void defined(RefNode node, boolean marked) {
        Reference reference = survey.references().get(Survey.key(node.getReference()));
        boolean image = node instanceof ImageRef;
        if (reference != null) {
            out.readAgain(reference.getTextLength());
            String title = reference.getTitle().isNull() ? "" : unescaped(reference.getTitle());
            if (image) {
                image(node, unescaped(reference.getUrl()), title);
            } else {
                link(node, unescaped(reference.getUrl()), title);
            }
        } else if (marked && node instanceof LinkRef && node.isReferenceTextCombined()) {
            children(node);
        } else {
            undefined(node, image);
        }
    }

    private void undefined(RefNode node, boolean image) {
        if (!node.isReferenceTextCombined() || node.isDummyReference()) {
            findings.repeated(
                    Findings.Repeated.UNDEFINED_LINK,
                    findings.lineAt(node),
                    node.getChars().toString());
        }
        out.text(image ? "![" : "[");
        children(node);
        out.text("]");
        if (node.isReferenceTextCombined()) {
            out.text(node.isDummyReference() ? "[]" : "");
        } else {
            out.text("[").text(unescaped(node.getReference())).text("]");
        }
    }

    private void link(Node node, String url, String title) {
        Address address = Address.of(url);
        if (linkDepth > 0 || !open(node, address)) {
            children(node);
            return;
        }
        if (!title.isEmpty()) {
            out.attribute("title", title);
        }
        out.markup(">");
        linkDepth++;
        if (node.getFirstChild() == null) {
            out.text(url);
        } else {
            children(node);
        }
        linkDepth--;
        out.markup("</a>");
    }

    /** Writes a link's opening tag up to its address; nothing if the link is left out. */
    private boolean open(Node node, Address address) {
        if (address instanceof Address.Web web) {
            out.markup("<a").attribute("href", web.url());
        } else if (address instanceof Address.File file) {
            out.markup("<a").reference("href", links.add(FileReference.Kind.LINK, file, findings.lineAt(node)));
        } else if (address instanceof Address.Fragment fragment) {
            Optional<String> id = anchors.find(fragment.name());
            if (id.isEmpty()) {
                links.unknownFragment(fragment.name(), findings.lineAt(node));
                return false;
            }
            out.markup("<a").attribute("href", "#" + id.get());
        } else if (address instanceof Address.Forbidden forbidden) {
            links.forbiddenLink(forbidden, findings.lineAt(node));
            return false;
        }
        return true;
    }

    /**
     * Writes a picture that leads to its own file, where it is large. Without a text alternative it is no link, since
     * that would have no name.
     */
    void linkedImage(Node node, String url) {
        StringBuilder words = new StringBuilder();
        plain(node, words);
        boolean linked = linkDepth == 0 && !words.toString().isBlank();
        if (linked && Address.of(url) instanceof Address.File file) {
            out.markup("<a").reference("href", links.add(FileReference.Kind.LINK, file, findings.lineAt(node)));
            out.markup(">");
        }
        image(node, url, "");
        out.markup(linked ? "</a>" : "");
    }

    /** A document that is written like a picture is a link; returns its words. */
    private String document(Node node, Address.File file, String words) {
        if (linkDepth == 0) {
            out.markup("<a").reference("href", links.add(FileReference.Kind.LINK, file, findings.lineAt(node)));
            out.markup(">");
        }
        String shown = words.isBlank() ? file.target().substring(file.target().lastIndexOf('/') + 1) : words;
        out.text(shown);
        out.markup(linkDepth == 0 ? "</a>" : "");
        return shown;
    }

    /** Writes an image; returns whether it is one, and not a link or a text in its place. */
    boolean image(Node node, String url, String title) {
        StringBuilder words = new StringBuilder();
        plain(node, words);
        String alt = words.toString();
        Address address = Address.of(url);
        if (address instanceof Address.File file) {
            Optional<String> player = Embeds.element(file.target());
            if (player.isPresent()) {
                int index = links.add(FileReference.Kind.MEDIA, file, findings.lineAt(node));
                Embeds.play(out, player.get(), index, alt);
                return true;
            }
            if (Embeds.isDocument(file.target())) {
                out.text(Embeds.captionAfter(document(node, file, alt), title));
                return false;
            }
            int index = links.add(FileReference.Kind.IMAGE, file, findings.lineAt(node));
            out.markup("<img").reference("src", index).attribute("alt", alt);
            if (!title.isEmpty()) {
                out.attribute("title", title);
            }
            out.attribute("loading", "lazy").attribute("decoding", "async").markup(">");
            return true;
        }
        if (address instanceof Address.Web web) {
            if (Embeds.isPlayed(web.url())) {
                links.externalEmbed(findings.lineAt(node));
                if (linkDepth == 0) {
                    Embeds.card(out, web.url(), alt.isBlank() ? title : alt);
                    out.text(Embeds.captionAfter(alt.isBlank() ? title : alt, title));
                    return false;
                }
            } else {
                links.externalImage(findings.lineAt(node));
            }
            if (linkDepth == 0) {
                String shown = alt.isBlank() ? url : alt;
                out.markup("<a").attribute("href", web.url()).markup(">").text(shown);
                out.markup("</a>");
                out.text(Embeds.captionAfter(shown, title));
                return false;
            }
            if (alt.isBlank() && title.isBlank() && node.getPrevious() == null && node.getNext() == null) {
                out.text(url); // else the link around it would have nothing to click
                return false;
            }
        } else if (address instanceof Address.Forbidden forbidden) {
            links.forbiddenImage(forbidden, findings.lineAt(node));
        } else {
            links.forbiddenImage(new Address.Forbidden("without an address"), findings.lineAt(node));
        }
        out.text(alt);
        out.text(Embeds.captionAfter(alt, title));
        return false;
    }
}
