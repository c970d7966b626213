package org.baygan.search.index;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baygan.model.ArticleSummary;
import org.baygan.model.PublicationDate;

/**
 * On which day each dated document was published, for queries that are a date.
 *
 * <p>As text, each document is two {@link Varints}. The first is its number's distance from that of the dated one
 * before, less 1. The second tells the distance n of its day from that of the one before, or from 1970-01-01 for the
 * first: it is 4n, or −4n − 2 if n is negative; and 1 more if only the month or the year is known, whose middle the day
 * is then.
 *
 * @param documents the documents' numbers, rising
 * @param days their days since 1970-01-01
 * @param exact whether the day itself is known, and not only its month or year
 */
@SuppressWarnings("ArrayRecordComponent") // moved from hand to hand, never compared
record DocumentDays(int[] documents, int[] days, boolean[] exact) {
    /** What its file is called. */
    static final String NAME = "day";

    /** The days of an archive's documents as text; empty if none is dated. */
    static String text(DocumentNumbers documents) {
        Varints.Writer text = new Varints.Writer(documents.size() * 2);
        int before = -1;
        int dayBefore = 0;
        for (int i = 0; i < documents.size(); i++) {
            Optional<LocalDate> shelved =
                    documents.has(i) ? documents.document(i).shelfDay() : Optional.empty();
            if (shelved.isPresent()) {
                int day = (int) shelved.get().toEpochDay();
                text.add(i - before - 1);
                text.add(natural(day - dayBefore) * 2 + (isExact(documents.document(i)) ? 0 : 1));
                before = i;
                dayBefore = day;
            }
        }
        return text.toString();
    }

    private static boolean isExact(ArticleSummary document) {
        return document.date() instanceof PublicationDate.Day;
    }

    private static int natural(int number) {
        return number < 0 ? -2 * number - 1 : 2 * number;
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is damaged
     */
    static DocumentDays read(String text) {
        Varints.Reader in = new Varints.Reader(text);
        int[] documents = new int[text.length()];
        int[] days = new int[text.length()];
        boolean[] exact = new boolean[text.length()];
        int size = 0;
        int before = -1;
        int day = 0;
        while (in.hasNext()) {
            before += in.next() + 1;
            int number = in.next();
            int natural = number / 2;
            day += natural % 2 == 0 ? natural / 2 : -(natural + 1) / 2;
            documents[size] = before;
            days[size] = day;
            exact[size++] = number % 2 == 0;
        }
        return new DocumentDays(Arrays.copyOf(documents, size), Arrays.copyOf(days, size), Arrays.copyOf(exact, size));
    }

    /**
     * The numbers of the documents of some days, rising.
     *
     * @param first the first day, since 1970-01-01
     * @param last the last day
     * @param exactOnly whether those are left out of which only the month or the year is known
     */
    int[] between(long first, long last, boolean exactOnly) {
        return IntStream.range(0, documents.length)
                .filter(i -> days[i] >= first && days[i] <= last && (exact[i] || !exactOnly))
                .map(i -> documents[i])
                .toArray();
    }
}
