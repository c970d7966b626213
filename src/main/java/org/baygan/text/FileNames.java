package org.baygan.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** Names of files and folders as people and file systems vary them. Stateless. */
public final class FileNames {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    private FileNames() {}

    /** The name in composed letters (NFC): some file systems decompose them. */
    public static String composed(String path) {
        return path.chars().allMatch(FileNames::isComposedAnyway) ? path : NFC.normalize(path);
    }

    /** Latin and Arabic letters and digits that stand alone in any form, without asking ICU: archives have many names. */
    private static boolean isComposedAnyway(int c) {
        return c < 0x300 || (c >= 0x600 && c <= 0x64A) || (c >= 0x660 && c <= 0x6D5 && c != 0x670) || c == '\u200C';
    }

    /** What names have in common that differ in case, in composition, or in blanks for which an address has hyphens. */
    public static String folded(String path) {
        return composed(path).toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
