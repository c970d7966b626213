package org.baygan.markup;

import java.util.Locale;
import java.util.Set;
import org.baygan.model.Direction;

/** Language tags of passages (RFC 5646, 2.1), and the direction of the script that a tag implies. */
final class LanguageTag {
    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "arc", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc", "mzn", "nqo",
            "pnb", "prs", "ps", "sd", "sdh", "skr", "syr", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("arab", "aran", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg");

    private LanguageTag() {}

    /** Whether a text has the form of a tag: a language of two or three letters, then subtags. */
    static boolean isValid(String tag) {
        String[] subtags = tag.split("-", -1);
        if (subtags[0].length() < 2 || subtags[0].length() > 3 || !isAlphanumeric(subtags[0], false)) {
            return false;
        }
        for (int i = 1; i < subtags.length; i++) {
            if (subtags[i].isEmpty() || subtags[i].length() > 8 || !isAlphanumeric(subtags[i], true)) {
                return false;
            }
        }
        return subtags[subtags.length - 1].length() > 1;
    }

    /** The direction of a valid tag's script, or of the language's usual one. */
    static Direction direction(String tag) {
        String[] subtags = tag.toLowerCase(Locale.ROOT).split("-", -1);
        for (int i = 1; i < subtags.length; i++) {
            if (subtags[i].length() == 4 && !Character.isDigit(subtags[i].charAt(0))) {
                return RIGHT_TO_LEFT_SCRIPTS.contains(subtags[i]) ? Direction.RTL : Direction.LTR;
            }
        }
        return RIGHT_TO_LEFT.contains(subtags[0]) ? Direction.RTL : Direction.LTR;
    }

    private static boolean isAlphanumeric(String subtag, boolean digits) {
        return subtag.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (digits && c >= '0' && c <= '9'));
    }
}
