package org.baygan.cache;

import java.util.List;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.StoryHead;

/**
 * What reading one content file came to, but for the story itself.
 *
 * @param fingerprint names everything the result was made from, so that equal fingerprints have equal results; empty if
 *     the file couldn't be read, and the next build is to try again
 * @param head the story's head; empty if the file can't be published
 * @param diagnostics what was found on the way
 */
public record CachedArticle(String fingerprint, Optional<StoryHead> head, List<Diagnostic> diagnostics) {
    public CachedArticle {
        diagnostics = List.copyOf(diagnostics);
    }
}
