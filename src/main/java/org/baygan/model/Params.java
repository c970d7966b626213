package org.baygan.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An article's own keys and values: they mean nothing here, and a site's templates may use them. Immutable.
 *
 * @param values the values by their keys, in the source's order: texts, lists of values, and groups of values by their
 *     keys
 */
public record Params(Map<String, Object> values) {
    /** No own keys. */
    public static final Params NONE = new Params(Map.of());

    public Params {
        values = group(values);
    }

    private static Map<String, Object> group(Map<?, ?> values) {
        Map<String, Object> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put((String) key, value(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object value(Object value) {
        if (value instanceof String) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Params::value).toList();
        }
        if (value instanceof Map<?, ?> group) {
            return group(group);
        }
        throw new IllegalArgumentException("no value of front matter: " + value.getClass());
    }
}
