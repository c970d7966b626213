package org.baygan.check;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What one check is asked to do.
 *
 * @param site the site's folder
 * @param fix whether typing habits are mended in the articles' files
 * @param now the moment against which scheduled and expired articles are told
 * @param jobs how many threads work, at least 1
 */
public record CheckOptions(Path site, boolean fix, Instant now, int jobs) {
    public CheckOptions {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs: " + jobs);
        }
    }
}
