package org.baygan.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the beginnings of lines as people who write Persian type them: invisible marks before a sign, no blank behind
 * it, Persian digits and round bullets before items, a table directly below a paragraph. docs/text-rules.md numbers
 * the rules. Linear in the text.
 */
final class Typing {
    /** Characters that nobody sees, and no-break blanks: direction marks, joiners, isolates, byte order marks. */
    private static final String INVISIBLE = "\u200B-\u200F\u061C\u202F\u00A0\u2060\u2066-\u2069\uFEFF";

    /** The number of an item, in the digits of any of the three. */
    private static final String DIGITS = "[0-9۰-۹٠-٩]{1,3}";

    private static final Pattern SIGN = Pattern.compile("[" + INVISIBLE + "][ \t" + INVISIBLE
            + "]*(?=#{1,6}(?:[ \t" + INVISIBLE + "]|[^#!\\s])|>|[-*+•–][ \t" + INVISIBLE
            + "]|" + DIGITS + "[.)-]|\\||```|~~~)");
    private static final Pattern HEADING = Pattern.compile(
            "(#{1,6})(?:([ \t]*[" + INVISIBLE + "][ \t" + INVISIBLE + "]*)|(?=\\p{L}|\\p{N}|«|\"|\\())(?=\\S)");
    private static final Pattern BULLET = Pattern.compile("([•●▪◦‣])[ \t" + INVISIBLE + "]*(?=\\S)");
    private static final Pattern DASH = Pattern.compile("(–|-(?=[" + INVISIBLE + "]))[ \t" + INVISIBLE + "]+(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("(" + DIGITS + ")([.)-])([ \t" + INVISIBLE + "]*)(?=\\S)");
    private static final Pattern NUMBERED = Pattern.compile("[\\s" + INVISIBLE + "]*" + NUMBER.pattern());
    private static final Pattern ITEM =
            Pattern.compile("[ \t>" + INVISIBLE + "]*(?:[-*+•●▪◦‣–][ \t" + INVISIBLE + "]|" + DIGITS + "[.)-]).*");
    private static final Pattern SEPARATOR =
            Pattern.compile("[ \t>]*\\|?[ \t]*:?-+:?[ \t]*(?:\\|[ \t]*:?-+:?[ \t]*)*\\|?[ \t]*");
    private static final Pattern NO_PARAGRAPH =
            Pattern.compile("[ \t]*(?:#|>|<|```|~~~|[-*+•–] |" + DIGITS + "[.)-]).*| {4}.*|\t.*");
    private static final int LONGEST_LEAD = 40;
    private static final int LONGEST_SEPARATOR = 2000;

    private final String text;
    private final Regions regions;
    private final Edits edits;
    private String lineBefore = "";
    private int lineStart;

    private Typing(String text, Regions regions, Edits edits) {
        this.text = text;
        this.regions = regions;
        this.edits = edits;
    }

    /** Adds the edits after which every line begins for the parser as its writer meant it. */
    static void correct(String text, Regions regions, Edits edits) {
        new Typing(text, regions, edits).correct();
    }

