package org.baygan.search.index;

import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import org.baygan.config.LanguageSettings;
import org.baygan.model.CalendarSystem;

/** Writes the file that a client loads first, which names all others, and the documents' lengths. */
final class IndexHead {
    /** The version of the files' format. */
    static final int FORMAT = 4;

    private static final int HASH_DIGITS = 8;

    private final String language;
    private final CalendarSystem calendar;
    private final int[] words;
    private final BitSet documents;
    private final double averageWords;

    /**
     * A head.
     *
     * @param words how many words each document has, by its number
     * @param documents which numbers have documents
     */
    IndexHead(LanguageSettings settings, int[] words, BitSet documents, double averageWords) {
        this.language = settings.language().tag();
        this.calendar = settings.calendar();
        this.words = words;
        this.documents = documents;
        this.averageWords = averageWords;
    }

    /** Writes both; returns the first one's path. */
    String write(TermShards terms, DocumentFiles files, SearchSink sink) throws IOException {
        String lengths = Scripts.json(out -> out.writeString(lengths()));
        String lengthsHash = Scripts.hash(lengths, HASH_DIGITS);
        sink.write(new SearchFile(
                "search/" + language + "/l-" + lengthsHash + ".js", Scripts.script(language + "/l", lengths)));
        String json = Scripts.json(out -> {
            out.writeStartObject();
            out.writeNumberField("format", FORMAT);
            out.writeStringField("language", language);
            out.writeStringField("calendar", calendar.name().toLowerCase(Locale.ROOT));
            out.writeNumberField("documents", documents.cardinality());
            out.writeNumberField("numbers", words.length);
            out.writeNumberField("averageWords", averageWords);
            out.writeStringField("lengths", lengthsHash);
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
            out.writeStringField("terms", String.join("|", terms.firsts()));
            out.writeStringField("termHashes", terms.hashes());
            out.writeStringField("documentHashes", files.hashes());
            out.writeEndObject();
        });
        String path = "search/" + language + "/index-" + Scripts.hash(json, HASH_DIGITS) + ".js";
        sink.write(new SearchFile(path, Scripts.script(language + "/index", json)));
        return path;
    }

    /** Where no document has a number, nobody asks for its length: there the letter before compresses best. */
    private String lengths() {
        StringBuilder lengths = new StringBuilder(words.length);
        char letter = 'a';
        for (int i = 0; i < words.length; i++) {
            letter = documents.get(i) ? (char) ('a' + Lengths.level(words[i])) : letter;
            lengths.append(letter);
        }
        return lengths.toString();
    }
}
