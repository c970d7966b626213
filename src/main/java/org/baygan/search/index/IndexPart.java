package org.baygan.search.index;

import java.util.Optional;
import org.baygan.model.Language;

/**
 * What one search index is of: all documents of a language, or those of one year ({@code search.split=year}).
 *
 * @param year the year of the language's calendar, {@link #UNDATED} for documents without one; empty for all documents
 */
public record IndexPart(Language language, Optional<Integer> year) {
    /** The year of documents that have none, and of static pages. */
    public static final int UNDATED = 0;

    /** The part of whose index a file is, by its path in the site. */
    public static IndexPart ofFile(String path) {
        String[] names = path.split("/", -1);
        return new IndexPart(
                new Language(names[1]), names.length > 3 ? Optional.of(Integer.valueOf(names[2])) : Optional.empty());
    }

    /** The folder of its files below {@code search/}, which also begins their names in scripts. */
    public String folder() {
        return year.map(number -> language + "/" + number).orElse(language.tag());
    }
}