    private void correct() {
        for (int start = 0, end; start < text.length(); start = end + 1) {
            int feed = text.indexOf('\n', start);
            end = feed < 0 ? text.length() : feed;
            int at = start;
            while (at < end && " \t>".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (at < end && regions.isText(at)) {
                lineStart = start;
                table(start, end);
                line(at, end);
                lineBefore = text.substring(start, end);
            } else {
                lineBefore = "";
            }
        }
    }

    private void line(int first, int end) {
        if (Character.isLetter(text.charAt(first))) {
            return;
        }
        int at = first;
        Matcher sign = matcher(SIGN, at, end);
        if (sign.lookingAt()) {
            edits.replace(at, sign.end(), "");
            at = sign.end();
            while (at < end && " \t>".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
        if (at < end) {
            marker(at, end);
        }
    }

    private void marker(int at, int end) {
        switch (text.charAt(at)) {
            case '#' -> heading(at, end);
            case '*', '+' -> headingInItem(at + 1, end);
            case '•', '●', '▪', '◦', '‣' -> {
                Matcher bullet = matcher(BULLET, at, end);
                if (bullet.lookingAt()) {
                    edits.replace(at, bullet.end(), "* ");
                    heading(bullet.end(), end);
                }
            }
            case '–', '-' -> {
                Matcher dash = matcher(DASH, at, end);
                if (dash.lookingAt() && (text.charAt(at) == '-' || opensItem())) {
                    edits.replace(at, dash.end(), "- ");
                    heading(dash.end(), end);
                } else if (text.charAt(at) == '-') {
                    headingInItem(at + 1, end);
                }
            }
            default -> number(at, end);
        }
    }

    /** An item may be a heading. */
    private void headingInItem(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        if (at > from && at < end && text.charAt(at) == '#') {
            heading(at, end);
        }
    }

    private void heading(int at, int end) {
        Matcher heading = matcher(HEADING, at, end);
        // One sign directly before a word is a hashtag.
        if (heading.lookingAt() && (heading.group(2) != null || heading.group(1).length() > 1)) {
            edits.replace(heading.end(1), heading.end(), " ");
        }
    }

    private void number(int at, int end) {
        Matcher number = matcher(NUMBER, at, end);
        if (!number.lookingAt()) {
            return;
        }
        int value = value(number.group(1));
        boolean ascii = text.charAt(at) <= '9';
        boolean hyphen = number.group(2).equals("-");
        boolean blank = !number.group(3).isEmpty();
        if (blank) {
            heading(number.end(), end);
        }
        if ((ascii && !hyphen && blank) || (!blank && !isOneOfSeveral(value, number.end(), end))) {
            return;
        }
        if (value != 1 && isFirstBelowColon(value, end)) {
            edits.insert(lineStart, "\n");
        }
        edits.item(at, number.end(), value + (number.group(2).equals(")") ? ") " : ". "));
    }

    /** Without a blank a number begins an item if the lines around it are numbered too. */
    private boolean isOneOfSeveral(int value, int after, int end) {
        if (!Character.isLetter(text.charAt(after))) {
            return false;
        }
        return numberOf(lineBefore) == value - 1 || (end < text.length() && numberOf(nextLine(end)) == value + 1);
    }

    /** A list that begins at another number than 1 needs a blank line above it; below a colon it is meant anyway. */
    private boolean isFirstBelowColon(int value, int end) {
        return text.charAt(lineStart) != '>'
                && lineBefore.stripTrailing().endsWith(":")
                && !ITEM.matcher(lineBefore).matches()
                && end < text.length()
                && numberOf(nextLine(end)) == value + 1;
    }

    private String nextLine(int end) {
        int feed = text.indexOf('\n', end + 1);
        return text.substring(end + 1, Math.min(feed < 0 ? text.length() : feed, end + 1 + LONGEST_LEAD));
    }

    private static int numberOf(String line) {
        Matcher number = NUMBERED.matcher(line.substring(0, Math.min(line.length(), LONGEST_LEAD)));
        return number.lookingAt() ? value(number.group(1)) : -1;
    }

    /** A dash begins an item after a blank line, a colon, or another item; within a sentence it doesn't. */
    private boolean opensItem() {
        String before = lineBefore.strip();
        return before.isEmpty()
                || before.endsWith(":")
                || ITEM.matcher(lineBefore).matches();
    }

    /**
     * Puts a blank line between a paragraph and a table's header directly below it, without which there would be no
     * table.
     */
    private void table(int start, int end) {
        if (end >= text.length()
                || lineBefore.isBlank()
                || lineBefore.indexOf('|') >= 0
                || text.charAt(start) == '>'
                || !holdsBar(start, end)
                || NO_PARAGRAPH.matcher(lineBefore).matches()) {
            return;
        }
        int feed = text.indexOf('\n', end + 1);
        int next = feed < 0 ? text.length() : feed;
        if (next - end < LONGEST_SEPARATOR
                && holdsBar(end + 1, next)
                && matcher(SEPARATOR, end + 1, next).matches()) {
            edits.insert(start, "\n");
        }
    }

    private boolean holdsBar(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '|') {
                return true;
            }
        }
        return false;
    }

    private Matcher matcher(Pattern pattern, int from, int to) {
        return pattern.matcher(text).region(from, to).useTransparentBounds(true);
    }

    private static int value(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = value * 10 + Character.digit(digits.charAt(i), 10);
        }
        return value;
    }
}
