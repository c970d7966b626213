package org.baygan.importer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Rows as objects of JSON: one a line (JSON Lines), one behind another, or in an array, which may itself stand in
 * objects as phpMyAdmin, Elasticsearch and interfaces of the web write them. Not thread-safe.
 */
final class JsonTable {
    /** Fields of an object that hold rows, unless it is one itself. */
    private static final Set<String> OF_ROWS = Set.of(
            "data",
            "rows",
            "items",
            "articles",
            "posts",
            "news",
            "records",
            "results",
            "documents",
            "docs",
            "entries",
            "hits",
            "response",
            "value",
            "list");

    /** A row within what Elasticsearch writes around it. */
    private static final String SOURCE = "_source";

    private static final int LONGEST_LINE = 32 * 1024 * 1024;
    private static final String AGAIN = "What comes before was imported; export once more, and import again";

    private final ImportFindings findings;
    private final RowSink rows;

    JsonTable(ImportFindings findings, RowSink rows) {
        this.findings = findings;
        this.rows = rows;
    }

    /** Reads a whole document, or several behind one another. */
    void document(InputStream in) throws IOException {
        try (JsonParser json = JsonExport.open(in)) {
            try {
                while (json.nextToken() != null) {
                    values(json);
                }
            } catch (JsonProcessingException broken) {
                findings.error(
                        JsonExport.line(json, broken),
                        "The table breaks off here: " + JsonExport.reason(broken),
                        AGAIN);
            }
        }
    }

    /** Reads one row from each line; one that can't be read is a finding, and the others are read all the same. */
    void lines(InputStream in) throws IOException {
        try (Reader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            int number = 1;
            for (int c = text.read(); c >= 0 || line.length() > 0; c = text.read()) {
                if (c >= 0 && c != '\n') {
                    if (line.length() <= LONGEST_LINE) {
                        line.append((char) c);
                    }
                    continue;
                }
                line(line.toString(), number++);
                line.setLength(0);
            }
        }
    }

    private void line(String line, int number) throws IOException {
        if (line.length() > LONGEST_LINE) {
            findings.error(number, "This row was left out: it has more than 32 million letters", "Divide it");
            return;
        }
        if (line.isBlank()) {
            return;
        }
        try (JsonParser json = JsonExport.open(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    object(json, number);
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException broken) {
            findings.error(
                    number,
                    "This row was left out: " + JsonExport.reason(broken),
                    "Mend the line, and import again: what was imported stays as it is");
        }
    }

    private void values(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                values(json);
            }
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            object(json, json.currentLocation().getLineNr());
        }
    }

    /** An object that is a row, or that holds rows: which of them, the names of its fields say. */
    private void object(JsonParser json, int line) throws IOException {
        Map<String, Object> cells = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            boolean holder = value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT;
            if (holder && OF_ROWS.contains(name) && !isRow(cells)) {
                values(json);
            } else if (value == JsonToken.START_OBJECT && name.equals(SOURCE)) {
                object(json, line);
                cells.clear();
            } else {
                cells.put(name, JsonExport.value(json));
            }
        }
        if (isRow(cells)) {
            rows.take(cells, line);
        }
    }

    private static boolean isRow(Map<String, Object> cells) {
        return cells.keySet().stream().anyMatch(JsonTable::isOfArticle);
    }

    private static boolean isOfArticle(String name) {
        return TableColumn.of(name)
                .filter(column -> column == TableColumn.TITLE || column == TableColumn.TEXT)
                .isPresent();
    }
}
