package org.baygan.cluster;

import java.io.Serializable;
import java.util.List;
import org.baygan.model.NamedRange;
import org.jspecify.annotations.Nullable;

/** What came of a range of tasks. */
final class RangeResult implements Serializable {
    private static final long serialVersionUID = 1L;

    private final NamedRange range;
    private final byte[][] made;
    private final boolean anew;

    @Nullable
    private final String kept;

    /**
     * A result.
     *
     * @param made what came of each task, in their order
     * @param anew whether that was made for this build
     * @param kept where it is kept in the store of the site; null if nowhere
     */
    RangeResult(NamedRange range, List<byte[]> made, boolean anew, @Nullable String kept) {
        this.range = range;
        this.made = made.toArray(byte[][]::new);
        this.anew = anew;
        this.kept = kept;
    }

    NamedRange range() {
        return range;
    }

    byte[][] made() {
        return made;
    }

    boolean anew() {
        return anew;
    }

    @Nullable
    String kept() {
        return kept;
    }
}
