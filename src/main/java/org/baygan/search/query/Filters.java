package org.baygan.search.query;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.baygan.search.index.IndexReader;

/** What results are narrowed down to, as by the filters of the search page. Immutable. */
public final class Filters {
    /** Everything is wanted. */
    public static final Filters NONE = new Filters(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Map<String, String> names;
    private final Optional<Integer> year;
    private final Optional<DateQuery> from;
    private final Optional<DateQuery> to;

    private Filters(
            Map<String, String> names, Optional<Integer> year, Optional<DateQuery> from, Optional<DateQuery> to) {
        this.names = names;
        this.year = year;
        this.from = from;
        this.to = to;
    }

    /**
     * These filters, and only documents that have a term. A second term of a kind takes the place of the first.
     *
     * @param kind {@code section}, {@code topic}, {@code source} or {@code author}
     * @param name the term's name
     */
    public Filters with(String kind, String name) {
        Map<String, String> all = new TreeMap<>(names);
        all.put(kind, name);
        return new Filters(all, year, from, to);
    }

    /** These filters, and only documents that were published in a year of the language's calendar. */
    public Filters inYear(int year) {
        return new Filters(names, Optional.of(year), from, to);
    }

    /**
     * These filters, and only documents that were published on a date or later.
     *
     * @param date a day, month or year as a query may have it
     * @throws IllegalArgumentException if it is none
     */
    public Filters from(String date) {
        return new Filters(names, year, Optional.of(read(date)), to);
    }

    /**
     * These filters, and only documents that were published on a date or earlier.
     *
     * @param date a day, month or year as a query may have it
     * @throws IllegalArgumentException if it is none
     */
    public Filters to(String date) {
        return new Filters(names, year, from, Optional.of(read(date)));
    }

    private static DateQuery read(String date) {
        return DateQuery.of(QueryText.parse(date)).orElseThrow(() -> new IllegalArgumentException(date));
    }

    /** Whether everything is wanted. */
    public boolean isEmpty() {
        return names.isEmpty() && year.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    /**
     * Whether documents may be wanted of a year.
     *
     * @param first from which day on they were published, since 1970-01-01
     * @param last until which day
     */
    boolean mayWant(int ofYear, long first, long last) {
        return year.map(only -> only == ofYear).orElse(true)
                && from.map(date -> date.first() <= last).orElse(true)
                && to.map(date -> date.last() >= first).orElse(true);
    }

    /** The first term that no document of some indexes has, as in: section “Economy”; empty if each is there. */
    Optional<String> missing(List<IndexReader> indexes) throws IOException {
        for (Map.Entry<String, String> name : names.entrySet()) {
            boolean found = false;
            for (IndexReader index : indexes) {
                found |= index.carrying(name.getKey(), name.getValue()).isPresent();
            }
            if (!found) {
                return Optional.of(name.getKey() + " “" + name.getValue() + "”");
            }
        }
        return Optional.empty();
    }

    /** Which documents of an index are wanted. */
    IntPredicate wanted(IndexReader index) throws IOException {
        IntPredicate wanted = document -> true;
        for (Map.Entry<String, String> name : names.entrySet()) {
            wanted = wanted.and(
                    among(index.carrying(name.getKey(), name.getValue()).orElse(new int[0])));
        }
        if (year.isPresent()) {
            wanted = wanted.and(document -> index.year(document) == year.get());
        }
        if (from.isPresent() || to.isPresent()) {
            long first = from.map(DateQuery::first).orElse(Long.MIN_VALUE);
            long last = to.map(DateQuery::last).orElse(Long.MAX_VALUE);
            wanted = wanted.and(among(index.published(first, last, false)));
        }
        return wanted;
    }

    private static IntPredicate among(int[] rising) {
        return document -> Arrays.binarySearch(rising, document) >= 0;
    }
}
