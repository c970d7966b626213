package org.baygan.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds straight quotation marks, full stops in decimals, and spaces on the wrong side of a mark. */
final class Punctuation {
    /** A space before a mark that ends something: after the mark comes a blank, a closing sign or the end. */
    private static final Pattern SPACE_BEFORE = Pattern.compile("(?<=["
            + "\u0620-\u065F\u066E-\u06D3\u06D5\u06F0-\u06F9»)])([ \u00A0]+)(?=[،؛؟!:.](?! ?\\.)(?:[\\s»)]|$))");

    private static final Pattern SPACE_INSIDE =
            Pattern.compile("(?<=«)([ \u00A0]+)(?=\\S)|(?<=[\\S&&[^«\u00A0]])([ \u00A0]+)(?=»)");
    private static final Pattern NO_SPACE_AFTER =
            Pattern.compile("(?<=" + PersianCopy.LETTER + "[،؛؟])(?=" + PersianCopy.LETTER + ")");

    private static final Pattern DECIMAL = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}.،٫٬/:_-])([۰-۹]{1,12})\\.([۰-۹]{1,6})(?![\\p{L}\\p{Nd}٫٬/:_-]|\\.[\\p{L}\\p{Nd}])");
    /** After these words a number with a full stop is a time or a label. */
    private static final Set<String> NO_DECIMAL = Set.of(
            "ساعت", "نسخه", "نسخهٔ", "نسخۀ", "ویرایش", "فصل", "بخش", "بند", "شماره", "ماده", "تبصره", "جدول", "شکل",
            "نمودار", "تاریخ", "صفحه");

    private static final int LONGEST_LINK = 2000;

    private Punctuation() {}

    static void find(PersianCopy copy, List<Correction> found) {
        spaces(copy, found);
        decimals(copy, found);
        for (int start = 0, end; start < copy.text().length(); start = end + 2) {
            end = copy.text().indexOf("\n\n", start);
            end = end < 0 ? copy.text().length() : end;
            quotes(copy, start, end, found);
        }
    }

    private static void spaces(PersianCopy copy, List<Correction> found) {
        Matcher before = SPACE_BEFORE.matcher(copy.text());
        while (before.find()) {
            addSpace(copy, before.start(), before.end(), "", found);
        }
        Matcher inside = SPACE_INSIDE.matcher(copy.text());
        while (inside.find()) {
            addSpace(copy, inside.start(), inside.end(), "", found);
        }
        Matcher missing = NO_SPACE_AFTER.matcher(copy.text());
        while (missing.find()) {
            addSpace(copy, missing.start(), missing.end(), " ", found);
        }
    }

    private static void addSpace(PersianCopy copy, int start, int end, String replacement, List<Correction> found) {
        if (copy.isCopy(start - 1, end + 1)) {
            found.add(new Correction(Habit.PUNCTUATION, start, end, replacement));
        }
    }

    private static void decimals(PersianCopy copy, List<Correction> found) {
        Matcher decimal = DECIMAL.matcher(copy.text());
        while (decimal.find()) {
            int dot = decimal.end(1);
            boolean month = decimal.group(1).length() == 4 && decimal.group(2).length() == 2;
            boolean label = NO_DECIMAL.contains(copy.wordBefore(decimal.start())) || beginsLine(copy, decimal.start());
            if (!month && !label && copy.isCopy(decimal.start(), decimal.end())) {
                found.add(new Correction(Habit.DECIMAL_SIGN, dot, dot + 1, "٫"));
            }
        }
    }

    /** «۳.۲ یافته‌ها» at a line's start is a heading's number. */
    private static boolean beginsLine(PersianCopy copy, int offset) {
        int i = offset - 1;
        while (i >= 0 && " \t#>*-".indexOf(copy.at(i)) >= 0) {
            i--;
        }
        return i < 0 || copy.at(i) == '\n';
    }

    /** Pairs within one paragraph; a paragraph with a mark that has no partner is left alone. */
    private static void quotes(PersianCopy copy, int from, int to, List<Correction> found) {
        int line = from;
        Deque<Integer> parentheses = new ArrayDeque<>();
        int open = -1;
        int depth = 0;
        List<Correction> pairs = new ArrayList<>();
        for (int i = from; i < to; i++) {
            char c = copy.at(i);
            line = c == '\n' ? i + 1 : line;
            if (c == '(') {
                parentheses.push(i);
            } else if (c == ')') {
                parentheses.poll();
            }
            depth += c == '«' ? 1 : c == '»' ? -1 : 0;
            if (c != '"' || !copy.isCopy(i, i + 1) || isLinkTitle(copy, line, parentheses, i)) {
                continue;
            }
            boolean opens = isEdge(copy.at(i - 1), "([«-–—") && !Character.isWhitespace(copy.at(i + 1));
            boolean closes = isEdge(copy.at(i + 1), ")]».,:;!?،؛؟…-–—*_") && !Character.isWhitespace(copy.at(i - 1));
            if (open < 0 ? !opens : !closes) {
                return;
            }
            if (open < 0) {
                open = i;
            } else {
                if (depth == 0 && isPersian(copy, open, i)) {
                    pairs.add(new Correction(Habit.QUOTES, open, open + 1, "«"));
                    pairs.add(new Correction(Habit.QUOTES, i, i + 1, "»"));
                }
                open = -1;
            }
        }
        if (open < 0) {
            found.addAll(pairs);
        }
    }

    private static boolean isEdge(char c, String signs) {
        return Character.isWhitespace(c) || c == '\u00A0' || signs.indexOf(c) >= 0;
    }

    /** Whether the mark is a title's, in a link or a definition: {@code [text](file.md "title")}. */
    private static boolean isLinkTitle(PersianCopy copy, int line, Deque<Integer> parentheses, int quote) {
        boolean definition = copy.text().startsWith("[", line) && !copy.text().startsWith("[^", line);
        Integer open = parentheses.peek();
        return definition || (open != null && quote - open <= LONGEST_LINK && copy.at(open - 1) == ']');
    }

    private static boolean isPersian(PersianCopy copy, int start, int end) {
        return copy.text().substring(start, end).chars().anyMatch(c -> PersianCopy.isLetter((char) c));
    }
}
