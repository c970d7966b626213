package org.baygan.importer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes titles of texts that have none. Stateless. */
final class Titles {
    /** A colon or a semicolon ends none: the headline stands behind “Urgent:”. */
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?؟…۔](?=\\s)");

    private Titles() {}

    /** The first sentence of a text, or as many of its words as there is room for. */
    static String beginning(String text, int most) {
        Matcher end = END_OF_SENTENCE.matcher(text);
        while (end.find() && end.end() <= most) {
            if (text.chars().limit(end.start()).anyMatch(Character::isLetterOrDigit)) {
                return text.substring(0, text.charAt(end.start()) == '.' ? end.start() : end.end())
                        .strip();
            }
        }
        if (text.length() <= most) {
            return text;
        }
        int blank = text.lastIndexOf(' ', most - 1);
        int cut = blank > most / 2 ? blank : most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }
}
