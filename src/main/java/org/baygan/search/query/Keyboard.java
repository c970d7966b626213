package org.baygan.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys of the Persian standard keyboard and the English one: what a text would be, had it been typed with the other
 * layout, and which keys are neighbours. Stateless.
 */
final class Keyboard {
    /**
     * The keys' English signs, row by row; then those of keys that have further Persian signs, some of them with Shift
     * or on other Persian keyboards.
     */
    static final String ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,\\Chd;";

    /** The same keys' Persian signs. */
    static final String PERSIAN = "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپوپژآيك";

    /** What {@code m} has on keyboards that are older than the standard. */
    static final char OLD_M = 'ئ';

    /** The rows of keys, each half a key to the right of the one before. */
    static final List<String> ROWS =
            List.of("qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,", "ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو");

    private static final int LEAST_LETTERS = 2;

    private Keyboard() {}

    /**
     * What a text may be in the other layout, the likeliest first; none if it has a sign of no such key, or fewer than
     * two letters.
     */
    static List<String> other(String text) {
        List<String> others = new ArrayList<>();
        if (text.chars().filter(Character::isLetter).count() < LEAST_LETTERS) {
            return others;
        }
        String persian = mapped(text, ENGLISH, PERSIAN, 'm', PERSIAN.charAt(ENGLISH.indexOf('m')));
        if (!persian.isEmpty()) {
            others.add(persian);
            if (text.indexOf('m') >= 0) {
                others.add(mapped(text, ENGLISH, PERSIAN, 'm', OLD_M));
            }
            return others;
        }
        // Some of the keys with Persian letters have signs in English: what has these isn't a word.
        String english = mapped(text, PERSIAN, ENGLISH, OLD_M, 'm');
        if (english.length() > LEAST_LETTERS
                && english.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))) {
            others.add(english);
        }
        return others;
    }

    private static String mapped(String text, String from, String to, char special, char toSpecial) {
        StringBuilder mapped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char key = c >= 'A' && c <= 'Z' && from.indexOf(c) < 0 ? (char) (c + 'a' - 'A') : c;
            int at = from.indexOf(key);
            if (key == special) {
                mapped.append(toSpecial);
            } else if (at >= 0) {
                mapped.append(to.charAt(at));
            } else if (Character.isDigit(c)) {
                mapped.append(c);
            } else {
                return "";
            }
        }
        return mapped.toString();
    }

    /** The signs of all keys of the layout that has a letter. */
    static String alphabet(char letter) {
        return String.join("", letter < 'ء' ? ROWS.subList(0, 3) : ROWS.subList(3, 6));
    }

    /** Whether two keys lie beside each other, named by their signs. */
    static boolean areNeighbours(char one, char other) {
        for (int row = 0; row < ROWS.size(); row++) {
            int at = ROWS.get(row).indexOf(one);
            if (at >= 0) {
                return isBeside(row, at, other);
            }
        }
        return false;
    }

    private static boolean isBeside(int row, int at, char other) {
        int same = ROWS.get(row).indexOf(other);
        if (same >= 0) {
            return Math.abs(same - at) == 1;
        }
        int above = row % 3 > 0 ? ROWS.get(row - 1).indexOf(other) : -1;
        int below = row % 3 < 2 ? ROWS.get(row + 1).indexOf(other) : -1;
        return (above >= 0 && (above == at || above == at + 1)) || (below >= 0 && (below == at || below == at - 1));
    }
}
