package org.baygan.search.index;

import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import org.baygan.config.LanguageSettings;
import org.baygan.model.CalendarSystem;

/** Writes the file that a client loads first, which names all others. */
final class IndexHead {
    /** The version of the files' format. */
    static final int FORMAT = 5;

    private static final int HASH_DIGITS = 8;

    private final String language;
    private final String folder;
    private final CalendarSystem calendar;
    private final BitSet documents;
    private final double averageWords;

    /**
     * A head.
     *
     * @param folder where the index is, below {@code search/}
     * @param documents which numbers have documents
     * @param averageWords their mean length
     */
    IndexHead(LanguageSettings settings, String folder, BitSet documents, double averageWords) {
        this.language = settings.language().tag();
        this.folder = folder;
        this.calendar = settings.calendar();
        this.documents = documents;
        this.averageWords = averageWords;
    }

    /** Writes the file that a client loads first from a folder; returns its path. */
    static String write(String folder, String json, SearchSink sink) throws IOException {
        SearchFile file = SearchFile.script(folder, "index", Scripts.hash(json, HASH_DIGITS), json);
        sink.write(file);
        return file.path();
    }

    /** Writes it; returns its path. */
    String write(TermShards terms, DocumentFiles files, SearchSink sink) throws IOException {
        String json = Scripts.json(out -> {
            out.writeStartObject();
            out.writeNumberField("format", FORMAT);
            out.writeStringField("language", language);
            out.writeStringField("calendar", calendar.name().toLowerCase(Locale.ROOT));
            out.writeNumberField("documents", documents.cardinality());
            out.writeNumberField("numbers", documents.length());
            out.writeNumberField("averageWords", averageWords);
            out.writeNumberField("middleWords", Lengths.words(Lengths.middle(averageWords)));
            out.writeArrayFieldStart("years");
            for (int each : files.years()) {
                out.writeNumber(each);
            }
            out.writeEndArray();
            out.writeObjectFieldStart("facets");
            for (Map.Entry<String, String> facet : files.facets().entrySet()) {
                out.writeStringField(facet.getKey(), facet.getValue());
            }
            out.writeEndObject();
            out.writeStringField("last", terms.last());
            out.writeStringField("terms", TermShards.text(terms.firsts()));
            out.writeStringField("termHashes", terms.hashes());
            out.writeStringField("documentHashes", files.hashes());
            out.writeEndObject();
        });
        return write(folder, json, sink);
    }
}
