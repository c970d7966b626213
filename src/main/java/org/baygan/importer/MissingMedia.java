package org.baygan.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baygan.model.FileEntry;

/** The addresses of files that the articles show and that weren't given: a list for a downloader. Not thread-safe. */
final class MissingMedia {
    static final String NAME = "missing-media.txt";
    /** So that a hundred thousand articles with ten pictures each don't fill the memory. */
    private static final int MOST = 200_000;

    private final ImportSettings settings;
    private final Set<String> addresses = new HashSet<>();
    private final Set<String> noted = new LinkedHashSet<>();
    private final Set<String> listed = new HashSet<>();
    private boolean listIsRead;

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
            String plain = Addresses.encoded(address.replaceFirst("^" + Addresses.BESIDE, ""));
            if (addresses.add(plain)) {
                noted.add(plain);
            }
        }
    }

    /** Adds to the list in the content folder those that were noted since and aren't in it. */
    void write() throws IOException {
        if (noted.isEmpty() || settings.dryRun()) {
            return;
        }
        Path file = settings.to().resolve(Ledger.FOLDER).resolve(NAME);
        if (!listIsRead) {
            Files.createDirectories(file.resolveSibling("."));
            listed.addAll(FileEntry.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of());
            listIsRead = true;
        }
        noted.removeAll(listed);
        Files.write(file, noted, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        listed.addAll(noted);
        noted.clear();
    }
}
