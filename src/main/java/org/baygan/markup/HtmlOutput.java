package org.baygan.markup;

import org.baygan.model.Direction;
import org.baygan.model.FileReference;
import org.baygan.text.ControlCharacters;
import org.baygan.text.WellFormed;

/**
 * HTML under construction and, beside it, the text that a reader sees. All text goes through one escaping function,
 * which also drops what {@link WellFormed} doesn't let pass.
 */
final class HtmlOutput {
    /**
     * Stands before the value of each attribute that we wrote ourselves, while raw HTML of the body's author stands
     * beside ours. No body can hold it: it is dropped as a noncharacter.
     */
    static final char TRUSTED = '\uFDD2';

    /** Stands before a line number in marked HTML; its digits are the noncharacters from {@link #LINE_DIGIT} on. */
    static final char LINE = '\uFDD3';

    static final char LINE_DIGIT = '\uFDD5';

    private final StringBuilder html;
    private final StringBuilder text;
    private final boolean marked;
    /** Whether the text may hold what no body holds: our own marks, or characters that character references spell. */
    private final boolean gated;

    private final DirectionScopes scopes;
    private final Direction page;
    private final long limit;
    private long reads;
    private int position;
    private int muted;

    private HtmlOutput(int sourceLength, boolean marked, boolean gated, Direction page) {
        this.page = page;
        this.scopes = new DirectionScopes(page);
        this.html = new StringBuilder(sourceLength * 5 / 4);
        this.text = new StringBuilder(sourceLength * 5 / 4);
        this.marked = marked;
        this.gated = gated;
        this.limit = Limits.outputOf(sourceLength);
        this.reads = Limits.readsOf(sourceLength);
    }

    /**
     * An empty output for a body.
     *
     * @param body the body, without what {@link ControlCharacters} removes; the longer it is, the longer the output may
     *     be
     * @param marked whether attributes are marked as trusted
     * @param page the direction of the page
     */
    static HtmlOutput ofBody(String body, boolean marked, Direction page) {
        return new HtmlOutput(body.length(), marked, marked || body.indexOf('&') >= 0, page);
    }

    /** An empty output for what becomes of marked HTML. */
    static HtmlOutput ofMarked(String html, Direction page) {
        return new HtmlOutput(html.length(), false, true, page);
    }

    /** What follows is made of the body's part from {@code offset} on. */
    void at(int offset) {
        position = offset;
    }

    /** The offset in the body of what was last written. */
    int position() {
        return position;
    }

    /**
     * Counts a definition's text, which is read again for each place that refers to it.
     *
     * @throws LimitExceeded if that comes to too much
     */
    void readAgain(int length) {
        reads -= length;
        if (reads < 0) {
            throw new LimitExceeded("long definitions are used too often");
        }
    }

    /** The length of the HTML so far. */
    int length() {
        return html.length();
    }

    boolean marked() {
        return marked;
    }

    Direction page() {
        return page;
    }

    /**
     * An element of text begins, whose name was written last; whether it runs in the other direction is seen when it
     * ends.
     *
     * @param given whether it has a direction already
     */
    HtmlOutput beginText(boolean given) {
        scopes.begin(html.length(), given || marked);
        return this;
    }

    /** The element of text that began last ends. */
    HtmlOutput endText() {
        scopes.end();
        return this;
    }

    /** Takes back markup of ours, if it stands at an index. */
    void takeBack(int at, String ours) {
        if (html.indexOf(ours, at) == at) {
            html.delete(at, at + ours.length());
        }
    }

    /**
     * Markup of ours, as it is.
     *
     * @throws LimitExceeded if the HTML gets too long for the body
     */
    HtmlOutput markup(String ours) {
        html.append(ours);
        if (html.length() > limit) {
            throw new LimitExceeded("its page would be more than 16 times as long as it is");
        }
        return this;
    }

    /** An attribute of ours with its value escaped. */
    HtmlOutput attribute(String name, CharSequence value) {
        html.append(' ').append(name).append("=\"");
        if (marked) {
            html.append(TRUSTED);
        }
        escape(value.toString(), html);
        html.append('"');
        return this;
    }

