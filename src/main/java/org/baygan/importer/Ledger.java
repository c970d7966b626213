package org.baygan.importer;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.model.FileEntry;
import org.baygan.model.Permalink;
import org.baygan.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What earlier imports brought into a content folder: a file of one line an item, {@code key TAB digest of the head TAB
 * digest of the text TAB path TAB translations TAB addresses TAB sketch}, to which each import adds. So an article that
 * somebody has moved or deleted isn't imported again. Not thread-safe.
 */
final class Ledger implements Closeable {
    /** A hidden folder: builds pass it over. */
    static final String FOLDER = ".import";

    /** The file in it. */
    static final String NAME = "imported.tsv";

    private static final int DIGITS = 12;
    /** How many columns a line has at least: ledgers of older versions have no sketches. */
    private static final int COLUMNS = 6;

    private final Map<String, Entry> byKey = new HashMap<>();
    private final Map<String, String> byAddress = new LinkedHashMap<>();
    private final Map<String, String> ofThisImport = new HashMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private final Path contentFolder;
    private final Path file;
    private final boolean dryRun;
    private @Nullable BufferedWriter writer;

    private Ledger(Path contentFolder, boolean dryRun) {
        this.contentFolder = contentFolder;
        this.file = contentFolder.resolve(FOLDER).resolve(NAME);
        this.dryRun = dryRun;
    }

    /**
     * What is known of an item.
     *
     * @param head a digest of all but its text
     * @param text a digest of its text
     * @param path its file below the content folder
     * @param sketch what tells it from others; an empty one if the ledger has none of it
     */
    record Entry(String head, String text, String path, TextSketch sketch) {}

    /** Reads the ledger of a content folder; it is empty if there is none. */
    static Ledger of(Path contentFolder, boolean dryRun) throws IOException {
        Ledger ledger = new Ledger(contentFolder, dryRun);
        if (FileEntry.exists(ledger.file)) {
            ledger.read();
        }
        return ledger;
    }

    private void read() throws IOException {
        long end = endOfLines();
        boolean unfinished = end < Files.size(file);
        // Decoded leniently: an import that was killed may have cut a letter in two.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                String next = lines.readLine();
                String[] columns = line.split("\t", -1);
                if (next == null && unfinished) {
                    finish(columns, end);
                } else if (columns.length >= COLUMNS) {
                    remember(columns);
                }
                line = next;
            }
        }
    }

    /**
     * Completes or takes away a last line without an end, which an import that was killed has left: the file that it
     * names is there as a whole or not at all.
     */
    private void finish(String[] columns, long end) throws IOException {
        boolean there = columns.length >= COLUMNS
                && Permalink.isPath(columns[3])
                && FileEntry.exists(contentFolder.resolve(columns[3]));
        if (there) {
            remember(columns);
        }
        if (!dryRun && there) {
            Files.writeString(file, "\n", StandardOpenOption.APPEND);
        } else if (!dryRun) {
            try (FileChannel whole = FileChannel.open(file, StandardOpenOption.WRITE)) {
                whole.truncate(end);
            }
        }
    }

    /** How many bytes the lines have that were ended. */
    private long endOfLines() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long end = bytes.length();
            while (end > 0) {
                bytes.seek(end - 1);
                if (bytes.read() == '\n') {
                    return end;
                }
                end--;
            }
            return 0;
        }
    }

    private void remember(String[] columns) {
        byKey.put(
                columns[0],
                new Entry(
                        columns[1],
                        columns[2],
                        columns[3],
                        TextSketch.parse(columns.length > COLUMNS ? columns[COLUMNS] : "")));
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

    /** The path of the item that had an address; if an earlier import had one with it too, that of this import. */
    Optional<String> path(String address) {
        String key = Addresses.key(address);
        return Optional.ofNullable(ofThisImport.getOrDefault(key, byAddress.get(key)));
    }

    /** Notes that this import has an item, new or known. */
    void meet(Item item, String path) {
        item.origin().addresses().forEach(address -> ofThisImport.putIfAbsent(Addresses.key(address), path));
    }

    /** The path of the first item among the translations of one work. */
    Optional<String> original(String translations) {
        return translations.isEmpty() ? Optional.empty() : Optional.ofNullable(originals.get(cell(translations)));
    }

    /** Whether an address is an item's already. */
    boolean isTaken(String address) {
        return byAddress.containsKey(Addresses.key(address));
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

    /** Every address that an item had, as {@link Addresses#key} has it, in the order in which they came. */
    Collection<String> addresses() {
        return Collections.unmodifiableSet(byAddress.keySet());
    }

    /** Writes an article. */
    @FunctionalInterface
    interface Writing {
        /**
         * Makes the article's file, as a whole or not at all.
         *
         * @throws IOException if that fails
         */
        void write() throws IOException;
    }

    /**
     * Adds an item while it is written to a path: its line is ended when its file is there, so that an import that is
     * killed leaves no article of which the next one doesn't know.
     */
    void add(Item item, String path, Writing writing) throws IOException {
        StringBuilder addresses = new StringBuilder();
        item.origin()
                .addresses()
                .forEach(address ->
                        addresses.append(addresses.isEmpty() ? "" : " ").append(Addresses.encoded(address)));
        String[] columns = {
            cell(item.key()),
            head(item),
            text(item),
            path,
            cell(item.origin().translations()),
            addresses.toString(),
            TextSketch.of(item).toString()
        };
        if (!dryRun) {
            append(String.join("\t", columns));
        }
        writing.write();
        if (!dryRun) {
            append("\n");
        }
        remember(columns);
        meet(item, path);
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
