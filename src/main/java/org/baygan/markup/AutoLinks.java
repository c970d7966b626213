package org.baygan.markup;

/** Finds web and mail addresses that stand bare in text (GitHub Flavored Markdown, 6.9). Linear in the text. */
final class AutoLinks {
    private static final String NOT_LAST = "?!.,:*_~'\";،؛؟»”’…";
    private static final int MAX_LOCAL_PART = 64;

    private final String text;

    AutoLinks(String text) {
        this.text = text;
    }

    /** Takes the pieces of a text in their order. */
    interface Pieces {
        void plain(String piece);

        void link(String piece, String url);
    }

    /** Whether a text may hold an address. */
    static boolean mayHold(String text) {
        return text.indexOf('@') >= 0 || text.contains("://") || text.contains("www.");
    }

    /** Gives out the whole text, piece by piece. */
    void split(Pieces pieces) {
        int done = 0;
        int i = 0;
        while (i < text.length()) {
            int start = i;
            int end = i;
            String prefix = "";
            char c = text.charAt(i);
            if ((c == 'h' || c == 'w') && isStart(i)) {
                end = webEnd(i);
                prefix = c == 'w' ? "https://" : "";
            } else if (c == '@') {
                start = localPartStart(i, done);
                end = start < i ? domainEnd(i + 1) : start;
                prefix = "mailto:";
            }
            if (end > start && end > i) {
                pieces.plain(text.substring(done, start));
                String piece = text.substring(start, end);
                pieces.link(piece, prefix + piece);
                done = end;
                i = end;
            } else {
                i++;
            }
        }
        pieces.plain(text.substring(done));
    }

    private boolean isStart(int i) {
        return i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    }

    private int webEnd(int from) {
        int host = from;
        if (text.startsWith("https://", from)) {
            host = from + 8;
        } else if (text.startsWith("http://", from)) {
            host = from + 7;
        } else if (!text.startsWith("www.", from)) {
            return from;
        }
        if (host == text.length() || !Character.isLetterOrDigit(text.charAt(host))) {
            return from;
        }
        int end = host;
        int open = 0;
        while (end < text.length() && isAddressCharacter(text.charAt(end))) {
            char c = text.charAt(end);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            end++;
        }
        while (end > host) {
            char last = text.charAt(end - 1);
            if (last == ')' && open < 0) {
                open++;
            } else if (NOT_LAST.indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return end > host && (host > from || end > from + 4) ? end : from;
    }

    private static boolean isAddressCharacter(char c) {
        return c > ' '
                && c != '<'
                && c != '>'
                && c != '"'
                && c != '«'
                && c != '»'
                && c != '،'
                && c != '؛'
                && Character.getType(c) != Character.FORMAT
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c);
    }

    private int localPartStart(int at, int limit) {
        int start = at;
        while (start > limit && at - start < MAX_LOCAL_PART && isLocalPart(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int domainEnd(int from) {
        int end = from;
        int lastDot = -1;
        while (end < text.length() && (isAlphanumeric(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > from && !isAlphanumeric(text.charAt(end - 1))) {
            end--;
        }
        for (int i = from + 1; i < end - 1; i++) {
            lastDot = text.charAt(i) == '.' ? i : lastDot;
        }
        return lastDot > 0 && isAlphanumeric(text.charAt(from)) ? end : -1;
    }

    private static boolean isLocalPart(char c) {
        return isAlphanumeric(c) || c == '.' || c == '_' || c == '+' || c == '-';
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
