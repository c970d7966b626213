package org.baygan.render;

import org.baygan.model.Digest;

/**
 * What a page is made of.
 *
 * @param all everything; {@link Digest#NONE} if that can't be told, and the page has to be rendered
 * @param texts the texts of articles among it; {@link Digest#NONE} if it shows none. Of a single text it is what the
 *     article's summary has as {@code madeOf}.
 */
public record PageDigest(Digest all, Digest texts) {
    /** Of a page that has to be rendered. */
    public static final PageDigest NONE = new PageDigest(Digest.NONE, Digest.NONE);
}
