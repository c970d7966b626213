package org.baygan.cache;

import java.util.List;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Digest;

/**
 * What a build keeps of a file that it has made.
 *
 * @param madeOf what it was made of
 * @param texts the texts of articles that are shown; {@link Digest#NONE} if none are
 * @param bytes how long it is
 * @param crc32 its CRC-32
 * @param diagnostics what was found while it was made
 */
public record CachedPage(Digest madeOf, Digest texts, long bytes, long crc32, List<Diagnostic> diagnostics) {
    public CachedPage {
        diagnostics = List.copyOf(diagnostics);
    }
}
