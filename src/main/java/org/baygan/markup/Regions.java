package org.baygan.markup;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.util.ast.Document;
import java.util.Arrays;
import java.util.Set;

/**
 * What each character of a body belongs to, as the parser sees it. Comments, and addresses in angle brackets, count as
 * code: nothing in them is looked at.
 */
final class Regions {
    private static final byte TEXT = 0;
    private static final byte CODE = 1;
    private static final byte HTML = 2;
    private static final byte DESTINATION = 3;

    private static final Set<String> CODE_ELEMENTS =
            Set.of("pre", "code", "script", "style", "textarea", "kbd", "samp", "xmp", "svg", "math");

    private final byte[] kinds;
    private String openElement = "";
    private int openStart;

    private Regions(int length) {
        this.kinds = new byte[length];
    }

    /** Nothing but text. */
    static Regions none(int length) {
        return new Regions(length);
    }

    static Regions of(String text, Document document) {
        Regions regions = new Regions(text.length());
        Nodes.each(document, node -> {
            if (node instanceof Code
                    || node instanceof FencedCodeBlock
                    || node instanceof IndentedCodeBlock
                    || node instanceof AutoLink
                    || node instanceof MailLink) {
                regions.mark(node.getStartOffset(), node.getEndOffset(), CODE);
            } else if (node instanceof HtmlBlock || node instanceof HtmlInline) {
                regions.mark(node.getStartOffset(), node.getEndOffset(), HTML);
                regions.html(new HtmlTags(text, node.getStartOffset(), node.getEndOffset()));
            } else if (node instanceof HtmlCommentBlock || node instanceof HtmlInlineComment) {
                regions.mark(node.getStartOffset(), node.getEndOffset(), CODE);
            }
        });
        return regions;
    }

    boolean isCode(int at) {
        return kinds[at] == CODE;
    }

    boolean isHtml(int at) {
        return kinds[at] == HTML;
    }

    boolean isText(int at) {
        return kinds[at] == TEXT;
    }

    boolean isDestination(int at) {
        return kinds[at] == DESTINATION;
    }

    void markDestination(int from, int to) {
        mark(from, to, DESTINATION);
    }

    void markCode(int from, int to) {
        Arrays.fill(kinds, from, to, CODE);
    }

    private void mark(int from, int to, byte kind) {
        for (int i = from; i < to; i++) {
            if (kinds[i] == TEXT) {
                kinds[i] = kind;
            }
        }
    }

    private void html(HtmlTags tags) {
        while (tags.next()) {
            if (openElement.isEmpty() && !tags.isClosing() && CODE_ELEMENTS.contains(tags.name())) {
                openElement = tags.name();
                openStart = tags.start();
            } else if (tags.isClosing() && tags.name().equals(openElement)) {
                markCode(openStart, tags.end());
                openElement = "";
            }
        }
    }
}
