package org.baygan.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baygan.model.Permalink;

/**
 * Links among the items of an import. An item may link to one that comes later, so the files are gone over at the end;
 * till then a link has its old address, which is no mistake either. Not thread-safe.
 */
final class ItemLinks {
    private final ImportSettings settings;
    private final Ledger ledger;
    private final Map<String, Set<String>> expected = new LinkedHashMap<>();

    ItemLinks(ImportSettings settings, Ledger ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    /** Notes that an article has links that may lead to other items. */
    void expect(Places.Place place, List<String> addresses) {
        if (!addresses.isEmpty() && !settings.dryRun()) {
            expected.put(place.path(), new LinkedHashSet<>(addresses));
        }
    }

    /** Writes the other items' files in the place of their addresses. */
    void settle() throws IOException {
        for (Map.Entry<String, Set<String>> article : expected.entrySet()) {
            Path file = settings.to().resolve(article.getKey());
            String before = Files.readString(file, StandardCharsets.UTF_8);
            String after = before;
            for (String address : article.getValue()) {
                Optional<String> target = ledger.path(address);
                if (target.isPresent()) {
                    String path = new Permalink(article.getKey()).hrefTo(target.get()) + Addresses.fragment(address);
                    after = after.replace("](" + address + ")", "](" + path + ")");
                }
            }
            if (!after.equals(before)) {
                Files.writeString(file, after, StandardCharsets.UTF_8);
            }
        }
        expected.clear();
    }
}
