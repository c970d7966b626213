package org.baygan.search.index;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baygan.model.ArticleSummary;
import org.baygan.model.PublicationDate;

/**
 * On which day each dated document was published, for queries that are a date. In a text they are {@link Varints}, two
 * for each document: its distance from the one before less 1; and the distance n of its day from the one before, the
 * first one's from 1970-01-01, as 2 · 2n, or 2 · (−2n − 1) if it is negative, and 1 more if the day is the middle of a
 * month or a year and no more is known.
 *
 * @param documents the documents' numbers, rising
 * @param days their days since 1970-01-01
 * @param exact whether they are known
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

    /** Reads the text. */
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

    /** The documents of some days, rising. */
    int[] between(long first, long last, boolean exactOnly) {
        return IntStream.range(0, documents.length)
                .filter(i -> days[i] >= first && days[i] <= last && (exact[i] || !exactOnly))
                .map(i -> documents[i])
                .toArray();
    }
}
