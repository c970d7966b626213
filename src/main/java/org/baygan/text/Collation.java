package org.baygan.text;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.baygan.model.Language;

/**
 * Sorting as a language's readers expect it, by CLDR's tailoring of the Unicode Collation Algorithm (UTS 10). Immutable
 * and thread-safe.
 */
public final class Collation {
    private static final String OTHER = "#";

    /** An alphabet takes milliseconds to make, and a site has few languages. */
    private static final Map<Language, Collation> MADE = new ConcurrentHashMap<>();

    private final Comparator<String> order;
    private final AlphabeticIndex.ImmutableIndex<String> index;

    private Collation(Language language) {
        ULocale locale = ULocale.forLanguageTag(language.tag());
        Collator collator = collator(language);
        this.order = order(collator);
        // Latin and Persian names stand in any language's index; another alphabet in Arabic letters has its own order.
        this.index = new AlphabeticIndex<String>((RuleBasedCollator) collator.cloneAsThawed())
                .addLabels(locale, ULocale.ENGLISH, locale.isRightToLeft() ? locale : new ULocale("fa"))
                .buildImmutableIndex();
    }

    /** The collation of one language. */
    public static Collation of(Language language) {
        return MADE.computeIfAbsent(language, Collation::new);
    }

    /** An order of names that is total: names that collate as equal are told apart by their code units. */
    public Comparator<String> order() {
        return order;
    }

    /**
     * The heading under which a name stands in an A–Z index: the letter of the alphabet it sorts under, {@code #} for
     * digits, signs and scripts that have no headings here. Names in {@link #order} have their headings together, but
     * for {@code #}, which may come first and last.
     */
    public String letter(String name) {
        AlphabeticIndex.Bucket<String> bucket = index.getBucket(index.getBucketIndex(name));
        return bucket.getLabelType() == AlphabeticIndex.Bucket.LabelType.NORMAL ? bucket.getLabel() : OTHER;
    }

    /** {@link #order} of a language, for a single use. */
    public static Comparator<String> comparator(Language language) {
        return order(collator(language));
    }

    private static Collator collator(Language language) {
        return Collator.getInstance(ULocale.forLanguageTag(language.tag())).freeze();
    }

    private static Comparator<String> order(Collator collator) {
        return ((Comparator<String>) collator::compare).thenComparing(Comparator.naturalOrder());
    }
}
