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
import org.baygan.search.analysis.Orthography;
import org.baygan.search.index.IndexFormat;
import org.baygan.search.index.Ranking;
import org.baygan.text.SearchFolding;

/** Completes the theme's scripts for a site. Stateless. */
public final class ClientScript {
    /**
     * Stands in the client's script where the table of {@link AnalysisTable}, {@link Ranking} and others is to stand.
     */
    private static final String PLACEHOLDER = "\"@analysis@\"";

    /**
     * Stands in the script that guesses where the table of {@link Spelling}, {@link Keyboard} and {@link Finglish} is
     * to stand.
     */
    private static final String GUESSES = "\"@guess@\"";

    private ClientScript() {}

    /**
     * A script as it is published: with the table that it has a place for, if any, and without comments, indentation
     * and most blanks and line ends around signs. Readers load it before their first query.
     *
     * @param source a script in which every comment is a line of its own, and no string spans lines
     */
    public static String of(String source) {
        StringBuilder script = new StringBuilder(source.length());
        source.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .forEach(line -> script.append(dense(line)).append(goesOn(line) ? "" : "\n"));
        return script.toString().replace(PLACEHOLDER, table()).replace(GUESSES, guesses());
    }

    /**
     * A line without the blanks that divide no names and stand in no string. A line with a regular expression stays as
     * it is, since quotation marks in it begin no string. Every slash without blanks on both sides is taken for one.
     */
    private static String dense(String line) {
        StringBuilder dense = new StringBuilder(line.length());
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                dense.append(c);
                if (c == '\\' && i + 1 < line.length()) {
                    dense.append(line.charAt(++i));
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '/' && !line.startsWith(" / ", i - 1)) {
                return line;
            } else if (c != ' ' || divides(dense, line, i)) {
                dense.append(c);
                quote = "\"'`".indexOf(c) >= 0 ? c : 0;
            }
        }
        return quote == 0 ? dense.toString() : line;
    }

    /** Whether the script needs no line end behind a line, since it ends in a sign that divides anyway. */
    private static boolean goesOn(String line) {
        return ";,{([".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** Whether a blank is needed between what stands before and behind it. */
    private static boolean divides(StringBuilder before, String line, int at) {
        char one = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
        char other = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
        boolean names = isOfName(one) && isOfName(other);
        return names || (one == other && (one == '+' || one == '-'));
    }

    private static boolean isOfName(char c) {
        return c >= 0x80 || Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#' || c == '\\';
    }

    /** Writes the fields of a table. */
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String json(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The table as JSON. */
    static String table() {
        return json(json -> {
            analysis(json);
            ranking(json);
            IndexFormat.describe(json);
        });
    }

    /** The table of the script that guesses, as JSON. */
    private static String guesses() {
        return json(json -> {
            words(json, "prefixes", AnalysisTable.PREFIXES);
            spelling(json);
            json.writeStringField("english", Keyboard.ENGLISH);
            json.writeStringField("persian", Keyboard.PERSIAN);
            json.writeStringField("oldM", String.valueOf(Keyboard.OLD_M));
            strings(json, "rows", Keyboard.ROWS);
            json.writeStringField("persianMonths", DateQuery.PERSIAN_MONTHS);
            json.writeStringField("gregorianMonths", DateQuery.GREGORIAN_MONTHS);
            json.writeStringField("silent", DateQuery.SILENT);
            years(json, "persianYears", DateQuery.PERSIAN_YEARS);
            years(json, "gregorianYears", DateQuery.GREGORIAN_YEARS);
            json.writeStringField("middle", Finglish.MIDDLE);
            json.writeStringField("start", Finglish.START);
            json.writeStringField("end", Finglish.END);
            json.writeNumberField("shortestLatin", Finglish.SHORTEST);
            json.writeNumberField("longestLatin", Finglish.LONGEST);
            json.writeNumberField("beam", Finglish.BEAM);
            json.writeNumberField("shards", Finglish.SHARDS);
            json.writeNumberField("told", Finglish.TOLD);
            json.writeNumberField("step", Finglish.STEP);
            json.writeNumberField("otherForm", Finglish.OTHER_FORM);
        });
    }

    private static void spelling(JsonGenerator json) throws IOException {
        strings(json, "homophones", Spelling.HOMOPHONES);
        json.writeStringField("vowels", Spelling.VOWELS);
        json.writeNumberField("more", Spelling.MORE_SHARDS);
        json.writeNumberField("most", Spelling.MOST_SHARDS);
        json.writeNumberField("shortest", Spelling.SHORTEST);
        json.writeNumberField("long", Spelling.LONG);
        json.writeNumberField("part", Spelling.SHORTEST_PART);
        json.writeNumberField("sound", Spelling.SOUND);
        json.writeNumberField("doubled", Spelling.DOUBLED);
        json.writeNumberField("key", Spelling.KEY);
        json.writeNumberField("swapped", Spelling.SWAPPED);
        json.writeNumberField("missing", Spelling.MISSING);
        json.writeNumberField("extra", Spelling.EXTRA);
        json.writeNumberField("another", Spelling.OTHER);
        json.writeNumberField("first", Spelling.FIRST);
        json.writeNumberField("good", Spelling.GOOD);
        json.writeNumberField("mostInShortest", Spelling.MOST_IN_SHORTEST);
        json.writeNumberField("mostInShort", Spelling.MOST_IN_SHORT);
        json.writeNumberField("mostCost", Spelling.MOST);
        json.writeNumberField("mostInLong", Spelling.MOST_IN_LONG);
    }

    private static void years(JsonGenerator json, String name, List<Integer> years) throws IOException {
        json.writeArrayFieldStart(name);
        for (int year : years) {
            json.writeNumber(year);
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, List<String> strings) throws IOException {
        json.writeArrayFieldStart(name);
        for (String each : strings) {
            json.writeString(each);
        }
        json.writeEndArray();
    }

    private static void analysis(JsonGenerator json) throws IOException {
        words(json, "affixes", AnalysisTable.AFFIXES);
        words(json, "stops", AnalysisTable.STOP_WORDS);
        steps(json, "arabic", AnalysisTable.PERSIAN_STEMS);
        steps(json, "latin", AnalysisTable.ENGLISH_STEMS);
        json.writeNumberField("longestQuery", QueryText.LONGEST);
        json.writeNumberField("longest", Analysis.LONGEST_WORD);
        StringBuilder from = new StringBuilder();
        StringBuilder to = new StringBuilder();
        for (int letter : SearchFolding.mappedLetters()) {
            from.appendCodePoint(letter);
            to.appendCodePoint(SearchFolding.foldDecomposed(letter));
        }
        json.writeStringField("from", from.toString());
        json.writeStringField("to", to.toString());
        json.writeStringField("spellings", Orthography.table());
        json.writeStringField("finglish", Finglish.LANGUAGE);
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
        json.writeNumberField("published", Ranking.PUBLISHED);
        json.writeNumberField("phrase", Ranking.PHRASE);
        json.writeNumberField("top", Ranking.LOOKED_AT);
        json.writeNumberField("most", Ranking.MOST_PREFIXED);
        json.writeNumberField("coverage", Ranking.COVERAGE);
        json.writeNumberField("single", Ranking.COVERAGE_OF_ONE);
        json.writeNumberField("newest", Ranking.NEWEST);
    }
}
