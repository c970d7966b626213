package org.baygan.importer;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Moves emphasis to where Markdown can put its marks: a mark may not stand between a blank or a punctuation mark on its
 * inner side and a letter on its outer one (CommonMark 0.31.2, 6.2). Stateless.
 */
final class Emphasis {
    private static final String ALL = "strong,em,del";

    private static final Set<String> CODE = Set.of("pre", "code");

    private Emphasis() {}

    /** Rewrites what is below {@code body} in place. */
    static void settle(Element body) {
        for (Element element : body.select(ALL)) {
            boolean within = element.parents().stream().anyMatch(outer -> outer.nameIs(element.normalName()));
            if (within || Ancestors.isWithin(element, CODE)) {
                element.unwrap();
            }
        }
        settleAll(body.select("strong:has(br), em:has(br), del:has(br)"));
        settleAll(body.select(ALL));
    }

    /** The innermost first. */
    private static void settleAll(Elements all) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).parent() != null) {
                settleOne(all.get(i));
            }
        }
    }

    private static void settleOne(Element element) {
        joinNext(element);
        List<Node> inside = List.copyOf(element.childNodes());
        if (inside.stream().anyMatch(Emphasis::isBreak)) {
            splitAtBreaks(element, inside);
            return;
        }
        moveStart(element);
        moveEnd(element);
        if (element.childNodeSize() == 1
                && element.childNode(0) instanceof Element only
                && only.is(ALL)
                && (endsWithLetter(element.previousSibling()) || beginsWithLetter(element.nextSibling()))) {
            only.unwrap(); // three marks in a row at a letter are read in more than one way
        }
        boolean empty =
                element.select("img,code").isEmpty() && element.wholeText().isBlank();
        if (empty) {
            element.unwrap();
        }
    }

    private static boolean isBreak(Node node) {
        return node instanceof Element element && element.nameIs("br");
    }

    /** A line break within marks would be lost. */
    private static void splitAtBreaks(Element element, List<Node> inside) {
        Element line = new Element(element.normalName());
        for (Node node : inside) {
            if (isBreak(node)) {
                element.before(line).before(node);
                line = new Element(element.normalName());
            } else {
                line.appendChild(node);
            }
        }
        element.before(line);
        element.remove();
    }

    /** Two neighbours of one kind are one: between their marks there would be nothing. */
    private static void joinNext(Element element) {
        while (element.nextSibling() instanceof Element next && next.nameIs(element.normalName())) {
            List.copyOf(next.childNodes()).forEach(element::appendChild);
            next.remove();
        }
    }

    private static void moveStart(Element element) {
        if (!(firstText(element) instanceof TextNode first)) {
            return;
        }
        String text = first.getWholeText();
        boolean glued = endsWithLetter(element.previousSibling());
        int from = 0;
        while (from < text.length() && (isBlank(text.charAt(from)) || (glued && !isLetter(text.charAt(from))))) {
            from++;
        }
        if (from > 0) {
            element.before(new TextNode(text.substring(0, from)));
            first.text(text.substring(from));
        }
    }

    private static void moveEnd(Element element) {
        if (!(lastText(element) instanceof TextNode last)) {
            return;
        }
        String text = last.getWholeText();
        boolean glued = beginsWithLetter(element.nextSibling());
        int to = text.length();
        while (to > 0 && (isBlank(text.charAt(to - 1)) || (glued && !isLetter(text.charAt(to - 1))))) {
            to--;
        }
        if (to < text.length()) {
            element.after(new TextNode(text.substring(to)));
            last.text(text.substring(0, to));
        }
    }

    private static Node firstText(Element element) {
        Node first = element;
        while (first instanceof Element e && e.childNodeSize() > 0 && (e.equals(element) || !e.nameIs("code"))) {
            first = e.childNode(0);
        }
        return first;
    }

    private static Node lastText(Element element) {
        Node last = element;
        while (last instanceof Element e && e.childNodeSize() > 0 && (e.equals(element) || !e.nameIs("code"))) {
            last = e.childNode(e.childNodeSize() - 1);
        }
        return last;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200C' || c == '\u200B';
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean endsWithLetter(@Nullable Node node) {
        String text = node instanceof TextNode t ? t.getWholeText() : node instanceof Element e ? e.wholeText() : "";
        return !text.isEmpty() && isLetterOrJoiner(text.charAt(text.length() - 1));
    }

    private static boolean beginsWithLetter(@Nullable Node node) {
        String text = node instanceof TextNode t ? t.getWholeText() : node instanceof Element e ? e.wholeText() : "";
        return !text.isEmpty() && isLetterOrJoiner(text.charAt(0));
    }

    private static boolean isLetterOrJoiner(char c) {
        return isLetter(c) || c == '\u200C';
    }
}
