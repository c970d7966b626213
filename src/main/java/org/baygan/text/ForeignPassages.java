package org.baygan.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.model.Language;

/** Marks the passages of a Persian text that are in another language: by their markup, or recognised as Arabic. */
final class ForeignPassages {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\{[^{}\\n]{0,200}?(?<![\\w-])lang=[\"']?([A-Za-z]{2,3})[^{}\\n]{0,200}}");
    private static final Pattern TAG =
            Pattern.compile("<([A-Za-z]{1,10})\\s[^<>]{0,200}?(?<![\\w-])lang=[\"']?([A-Za-z]{2,3})[^<>]{0,200}>");
    private static final char ORNATE_RIGHT = '\uFD3F';
    private static final char ORNATE_LEFT = '\uFD3E';

    private final String text;
    private final Passages passages;
    private final String language;

    private ForeignPassages(String text, Passages passages, String language) {
        this.text = text;
        this.passages = passages;
        this.language = language;
    }

    /**
     * Marks a text's foreign passages, and settles them.
     *
     * @param language the text's own language; its region makes no difference
     */
    static void mark(String text, Passages passages, Language language) {
        ForeignPassages foreign =
                new ForeignPassages(text, passages, language.primary().tag());
        if (text.contains("lang=")) {
            foreign.attributes();
            foreign.tags();
        }
        foreign.between(ORNATE_RIGHT, ORNATE_LEFT);
        foreign.between(ORNATE_LEFT, ORNATE_RIGHT);
        foreign.recognised();
        passages.settle();
    }

    private boolean isForeign(String tag) {
        return !tag.toLowerCase(Locale.ROOT).equals(language);
    }

    private void attributes() {
        Map<Integer, Integer> brackets = brackets();
        int markedUntil = 0;
        Matcher match = ATTRIBUTE.matcher(text);
        while (match.find()) {
            int start = match.start();
            if (!isForeign(match.group(1))) {
                continue;
            }
            if (start > 0 && text.charAt(start - 1) == ']') {
                passages.foreign(brackets.getOrDefault(start - 1, start), start);
            } else if (start >= markedUntil) {
                markedUntil = paragraphOf(start, match.end());
            }
        }
    }

    /** Where the bracket opens that each closing one closes, within a paragraph. */
    private Map<Integer, Integer> brackets() {
        Map<Integer, Integer> opening = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                open.push(i);
            } else if (c == ']' && !open.isEmpty()) {
                opening.put(i, open.pop());
            } else if (c == '\n' && text.startsWith("\n", i + 1)) {
                open.clear();
            }
        }
        return opening;
    }

    /** An attribute belongs to the paragraph it stands in, or, alone between blank lines, to the one below; returns its paragraph's end. */
    private int paragraphOf(int start, int end) {
        int from = text.lastIndexOf("\n\n", start);
        from = from < 0 ? 0 : from + 2;
        int to = paragraphEnd(end);
        boolean alone =
                text.substring(from, start).isBlank() && text.substring(end, to).isBlank();
        int below = Math.min(to + 2, text.length());
        passages.foreign(alone ? below : from, alone ? paragraphEnd(below) : to);
        return to;
    }

    private int paragraphEnd(int from) {
        int end = text.indexOf("\n\n", from);
        return end < 0 ? text.length() : end;
    }

    private void tags() {
        Map<String, Integer> nextEndTag = new HashMap<>();
        Matcher match = TAG.matcher(text);
        while (match.find()) {
            String name = match.group(1);
            if (isForeign(match.group(2))) {
                int close = nextEndTag.getOrDefault(name, 0);
                if (close < match.end()) {
                    close = text.indexOf("</" + name, match.end());
                    close = close < 0 ? Integer.MAX_VALUE : close;
                    nextEndTag.put(name, close);
                }
                passages.foreign(match.end(), close < Integer.MAX_VALUE ? close : match.end());
            }
        }
    }

    /** What stands between two signs on one line. */
    private void between(char open, char close) {
        for (int start = text.indexOf(open); start >= 0; start = text.indexOf(open, start + 1)) {
            int end = partner(start, close);
            if (end > 0) {
                passages.foreign(start, end + 1);
            }
        }
    }

    private int partner(int start, char close) {
        for (int i = start + 1; i < text.length() && text.charAt(i) != text.charAt(start); i++) {
            if (text.charAt(i) == close) {
                return i;
            }
            if (text.startsWith("\n\n", i)) {
                return -1;
            }
        }
        return -1;
    }

    private void recognised() {
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = paragraphEnd(start);
            if (ArabicText.isArabic(text, start, end)) {
                passages.foreign(start, end);
            } else {
                lines(start, end);
            }
        }
        quotations('«', '»');
        quotations('“', '”');
        words();
    }

    private void lines(int from, int to) {
        for (int start = from, end; start < to; start = end + 1) {
            int newline = text.indexOf('\n', start);
            end = newline < 0 || newline > to ? to : newline;
            if (ArabicText.isArabic(text, start, end)) {
                passages.foreign(start, end);
            }
        }
    }

    private void quotations(char open, char close) {
        for (int start = text.indexOf(open); start >= 0; start = text.indexOf(open, start + 1)) {
            int end = partner(start, close);
            if (end > 0 && ArabicText.isArabic(text, start + 1, end)) {
                passages.foreign(start, end + 1);
            }
        }
    }

    private void words() {
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = ArabicText.wordEnd(text, start, text.length());
            if (end > start && ArabicText.isVowelled(text, start, end)) {
                passages.foreign(start, end);
            }
        }
    }
}
