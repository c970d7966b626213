package org.baygan.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one line of plain text is. A round bullet always begins an item. A dash or an asterisk does if the line before
 * or after begins with the same one, a number if the line before has the number before it or the line after the next
 * one: a single line of a conversation, and a single number, are left alone. Linear in the text.
 *
 * @param kind what it is
 * @param number a heading's level or an item's number; else 0
 * @param words its words, without the signs before them
 */
public record PlainLine(Kind kind, int number, String words) {
    /** Kinds of lines. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        BULLET,
        NUMBERED
    }

    private static final String UNSEEN = "[\u200B-\u200F\u061C\u2060\u2066-\u2069\uFEFF]*";
    private static final Pattern BULLET = Pattern.compile(UNSEEN + "([•●▪◦‣])[\\s\u00A0\u200C]*(?=[^\\s•●▪◦‣])");
    private static final Pattern DASH = Pattern.compile(UNSEEN + "([-–*])[\\s\u00A0]+(?=\\S)");
    private static final Pattern NUMBER =
            Pattern.compile(UNSEEN + "(\\p{Nd}{1,3})[.)-][\\s\u00A0\u200C]*(?=[^\\s\\p{Nd}])");

    /** The lines of a text that aren't blank. */
    public static List<PlainLine> of(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<PlainLine> read = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String before = i == 0 ? "" : lines.get(i - 1);
            read.add(of(lines.get(i), before, i + 1 < lines.size() ? lines.get(i + 1) : ""));
        }
        return read;
    }

    private static PlainLine of(String line, String before, String after) {
        if (Character.isLetter(line.charAt(0))) {
            return new PlainLine(Kind.PARAGRAPH, 0, line);
        }
        int level = level(line);
        if (level > 0) {
            return new PlainLine(Kind.HEADING, level, line.substring(level).strip());
        }
        Matcher bullet = BULLET.matcher(line);
        if (bullet.lookingAt()) {
            return new PlainLine(Kind.BULLET, 0, line.substring(bullet.end()));
        }
        Matcher dash = DASH.matcher(line);
        if (dash.lookingAt()
                && (dash.group(1).equals(dash(before)) || dash.group(1).equals(dash(after)))) {
            return new PlainLine(Kind.BULLET, 0, line.substring(dash.end()));
        }
        Matcher number = NUMBER.matcher(line);
        if (number.lookingAt()) {
            int value = value(number.group(1));
            if (number(before) == value - 1 || number(after) == value + 1) {
                return new PlainLine(Kind.NUMBERED, value, line.substring(number.end()));
            }
        }
        return new PlainLine(Kind.PARAGRAPH, 0, line);
    }

    /** How many {@code #} a heading line begins with, at most 6; 0 if the line isn't a heading. */
    private static int level(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return level <= 6 && level < line.length() ? level : 0;
    }

    private static String dash(String line) {
        Matcher dash = DASH.matcher(line);
        return dash.lookingAt() ? dash.group(1) : "";
    }

    /** A line's number; if it has none, one that is next to no other. */
    private static int number(String line) {
        Matcher number = NUMBER.matcher(line);
        return number.lookingAt() ? value(number.group(1)) : Integer.MIN_VALUE / 2;
    }

    private static int value(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i += Character.charCount(digits.codePointAt(i))) {
            value = value * 10 + Character.digit(digits.codePointAt(i), 10);
        }
        return value;
    }

    /** Whether this line goes on with the list of the line before it. */
    public boolean continues(PlainLine before) {
        return kind == before.kind && (kind == Kind.BULLET || (kind == Kind.NUMBERED && number == before.number + 1));
    }
}
