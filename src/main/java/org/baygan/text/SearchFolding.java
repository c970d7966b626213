package org.baygan.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/**
 * Folds text to the key under which all its typing variants meet. Never shown.
 *
 * <p>The rules, in this order: NFKD (Unicode Standard Annex 15); non-spacing marks, tatweel and format characters except
 * ZWNJ dropped; letters that Persian and Arabic keyboards mix up mapped to one; decimal digits to ASCII; lower case
 * by code point. Folding a key gives the key. Stateless.
 */
public final class SearchFolding {
    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
    private static final char ZWNJ = '\u200C';
    private static final int TATWEEL = 0x0640;

    /** Letters that keyboards of Persian, Arabic and their neighbours mix up, and the one that each is taken for. */
    private static final String MAPPED = "يىےېۍكڪةەہھٱ";

    private static final String MAPPED_TO = "یییییککهههها";

    /**
     * What each of the first characters folds to by itself: a character, {@link #DROPPED} for none, or {@link
     * #BY_RULES} for what takes more.
     */
    private static final char[] TABLE = new char[0x0700];

    private static final char DROPPED = '\uFFFF';
    private static final char BY_RULES = '\uFFFE';

    static {
        for (char c = 0; c < TABLE.length; c++) {
            String folded = foldByRules(String.valueOf(c));
            TABLE[c] = folded.isEmpty() ? DROPPED : folded.length() == 1 ? folded.charAt(0) : BY_RULES;
        }
    }

    private SearchFolding() {}

    /** The folded form of {@code text}; ZWNJ is kept, other format characters, marks and tatweel are dropped. */
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char folded = tabled(text.charAt(i));
            if (folded == BY_RULES) {
                return foldByRules(text);
            }
            if (folded != DROPPED) {
                out.append(folded);
            }
        }
        return out.toString();
    }

    /** The key under which spellings of one name are the same: folded, ZWNJ and runs of blanks as one space. */
    public static String nameKey(String name) {
        String folded = fold(name);
        StringBuilder key = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (isBlank(c)) {
                gap = !key.isEmpty();
            } else {
                key.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        return key.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == ZWNJ || Character.isWhitespace(c) || (c > 0x7F && Character.isSpaceChar(c));
    }

    /**
     * What a single code point of a decomposed text folds to: itself, another code point, or -1 if it is dropped. With
     * NFKD before it, this is the whole of folding.
     */
    public static int foldDecomposed(int codePoint) {
        int type = UCharacter.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || codePoint == TATWEEL) {
            return -1;
        }
        if (type == Character.FORMAT) {
            return codePoint == ZWNJ ? ZWNJ : -1;
        }
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + UCharacter.digit(codePoint);
        }
        return UCharacter.toLowerCase(letter(codePoint));
    }

    static String foldByRules(String text) {
        StringBuilder out = new StringBuilder(text.length());
        NFKD.normalize(text).codePoints().map(SearchFolding::foldDecomposed).forEach(c -> {
            if (c >= 0) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static char tabled(char c) {
        if (c < TABLE.length) {
            return TABLE[c];
        }
        return c == ZWNJ ? ZWNJ : BY_RULES;
    }

    /** The letters that become another one beyond decomposition and lower case, each a code point. */
    public static int[] mappedLetters() {
        return MAPPED.codePoints().toArray();
    }

    private static int letter(int codePoint) {
        int at = MAPPED.indexOf(codePoint);
        return at < 0 ? codePoint : MAPPED_TO.charAt(at);
    }
}
