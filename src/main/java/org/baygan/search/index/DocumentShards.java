package org.baygan.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    /** How many documents a file holds: ten results are usually in ten files. */
    static final int SIZE = 16;

    /** How many files share a hash, which changes with each of them. */
    static final int BLOCK = 16;

    /** How many documents these are. */
    static final int OF_BLOCK = SIZE * BLOCK;

    static final int HASH_DIGITS = 5;

    /** How many texts are told of each document. */
    static final int FIELDS = 5;

    private final LanguageArchive own;
    private final DateFormatter dates;

    DocumentShards(LanguageArchive own) {
        this.own = own;
        LanguageSettings settings = own.settings();
        this.dates = DateFormatter.of(settings.language(), settings.digits());
    }

    /**
     * Writes all.
     *
     * @param decks which documents have a deck of their own: the beginning of a text, which lists show for want of one,
     *     isn't copied here
     * @return the hashes of the blocks, {@value #HASH_DIGITS} digits each
     */
    String write(List<ArticleSummary> documents, boolean[] decks, SearchSink sink) throws IOException {
        StringBuilder hashes = new StringBuilder();
        for (int first = 0; first < documents.size(); first += OF_BLOCK) {
            List<ArticleSummary> block = documents.subList(first, Math.min(documents.size(), first + OF_BLOCK));
            hashes.append(writeBlock(first, block, decks, sink));
        }
        return hashes.toString();
    }

    /** The number of the first document in the block of one. */
    static int firstOfBlock(int number) {
        return number / OF_BLOCK * OF_BLOCK;
    }

    /**
     * Writes one block.
     *
     * @param first the number of its first document
     * @param block its documents
     * @param decks as {@link #write} has them
     * @return its hash
     */
    String writeBlock(int first, List<ArticleSummary> block, boolean[] decks, SearchSink sink) throws IOException {
        List<String> shards = new ArrayList<>();
        for (int i = 0; i < block.size(); i += SIZE) {
            shards.add(shard(first + i, block.subList(i, Math.min(block.size(), i + SIZE)), decks));
        }
        String hash = Scripts.hash(String.join("\n", shards), HASH_DIGITS);
        for (int i = 0; i < shards.size(); i++) {
            int shard = first / SIZE + i;
            sink.write(new SearchFile(
                    DocumentFiles.shardPath(own.language().tag(), shard, hash),
                    Scripts.script(own.language() + "/d" + shard, shards.get(i))));
        }
        return hash;
    }

    private String shard(int first, List<ArticleSummary> documents, boolean[] decks) {
        return Scripts.json(out -> {
            out.writeStartArray();
            for (int i = 0; i < documents.size(); i++) {
                ArticleSummary document = documents.get(i);
                String deck = decks[first + i] ? document.deck() : "";
                String[] record = {
                    document.permalink().path(), document.title(), deck, date(document), section(document)
                };
                out.writeArray(record, 0, record.length);
            }
            out.writeEndArray();
        });
    }

    private String section(ArticleSummary document) {
        List<Term> sections = own.taxonomy(TaxonomyKind.SECTION).of(document);
        return sections.isEmpty() ? "" : sections.get(0).name();
    }

    /** The date in digits if it is one of the page's calendar, else as lists write it. */
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
