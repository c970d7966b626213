package org.baygan.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An {@code <item>} of a WordPress export as it stands there. Not thread-safe. */
final class WordPressPost {
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> meta = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private final int line;
    private int comments;

    WordPressPost(int line) {
        this.line = line;
    }

    /**
     * A category, tag or another term that the post has.
     *
     * @param taxonomy {@code category}, {@code post_tag}, {@code language} …
     * @param slug its name in addresses, perhaps percent-encoded
     * @param name its name
     */
    record Term(String taxonomy, String slug, String name) {}

    /** The line of the export on which it begins. */
    int line() {
        return line;
    }

    void set(String element, String text) {
        fields.putIfAbsent(element, text);
    }

    void setMeta(String key, String value) {
        meta.putIfAbsent(key, value);
    }

    void add(Term term) {
        if (!terms.contains(term)) {
            terms.add(term);
        }
    }

    void countComment() {
        comments++;
    }

    int comments() {
        return comments;
    }

    /** An element's text; empty if it isn't there. */
    String get(String element) {
        return fields.getOrDefault(element, "");
    }

    /** A custom field's value; empty if it isn't there. */
    String meta(String key) {
        return meta.getOrDefault(key, "");
    }

    List<Term> terms() {
        return terms;
    }

    List<Term> terms(String taxonomy) {
        return terms.stream().filter(term -> term.taxonomy().equals(taxonomy)).toList();
    }

    String id() {
        return get("wp:post_id").strip();
    }

    String type() {
        String type = get("wp:post_type").strip();
        return type.isEmpty() ? "post" : type;
    }
}
