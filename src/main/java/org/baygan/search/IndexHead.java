package org.baygan.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.baygan.archive.LanguageArchive;
import org.baygan.model.ArticleSummary;
import org.baygan.text.Calendars;

/** Writes the file that a client loads first, which names all others, and the documents' lengths. */
final class IndexHead {
    /** The version of the files' format. */
    static final int FORMAT = 1;

    private static final int HASH_DIGITS = 8;

    private final LanguageArchive own;
    private final List<ArticleSummary> documents;
    private final int[] words;
    private final double averageWords;

    IndexHead(LanguageArchive own, List<ArticleSummary> documents, int[] words, double averageWords) {
        this.own = own;
        this.documents = documents;
        this.words = words;
        this.averageWords = averageWords;
    }

    /** Writes both, and the documents' names for those who measure; returns the first one's path. */
    String write(TermShards terms, String documentHashes, Map<String, String> facets, SearchSink sink)
            throws IOException {
        String language = own.language().tag();
        String lengths = Scripts.json(out -> out.writeString(lengths()));
        String lengthsHash = Scripts.hash(lengths, HASH_DIGITS);
        sink.write(new SearchFile(
                "search/" + language + "/l-" + lengthsHash + ".js", Scripts.script(language + "/l", lengths)));
        StringBuilder names = new StringBuilder();
        documents.forEach(document -> names.append(document.id()).append('\n'));
        sink.write(new SearchFile("search/" + language + "/documents.txt", names.toString()));
        String json = Scripts.json(out -> {
            out.writeStartObject();
            out.writeNumberField("format", FORMAT);
            out.writeStringField("language", language);
            out.writeNumberField("documents", documents.size());
            out.writeNumberField("averageWords", averageWords);
            out.writeStringField("lengths", lengthsHash);
            years(out);
            out.writeObjectFieldStart("facets");
            for (Map.Entry<String, String> facet : facets.entrySet()) {
                out.writeStringField(facet.getKey(), facet.getValue());
            }
            out.writeEndObject();
            out.writeStringField("last", terms.last());
            out.writeStringField("terms", String.join("|", terms.firsts()));
            out.writeStringField("termHashes", terms.hashes());
            out.writeStringField("documentHashes", documentHashes);
            out.writeEndObject();
        });
        String path = "search/" + language + "/index-" + Scripts.hash(json, HASH_DIGITS) + ".js";
        sink.write(new SearchFile(path, Scripts.script(language + "/index", json)));
        return path;
    }

    private String lengths() {
        StringBuilder lengths = new StringBuilder(words.length);
        for (int each : words) {
            lengths.append((char) ('a' + Lengths.level(each)));
        }
        return lengths.toString();
    }

    /** From which document on each year's stand: pairs of a number and a year, 0 for the undated. */
    private void years(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("years");
        int before = -1;
        for (int i = 0; i < documents.size(); i++) {
            int year = documents
                    .get(i)
                    .shelfDay()
                    .map(day -> Calendars.in(own.settings().calendar(), day).year())
                    .orElse(0);
            if (year != before) {
                out.writeNumber(i);
                out.writeNumber(year);
                before = year;
            }
        }
        out.writeEndArray();
    }
}
