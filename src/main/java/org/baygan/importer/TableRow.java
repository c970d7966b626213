package org.baygan.importer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row of a table of articles. A value is a text, a list of values, or an object; of several columns of one kind the
 * first counts that isn't empty; a list has the items of all.
 */
final class TableRow {
    /** Between the items of a list that is written as one text. */
    private static final Pattern BETWEEN = Pattern.compile("[,;|\\n\u060C\u061B]");

    /** A list as a text: JSON's, Python's, PostgreSQL's. */
    private static final Pattern WRITTEN_LIST = Pattern.compile("(?s)\\s*[\\[{](.*)[\\]}]\\s*");

    private static final Pattern AROUND_ITEM = Pattern.compile("^[\\s\"']+|[\\s\"']+$");

    /** Where an object has what is meant: the forms of MongoDB, of WordPress's interface, of XML that became JSON. */
    private static final List<String> INNER = List.of(
            "$oid",
            "$date",
            "$numberLong",
            "$numberInt",
            "rendered",
            "name",
            "title",
            "label",
            "text",
            "#text",
            "value",
            "url",
            "src",
            "href");

    private final int line;
    private final Map<TableColumn, List<Object>> values = new EnumMap<>(TableColumn.class);

    private TableRow(int line) {
        this.line = line;
    }

    /**
     * A row.
     *
     * @param cells the values by the names of their columns, in the columns' order
     * @param line the line of the file on which it begins
     */
    static TableRow of(Map<String, ?> cells, int line) {
        TableRow row = new TableRow(line);
        cells.forEach((name, value) -> TableColumn.of(name)
                .ifPresent(column -> row.values
                        .computeIfAbsent(column, c -> new ArrayList<>(1))
                        .add(value)));
        return row;
    }

    int line() {
        return line;
    }

    /** A column as text; empty if there is none, or nothing in it. */
    String text(TableColumn column) {
        for (Object value : values.getOrDefault(column, List.of())) {
            String text = text(value);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** A column as HTML; each item of a list is a paragraph. */
    String html(TableColumn column) {
        for (Object value : values.getOrDefault(column, List.of())) {
            String html = value instanceof List<?> paragraphs
                    ? paragraphs.stream()
                            .map(paragraph -> RowText.html(text(paragraph)))
                            .collect(Collectors.joining("\n"))
                    : RowText.html(text(value));
            if (!html.isBlank()) {
                return html;
            }
        }
        return "";
    }

    /** A column as the items of a list, each once; a text is divided at commas, semicolons, bars and line feeds. */
    List<String> list(TableColumn column) {
        List<String> items = new ArrayList<>();
        for (Object value : values.getOrDefault(column, List.of())) {
            if (value instanceof List<?> list) {
                list.forEach(item -> items.add(plain(text(item))));
            } else {
                String text = WRITTEN_LIST.matcher(text(value)).replaceFirst("$1");
                BETWEEN.splitAsStream(plain(text)) // decoded before, since a reference ends in a semicolon
                        .map(item -> AROUND_ITEM.matcher(item).replaceAll(""))
                        .forEach(items::add);
            }
        }
        return items.stream().filter(item -> !item.isEmpty()).distinct().toList();
    }

    /** A column as plain text: databases hold titles with character references and tags. */
    String plain(TableColumn column) {
        return plain(text(column));
    }

    private static String plain(String text) {
        return text.indexOf('&') < 0 && text.indexOf('<') < 0 ? text : RowText.plain(text);
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> object) {
            for (String name : INNER) {
                if (object.containsKey(name)) {
                    return text(object.get(name));
                }
            }
            return "";
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "" : text(list.get(0));
        }
        String text = String.valueOf(value).strip();
        return text.equals("\\N") || text.equals("NULL") ? "" : text; // MySQL's words for nothing
    }
}
