package org.baygan.check;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.model.Language;
import org.baygan.text.CopyPassages;

/** A Persian text to look for habits in: what may be touched, and its letters as if typed on a Persian keyboard. */
final class PersianCopy {
    /** What a word is made of: letters, tatweel, vowel signs, ZWNJ. */
    static final String WORD = "[\u0620-\u065F\u066E-\u06D3\u06D5\u06EE\u06EF\u06FA-\u06FF\u200C]";

    static final String LETTER = "[\u0620-\u063F\u0641-\u064A\u066E-\u066F\u0671-\u06D3\u06D5]";
    static final String BLANKS = "[ \u00A0]{1,3}";

    private static final Pattern CODE = Pattern.compile("(?m)^(?: {4}| {0,3}\t).*$");

    private static final Pattern CODE_TAG = Pattern.compile("<(pre|code|kbd|samp|script|style|PRE|CODE)\\b");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^ {0,3}\\[([^\\[\\]\n]{1,200})]:");
    private static final Pattern LABEL = Pattern.compile("\\[([^\\[\\]\n]{1,200})]");

    private final String text;
    private final String folded;
    private final CopyPassages passages;
    /** What stays as it is, beyond what is no copy: code in Markdown and HTML, labels that links refer to. */
    private final BitSet kept = new BitSet();

    PersianCopy(String text, boolean markdown) {
        this.text = text;
        this.folded = text.replace('ي', 'ی').replace('ى', 'ی').replace('ك', 'ک');
        this.passages = CopyPassages.of(text, Language.PERSIAN);
        if (markdown) {
            indentedCode();
            htmlCode();
            labels();
        }
    }

    /** CommonMark 0.31.2, 4.4: indented lines after a blank one, or after more code. In a list they may be text. */
    private void indentedCode() {
        Matcher line = CODE.matcher(text);
        while (line.find()) {
            int before = line.start() - 1;
            boolean begins = before < 0 || kept.get(before) || isBlankLine(before);
            if (begins) {
                kept.set(line.start(), Math.min(line.end() + 1, text.length()));
            }
        }
    }

    private void htmlCode() {
        Set<String> unclosed = new HashSet<>();
        Matcher tag = CODE_TAG.matcher(text);
        for (int from = 0; tag.find(from); ) {
            String close = "</" + tag.group(1);
            int end = unclosed.contains(close) ? -1 : text.indexOf(close, tag.end());
            if (end < 0) {
                unclosed.add(close);
            } else {
                kept.set(tag.start(), end);
            }
            from = Math.max(end, tag.end());
        }
    }

    /** CommonMark 0.31.2, 4.7: a definition's label and the links that name it must stay the same. */
    private void labels() {
        Set<String> defined = new HashSet<>();
        DEFINITION.matcher(text).results().forEach(definition -> defined.add(definition.group(1)));
        Matcher label = LABEL.matcher(text);
        while (!defined.isEmpty() && label.find()) {
            if (defined.contains(label.group(1))) {
                kept.set(label.start(), label.end());
            }
        }
    }

    /** Whether the line that ends at {@code end} is blank. */
    private boolean isBlankLine(int end) {
        return text.substring(text.lastIndexOf('\n', end - 1) + 1, end).isBlank();
    }

    String text() {
        return text;
    }

    /** The text with ی and ک for ي, ى and ك: every character stands where it stood. */
    String folded() {
        return folded;
    }

    /** Whether everything from {@code start} to before {@code end} may be respelled. */
    boolean isCopy(int start, int end) {
        return passages.isCopy(start, end) && kept.get(start, end).isEmpty();
    }

    boolean isIdleZwnj(int i) {
        return passages.isIdleZwnj(i) && !kept.get(i);
    }

    /** The character at an offset; a blank outside of the text. */
    char at(int i) {
        return i < 0 || i >= text.length() ? ' ' : text.charAt(i);
    }

    /** The word that ends before an offset, blanks left out; empty if there is none on the line. */
    String wordBefore(int offset) {
        int end = offset;
        while (end > 0 && isBlank(at(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && isWord(at(start - 1))) {
            start--;
        }
        return folded.substring(start, end);
    }

    /** The word that begins after an offset, blanks left out. */
    String wordAfter(int offset) {
        int start = offset;
        while (isBlank(at(start)) && start < text.length()) {
            start++;
        }
        int end = start;
        while (end < text.length() && isWord(at(end))) {
            end++;
        }
        return folded.substring(start, end);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0';
    }

    static boolean isWord(char c) {
        return (c >= '\u0620' && c <= '\u065F') || (c >= '\u066E' && c <= '\u06D3') || c == '\u06D5' || c == '\u200C';
    }

    static boolean isLetter(char c) {
        return isWord(c) && Character.isLetter(c) && c != '\u0640';
    }
}
