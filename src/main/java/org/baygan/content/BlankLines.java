package org.baygan.content;

/**
 * Fills the blank lines of HTML, as one would end it where it stands as a block in Markdown (CommonMark 0.31.2, 4.6): the
 * lines keep their numbers. Not thread-safe.
 */
final class BlankLines {
    private static final String COMMENT = "<!--";
    private static final String END_OF_COMMENT = "-->";

    private boolean comment;
    private boolean tag;
    private char quote;

    private BlankLines() {}

    /** The HTML with a comment in each blank line, a full stop in those of comments, and a line end in those of tags. */
    static String filled(String html) {
        BlankLines state = new BlankLines();
        StringBuilder out = new StringBuilder(html.length() + 64);
        for (String line : html.split("\n", -1)) {
            out.append(line.isBlank() ? state.filling() : line).append('\n');
            state.read(line);
        }
        return out.substring(0, out.length() - 1);
    }

    private String filling() {
        return comment ? "." : tag ? "&#10;" : COMMENT + END_OF_COMMENT;
    }

    private void read(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (comment) {
                comment = !line.startsWith(END_OF_COMMENT, i);
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (tag) {
                quote = c == '"' || c == '\'' ? c : 0;
                tag = c != '>';
            } else if (line.startsWith(COMMENT, i)) {
                comment = true;
                i++; // its hyphens may be those of its end
            } else {
                tag = c == '<' && i + 1 < line.length() && isName(line.charAt(i + 1));
            }
        }
    }

    private static boolean isName(char first) {
        return first == '/' || (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    }
}
