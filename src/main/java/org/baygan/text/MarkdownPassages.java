package org.baygan.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what isn't copy in Markdown (CommonMark 0.31.2: fenced code 4.5, code spans 6.1, link destinations 6.3, tags
 * 6.6) and in plain text: addresses, e-mail, attributes, footnote labels. Linear in the text's length. Code by
 * indentation isn't looked for, since typists indent paragraphs.
 */
final class MarkdownPassages {
    private static final String URL_ENDS = "<>\"«»“”`،؛؟|\\^{}]";

    private final String text;
    private final Passages passages;
    /** Start and length of the backtick runs of the paragraph at hand. */
    private final List<int[]> backticks = new ArrayList<>();
    /** The line last asked about, and whether it defines a link. */
    private int askedLine = -1;

    private boolean definesLink;

    private MarkdownPassages(String text) {
        this.text = text;
        this.passages = new Passages(text.length());
    }

    /** Looks through a text with LF as line end. */
    static Passages find(String text) {
        MarkdownPassages markdown = new MarkdownPassages(text);
        if (text.indexOf('`') >= 0 || text.contains("~~~")) {
            markdown.code();
        }
        markdown.inline();
        return markdown.passages;
    }

    private void code() {
        int fence = 0;
        char fenceChar = 0;
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = lineEnd(start);
            int first = afterContainers(start, end);
            int run = fenceRun(first, end);
            if (fence > 0) {
                passages.verbatim(start, end);
                if (run >= fence && text.charAt(first) == fenceChar && isBlank(first + run, end)) {
                    fence = 0;
                }
            } else if (run >= 3
                    && (text.charAt(first) == '~'
                            || text.indexOf('`', first + run) < 0
                            || text.indexOf('`', first + run) >= end)) {
                codeSpans();
                passages.verbatim(start, end);
                fence = run;
                fenceChar = text.charAt(first);
            } else if (first == end) {
                codeSpans();
            } else {
                collectBackticks(first, end);
            }
        }
        codeSpans();
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private int afterContainers(int start, int end) {
        int i = start;
        while (i < end && " \t>".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private int fenceRun(int first, int end) {
        if (first == end || (text.charAt(first) != '`' && text.charAt(first) != '~')) {
            return 0;
        }
        return runEnd(first, end) - first;
    }

    private int runEnd(int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) == text.charAt(start)) {
            i++;
        }
        return i;
    }

    private boolean isBlank(int start, int end) {
        return text.substring(start, end).isBlank();
    }

    private void collectBackticks(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '`') {
                int after = runEnd(i, end);
                backticks.add(new int[] {i, after - i});
                i = after - 1;
            }
        }
    }

    /** Marks the paragraph's code spans: a run of backticks opens one if a run as long follows. */
    private void codeSpans() {
        int[] closer = new int[backticks.size()];
        Map<Integer, Integer> nextOfLength = new HashMap<>();
        for (int i = closer.length - 1; i >= 0; i--) {
            Integer next = nextOfLength.put(backticks.get(i)[1], i);
            closer[i] = next == null ? -1 : next;
        }
        for (int i = 0; i < closer.length; i++) {
            int start = backticks.get(i)[0];
            if (closer[i] > 0 && (start == 0 || text.charAt(start - 1) != '\\')) {
                i = closer[i];
                passages.verbatim(start, backticks.get(i)[0] + backticks.get(i)[1]);
            }
        }
        backticks.clear();
    }

    private void inline() {
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lineStart = i + 1;
            }
            if (c >= 0x80 || passages.isVerbatim(i)) {
                continue;
            }
            switch (c) {
                case ':' -> scheme(i);
                case '/' -> domain(i);
                case 'w' -> address(i, "www.");
                case 'm' -> address(i, "mailto:");
                case '@' -> mail(i);
                case ']' -> destination(i, lineStart);
                case '<' -> tag(i);
                case '{' -> delimited(i, "#.:", "{\n", '}');
                case '[' -> delimited(i, "^", "[\n", ']');
                case '&' -> delimited(i, "#", "& \n", ';');
                default -> {}
            }
        }
    }

    private void scheme(int colon) {
        if (text.startsWith("//", colon + 1)) {
            int start = back(colon, "+.-");
            if (start < colon) {
                passages.verbatim(start, urlEnd(colon));
            }
        }
    }

    /** A domain without a scheme, before its path: {@code example.com/}. */
    private void domain(int slash) {
        int dot = slash - 1;
        while (dot > 0 && slash - dot < 24 && isAsciiLetter(text.charAt(dot))) {
            dot--;
        }
        if (slash - dot > 2 && text.charAt(dot) == '.' && dot > 0 && isAsciiWord(text.charAt(dot - 1))) {
            passages.verbatim(back(slash, ".-"), urlEnd(slash));
        }
    }

    private void address(int start, String prefix) {
        if (text.startsWith(prefix, start)) {
            passages.verbatim(start, urlEnd(start));
        }
    }

    private void mail(int at) {
        int start = back(at, "._%+-");
        int end = at + 1;
        while (end < text.length() && (isAsciiWord(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        if (start < at && end > at + 1) {
            passages.verbatim(start, end);
        }
    }

    private void destination(int bracket, int lineStart) {
        boolean link = text.startsWith("(", bracket + 1);
        boolean definition = text.startsWith(":", bracket + 1) && definesLink(lineStart);
        if (link || definition) {
            int start = bracket + 2;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
            passages.verbatim(start, text.startsWith("<", start) ? angleEnd(start) : bareEnd(start));
        }
    }

    private boolean definesLink(int lineStart) {
        if (lineStart != askedLine) {
            int first = afterContainers(lineStart, text.length());
            askedLine = lineStart;
            definesLink = text.startsWith("[", first) && !text.startsWith("[^", first);
        }
        return definesLink;
    }

    private int angleEnd(int start) {
        int i = start + 1;
        while (i < text.length() && ">\n".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private int bareEnd(int start) {
        int depth = 0;
        int i = start;
        for (; i < text.length() && !Character.isWhitespace(text.charAt(i)); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth < 0) {
                return i;
            }
        }
        return i;
    }

    private void tag(int start) {
        char next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        if (next != '/' && next != '!' && !isAsciiLetter(next)) {
            return;
        }
        int end = start + 1;
        while (end < text.length() && "<>".indexOf(text.charAt(end)) < 0 && !text.startsWith("\n\n", end)) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '>') {
            passages.verbatim(start, end + 1);
        }
    }

    /**
     * Attributes, footnote labels and character references: from an opening sign with one of {@code second} behind it
     * to the closing one, with none of {@code stops} between.
     */
    private void delimited(int start, String second, String stops, char close) {
        char next = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        if (second.indexOf(next) < 0 && !(close == '}' && isAsciiLetter(next))) {
            return;
        }
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != close && stops.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == close) {
            passages.verbatim(start, end + 1);
        }
    }

    private int back(int end, String others) {
        int start = end;
        while (start > 0 && (isAsciiWord(text.charAt(start - 1)) || others.indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start;
    }

    private int urlEnd(int from) {
        int depth = 0;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || Character.isWhitespace(c) || URL_ENDS.indexOf(c) >= 0) {
                break;
            }
        }
        return i;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isAsciiWord(char c) {
        return isAsciiLetter(c) || (c >= '0' && c <= '9');
    }
}
