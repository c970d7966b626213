package org.baygan.render;

import org.baygan.model.Digest;

/** A part of pages' inputs that many pages share: it is summed up once. */
interface Summed {
    /** Of equal digests, the parts are equal. */
    Digest digest();
}
