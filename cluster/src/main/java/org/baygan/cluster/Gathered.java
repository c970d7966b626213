package org.baygan.cluster;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What all stories came to, which each process has to know before it makes files. Immutable.
 *
 * @param stories of each source, in the order of their numbers
 * @param pictures the smaller sizes of pictures
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Gathered(byte[][] stories, byte[] pictures) implements Serializable {
    private static final long serialVersionUID = 1L;

    List<byte[]> all() {
        return Arrays.asList(stories);
    }
}
