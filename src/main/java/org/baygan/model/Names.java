package org.baygan.model;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Keeps one copy of each name that many articles carry: of 100,000 articles, topics alone fill megabytes. Thread-safe. */
public final class Names {
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Map<List<String>, List<String>> lists = new ConcurrentHashMap<>();

    /** The copy of a name. */
    public String share(String name) {
        String other = known.putIfAbsent(name, name);
        return other == null ? name : other;
    }

    /** The copy of a list of names. */
    public List<String> share(List<String> names) {
        List<String> other = lists.get(names);
        if (other != null) {
            return other;
        }
        List<String> copy = names.stream().map(this::share).collect(Collectors.toUnmodifiableList());
        List<String> earlier = lists.putIfAbsent(copy, copy);
        return earlier == null ? copy : earlier;
    }
}
