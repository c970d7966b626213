package org.baygan.text;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;

/**
 * Any script in ASCII letters, as ICU's {@code Any-Latin; Latin-ASCII} writes it. ICU takes some 150 µs a title; a
 * table of the Persian and Arabic letters, whose romanisation doesn't depend on their neighbours, gives the same
 * letters at once.
 */
final class Romanization {
    private static final String[] LETTERS = {
        "آ=a", "أ=a", "ؤ=w", "إ=a", "ئ=y", "ا=a", "ب=b", "ة=t", "ت=t", "ث=th", "ج=j", "ح=h", "خ=kh", "د=d", "ذ=dh",
        "ر=r", "ز=z", "س=s", "ش=sh", "ص=s", "ض=d", "ط=t", "ظ=z", "ع=ʿ", "غ=gh", "ف=f", "ق=q", "ك=k", "ل=l", "م=m",
        "ن=n", "ه=h", "و=w", "ى=y", "ي=y", "ء=ʾ", "پ=p", "چ=ch", "ژ=zh", "ک=k", "گ=g", "ی=y", "ۀ=h"
    };

    /** Kurdish, Azerbaijani and Quranic letters that ICU leaves as they are, or makes a mark of. */
    private static final String[] UNKNOWN_TO_ICU = {
        "ə=e", "Ə=E", "ۆ=o", "ێ=e", "ڕ=r", "ڵ=l", "ۇ=u", "ۈ=u", "ۉ=u", "ھ=h", "ٱ=a"
    };

    private static final String[] TABLE = table();

    private Romanization() {}

    static String romanize(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String latin = c < TABLE.length ? TABLE[c] : "";
            if (latin.isEmpty()) {
                return byIcu(text);
            }
            out.append(latin);
        }
        return out.toString();
    }

    /** ICU's own answer, with the letters it doesn't know replaced first. */
    static String byIcu(String text) {
        String known = text;
        for (String pair : UNKNOWN_TO_ICU) {
            known = known.replace(pair.substring(0, 1), pair.substring(2));
        }
        return Icu.TRANSLITERATOR.transliterate(known);
    }

    private static String[] table() {
        String[] table = new String[0x0700];
        Arrays.fill(table, "");
        for (char c = ' '; c < 0x7F; c++) {
            table[c] = String.valueOf(c);
        }
        for (int digit = 0; digit < 10; digit++) {
            table['\u0660' + digit] = table['0' + digit];
            table['\u06F0' + digit] = table['0' + digit];
        }
        for (String[] pairs : new String[][] {LETTERS, UNKNOWN_TO_ICU}) {
            for (String pair : pairs) {
                table[pair.charAt(0)] = pair.substring(2);
            }
        }
        // Between Persian and Latin words ICU sometimes writes the Latin sign instead, which makes no other slug.
        table['،'] = "،";
        table['؟'] = "؟";
        table['؛'] = "؛";
        table['«'] = "<<";
        table['»'] = ">>";
        return table;
    }

    /** Loaded with the first text that needs it: making it takes longer than a small site's build. */
    private static final class Icu {
        static final Transliterator TRANSLITERATOR = Transliterator.getInstance("Any-Latin; Latin-ASCII");

        private Icu() {}
    }
}
