package org.baygan.cluster;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What each process has to know before it makes files. Immutable.
 *
 * @param stories what each source came to, in the order of their numbers
 * @param told what the leading process tells beside
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Gathered(byte[][] stories, byte[] told) implements Serializable {
    private static final long serialVersionUID = 1L;

    List<byte[]> all() {
        return Arrays.asList(stories);
    }
}
