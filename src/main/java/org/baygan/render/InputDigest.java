package org.baygan.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;

/**
 * Makes a digest of a page's input: of every component of the record, and of the records in it. So nobody has to list
 * what a page depends on: it can show nothing but its input, and none of that is left out here.
 */
final class InputDigest {
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return java.util.Arrays.stream(type.getRecordComponents())
                    .map(InputDigest::accessor)
                    .toList();
        }
    };

    private InputDigest() {}

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // records of this package aren't public, and it is faster
        return accessor;
    }

    /** The digest of a record. */
    static Digest of(Record input) {
        DigestBuilder all = new DigestBuilder();
        addComponents(all, input);
        return all.digest();
    }

    /**
     * Adds a value and all that is in it.
     *
     * @throws IllegalArgumentException if it is of a kind that isn't known here, or whose parts have no order, as in a
     *     hash map
     */
    static void add(DigestBuilder all, Object value) {
        if (value instanceof String text) {
            all.add(text);
        } else if (value instanceof ArticleSummary article) {
            all.add(article.facts());
        } else if (value instanceof Summed part) {
            all.add(part.digest());
        } else if (value instanceof Digest digest) {
            all.add(digest);
        } else if (value instanceof Integer || value instanceof Long) {
            all.add(((Number) value).longValue());
        } else if (value instanceof Boolean answer) {
            all.add(answer.booleanValue());
        } else if (value instanceof Enum<?> constant) {
            all.add(constant.name());
        } else if (value instanceof Optional<?> optional) {
            all.add(optional.isPresent());
            optional.ifPresent(present -> add(all, present));
        } else if (value instanceof List<?> list) {
            addAll(all, list);
        } else if (value instanceof SortedMap<?, ?> map) {
            addAll(all, map.keySet());
            addAll(all, map.values());
        } else if (value instanceof java.util.EnumMap<?, ?> map) {
            addAll(all, map.keySet());
            addAll(all, map.values());
        } else if (value instanceof java.time.LocalDate day) {
            all.add(day.toEpochDay());
        } else if (value instanceof java.time.OffsetDateTime moment) {
            all.add(moment.toString());
        } else if (value instanceof Record record) {
            addComponents(all, record);
        } else {
            throw new IllegalArgumentException("no part of a page's input: " + value.getClass());
        }
    }

    private static void addAll(DigestBuilder all, Collection<?> values) {
        all.add(values.size());
        values.forEach(value -> add(all, value));
    }

    private static void addComponents(DigestBuilder all, Record record) {
        all.add(record.getClass().getSimpleName());
        for (Method accessor : ACCESSORS.get(record.getClass())) {
            try {
                add(all, accessor.invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("an accessor of a record fails: " + accessor, e);
            }
        }
    }
}
