package org.baygan.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.baygan.model.FileEntry;
import org.baygan.model.Language;
import org.baygan.text.Slugs;

/**
 * Finds a place for each item: {@code <language>/<section>/<name>.md}, a name no other article of that language has, so
 * that two of one day never get one address. Not thread-safe.
 */
final class Places {
    /** Names of the archive's own pages, and those that would be read as a date, a number or a folder's page. */
    private static final String RESERVED =
            "index|archive|search|translations|page-\\d+|\\d{1,2}|\\d{4}-\\d{2}-\\d{2}(?:-.*)?";

    private static final String PAGES = "pages";

    private final Path contentFolder;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /**
     * For one content folder.
     *
     * @param ledger names the places that earlier imports have taken
     */
    Places(Path contentFolder, Ledger ledger) {
        this.contentFolder = contentFolder;
        ledger.paths().forEach(path -> names.add(nameOf(path)));
    }

    /**
     * A place of its own.
     *
     * @param path its path below the content folder
     * @param section the section's name where the folder doesn't say it; else empty
     */
    record Place(String path, String section) {
        /** The folder, below the content folder, of the files that the article shows; named as the article is. */
        String mediaFolder() {
            return path.substring(0, path.length() - ".md".length());
        }

        /** How the article refers to a file in that folder. */
        String reference(String file) {
            String folder = mediaFolder();
            return folder.substring(folder.lastIndexOf('/') + 1) + "/" + file;
        }
    }

    /** A place for an item. */
    Place take(Item item, Language language, String title) throws IOException {
        String section = item.filing().page() ? PAGES : item.filing().section();
        String folder = Slugs.slug(section);
        boolean number = folder.chars().allMatch(Character::isDigit);
        boolean misleads = !item.filing().page() && folder.equals(PAGES);
        String parent = language + "/" + (folder.isEmpty() || number || misleads ? "" : folder + "/");
        boolean told = item.filing().page() || section.isEmpty() || (folder.equals(section) && !number && !misleads);
        String path = parent + freeName(language, parent, wish(item, title)) + ".md";
        return new Place(path, told ? "" : section);
    }

    private static String wish(Item item, String title) {
        String own = Slugs.slug(Addresses.decoded(item.origin().name()));
        String wish = own.isEmpty() ? Slugs.slug(title) : own;
        String name = wish.isEmpty() ? Slugs.slug(item.key()) : wish;
        String safe = name.isEmpty() ? "item" : name;
        return safe.matches(RESERVED) ? "a-" + safe : safe;
    }

    private String freeName(Language language, String parent, String wish) throws IOException {
        int number = next.getOrDefault(language + "/" + wish, 1);
        String name = number == 1 ? wish : wish + "-" + number;
        while (names.contains(language + "/" + name) || stands(parent + name)) {
            number++;
            name = wish + "-" + number;
        }
        next.put(language + "/" + wish, number);
        names.add(language + "/" + name);
        return name;
    }

    private boolean stands(String id) throws IOException {
        return FileEntry.exists(contentFolder.resolve(id + ".md"))
                || FileEntry.exists(contentFolder.resolve(id + ".txt"))
                || FileEntry.exists(contentFolder.resolve(id));
    }

    private static String nameOf(String path) {
        String language = path.substring(0, Math.max(0, path.indexOf('/')));
        String file = path.substring(path.lastIndexOf('/') + 1);
        return (language + "/" + file.replaceFirst("\\.md$", "")).toLowerCase(Locale.ROOT);
    }
}
