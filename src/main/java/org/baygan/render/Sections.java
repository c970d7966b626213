package org.baygan.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.config.SiteConfig;

/** The sections that the navigation and the first page offer. Stateless. */
final class Sections {
    /** How many there are, unless the editor names more. */
    private static final int MOST = 6;

    private Sections() {}

    /** Those that the editor names, in that order; then, of the others, the largest, in the order of the alphabet. */
    static List<Term> main(SiteConfig config, LanguageArchive own) {
        List<Term> chosen = new ArrayList<>();
        config.presentation()
                .order()
                .sections()
                .forEach(written -> Menus.term(own, TaxonomyKind.SECTION, written)
                        .filter(term -> !chosen.contains(term))
                        .ifPresent(chosen::add));
        List<Term> others = own.taxonomy(TaxonomyKind.SECTION).terms().stream()
                .filter(term -> !chosen.contains(term))
                .toList();
        List<Term> largest = others.stream()
                .sorted(Comparator.comparingInt((Term term) -> -term.articles().size()))
                .limit(Math.max(0, MOST - chosen.size()))
                .toList();
        others.stream().filter(largest::contains).forEach(chosen::add);
        return chosen;
    }
}
