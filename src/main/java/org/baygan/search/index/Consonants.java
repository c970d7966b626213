package org.baygan.search.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a word in Latin letters and one in Arabic letters may be one name, by the consonants that both write.
 * Vowels, and letters that are as often a vowel or silent (و ی ه ع, w y h v), say nothing; letters that stand for each
 * other in names, as k and g, count as one. Stateless.
 */
final class Consonants {
    /**
     * Letters that stand for each other in names, in groups; the first sign of a group stands for it. Of Latin letters
     * the longest row that fits counts: th, and not t.
     */
    private static final String SOUNDS = "b ب|p پ|t th ت ط|s س ص ث|j zh ج ژ|C tch ch چ|X kh خ|d د|z ز ذ ض ظ|r ر|S sh ش"
            + "|k ck q gh c g ک ق غ گ|f ph ف|l ل|m م|n ن";

    private static final Map<String, Character> BY_LETTERS = new HashMap<>();

    static {
        for (String group : SOUNDS.split("\\|", -1)) {
            for (String letters : group.split(" ", -1)) {
                BY_LETTERS.put(letters, group.charAt(0));
            }
        }
    }

    /** Before these letters c sounds as s, and g as j. */
    private static final Set<Character> SOFTENING = Set.of('e', 'i', 'y');

    private static final int LONGEST_GROUP = 3;

    private Consonants() {}

    /**
     * Whether two folded words may be one name: they have the same consonants, two at least; or, if each has three or
     * more, all but one.
     */
    static boolean alike(String one, String other) {
        Optional<String> here = of(one);
        Optional<String> there = of(other);
        if (here.isEmpty() || there.isEmpty() || here.get().length() < 2) {
            return false;
        }
        return here.equals(there)
                || (Math.min(here.get().length(), there.get().length()) > 2 && differInOne(here.get(), there.get()));
    }

    /**
     * The consonants of a word, one sign each; empty if it has any sign but the Latin and Arabic letters known here.
     */
    static Optional<String> of(String word) {
        String plain = word.replace("x", "ks");
        StringBuilder consonants = new StringBuilder();
        String before = "";
        for (int i = 0; i < plain.length(); ) {
            String letters = lettersAt(plain, i);
            if (letters.isEmpty() && !isSilent(plain.charAt(i))) {
                return Optional.empty();
            }
            if (!letters.isEmpty() && !letters.equals(before)) { // written twice, heard once
                consonants.append(sound(letters, plain, i + letters.length()));
            }
            before = letters;
            i += Math.max(1, letters.length());
        }
        return Optional.of(consonants.toString());
    }

    private static String lettersAt(String word, int start) {
        for (int size = Math.min(LONGEST_GROUP, word.length() - start); size > 0; size--) {
            String letters = word.substring(start, start + size);
            if (BY_LETTERS.containsKey(letters)) {
                return letters;
            }
        }
        return "";
    }

    private static boolean isSilent(char letter) {
        return "aeiouvwyhاوهحیعء".indexOf(letter) >= 0;
    }

    private static char sound(String letters, String word, int end) {
        boolean soft = end < word.length() && SOFTENING.contains(word.charAt(end));
        String heard = letters;
        if (soft && letters.equals("c")) {
            heard = "s";
        } else if (soft && letters.equals("g")) {
            heard = "j";
        }
        return Objects.requireNonNull(BY_LETTERS.get(heard));
    }

    /** Whether one of two unequal words becomes the other when one of its signs is changed, left out or added. */
    private static boolean differInOne(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int start = 0;
        while (start < shorter.length() && shorter.charAt(start) == longer.charAt(start)) {
            start++;
        }
        int from = shorter.length() == longer.length() ? start + 1 : start;
        return longer.length() - shorter.length() <= 1
                && shorter.substring(Math.min(from, shorter.length())).equals(longer.substring(start + 1));
    }
}
