package org.baygan.search.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.baygan.archive.LanguageArchive;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;

/**
 * The numbers of an index's documents. They rise with time, so that of two documents the newer has the higher one, and
 * leave room: an article that is dated back takes a free number, and the others keep theirs. Immutable.
 *
 * <p>A year has at least {@value #ROOM} times as many numbers as documents, rounded up to a power of two. A document
 * wants the number that lies as far into them as its date lies into the year. If that is taken, the later document gets
 * the next one, as in an ordered hash table: so the numbers depend on which documents there are, and not on the order
 * in which they came. Static pages and undated articles come first, like a year of their own, in which a hash of their
 * ids tells the place.
 */
final class DocumentNumbers {
    private static final int ROOM = 2;

    /** How many numbers a year has at least, so that a small one doesn't grow with every other article. */
    private static final int LEAST = 16;

    /** In seconds. */
    private static final long DAY = 86_400;

    /** 365 days and a quarter, in seconds, for all calendars: it only serves to spread documents. */
    private static final long YEAR = 365 * DAY + DAY / 4;

    private static final int NOBODY = -1;

    private final LanguageArchive own;

    /** The documents' places in the archive, rising. */
    private final int[] members;

    /** The places in the archive, by number. */
    private final int[] places;

    /** The numbers, in the order of {@link #members}. */
    private final int[] numbers;

    /**
     * Where a document wants to stand.
     *
     * @param year in years since 1970; {@link Long#MIN_VALUE} for what has no date
     * @param seconds how far into the year, below {@link #YEAR}
     * @param member which of the documents it is
     */
    private record Wish(long year, long seconds, int member) {
        static final Comparator<Wish> ORDER =
                Comparator.comparingLong(Wish::year).thenComparingLong(Wish::seconds);

        static Wish of(ArticleSummary document, int member) {
            // String.hashCode is specified; neighbouring names differ in low bits only, which the factor spreads.
            long spread = Integer.toUnsignedLong(document.id().value().hashCode() * 0x9E3779B1);
            if (document.kind() == Article.Kind.PAGE || document.instant() == ArticleSummary.UNDATED) {
                return new Wish(Long.MIN_VALUE, (spread * YEAR) >>> Integer.SIZE, member);
            }
            // A moment at the very start of a day means that nothing but the day is known.
            long instant = document.instant();
            boolean timeless = Math.floorMod(instant, DAY) == 0;
            long moment = timeless ? instant + ((spread * DAY) >>> Integer.SIZE) : instant;
            return new Wish(Math.floorDiv(moment, YEAR), Math.floorMod(moment, YEAR), member);
        }
    }

    private DocumentNumbers(LanguageArchive own, int[] members, int[] places, int[] numbers) {
        this.own = own;
        this.members = members;
        this.places = places;
        this.numbers = numbers;
    }

    /** Those of the documents of a part. */
    static DocumentNumbers of(IndexParts parts, IndexPart part) {
        LanguageArchive own = parts.archive();
        int[] members = parts.places(part);
        int[] numbers = new int[members.length];
        List<Wish> wishes = IntStream.range(0, numbers.length)
                .mapToObj(member -> Wish.of(IndexParts.document(own, members[member]), member))
                .sorted(Wish.ORDER.thenComparing(
                        wish -> IndexParts.document(own, members[wish.member()]).id()))
                .toList();
        int next = 0;
        int first = 0;
        for (int from = 0; from < wishes.size(); ) {
            long year = wishes.get(from).year();
            int to = from;
            while (to < wishes.size() && wishes.get(to).year() == year) {
                to++;
            }
            int room = Math.max(LEAST, Integer.highestOneBit(2 * ROOM * (to - from) - 1));
            for (; from < to; from++) {
                Wish wish = wishes.get(from);
                int number = Math.max(next, first + (int) (wish.seconds() * room / YEAR));
                numbers[wish.member()] = number;
                next = number + 1;
            }
            first += room;
        }
        int[] places = new int[next];
        Arrays.fill(places, NOBODY);
        for (int member = 0; member < numbers.length; member++) {
            places[numbers[member]] = members[member];
        }
        return new DocumentNumbers(own, members, places, numbers);
    }

    /** How many numbers there are: one more than the highest. */
    int size() {
        return places.length;
    }

    /** How many documents there are. */
    int documents() {
        return numbers.length;
    }

    /** Whether a number below {@link #size} is a document's. */
    boolean has(int number) {
        return places[number] != NOBODY;
    }

    /** The document that has a number. */
    ArticleSummary document(int number) {
        return IndexParts.document(own, places[number]);
    }

    /** The number of a document. */
    int of(ArticleSummary document) {
        int place = own.position(document);
        return numbers[
                Arrays.binarySearch(
                        members,
                        document.kind() == Article.Kind.PAGE
                                ? place
                                : own.staticPages().size() + place)];
    }
}
