package org.baygan.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what was meant as front matter and isn't: a fence that is nearly one, a draft that is declared where nothing is
 * read. Both are errors, since publishing could show what its owner wanted hidden.
 */
final class NearFrontMatter {
    /** Dashes of every kind and length, and what else is typed as a rule; a lone hyphen begins a list. */
    private static final Pattern FENCE = Pattern.compile("[\u2012-\u2015\u2212\u2E3A\u2E3B\uFE58\uFF0D]"
            + "|[-\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D\u0640+=~*_;]{2,}[ \\t]*[A-Za-z]{0,4}");

    /** What stands between a key and its value. */
    private static final String DECLARING = "=" + FrontMatterReader.COLONS;

    private static final char FIRST_OTHER_COLON = '\u2236';

    private static final Pattern FIELD = Pattern.compile(
            "[^\\p{L}\\p{N}:=]{0,20}([\\p{L}_][\\p{L}\\p{M}\\p{N}_. -]{0,40}?)[\"'*` \\t]{0,5}[" + DECLARING + "](.*)");

    /** One declaration, be it a line of its own or one among others in braces. */
    private static final Pattern DECLARATION =
            Pattern.compile("([\\p{L}_-]{2,20})[\"'*`\\s]{0,5}[" + DECLARING + "][\"'*`\\s]{0,5}([\\p{L}-]{1,20})");

    /** How far front matter is looked for in a file that has none. */
    private static final int LINES = 30;

    private NearFrontMatter() {}

    /**
     * Reports what stands from a line on and was meant as front matter.
     *
     * @param from the file's first line that shows anything, or the first one below its front matter
     * @param none whether the file has no front matter
     */
    static void report(SourceLines lines, int from, boolean none, Findings findings) {
        int first = lines.skipUnseen(from);
        String opening = InlineText.visible(lines.line(first));
        if (FENCE.matcher(opening).matches() && hasKnownKey(lines, first + 1)) {
            fence(opening, first, findings);
            return;
        }
        for (int i = first; i <= lines.count() && i < first + LINES; i++) {
            if (!none && lines.isUnseen(i)) {
                return;
            }
            if (reportDraft(lines, i, findings)) {
                return;
            }
        }
    }

    /** Whether a line below front matter opens another one. */
    static boolean isSecond(SourceLines lines, int line) {
        return FrontMatterReader.isYamlFence(lines.line(line)) && hasKnownKey(lines, line + 1);
    }

    /** Reports a line that declares a draft where nothing reads it, and says whether it is one. */
    static boolean reportDraft(SourceLines lines, int line, Findings findings) {
        boolean draft = lines.holdsAny(line, NearFrontMatter::isDeclaring)
                && declaresDraft(InlineText.visible(lines.line(line)));
        if (draft) {
            findings.error(
                    line,
                    0,
                    "This line says that the article isn't to be published, but it is not front matter",
                    "Put it between two lines of --- at the top of the file; if it is text, begin the file with such"
                            + " a pair");
        }
        return draft;
    }

    private static void fence(String opening, int line, Findings findings) {
        if (opening.equals("---")) {
            findings.error(
                    line,
                    0,
                    "Another front matter begins here",
                    "Put its keys into the first one, or a blank line after the --- of the text");
        } else {
            findings.error(
                    line,
                    0,
                    "This line is nearly the --- that opens front matter",
                    "Write three hyphens and nothing else; if it is a rule of the text, put a blank line after it");
        }
    }

    /**
     * Whether a character may stand between a key and its value. This is asked of each character of many lines, so
     * letters of the usual scripts are passed over without being looked up.
     */
    private static boolean isDeclaring(int c) {
        return c == ':' || c == '=' || (c >= FIRST_OTHER_COLON && FrontMatterReader.COLONS.indexOf(c) >= 0);
    }

    /** Whether one of the lines up to the next fence or blank line is a field of front matter. */
    private static boolean hasKnownKey(SourceLines lines, int from) {
        for (int i = from; i <= lines.count() && i < from + LINES; i++) {
            String line = InlineText.visible(lines.line(i));
            if (line.isEmpty() || FENCE.matcher(line).matches()) {
                return false;
            }
            Matcher field = FIELD.matcher(line.length() > InlineText.LONGEST_LINE ? "" : line);
            if (field.matches() && isKnown(field.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKnown(String key) {
        return FrontMatterKey.of(key).isPresent() || FrontMatterKey.isIgnored(key);
    }

    private static boolean declaresDraft(String line) {
        if (line.length() > InlineText.LONGEST_LINE) {
            return false;
        }
        Matcher declaration = DECLARATION.matcher(line);
        if (line.startsWith("{")) {
            while (declaration.find()) {
                if (StatusWords.declaresDraft(declaration.group(1), declaration.group(2))) {
                    return true;
                }
            }
            return false;
        }
        Matcher field = FIELD.matcher(line);
        return field.matches() && StatusWords.declaresDraft(field.group(1), field.group(2));
    }
}
