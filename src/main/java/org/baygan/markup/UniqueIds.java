package org.baygan.markup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.baygan.text.HeadingIds;
import org.baygan.text.Slugs;

/** The ids of one article's headings. Not thread-safe. */
final class UniqueIds {
    private final Set<String> taken = new HashSet<>();
    /** The number with which to tell the next one of the same name apart: equal headings take no longer than others. */
    private final Map<String, Integer> next = new HashMap<>();

    /** A heading's id: the slug of its name, its number if nothing is left of that, told apart from those taken. */
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
