package org.baygan.markup;

import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.util.ast.Document;

/**
 * Takes away comments of HTML if text stands behind them on their last line. CommonMark 0.31, 4.6, takes that whole
 * line for a part of the comment, and the text would be lost; without the comments it is Markdown.
 */
final class LeadingComments {
    private LeadingComments() {}

    static void takeAway(String text, Document document, Edits edits) {
        Nodes.each(document, node -> {
            if (node instanceof HtmlCommentBlock) {
                int start = node.getStartOffset();
                int limit = node.getEndOffset();
                int end = afterComments(text, start, limit);
                if (end > start && end < limit && text.charAt(end) != '\n') {
                    edits.replace(start, end, "");
                }
            }
        });
    }

    /** The index of the first character behind comments and blanks that is neither. */
    private static int afterComments(String text, int start, int limit) {
        int at = start;
        for (int end = comment(text, at); end > 0 && end <= limit; end = comment(text, at)) {
            at = end;
            while (at < limit && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }
        return at;
    }

    private static int comment(String text, int at) {
        return text.startsWith("<!--", at) ? InlineHtml.end(text, at) : -1;
    }
}
