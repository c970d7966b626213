package org.baygan.render;

import org.baygan.archive.Term;
import org.baygan.model.Permalink;

/**
 * What a link to a term is made of.
 *
 * @param id the concept, the same in all languages
 * @param name the name to show
 * @param permalink the first page of its list
 */
record TermInput(String id, String name, Permalink permalink) {
    static TermInput of(Term term) {
        return new TermInput(term.id(), term.name(), term.permalink());
    }

    /**
     * A term and how many articles carry it.
     *
     * @param size how many
     */
    record Counted(TermInput term, int size) {
        static Counted of(Term term) {
            return new Counted(TermInput.of(term), term.articles().size());
        }
    }
}
