package org.baygan.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baygan.text.Slugs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Brings HTML of any origin into the shape that Markdown can say: what has no counterpart there becomes its nearest
 * kin, and no word is lost but those of scripts, styles and the controls of forms. Stateless.
 */
final class BodyHtml {
    /**
     * Elements nested deeper than this are taken away, and what is in them stays: no text needs them, and what follows
     * keeps within the stack.
     */
    private static final int DEEPEST = 40;

    private static final Set<String> GONE = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "meta",
            "link",
            "input",
            "select",
            "button",
            "textarea",
            "svg",
            "canvas",
            "map",
            "dialog");

    private static final Set<String> PLAYERS = Set.of("iframe", "video", "audio", "embed", "object");
    private static final Set<String> CONTAINERS = Set.of(
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "center",
            "figure",
            "details",
            "address",
            "form",
            "fieldset",
            "body",
            "hgroup",
            "summary",
            "figcaption",
            "legend",
            "caption",
            "label",
            "dl");
    private static final Set<String> BLOCKS = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "table", "hr", "dt", "dd");
    /** What Markdown, or the harmless HTML in it, can say within a line. */
    private static final Set<String> INLINES = Set.of("a", "img", "br", "strong", "em", "del", "code", "sub", "sup");

    private static final Set<String> OF_TABLES = Set.of("table", "thead", "tbody", "tfoot", "tr", "td", "th");

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00A0\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

    private BodyHtml() {}

    /** A text as the value of an attribute has it, between quotation marks. */
    static String attribute(String text) {
        return Entities.escape(text).replace("\"", "&quot;");
    }

    /** Rewrites what is below {@code body} in place. */
    static void tidy(Element body) {
        settleJumps(body);
        body.select("math").forEach(BodyHtml::formula);
        removeForeign(body);
        flatten(body);
        body.select("figure").forEach(BodyHtml::figure);
        body.select(String.join(",", PLAYERS)).forEach(BodyHtml::player);
        body.select("img").forEach(BodyHtml::image);
        body.select("ul,ol").forEach(BodyHtml::listOfPictures);
        rename(body, "b", "strong");
        rename(body, "i,cite,dfn,var", "em");
        rename(body, "s,strike", "del");
        rename(body, "tt,kbd,samp", "code");
        body.select("dt").forEach(term -> term.tagName("p").html("<strong>" + term.html() + "</strong>"));
        rename(body, "dd", "blockquote");
        body.select("table").forEach(BodyHtml::table);
        body.select("pre *").forEach(BodyHtml::unwrapInCode);
        unwrapUnknown(body);
        dissolveContainers(body);
        body.select("li").forEach(BodyHtml::itemOfOneParagraph);
        Emphasis.settle(body);
        removeEdgeBreaks(body);
        removeEmpty(body);
    }

    /** A formula as its writer typed it, where the page says so (MathML 3, 5.1); else its signs, one after another. */
    private static void formula(Element math) {
        Element typed = math.selectFirst("annotation[encoding=application/x-tex]");
        String tex = typed == null ? math.attr("alttext") : typed.wholeText();
        math.select("annotation,annotation-xml").remove();
        Element shown = math.closest(".katex");
        (shown == null ? math : shown)
                .replaceWith(tex.isBlank() ? new TextNode(math.text()) : new Element("code").text(tex.strip()));
    }

    /**
     * A link within the text stays if it leads to a heading, whose id is made of its words; of others only the words
     * stay.
     */
    private static void settleJumps(Element body) {
        Map<String, String> headings = new HashMap<>();
        for (Element heading : body.select("h1,h2,h3,h4,h5,h6")) {
            for (Element named : heading.select("[id],[name]")) {
                headings.putIfAbsent(named.id(), Slugs.slug(heading.text()));
                headings.putIfAbsent(named.attr("name"), Slugs.slug(heading.text()));
            }
        }
        for (Element link : body.select("a[href^=#]")) {
            String name = Addresses.decoded(link.attr("href").substring(1));
            String slug = name.isEmpty() ? "" : headings.getOrDefault(name, "");
            if (slug.isEmpty()) {
                link.unwrap();
            } else {
                link.attr("href", "#" + slug);
            }
        }
    }

    /** A list of nothing but pictures is a gallery: its items become blocks. */
    private static void listOfPictures(Element list) {
        boolean pictures = list.childrenSize() > 0
                && list.text().isBlank()
                && list.children().stream().noneMatch(item -> item.select("img").isEmpty());
        if (pictures) {
            list.children().forEach(item -> item.tagName("div"));
            list.tagName("div");
        }
    }

    /** An item's only paragraph becomes mere text, so that no blank lines stand between such items. */
    private static void itemOfOneParagraph(Element item) {
        Element first = item.firstElementChild();
        boolean alone = first != null
                && first.nameIs("p")
                && item.children().stream().skip(1).allMatch(other -> other.nameIs("ul") || other.nameIs("ol"))
                && item.ownText().isBlank();
        if (first != null && alone) {
            first.unwrap();
        }
    }

    private static void removeForeign(Element body) {
        List<Node> gone = new ArrayList<>();
        body.forEachNode(node -> {
            if (node instanceof Comment || node instanceof DataNode) {
                gone.add(node);
            } else if (node instanceof Element element
                    && GONE.contains(element.normalName())
                    && !element.equals(body)) {
                gone.add(node);
            }
        });
        gone.forEach(Node::remove);
    }

    /** Takes away the elements around what is too deep. */
    private static void flatten(Element body) {
        List<Element> deep = new ArrayList<>();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (depth >= DEEPEST && node instanceof Element element && !isVoid(element)) {
                        deep.add(element);
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                },
                body);
        for (int i = deep.size() - 1; i >= 0; i--) { // the innermost first, so that each moves little
            deep.get(i).unwrap();
        }
    }

    private static boolean isVoid(Element element) {
        return element.nameIs("img") || element.nameIs("br") || element.nameIs("hr");
    }

    private static void rename(Element body, String from, String to) {
        body.select(from).forEach(element -> element.tagName(to));
    }

    /** A caption without links becomes the picture's title; another one stays a paragraph below it. */
    private static void figure(Element figure) {
        Element caption = figure.selectFirst("figcaption");
        List<Element> images = figure.select("img");
        if (caption == null || images.size() != 1 || !caption.select("a,img").isEmpty()) {
            return;
        }
        Element image = images.get(0);
        if (!caption.text().isBlank()
                && figure.select("table,iframe,video,audio").isEmpty()) {
            image.attr("title", caption.text());
            caption.remove();
        }
    }

    /** Films, sound and pages inside the page become links to them. */
    private static void player(Element player) {
        String address = firstOf(player, "src", "data-src", "data");
        for (Element source : player.select("source[src]")) {
            address = address.isBlank() ? source.attr("src") : address;
        }
        if (player.parent() == null) {
            return;
        }
        if (address.isBlank() || address.startsWith("about:") || address.startsWith("data:")) {
            player.remove();
            return;
        }
        String name = player.attr("title").isBlank() ? lastName(address) : player.attr("title");
        Element link = new Element("a").attr("href", address).text(name);
        player.replaceWith(new Element("p").appendChild(link));
    }

    private static String lastName(String address) {
        String path = address.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.indexOf('.') > 0 && path.indexOf("//") < path.lastIndexOf('/') - 1
                ? Addresses.decoded(name)
                : address.replaceFirst("^(https?:)?//", "");
    }

    /**
     * Pages that load pictures late name them elsewhere than in {@code src}. A picture of one pixel, which counts
     * readers, is taken away.
     */
    private static void image(Element image) {
        String address = image.attr("src").strip();
        if (address.isEmpty() || address.startsWith("data:image/svg") || address.startsWith("data:image/gif")) {
            String late = firstOf(image, "data-src", "data-lazy-src", "data-original", "data-orig-file");
            address = late.isBlank() ? address : late.strip();
        }
        boolean spy = image.attr("width").equals("1") && image.attr("height").equals("1");
        if (address.isEmpty() || spy) {
            image.remove();
        } else {
            image.attr("src", address);
        }
        if (image.attr("alt").indexOf('<') >= 0) { // what a page's script shows below it
            image.attr("alt", Jsoup.parseBodyFragment(image.attr("alt")).text());
        }
    }

    private static String firstOf(Element element, String... attributes) {
        for (String attribute : attributes) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        return "";
    }

    /** A table of tables, lists or several paragraphs is there for its looks; what is in it stands in its order. */
    private static void table(Element table) {
        boolean layout = !table.select("table table, ul, ol, blockquote, pre, h1, h2, h3, h4, h5, h6")
                        .isEmpty()
                || table.select("tr").stream().allMatch(row -> row.childrenSize() < 2)
                || table.select("td,th").stream()
                        .anyMatch(cell -> cell.select("p").size() > 2);
        if (layout) {
            table.select("table, caption, tbody, thead, tfoot, tr, td, th").stream()
                    .filter(part -> table.equals(Tables.nearest(part)))
                    .toList() // the table itself is one of them, and the others are told by it
                    .forEach(part -> part.tagName("div"));
            return;
        }
        Tables.settle(table);
    }

    private static void unwrapInCode(Element element) {
        if (element.nameIs("br")) {
            element.replaceWith(new TextNode("\n"));
        } else {
            element.unwrap();
        }
    }

    private static void unwrapUnknown(Element body) {
        for (Element element : body.select("*")) {
            String name = element.normalName();
            boolean known = BLOCKS.contains(name)
                    || CONTAINERS.contains(name)
                    || INLINES.contains(name)
                    || OF_TABLES.contains(name);
            if (!element.equals(body)
                    && (!known
                            || (name.equals("a") && !leads(element.attr("href").strip())))) {
                element.unwrap();
            } else if (INLINES.contains(name) && holdsBlocks(element)) {
                element.unwrap();
            }
        }
    }

    /** Whether a link leads anywhere: buttons and anchors don't, nor do schemes that only one program knows. */
    private static boolean leads(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return Addresses.isPath(address)
                || Addresses.isWeb(address)
                || (address.startsWith("#") && address.length() > 1)
                || address.startsWith(Addresses.BESIDE)
                || lower.startsWith("mailto:")
                || lower.startsWith("tel:");
    }

    private static boolean holdsBlocks(Element element) {
        return element.stream()
                .anyMatch(each -> !each.equals(element)
                        && (BLOCKS.contains(each.normalName()) || CONTAINERS.contains(each.normalName())));
    }

    /** Runs of text between blocks become paragraphs; then containers mean nothing any more. */
    private static void dissolveContainers(Element body) {
        List<Element> containers = body.stream()
                .filter(e -> e.equals(body) || CONTAINERS.contains(e.normalName()) || e.nameIs("blockquote"))
                .filter(e -> Tables.nearest(e) == null)
                .collect(Collectors.toCollection(ArrayList::new));
        for (Element container : containers) {
            paragraphs(container);
        }
        for (int i = containers.size() - 1; i >= 0; i--) {
            Element container = containers.get(i);
            if (!container.equals(body) && !container.nameIs("blockquote")) {
                container.unwrap();
            }
        }
        // A paragraph can't hold a block: what the blocks' unwrapping left inside one goes out of it.
        body.select("p p, p ul, p ol, p table, p pre, p blockquote, p h1, p h2, p h3, p h4, p h5, p h6, p hr")
                .forEach(inner -> {
                    Element outer = inner.parent();
                    if (outer != null && outer.nameIs("p")) {
                        paragraphs(outer.tagName("div"));
                        outer.unwrap();
                    }
                });
    }

    /** Two line breaks in a row divide paragraphs, as people type them who have no other way. */
    private static void paragraphs(Element container) {
        Element paragraph = null;
        for (Node child : new ArrayList<>(container.childNodes())) {
            boolean block = child instanceof Element e
                    && (BLOCKS.contains(e.normalName()) || CONTAINERS.contains(e.normalName()));
            if (block) {
                paragraph = null;
            } else if (paragraph != null) {
                paragraph.appendChild(child);
            } else if (!(child instanceof TextNode text && text.isBlank())) {
                paragraph = new Element("p");
                child.before(paragraph);
                paragraph.appendChild(child);
            }
        }
        container.children().stream()
                .filter(child -> child.nameIs("p"))
                .toList()
                .forEach(BodyHtml::splitAtDoubleBreaks);
    }

    private static void splitAtDoubleBreaks(Element paragraph) {
        if (paragraph.select("br").size() < 2) {
            return;
        }
        Element current = new Element("p");
        int breaks = 0;
        for (Node child : new ArrayList<>(paragraph.childNodes())) {
            boolean isBreak = child instanceof Element e && e.nameIs("br");
            boolean blank = child instanceof TextNode text && text.isBlank();
            if (isBreak) {
                breaks += current.childNodeSize() == 0 ? 0 : 1;
            } else if (!blank) {
                if (breaks > 1) {
                    paragraph.before(current);
                    current = new Element("p");
                } else if (breaks == 1) {
                    current.appendChild(new Element("br"));
                }
                breaks = 0;
                current.appendChild(child);
            } else if (breaks == 0) {
                current.appendChild(child);
            }
        }
        paragraph.replaceWith(current);
    }

    /** A line break where a block begins or ends breaks nothing. */
    private static void removeEdgeBreaks(Element body) {
        for (Element line : body.select("br")) {
            if (isEdge(neighbour(line, true)) || isEdge(neighbour(line, false))) {
                line.remove();
            }
        }
    }

    private static @Nullable Node neighbour(Node node, boolean next) {
        Node other = next ? node.nextSibling() : node.previousSibling();
        while (other instanceof TextNode text && text.isBlank()) {
            other = next ? other.nextSibling() : other.previousSibling();
        }
        Node parent = node.parent();
        boolean inline = parent instanceof Element element && INLINES.contains(element.normalName());
        return other == null && inline ? parent : other;
    }

    private static boolean isEdge(@Nullable Node node) {
        return node == null || (node instanceof Element element && BLOCKS.contains(element.normalName()));
    }

    private static void removeEmpty(Element body) {
        for (Element paragraph : body.select("p,h1,h2,h3,h4,h5,h6,li,blockquote,a")) {
            if (paragraph.select("img,hr,table,code").isEmpty()
                    && INVISIBLE.matcher(paragraph.text()).replaceAll("").isBlank()) {
                paragraph.remove();
            }
        }
        body.select("ul,ol").forEach(list -> {
            if (list.childrenSize() == 0 && list.text().isBlank()) {
                list.remove();
            }
        });
    }
}
