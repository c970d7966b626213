package org.baygan.importer;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.model.FileEntry;
import org.baygan.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What earlier imports brought into a content folder: a file of one line an item, {@code key TAB digest of the head TAB
 * digest of the text TAB path TAB translations TAB addresses}, to which each import adds. Who moves or deletes an
 * article doesn't get it again. Not thread-safe.
 */
final class Ledger implements Closeable {
    /** A hidden folder: builds pass it over. */
    static final String FOLDER = ".import";

    private static final String NAME = "imported.tsv";
    private static final int DIGITS = 12;
    private static final int COLUMNS = 6;

    private final Map<String, Entry> byKey = new HashMap<>();
    private final Map<String, String> byAddress = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private final Path file;
    private final boolean dryRun;
    private @Nullable BufferedWriter writer;

    private Ledger(Path file, boolean dryRun) {
        this.file = file;
        this.dryRun = dryRun;
    }

    /**
     * What is known of an item.
     *
     * @param head a digest of all but its text
     * @param text a digest of its text
     * @param path its file below the content folder
     */
    record Entry(String head, String text, String path) {}

    /** Reads the ledger of a content folder; it is empty if there is none. */
    static Ledger of(Path contentFolder, boolean dryRun) throws IOException {
        Ledger ledger = new Ledger(contentFolder.resolve(FOLDER).resolve(NAME), dryRun);
        if (FileEntry.exists(ledger.file)) {
            try (BufferedReader lines = Files.newBufferedReader(ledger.file, StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] columns = line.split("\t", -1);
                    if (columns.length == COLUMNS) { // a line that was cut off names an item that isn't there yet
                        ledger.remember(columns);
                    }
                }
            }
        }
        return ledger;
    }

    private void remember(String[] columns) {
        byKey.put(columns[0], new Entry(columns[1], columns[2], columns[3]));
        if (!columns[4].isEmpty()) {
            originals.putIfAbsent(columns[4], columns[3]);
        }
        for (String address : columns[5].split(" ", -1)) {
            if (!address.isEmpty()) {
                byAddress.putIfAbsent(Addresses.key(address), columns[3]);
            }
        }
    }

    /** What was imported under a key. */
    Optional<Entry> find(String key) {
        return Optional.ofNullable(byKey.get(cell(key)));
    }

    /** The path of the item that had an address. */
    Optional<String> path(String address) {
        return Optional.ofNullable(byAddress.get(Addresses.key(address)));
    }

    /** The path of the first item among the translations of one work. */
    Optional<String> original(String translations) {
        return translations.isEmpty() ? Optional.empty() : Optional.ofNullable(originals.get(cell(translations)));
    }

    /** Whether an address is an item's already. */
    boolean isTaken(String address) {
        return byAddress.containsKey(Addresses.key(address));
    }

    /** How many items are known. */
    int size() {
        return byKey.size();
    }

    /** Every path that an item was given. */
    List<String> paths() {
        return byKey.values().stream().map(Entry::path).toList();
    }

    /** The digest of an item's head, as {@link Entry} has it. */
    static String head(Item item) {
        return digest(item.head() + "\n" + item.filing() + "\n" + item.dates() + "\n" + item.origin());
    }

    /** The digest of an item's text, as {@link Entry} has it. */
    static String text(Item item) {
        return digest(item.html());
    }

    private static String digest(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** Adds an item that was written to a path. */
    void add(Item item, String path) throws IOException {
        StringBuilder addresses = new StringBuilder();
        item.origin()
                .addresses()
                .forEach(address ->
                        addresses.append(addresses.isEmpty() ? "" : " ").append(Addresses.encoded(address)));
        String[] columns = {
            cell(item.key()), head(item), text(item), path, cell(item.origin().translations()), addresses.toString()
        };
        remember(columns);
        if (!dryRun) {
            append(String.join("\t", columns) + "\n");
        }
    }

    private void append(String line) throws IOException {
        BufferedWriter out = writer;
        if (out == null) {
            Files.createDirectories(file.resolveSibling("."));
            out = Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            writer = out;
        }
        out.write(line);
        out.flush();
    }

    private static String cell(String text) {
        return text.replaceAll("[\\t\\r\\n]", " ");
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
