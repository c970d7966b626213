package org.baygan.model;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The names by which taxonomies group an article, as its editor spelled them.
 *
 * @param section the section's name; empty if there is none
 * @param topics the topics' names, in the editor's order
 * @param source the agency it came from; empty if there is none
 * @param authors the writers' names, in the editor's order
 */
public record TermNames(String section, List<String> topics, String source, List<String> authors) {
    /** An article that no taxonomy groups. */
    public static final TermNames NONE = new TermNames("", List.of(), "", List.of());

    public TermNames {
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
    }

    /** The same names, each changed. */
    TermNames map(UnaryOperator<String> text) {
        return new TermNames(
                text.apply(section),
                topics.stream().map(text).toList(),
                text.apply(source),
                authors.stream().map(text).toList());
    }
}
