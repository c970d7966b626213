package org.baygan.render;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.baygan.model.Digest;

/**
 * Watches the builds of a test, and tells of every component of what pages are made of how many stale pages the test
 * would have found if digests left that component out: each time a page came out otherwise and nothing else that it is
 * made of had changed. bench/left-out compiles it into the program.
 */
public final class LeftOut {
    /** What a page was made of is forgotten after so many others: builds compare with the one before. */
    private static final int KEPT = 40_000;

    private static final Map<String, Integer> NOTICED = new TreeMap<>();
    private static final Map<Digest, Map<String, Object>> MADE_OF =
            new java.util.LinkedHashMap<>(KEPT, .75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Digest, Map<String, Object>> eldest) {
                    return size() > KEPT;
                }
            };
    private static final ThreadLocal<Last> LAST = new ThreadLocal<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> NOTICED.forEach(
                (component, times) -> System.out.println("noticed " + times + " " + component))));
    }

    private record Last(String path, Digest madeOf, long bytes, long crc32) {}

    private LeftOut() {}

    /** Remembers what a page is made of. */
    static PageDigest seen(PageDigest digest, Digest common, Record input) {
        Map<String, Object> parts = new HashMap<>();
        parts.put("what all pages have in common", common);
        addComponents(parts, "", input);
        synchronized (MADE_OF) {
            MADE_OF.put(digest.all(), parts);
        }
        return digest;
    }

    /** Whether a page is made of the same as last time; remembers what it was if not. */
    public static boolean same(String path, Digest last, Digest now, long bytes, long crc32) {
        LAST.set(new Last(path, last, bytes, crc32));
        return last.equals(now);
    }

    /** Compares a page that has been made with what it was. */
    public static void made(String path, Digest madeOf, long bytes, long crc32) {
        Last last = LAST.get();
        LAST.remove();
        if (last == null || !last.path.equals(path) || (last.bytes == bytes && last.crc32 == crc32)) {
            return;
        }
        synchronized (MADE_OF) {
            Map<String, Object> before = MADE_OF.get(last.madeOf);
            Map<String, Object> now = MADE_OF.get(madeOf);
            if (before != null && now != null) {
                inAllThatChanged(before, now).forEach(component -> NOTICED.merge(component, 1, Integer::sum));
            }
        }
    }

    /** The components without which nothing would have changed. */
    private static Set<String> inAllThatChanged(Map<String, Object> before, Map<String, Object> now) {
        Set<String> paths = new HashSet<>(before.keySet());
        paths.addAll(now.keySet());
        Set<String> common = null;
        for (String path : paths) {
            if (!Objects.equals(before.get(path), now.get(path))) {
                List<String> components = Arrays.asList(path.replaceAll("\\[[^\\]]*\\]", "").split("/"));
                if (common == null) {
                    common = new HashSet<>(components);
                } else {
                    common.retainAll(components);
                }
            }
        }
        return common == null ? Set.of() : common;
    }

    private static void addComponents(Map<String, Object> parts, String path, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = record.getClass().getSimpleName() + "." + component.getName();
            synchronized (MADE_OF) {
                NOTICED.putIfAbsent(name, 0);
            }
            try {
                component.getAccessor().setAccessible(true);
                add(parts, path + (path.isEmpty() ? "" : "/") + name, component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void add(Map<String, Object> parts, String path, Object value) {
        if (value instanceof Optional<?> optional) {
            parts.put(path, optional.isPresent());
            optional.ifPresent(present -> add(parts, path + "[?]", present));
        } else if (value instanceof Collection<?> list) {
            parts.put(path, list.size());
            int i = 0;
            for (Object each : new ArrayList<>(list)) {
                add(parts, path + "[" + i++ + "]", each);
            }
        } else if (value instanceof Map<?, ?> map) {
            parts.put(path, String.valueOf(map.keySet()));
            map.forEach((key, each) -> add(parts, path + "[" + key + "]", each));
        } else if (value instanceof Shared<?> shared) {
            add(parts, path, shared.value());
        } else if (value instanceof org.baygan.model.ArticleSummary article) {
            parts.put(path, article.facts());
        } else if (value instanceof Summed part) {
            parts.put(path, part.digest());
        } else if (value instanceof Record record && !(value instanceof Digest)) {
            parts.put(path, record.getClass().getSimpleName());
            addComponents(parts, path, record);
        } else {
            parts.put(path, value);
        }
    }
}
