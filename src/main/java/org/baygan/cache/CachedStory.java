package org.baygan.cache;

import java.util.List;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Story;

/**
 * What reading one content file came to.
 *
 * @param fingerprint a hash of everything the result was made from: another fingerprint, another result
 * @param story the story; empty if the file can't be published
 * @param diagnostics what was found on the way
 */
public record CachedStory(String fingerprint, Optional<Story> story, List<Diagnostic> diagnostics) {
    public CachedStory {
        diagnostics = List.copyOf(diagnostics);
    }
}
