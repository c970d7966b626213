package org.baygan.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was decided about words that are written as one and in parts; see {@link Compounds}. */
interface Spellings {
    /** What a form stands for: the forms of its parts, none of which stands for others; empty for most words. */
    Optional<List<String>> alias(String joined);

    /** The words written as one that begin with a form of this stem, in order. */
    Collection<String> joins(String stem);
}
