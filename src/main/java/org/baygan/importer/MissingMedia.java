package org.baygan.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;
import org.baygan.model.FileEntry;

/** The addresses of files that the articles show and that weren't given: a list for a downloader. Not thread-safe. */
final class MissingMedia {
    static final String NAME = "missing-media.txt";
    /** So that a hundred thousand articles with ten pictures each don't fill the memory. */
    private static final int MOST = 200_000;

    private final ImportSettings settings;
    private final Set<String> addresses = new LinkedHashSet<>();

    MissingMedia(ImportSettings settings) {
        this.settings = settings;
    }

    /** How many there are, at most two hundred thousand. */
    int count() {
        return addresses.size();
    }

    /** Notes an address. */
    void add(String address) {
        if (addresses.size() < MOST && !address.startsWith("data:")) {
            addresses.add(Addresses.encoded(address.replaceFirst("^" + Addresses.BESIDE, "")));
        }
    }

    /** Adds those that aren't in it to the list in the content folder. */
    void write() throws IOException {
        if (addresses.isEmpty() || settings.dryRun()) {
            return;
        }
        Path file = settings.to().resolve(Ledger.FOLDER).resolve(NAME);
        Files.createDirectories(file.resolveSibling("."));
        if (FileEntry.exists(file)) {
            addresses.removeAll(Set.copyOf(Files.readAllLines(file, StandardCharsets.UTF_8)));
        }
        Files.write(file, addresses, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
