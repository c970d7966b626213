package org.baygan.importer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of values with a divider between them (RFC 4180, and what Excel and databases make of it): the first names the
 * columns. Not thread-safe.
 */
final class CsvTable {
    private static final int HEAD = 64 * 1024;
    private static final String DIVIDERS = ",;\t|";

    private final ImportFindings findings;
    private final RowSink rows;

    CsvTable(ImportFindings findings, RowSink rows) {
        this.findings = findings;
        this.rows = rows;
    }

    /**
     * Reads all rows; where the table breaks off is a finding.
     *
     * @param in the file, behind its byte order mark; is closed at the end
     */
    void read(InputStream in, Charset charset) throws IOException {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(in, charset), 2 * HEAD)) {
            text.mark(HEAD);
            char[] head = new char[HEAD];
            int length = fill(text, head);
            text.reset();
            String start = new String(head, 0, length);
            int skipped = 0;
            if (start.startsWith("sep=")) { // Excel's own way of saying it
                text.readLine();
                skipped = 1;
            }
            char divider = skipped > 0 && start.length() > 4 ? start.charAt(4) : divider(start);
            read(text, divider, skipped);
        }
    }

    private static int fill(Reader in, char[] to) throws IOException {
        int length = 0;
        for (int read = 0; read >= 0 && length < to.length; read = in.read(to, length, to.length - length)) {
            length += read;
        }
        return length;
    }

    /** The sign that stands most often in the first row, outside of quotes. */
    private static char divider(String start) {
        int[] counts = new int[DIVIDERS.length()];
        boolean quoted = false;
        for (int i = 0; i < start.length() && (quoted || start.charAt(i) != '\n'); i++) {
            int divider = DIVIDERS.indexOf(start.charAt(i));
            quoted ^= start.charAt(i) == '"';
            if (divider >= 0 && !quoted) {
                counts[divider]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return DIVIDERS.charAt(most);
    }

    private void read(Reader text, char divider, int skipped) throws IOException {
        int line = 1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(divider)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            List<String> names = List.of();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = (int) Math.min(Integer.MAX_VALUE, record.getStartingLineNumber()) + skipped;
                if (names.isEmpty()) {
                    names = record.getFields();
                    checkNames(names, divider);
                } else {
                    row(names, record.getFields(), line);
                }
            }
        } catch (CsvParseException broken) {
            findings.error(
                    line,
                    "The table breaks off behind this row: " + broken.getMessage(),
                    "A quotation mark that is never closed does that; what comes before was imported");
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void checkNames(List<String> names, char divider) {
        boolean known = names.stream()
                .flatMap(name -> TableColumn.of(name).stream())
                .anyMatch(column -> column == TableColumn.TITLE || column == TableColumn.TEXT);
        if (!known) {
            findings.error(
                    1,
                    "The first row names no column for titles or texts; it has “"
                            + String.join("”, “", names.subList(0, Math.min(12, names.size()))) + "”, divided by “"
                            + (divider == '\t' ? "TAB" : divider) + "”",
                    "Write the columns' names into the first row, such as title, date, text, author, section");
        }
    }

    private void row(List<String> names, List<String> fields, int line) throws IOException {
        if (fields.size() > names.size()) {
            findings.warning(
                    line,
                    "This row has " + fields.size() + " values, and the table " + names.size() + " columns",
                    "A divider or quotation mark within a value does that: look at the article");
        } else if (fields.size() < names.size()) {
            findings.note(line, "This row has values for " + fields.size() + " of " + names.size() + " columns");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), fields.size()); i++) {
            cells.merge(names.get(i), fields.get(i), (first, second) -> first.isBlank() ? second : first);
        }
        rows.take(cells, line);
    }
}
