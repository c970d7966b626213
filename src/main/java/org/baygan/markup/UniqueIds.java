package org.baygan.markup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.baygan.text.HeadingIds;
import org.baygan.text.Slugs;

/** The ids of one article's headings and named elements. Not thread-safe. */
final class UniqueIds {
    private final Set<String> taken = new HashSet<>();
    /** The number for the next heading of the same name: so many equal ones take no longer than others. */
    private final Map<String, Integer> next = new HashMap<>();

    /**
     * An id for a name: its slug, or a number if nothing is left of that, with another number behind it if it is taken.
     */
    String add(String name) {
        String slug = Slugs.slug(name);
        String base = HeadingIds.PREFIX + (slug.isEmpty() ? Integer.toString(taken.size() + 1) : slug);
        String id = base;
        int number = next.getOrDefault(base, 2);
        while (!taken.add(id)) {
            id = base + "-" + number++;
        }
        next.put(base, number);
        return id;
    }

    boolean contains(String id) {
        return taken.contains(id);
    }
}
