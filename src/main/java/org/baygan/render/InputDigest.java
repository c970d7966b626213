package org.baygan.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
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

    private final DigestBuilder all = new DigestBuilder();
    private final List<Digest> texts = new ArrayList<>();

    private InputDigest() {}

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // records of this package aren't public, and it is faster
        return accessor;
    }

    /**
     * The digest of a part that many pages share.
     *
     * @throws IllegalArgumentException if a text is in it: what has changed with a text has to be seen on each page
     */
    static Digest of(Record part) {
        InputDigest digest = new InputDigest();
        digest.addComponents(part);
        if (!digest.texts.isEmpty()) {
            throw new IllegalArgumentException("the text of an article is in a part of many pages: " + part.getClass());
        }
        return digest.all.digest();
    }

    /**
     * The digest of a page.
     *
     * @param common what all pages have in common
     * @param path its path
     * @param template the name of its template
     */
    static PageDigest of(Record input, Digest common, String path, String template) {
        InputDigest digest = new InputDigest();
        digest.all.add(common).add(path).add(template);
        digest.add(input);
        return new PageDigest(digest.all.digest(), digest.texts());
    }

    private Digest texts() {
        if (texts.size() < 2) {
            return texts.isEmpty() ? Digest.NONE : texts.get(0);
        }
        DigestBuilder several = new DigestBuilder();
        texts.forEach(several::add);
        return several.digest();
    }

    /**
     * Adds a value and all that is in it.
     *
     * @throws IllegalArgumentException if it is of a kind that isn't known here, or whose parts have no order, as in a
     *     hash map
     */
    private void add(Object value) {
        if (value instanceof String text) {
            all.add(text);
        } else if (value instanceof ArticleSummary article) {
            all.add(article.facts());
        } else if (value instanceof Summed part) {
            all.add(part.digest());
            addText(part.text());
        } else if (value instanceof Digest text) { // inputs have no other digests
            all.add(text);
            addText(text);
        } else if (value instanceof Integer || value instanceof Long) {
            all.add(((Number) value).longValue());
        } else if (value instanceof Boolean answer) {
            all.add(answer.booleanValue());
        } else if (value instanceof Enum<?> constant) {
            all.add(constant.name());
        } else if (value instanceof Optional<?> optional) {
            all.add(optional.isPresent());
            optional.ifPresent(present -> add(present));
        } else if (value instanceof List<?> list) {
            addAll(list);
        } else if (value instanceof SortedMap<?, ?> map) {
            addAll(map.keySet());
            addAll(map.values());
        } else if (value instanceof java.util.EnumMap<?, ?> map) {
            addAll(map.keySet());
            addAll(map.values());
        } else if (value instanceof java.time.LocalDate day) {
            all.add(day.toEpochDay());
        } else if (value instanceof java.time.OffsetDateTime moment) {
            all.add(moment.toString());
        } else if (value instanceof Record record) {
            addComponents(record);
        } else {
            throw new IllegalArgumentException("no part of a page's input: " + value.getClass());
        }
    }

    private void addText(Digest text) {
        if (!text.equals(Digest.NONE)) {
            texts.add(text);
        }
    }

    private void addAll(Collection<?> values) {
        all.add(values.size());
        values.forEach(this::add);
    }

    private void addComponents(Record record) {
        all.add(record.getClass().getSimpleName());
        for (Method accessor : ACCESSORS.get(record.getClass())) {
            try {
                add(accessor.invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("an accessor of a record fails: " + accessor, e);
            }
        }
    }
}
