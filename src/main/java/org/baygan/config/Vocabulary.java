package org.baygan.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.baygan.model.Language;

/**
 * The names of the site's sections, topics, sources, authors and series in its languages, with one id for the same
 * concept in all of them. Immutable.
 */
public final class Vocabulary {
    /** A vocabulary without a word. */
    public static final Vocabulary EMPTY = new Vocabulary(Map.of(), name -> name);

    private final Map<String, Map<String, Map<Language, String>>> names;
    private final Map<String, Map<String, String>> idOfKey = new LinkedHashMap<>();
    private final UnaryOperator<String> key;

    /**
     * A vocabulary.
     *
     * @param names taxonomy ({@code topics}, {@code sections} …) to id to the name in each language
     * @param key folds a name to the key under which its spellings meet
     */
    public Vocabulary(Map<String, Map<String, Map<Language, String>>> names, UnaryOperator<String> key) {
        this.names = Map.copyOf(names);
        this.key = key;
        names.forEach((taxonomy, terms) -> terms.forEach((id, byLanguage) -> {
            Map<String, String> ids = idOfKey.computeIfAbsent(taxonomy, t -> new LinkedHashMap<>());
            ids.put(key.apply(id), id);
            byLanguage.values().forEach(name -> ids.put(key.apply(name), id));
        }));
    }

    /** The id of a name in any of its languages and spellings, or of the id itself; empty if there is none. */
    public Optional<String> idOf(String taxonomy, String name) {
        return Optional.ofNullable(idOfKey.getOrDefault(taxonomy, Map.of()).get(key.apply(name)));
    }

    /** The name of a concept in one language; empty if it has none there. */
    public Optional<String> nameOf(String taxonomy, String id, Language language) {
        return Optional.ofNullable(names.getOrDefault(taxonomy, Map.of())
                .getOrDefault(id, Map.of())
                .get(language));
    }
}
