package org.baygan.search.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.baygan.search.analysis.Analysis;
import org.baygan.search.analysis.AnalysisTable;
import org.baygan.search.index.IndexFormat;
import org.baygan.search.index.Ranking;
import org.baygan.text.SearchFolding;

/** Completes the theme's scripts for a site. Stateless. */
public final class ClientScript {
    /** Where the client's script wants what is settled here: {@link AnalysisTable}, {@link Ranking} and others. */
    private static final String PLACEHOLDER = "\"@analysis@\"";

    private ClientScript() {}

    /**
     * A script with the analysis' table in it, if it asks for that, and without comments and indentation: readers load it
     * before their first query.
     *
     * @param source a script in which every comment is a line of its own, and no text spans lines
     */
    public static String of(String source) {
        StringBuilder script = new StringBuilder(source.length());
        source.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .forEach(line -> script.append(line).append('\n'));
        return script.toString().replace(PLACEHOLDER, table());
    }

    /** The table as JSON. */
    static String table() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            analysis(json);
            ranking(json);
            IndexFormat.describe(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void analysis(JsonGenerator json) throws IOException {
        words(json, "prefixes", AnalysisTable.PREFIXES);
        words(json, "affixes", AnalysisTable.AFFIXES);
        words(json, "stops", AnalysisTable.STOP_WORDS);
        steps(json, "arabic", AnalysisTable.PERSIAN_STEMS);
        steps(json, "latin", AnalysisTable.ENGLISH_STEMS);
        json.writeNumberField("longest", Analysis.LONGEST_WORD);
        StringBuilder from = new StringBuilder();
        StringBuilder to = new StringBuilder();
        for (int letter : SearchFolding.mappedLetters()) {
            from.appendCodePoint(letter);
            to.appendCodePoint(SearchFolding.foldDecomposed(letter));
        }
        json.writeStringField("from", from.toString());
        json.writeStringField("to", to.toString());
        json.writeArrayFieldStart("homophones");
        for (String letters : Spelling.HOMOPHONES) {
            json.writeString(letters);
        }
        json.writeEndArray();
        json.writeNumberField("shortest", Spelling.SHORTEST);
        json.writeNumberField("long", Spelling.LONG);
        json.writeNumberField("more", Spelling.MORE_SHARDS);
    }

    private static void words(JsonGenerator json, String name, Collection<String> words) throws IOException {
        json.writeStringField(name, String.join(" ", new TreeSet<>(words)));
    }

    private static void steps(JsonGenerator json, String name, List<List<AnalysisTable.StemRule>> steps)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (List<AnalysisTable.StemRule> step : steps) {
            json.writeStartArray();
            for (AnalysisTable.StemRule rule : step) {
                json.writeStartArray();
                json.writeString(rule.ending());
                json.writeString(rule.replacement());
                json.writeNumber(rule.left());
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void ranking(JsonGenerator json) throws IOException {
        json.writeNumberField("k1", Ranking.SATURATION);
        json.writeNumberField("b", Ranking.LENGTH);
        json.writeNumberField("other", Ranking.OTHER_FORM);
        json.writeNumberField("prefix", Ranking.PREFIX);
        json.writeNumberField("exact", Ranking.EXACT);
        json.writeNumberField("near", Ranking.NEAR);
        json.writeNumberField("order", Ranking.ORDER);
        json.writeNumberField("far", Ranking.NEAR_OTHERS);
        json.writeNumberField("top", Ranking.LOOKED_AT);
        json.writeNumberField("most", Ranking.MOST_PREFIXED);
        json.writeNumberField("coverage", Ranking.COVERAGE);
        json.writeNumberField("single", Ranking.COVERAGE_OF_ONE);
        json.writeNumberField("newest", Ranking.NEWEST);
    }
}
