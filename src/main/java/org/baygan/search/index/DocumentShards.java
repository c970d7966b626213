package org.baygan.search.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.config.LanguageSettings;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.PublicationDate;
import org.baygan.text.Calendars;
import org.baygan.text.DateFormatter;

/** Writes what a list of results shows of each document. */
final class DocumentShards {
    /**
     * How many numbers one file is of. A third or so of them have documents, so ten results are usually in ten files.
     */
    static final int SIZE = 8;

    /** How many files make a block, which has one hash: it changes when any of them does. */
    static final int BLOCK = 64;

    /** How many numbers a block is of. */
    static final int OF_BLOCK = SIZE * BLOCK;

    /** How many texts are told of each document. */
    static final int FIELDS = 6;

    /** How much of a document's text is shown for want of a deck, in UTF-16 code units. */
    private static final int BEGINNING = 120;

    private final LanguageArchive own;
    private final String folder;
    private final DocumentNumbers documents;
    private final Function<ArticleSummary, String> pictures;
    private final DateFormatter dates;

    DocumentShards(
            LanguageArchive own, String folder, DocumentNumbers documents, Function<ArticleSummary, String> pictures) {
        this.own = own;
        this.folder = folder;
        this.documents = documents;
        this.pictures = pictures;
        LanguageSettings settings = own.settings();
        this.dates = DateFormatter.of(settings.language(), settings.digits());
    }

    /**
     * Writes the files of all documents.
     *
     * @param decks by number, which documents have a deck of their own. For want of one, lists show the beginning of
     *     the text; it is in a file of its own, which is loaded only if the site is opened from a folder
     * @return the hashes of the blocks, {@value Scripts#SHORT} digits each
     */
    String write(boolean[] decks, SearchSink sink) throws IOException {
        StringBuilder hashes = new StringBuilder();
        for (int first = 0; first < documents.size(); first += OF_BLOCK) {
            hashes.append(writeBlock(first, decks, sink));
        }
        return hashes.toString();
    }

    /**
     * Writes one block.
     *
     * @param first its first number
     * @param decks as {@link #write} has them
     * @return its hash
     */
    private String writeBlock(int first, boolean[] decks, SearchSink sink) throws IOException {
        Map<Integer, String> shards = new TreeMap<>();
        Map<Integer, String> beginnings = new TreeMap<>();
        int end = Math.min(documents.size(), first + OF_BLOCK);
        for (int from = first; from < end; from += SIZE) {
            int to = Math.min(end, from + SIZE);
            if (IntStream.range(from, to).anyMatch(documents::has)) {
                shards.put(from / SIZE, shard(from, to, decks));
            }
            if (IntStream.range(from, to).anyMatch(i -> isWithoutDeck(i, decks))) {
                beginnings.put(from / SIZE, beginnings(from, to, decks));
            }
        }
        List<String> all = Stream.concat(shards.values().stream(), beginnings.values().stream())
                .toList();
        String hash = Scripts.shortHash(String.join("\n", all));
        write("d", shards, hash, sink);
        write("b", beginnings, hash, sink);
        return hash;
    }

    private void write(String kind, Map<Integer, String> shards, String hash, SearchSink sink) throws IOException {
        for (Map.Entry<Integer, String> shard : shards.entrySet()) {
            sink.write(SearchFile.script(folder, kind + shard.getKey(), hash, shard.getValue()));
        }
    }

    private boolean isWithoutDeck(int number, boolean[] decks) {
        return documents.has(number)
                && (!decks[number] || documents.document(number).deck().isEmpty());
    }

    private String beginnings(int from, int to, boolean[] decks) {
        return Scripts.json(out -> {
            String[] beginnings = IntStream.range(from, to)
                    .mapToObj(i -> isWithoutDeck(i, decks)
                            ? beginning(documents.document(i).deck())
                            : "")
                    .toArray(String[]::new);
            out.writeArray(beginnings, 0, beginnings.length);
        });
    }

    private String shard(int from, int to, boolean[] decks) {
        return Scripts.json(out -> {
            out.writeStartArray();
            for (int i = from; i < to; i++) {
                if (!documents.has(i)) {
                    out.writeNumber(0);
                    continue;
                }
                ArticleSummary document = documents.document(i);
                String[] record = {
                    document.permalink().path(),
                    document.title(),
                    decks[i] ? document.deck() : "",
                    date(document),
                    section(document),
                    pictures.apply(document)
                };
                out.writeArray(record, 0, record.length);
            }
            out.writeEndArray();
        });
    }

    private static String beginning(String text) {
        if (text.length() <= BEGINNING) {
            return text;
        }
        int end = text.lastIndexOf(' ', BEGINNING);
        int cut = end > 0 ? end : text.offsetByCodePoints(0, text.codePointCount(0, BEGINNING - 1));
        return text.substring(0, cut) + "…";
    }

    private String section(ArticleSummary document) {
        List<Term> sections = own.taxonomy(TaxonomyKind.SECTION).of(document);
        return sections.isEmpty() ? "" : sections.get(0).name();
    }

    /**
     * The date in ASCII digits of the page's calendar, as 1398-10-11 or 1398-10; a month or year of the other calendar
     * as lists write it.
     */
    private String date(ArticleSummary document) {
        CalendarSystem calendar = own.settings().calendar();
        PublicationDate date = document.date();
        if (date instanceof PublicationDate.Day day) {
            CalendarDate own = Calendars.in(calendar, day.date());
            return own.year() + two(own.month()) + two(own.day());
        }
        if (date instanceof PublicationDate.Month month && month.system() == calendar) {
            return month.year() + two(month.month());
        }
        if (date instanceof PublicationDate.Year year && year.system() == calendar) {
            return String.valueOf(year.year());
        }
        return dates.format(date, calendar);
    }

    private static String two(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }
}
