package org.baygan.markup;

import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A box that stands aside from the text, as Obsidian and GitHub write it: a quotation that begins with {@code [!note]
 * Title}. The sign behind it that lets it be folded, {@code +} or {@code -}, is passed over: boxes are always open.
 *
 * @param type what kind of box it is, in the writer's letters
 * @param title a paragraph that holds the title; empty if there is none
 */
record Callout(String type, Paragraph title) {
    private static final Pattern TYPE = Pattern.compile("\\[!([A-Za-z][A-Za-z0-9_-]{0,30})]");

    /** The first line of a callout. */
    static String opening(String type, String title) {
        String sign = "[!" + type + "]";
        return (TYPE.matcher(sign).matches() ? sign : "[!box]")
                + (title.isBlank() ? "" : " " + MarkdownText.escaped(title));
    }

    /** Takes type and title out of a quotation; empty if it is an ordinary one. */
    static Optional<Callout> take(Node quotation) {
        if (!(quotation.getFirstChild() instanceof Paragraph first)
                || !(first.getFirstChild() instanceof LinkRef sign)) {
            return Optional.empty();
        }
        var type = TYPE.matcher(sign.getChars());
        if (!type.matches()) {
            return Optional.empty();
        }
        Paragraph title = new Paragraph();
        for (Node next = sign.getNext(); next != null && !(next instanceof SoftLineBreak); next = sign.getNext()) {
            title.appendChild(next);
        }
        if (title.getFirstChild() instanceof Text start) {
            withoutFold(start);
        }
        if (sign.getNext() instanceof SoftLineBreak end) {
            end.unlink();
        }
        sign.unlink();
        if (!first.hasChildren()) {
            first.unlink();
        }
        return Optional.of(new Callout(type.group(1), title));
    }

    private static void withoutFold(Text start) {
        var chars = start.getChars();
        boolean folds = chars.startsWith("+") || chars.startsWith("-");
        start.setChars((folds ? chars.subSequence(1) : chars).trimStart());
        if (start.getChars().isEmpty()) {
            start.unlink();
        }
    }
}
