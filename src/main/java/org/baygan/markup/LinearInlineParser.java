package org.baygan.markup;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads labels, destinations, titles, tags and addresses in angle brackets in loops of its own, as CommonMark 0.31 has
 * them. The library's regular expressions for them call themselves for each character, so that how long a title could
 * be depended on the size of the stack and on what the compiler had made of the code by then. Its destinations in angle
 * brackets also hold no blanks.
 */
final class LinearInlineParser extends CommonmarkInlineParser {
    /** The most characters of a label (CommonMark 0.31, 4.7). */
    private static final int LABEL = 999;

    LinearInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        if (peek() != '<') {
            return super.parseLinkDestination();
        }
        return take(closing(getIndex(), "<>\n\r", '>'));
    }

    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        return switch (peek()) {
            case '"' -> take(closing(getIndex(), "\"", '"'));
            case '\'' -> take(closing(getIndex(), "'", '\''));
            case '(' -> take(closing(getIndex(), "()", ')'));
            default -> null;
        };
    }

    @Override
    public int parseLinkLabel() {
        if (peek() != '[') {
            return 0;
        }
        int start = getIndex();
        int end = closing(start, "[]", ']');
        if (end < 0 || end - start - 2 > LABEL) {
            return 0;
        }
        setIndex(end);
        return end - start;
    }

    @Override
    public boolean parseAutolink() {
        BasedSequence text = getInput();
        int start = getIndex();
        int end = start + 1;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '<' && text.charAt(end) != '>') {
            end++;
        }
        if (end == text.length() || text.charAt(end) != '>') {
            return false;
        }
        BasedSequence open = text.subSequence(start, start + 1);
        BasedSequence address = text.subSequence(start + 1, end);
        BasedSequence close = text.subSequence(end, end + 1);
        if (AngleAddress.isMail(address)) {
            appendNode(new MailLink(open, address, close));
        } else if (AngleAddress.isAbsolute(address)) {
            appendNode(new AutoLink(open, address, close));
        } else {
            return false;
        }
        setIndex(end + 1);
        return true;
    }

    @Override
    public boolean parseHtmlInline() {
        BasedSequence html = take(InlineHtml.end(getInput(), getIndex()));
        if (html == null) {
            return false;
        }
        appendNode(html.startsWith("<!--") ? new HtmlInlineComment(html) : new HtmlInline(html));
        return true;
    }

    /** The text up to {@code end}, where the parser then stands; null, and it stays, if there is no end. */
    private @Nullable BasedSequence take(int end) {
        if (end < 0) {
            return null;
        }
        BasedSequence taken = getInput().subSequence(getIndex(), end);
        setIndex(end);
        return taken;
    }

    /**
     * The index after the character that closes what opens at {@code start}; -1 if another of the special ones stands
     * before it, or none does. A backslash before punctuation takes the meaning from it.
     */
    private int closing(int start, String special, char close) {
        BasedSequence text = getInput();
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1))) {
                i++;
            } else if (special.indexOf(c) >= 0) {
                return c == close ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !InlineHtml.isLetter(c) && !InlineHtml.isDigit(c);
    }
}
