package org.baygan.markup;

/** Writes pieces of Markdown in which given words stay words, whatever signs they hold. */
final class MarkdownText {
    private MarkdownText() {}

    /** Words as text: no sign in them means anything. */
    static String escaped(String words) {
        StringBuilder out = new StringBuilder(words.length() + 8);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isPunctuation(c)) {
                out.append('\\').append(c);
            } else {
                out.append(c == '\n' ? ' ' : c);
            }
        }
        return out.toString();
    }

    static String link(String words, String address) {
        return "[" + escaped(words) + "](" + destination(address) + ")";
    }

    static String image(String words, String address, String title) {
        String caption = title.isBlank() ? "" : " \"" + escaped(title) + "\"";
        return "![" + escaped(words) + "](" + destination(address) + caption + ")";
    }

    /** An address as a link's destination. */
    static String destination(String address) {
        StringBuilder out = new StringBuilder(address.length() + 8).append('<');
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            out.append("<>\\".indexOf(c) >= 0 ? "\\" : "").append(c == '\n' ? ' ' : c);
        }
        return out.append('>').toString();
    }

    /** An address as a part of a destination that is already there. */
    static String destinationPart(String address) {
        StringBuilder out = new StringBuilder(address.length() + 8);
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            switch (c) {
                case ' ' -> out.append("%20");
                case '(' -> out.append("%28");
                case ')' -> out.append("%29");
                case '<' -> out.append("%3C");
                case '>' -> out.append("%3E");
                case '"' -> out.append("%22");
                case '\n' -> {}
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Words as text amid HTML. */
    static String html(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A run of backticks that is longer than every one in a code, and no shorter than {@code shortest}. */
    static String fence(CharSequence code, int shortest) {
        int longest = shortest - 1;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(longest + 1);
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
}