    /** An attribute whose value is a marked reference. */
    HtmlOutput reference(String name, int index) {
        html.append(' ').append(name).append("=\"");
        if (marked) {
            html.append(TRUSTED);
        }
        html.append(FileReference.OPEN)
                .append(index)
                .append(FileReference.CLOSE)
                .append('"');
        return this;
    }

    /** Text that a reader sees. */
    HtmlOutput text(CharSequence visible) {
        String whole = visible.toString();
        escape(whole, html);
        if (muted == 0) {
            text.append(whole);
            scopes.text(whole);
        }
        return this;
    }

    /** HTML of the body's author, to be sanitised later. */
    void untrusted(CharSequence raw, int line) {
        html.append(LINE);
        String digits = Integer.toString(line);
        for (int i = 0; i < digits.length(); i++) {
            html.append((char) (LINE_DIGIT + (digits.charAt(i) - '0')));
        }
        html.append(raw);
    }

    /** HTML of the body's author, on the line of what stands before it. */
    void untrusted(CharSequence raw) {
        html.append(raw);
    }

    /**
     * The line of the file that holds the author's HTML at a place of marked HTML, or the last before it; 0 if none
     * does.
     */
    static int lineBefore(String marked, int place) {
        int mark = marked.lastIndexOf(LINE, place);
        int line = 0;
        for (int i = mark + 1; mark >= 0 && i < marked.length() && isLineDigit(marked.charAt(i)); i++) {
            line = line * 10 + (marked.charAt(i) - LINE_DIGIT);
        }
        return line;
    }

    static boolean isLineDigit(char c) {
        return c >= LINE_DIGIT && c < LINE_DIGIT + 10;
    }

    /** A line feed in the HTML, and the end of a block in the text. */
    HtmlOutput endBlock() {
        if (html.length() > 0 && html.charAt(html.length() - 1) != '\n') {
            html.append('\n');
        }
        endTextBlock();
        return this;
    }

    /** The end of a block in the text alone. */
    void endTextBlock() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** Text that a reader sees, in whose lines blanks and line feeds are the same. */
    void flowingText(CharSequence visible) {
        escape(visible.toString(), html);
        if (muted == 0) {
            scopes.text(visible);
        }
        for (int i = 0; i < visible.length() && muted == 0; i++) {
            char c = visible.charAt(i);
            if (c == ' ' || c == '\n') {
                textBreak();
            } else {
                text.append(c);
            }
        }
    }

    /** A blank in the text alone, unless one is there. */
    void textBreak() {
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) != ' ' && text.charAt(length - 1) != '\n') {
            text.append(' ');
        }
    }

    /** What follows is not part of the text until {@link #unmute}. */
    void mute() {
        muted++;
    }

    void unmute() {
        muted--;
    }

    String html() {
        return scopes.applied(html).strip();
    }

    /** The text: one line a block, without blank lines or blanks at the ends. */
    String text() {
        String whole = gated ? ControlCharacters.removed(WellFormed.of(text.toString())) : text.toString();
        StringBuilder out = new StringBuilder(whole.length());
        for (int start = 0; start < whole.length(); ) {
            int feed = whole.indexOf('\n', start);
            int end = feed < 0 ? whole.length() : feed;
            String line = whole.substring(start, end).strip();
            if (!line.isEmpty()) {
                if (out.length() > 0) {
                    out.append('\n');
                }
                out.append(line);
            }
            start = end + 1;
        }
        return out.toString();
    }

    /** Most texts need no change and are appended whole: a character at a time takes several times as long. */
    private static void escape(String whole, StringBuilder to) {
        int plain = plainLength(whole);
        if (plain == whole.length()) {
            to.append(whole);
            return;
        }
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            switch (c) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                default -> i += WellFormed.append(whole, i, c, to);
            }
        }
    }

    /** How many characters at the start stand in HTML as they are. */
    private static int plainLength(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (!WellFormed.isAlwaysAllowed(c) || c == '&' || c == '<' || c == '>' || c == '"') {
                return i;
            }
        }
        return chars.length;
    }
}
