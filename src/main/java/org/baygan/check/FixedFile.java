package org.baygan.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A file that was changed.
 *
 * @param path the file, below the site's folder
 * @param changes how many places were changed for each habit; at least one
 */
public record FixedFile(String path, Map<Habit, Integer> changes) {
    public FixedFile {
        changes = Collections.unmodifiableMap(new EnumMap<>(changes));
    }

    /** How many places were changed. */
    public int total() {
        return changes.values().stream().mapToInt(Integer::intValue).sum();
    }
}
