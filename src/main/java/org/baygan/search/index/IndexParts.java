package org.baygan.search.index;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.baygan.archive.LanguageArchive;
import org.baygan.config.LanguageSettings;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.text.Calendars;

/** How the documents of a language's archive are divided among search indexes. Immutable. */
public final class IndexParts {
    private final LanguageArchive own;
    private final boolean byYear;

    /** By part the documents' places in the archive, rising: static pages, then articles. */
    private final SortedMap<IndexPart, int[]> places;

    private IndexParts(LanguageArchive own, boolean byYear) {
        this.own = own;
        this.byYear = byYear;
        SortedMap<IndexPart, IntStream.Builder> found = new TreeMap<>(
                Comparator.comparing((IndexPart part) -> part.year().orElse(0), Comparator.reverseOrder()));
        if (!byYear) {
            found.put(new IndexPart(own.language(), Optional.empty()), IntStream.builder());
        }
        int all = own.staticPages().size() + own.articles().size();
        for (int place = 0; place < all; place++) {
            found.computeIfAbsent(of(document(own, place)), part -> IntStream.builder())
                    .add(place);
        }
        this.places = new TreeMap<>(found.comparator());
        found.forEach((part, each) -> places.put(part, each.build().toArray()));
    }

    /**
     * The parts of a language's archive.
     *
     * @param byYear whether each year has an index of its own, rather than all one
     */
    public static IndexParts of(LanguageArchive own, boolean byYear) {
        return new IndexParts(own, byYear);
    }

    /** The archive that is divided. */
    public LanguageArchive archive() {
        return own;
    }

    /** Whether each year has an index of its own, and the language a {@linkplain IndexDirectory directory} of them. */
    public boolean areYears() {
        return byYear;
    }

    /** All parts that have documents, the newest first, and what has no date last; all documents are always a part. */
    public List<IndexPart> parts() {
        return List.copyOf(places.keySet());
    }

    /** The part that a document of this archive belongs to. */
    public IndexPart of(ArticleSummary document) {
        return new IndexPart(own.language(), byYear ? Optional.of(year(own.settings(), document)) : Optional.empty());
    }

    private static int year(LanguageSettings settings, ArticleSummary document) {
        return document.kind() == Article.Kind.PAGE
                ? IndexPart.UNDATED
                : document.shelfDay()
                        .map(day -> Calendars.in(settings.calendar(), day).year())
                        .orElse(IndexPart.UNDATED);
    }

    /** The places of a part's documents in the archive, rising. */
    int[] places(IndexPart part) {
        return Objects.requireNonNull(places.get(part)).clone();
    }

    /** The document at a place. */
    static ArticleSummary document(LanguageArchive own, int place) {
        int pages = own.staticPages().size();
        return place < pages ? own.staticPages().get(place) : own.articles().get(place - pages);
    }
}
