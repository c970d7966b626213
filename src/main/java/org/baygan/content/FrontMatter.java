package org.baygan.content;

import java.util.ArrayList;
import java.util.List;

/**
 * A file's front matter, not yet understood.
 *
 * @param form how it is written
 * @param entries its keys in the file's order
 * @param bodyLine the line after it, from 1
 */
record FrontMatter(Form form, List<FrontMatterValue.Entry> entries, int bodyLine) {
    FrontMatter {
        entries = List.copyOf(entries);
    }

    /** How front matter is written. */
    enum Form {
        YAML,
        TOML,
        JSON,
        /** Lines of {@code key: value} without a fence, see {@link PlainHeader}. */
        HEADER,
        /** Lines of {@code key=value}, see {@link JBakeHeader}. */
        JBAKE,
        NONE
    }

    /** The same and what stands below it, as one. */
    FrontMatter with(FrontMatter below) {
        List<FrontMatterValue.Entry> all = new ArrayList<>(entries);
        all.addAll(below.entries);
        return new FrontMatter(form, all, below.bodyLine);
    }

    static FrontMatter none() {
        return new FrontMatter(Form.NONE, List.of(), 1);
    }
}
