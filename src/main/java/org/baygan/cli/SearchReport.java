package org.baygan.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.baygan.search.index.SearchDocument;
import org.baygan.search.query.SearchEngine;
import org.baygan.search.query.SearchResult;

/** Shows what a query found. */
final class SearchReport {
    private static final JsonFactory JSON = new JsonFactory();

    private SearchReport() {}

    /** For people. */
    static void text(SearchEngine engine, SearchResult result, int limit, PrintWriter out) throws IOException {
        for (SearchResult.Correction correction : result.corrections()) {
            out.println("No article has “" + correction.typed() + "”: looking for “" + correction.used() + "”");
        }
        if (!result.nowhere().isEmpty()) {
            out.println("No article has: " + String.join(" ", result.nowhere()));
        }
        if (!result.ignored().isEmpty()) {
            out.println("Left out, for nearly every article has them: " + String.join(" ", result.ignored()));
        }
        int rank = 0;
        for (SearchResult.Hit hit : first(result, limit)) {
            SearchDocument document = engine.document(hit.document());
            String facts = document.date() + (document.section().isEmpty() ? "" : "  " + document.section());
            out.println(++rank + ". " + document.title());
            out.println("   " + (facts.isBlank() ? "" : facts.strip() + "  ") + document.path());
        }
        int found = result.hits().size();
        out.println(found + (result.complete() ? "" : " or more") + (found == 1 ? " article" : " articles"));
    }

    /** For programs: one object. */
    static void json(SearchEngine engine, SearchResult result, int limit, PrintWriter out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter();
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeNumberField("found", result.hits().size());
        json.writeBooleanField("complete", result.complete());
        json.writeArrayFieldStart("corrections");
        for (SearchResult.Correction correction : result.corrections()) {
            json.writeStartObject();
            json.writeStringField("typed", correction.typed());
            json.writeStringField("used", correction.used());
            json.writeStringField("reading", correction.reading().name().toLowerCase(Locale.ROOT));
            json.writeArrayFieldStart("others");
            for (String other : correction.others()) {
                json.writeString(other);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ignored");
        for (String word : result.ignored()) {
            json.writeString(word);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("nowhere");
        for (String word : result.nowhere()) {
            json.writeString(word);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("articles");
        for (SearchResult.Hit hit : first(result, limit)) {
            SearchDocument document = engine.document(hit.document());
            json.writeStartObject();
            json.writeStringField("id", document.id());
            json.writeNumberField("score", hit.score());
            json.writeStringField("path", document.path());
            json.writeStringField("title", document.title());
            json.writeStringField("deck", document.deck());
            json.writeStringField("date", document.date());
            json.writeStringField("section", document.section());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.println();
    }

    private static List<SearchResult.Hit> first(SearchResult result, int limit) {
        return result.hits().subList(0, Math.min(limit, result.hits().size()));
    }
}
