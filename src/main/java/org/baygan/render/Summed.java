package org.baygan.render;

import org.baygan.model.Digest;

/** A part of pages' inputs that has its digest already, as one that many pages share: it isn't looked through again. */
interface Summed {
    /** The part's digest: parts with equal digests are equal. */
    Digest digest();

    /** What the text of an article was made of, if that is a part of it; else {@link Digest#NONE}. */
    Digest text();
}
