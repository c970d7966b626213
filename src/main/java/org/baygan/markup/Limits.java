package org.baygan.markup;

import java.util.Optional;

/**
 * Limits on what is given to the Markdown parser, checked in one pass over the text. The parser takes time that grows
 * with the square of a paragraph's lines and delimiters, stack that grows with nesting, with the length of rules and
 * with the names and attributes of tags, and memory that grows with the product of a table's rows and columns; what
 * passes here, and stays within {@link #readsOf}, takes none of these.
 */
final class Limits {
    /** How deep the parsed document may be nested. */
    static final int DEPTH = 120;

    static final int LENGTH = 2_000_000;

    /** How many characters of HTML a character of a body may come to; footnotes come to the most, about ten. */
    private static final long OUTPUT = 16;

    /** So much HTML may come of even the shortest body. */
    private static final long SHORTEST_OUTPUT = 200_000;

    private static final int INDENTATION = 400;
    /** More than the 33 that a drawing of 32 bits in code begins with, as specifications of protocols have it. */
    private static final int MARKERS = 40;

    private static final int RULE = 300;
    private static final int COLUMNS = 100;
    private static final int SEPARATOR = 20_000;
    private static final int LINES = 10_000;
    private static final int LINES_IN_ALL = 50_000;
    private static final int DELIMITERS = 10_000;
    private static final int CELLS = 50_000;
    private static final int NAME = 100;
    private static final int ATTRIBUTES = 100;
    /** How often a regular expression may call itself on the smallest of stacks. */
    private static final int SHALLOW = 10;

    private final String body;
    private final char[] chars;
    private int lines;
    private int linesInAll;
    private int delimiters;
    private int brackets;
    /** How many columns the table has whose rows are being passed; 0 outside of tables. */
    private int tableColumns;

    private int cells;
    private boolean deep;

    private Limits(String body) {
        this.body = body;
        this.chars = body.toCharArray();
    }

    /**
     * What goes beyond a limit.
     *
     * @param offset where
     * @param message what
     */
    record Excess(int offset, String message) {}

    /**
     * How many characters of one body the parser may read in all, and the writer as many again. Usual is 10 times the
     * body's length.
     */
    static long readsOf(int bodyLength) {
        return 10_000_000 + 20L * bodyLength;
    }

    /** How many characters of HTML a body may come to. */
    static long outputOf(int bodyLength) {
        return SHORTEST_OUTPUT + OUTPUT * bodyLength;
    }

    /**
     * What a look through a body came to.
     *
     * @param excess the first place at which it goes beyond a limit
     * @param deep whether the parser's regular expressions may call themselves often enough for a small stack to end
     */
    record Checked(Optional<Excess> excess, boolean deep) {}

    /** Looks through a body. */
    static Checked check(String body) {
        if (body.length() > LENGTH) {
            return new Checked(Optional.of(new Excess(0, "the text has more than 2,000,000 characters")), false);
        }
        Limits limits = new Limits(body);
        Optional<Excess> excess = limits.scan();
        return new Checked(excess, limits.deep);
    }

