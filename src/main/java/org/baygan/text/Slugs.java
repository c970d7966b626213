package org.baygan.text;

import java.util.Locale;

/** Address parts from names in any script. Stateless. */
public final class Slugs {
    private static final int MAX_LENGTH = 80;
    /** More than enough for a slug, and the transliterator's work stays small. */
    private static final int MAX_INPUT = 1000;

    private Slugs() {}

    /** Lower-case ASCII letters, digits and single hyphens, at most 80 characters cut at a hyphen; empty if nothing is left. */
    public static String slug(String text) {
        String start = text.length() <= MAX_INPUT ? text : text.substring(0, MAX_INPUT);
        String latin = Romanization.romanize(start.replace('\u200C', '-'));
        return cut(hyphenated(latin.toLowerCase(Locale.ROOT)));
    }

    private static String hyphenated(String latin) {
        StringBuilder out = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out.append(c);
            } else if (!isDropped(c) && !out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == '-') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    /** Apostrophes, the signs for hamza and ain, and combining marks don't part a word. */
    private static boolean isDropped(char c) {
        return c == '\'' || c == '’' || c == 'ʾ' || c == 'ʿ' || isMark(c);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    private static String cut(String slug) {
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', MAX_LENGTH);
        return slug.substring(0, hyphen > 0 ? hyphen : MAX_LENGTH);
    }
}
