package org.baygan.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baygan.model.FileEntry;
import org.baygan.model.Permalink;
import org.baygan.model.SiteLinks;

/**
 * Links among the items of an import. An item may link to one that comes later, so the files are gone over at the end;
 * till then a link has its old address, which is no mistake either. Not thread-safe.
 */
final class ItemLinks {
    /** The file in {@link Ledger#FOLDER}. */
    static final String NAME = "links.tsv";

    private final ImportSettings settings;
    private final Ledger ledger;
    private final ImportFindings findings;
    private final Path file;
    private final Map<String, Set<String>> expected = new LinkedHashMap<>();

    /**
     * For one import.
     *
     * @throws IOException if what an import that was killed has left can't be read
     */
    ItemLinks(ImportSettings settings, Ledger ledger, ImportFindings findings) throws IOException {
        this.settings = settings;
        this.ledger = ledger;
        this.findings = findings;
        this.file = settings.to().resolve(Ledger.FOLDER).resolve(NAME);
        if (!settings.dryRun() && FileEntry.exists(file)) {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
                List<String> columns = List.of(line.split("\t", -1));
                expected.put(columns.get(0), new LinkedHashSet<>(columns.subList(1, columns.size())));
            }
        }
    }

    /**
     * Notes links of an article that may lead to other items, also in a file: the next import reads it if this one is
     * killed.
     */
    void expect(Places.Place place, List<String> addresses) throws IOException {
        if (!addresses.isEmpty() && !settings.dryRun()) {
            Set<String> own = new LinkedHashSet<>(addresses);
            expected.put(place.path(), own);
            Files.createDirectories(file.resolveSibling("."));
            // On a line of its own: an import that was killed may have left a part of one.
            String line = "\n" + place.path() + "\t" + String.join("\t", own);
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Writes the other items' files in the place of their addresses. */
    void settle() throws IOException {
        for (Map.Entry<String, Set<String>> article : expected.entrySet()) {
            if (article.getKey().endsWith(".md")) {
                settle(article.getKey(), article.getValue());
            }
        }
        expected.clear();
        if (!settings.dryRun()) {
            Files.deleteIfExists(file);
        }
    }

    private void settle(String article, Set<String> addresses) throws IOException {
        boolean possible = Permalink.isPath(article);
        Path path = settings.to().resolve(possible ? article : "");
        if (!possible || new SiteLinks(settings.to()).obstacle(path).isPresent()) {
            findings.warning(
                    0,
                    "“" + article + "”, which " + Ledger.FOLDER + "/" + NAME
                            + " names, is no article of the content folder: links in it stay as they are",
                    "No import names such a file: look who else writes to the content folder");
            return;
        }
        if (!FileEntry.exists(path)) {
            return;
        }
        String before = Files.readString(path, StandardCharsets.UTF_8);
        String after = before;
        for (String address : addresses) {
            Optional<String> target = ledger.path(address);
            if (target.isPresent()) {
                String link = new Permalink(article).hrefTo(target.get()) + Addresses.fragment(address);
                after = after.replace("](" + address + ")", "](" + link + ")");
            }
        }
        if (!after.equals(before)) {
            Files.writeString(path, after, StandardCharsets.UTF_8);
        }
    }
}