    private Optional<Excess> scan() {
        int start = 0;
        while (start < body.length()) {
            int end = body.indexOf('\n', start);
            end = end < 0 ? body.length() : end;
            Optional<Excess> excess = scanLine(start, end);
            if (excess.isPresent()) {
                return excess;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private Optional<Excess> scanLine(int start, int end) {
        int at = start;
        int markers = 0;
        while (at < end) {
            at = skipBlanks(at, end);
            if (at - start > INDENTATION && markers == 0) {
                return excess(start, "a line is indented by more than 400 blanks");
            }
            int next = markerEnd(at, end);
            if (next == at) {
                break;
            }
            if (++markers > MARKERS) {
                return isShortRule(start, end)
                        ? Optional.empty()
                        : excess(start, "more than 40 quotations or lists begin on one line");
            }
            at = next;
        }
        int rule = ruleLength(at, end);
        deep |= rule > SHALLOW;
        if (rule > RULE) {
            return excess(start, "a line begins with more than 300 of the characters *, - and _");
        }
        if (at == end && markers == 0) {
            endParagraph();
            return Optional.empty();
        }
        if (markers > 0 && at - start < 8 && chars[start] != '>') {
            endParagraph();
        }
        return countLine(start, at, end);
    }

    private void endParagraph() {
        lines = 0;
        delimiters = 0;
        brackets = 0;
        tableColumns = 0;
    }

    private Optional<Excess> countLine(int start, int from, int end) {
        if (++lines > LINES) {
            return excess(start, "more than 10,000 lines follow one another without a blank line");
        }
        if (++linesInAll > LINES_IN_ALL) {
            return excess(start, "the text has more than 50,000 lines");
        }
        int columns = 0;
        boolean separator = true;
        for (int i = from; i < end; i++) {
            char c = chars[i];
            columns += c == '|' ? 1 : 0;
            brackets += c == '[' ? 1 : 0;
            separator &= c == '|' || c == '-' || c == ':' || c == ' ' || c == '\t';
            if ((c == '*' || c == '_' || c == '~' || c == '=') && (i == from || chars[i - 1] != c)) {
                delimiters++;
            }
            if (c == '<') {
                int name = nameLength(i + 1);
                int attributes = InlineHtml.attributes(body, i);
                deep |= name > SHALLOW || attributes > SHALLOW;
                if (name > NAME) {
                    return excess(start, "a tag's name has more than 100 characters");
                }
                if (attributes > ATTRIBUTES) {
                    return excess(start, "a tag has more than 100 attributes");
                }
            }
        }
        if (separator && columns > 0) {
            deep |= columns > SHALLOW;
            if (columns > COLUMNS) {
                return excess(start, "a table has more than 100 columns");
            }
            if (end - from > SEPARATOR) {
                return excess(start, "the dashes below a table's head are more than 20,000");
            }
            tableColumns = Math.max(tableColumns, columns + 1);
        }
        cells += tableColumns;
        if (cells > CELLS) {
            return excess(start, "its tables have more than 50,000 cells");
        }
        if (brackets > DELIMITERS) {
            return excess(start, "a paragraph has more than 10,000 opening brackets");
        }
        return delimiters > DELIMITERS
                ? excess(start, "a paragraph has more than 10,000 runs of the characters *, _, ~ and =")
                : Optional.empty();
    }

    /** How many characters stand there that the parser takes for a tag's name, one of XML's included. */
    private int nameLength(int from) {
        int at = from < chars.length && chars[from] == '/' ? from + 1 : from;
        int start = at;
        while (at < chars.length
                && at - start <= NAME
                && (chars[at] >= 0xB7 || Character.isLetterOrDigit(chars[at]) || "_-.".indexOf(chars[at]) >= 0)) {
            at++;
        }
        return at - start;
    }

    private int skipBlanks(int from, int end) {
        int at = from;
        while (at < end && (chars[at] == ' ' || chars[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** The index after the quotation or list marker at {@code at}, or {@code at} if there is none. */
    private int markerEnd(int at, int end) {
        if (at == end) {
            return at;
        }
        char c = chars[at];
        if (c == '>') {
            return at + 1;
        }
        int marker = at;
        while (marker < end && marker - at < 9 && chars[marker] >= '0' && chars[marker] <= '9') {
            marker++;
        }
        boolean ordered = marker > at && marker < end && (chars[marker] == '.' || chars[marker] == ')');
        boolean bullet = marker == at && (c == '-' || c == '*' || c == '+');
        int next = marker + 1;
        boolean separate = next >= end || chars[next] == ' ' || chars[next] == '\t';
        return (ordered || bullet) && separate ? next : at;
    }

    private int ruleLength(int from, int end) {
        int at = from;
        while (at < end && "*-_ \t".indexOf(chars[at]) >= 0) {
            at++;
        }
        return at - from;
    }

    private boolean isShortRule(int start, int end) {
        return end - start <= RULE && ruleLength(start, end) == end - start;
    }

    private static Optional<Excess> excess(int offset, String message) {
        return Optional.of(new Excess(offset, message));
    }
}
