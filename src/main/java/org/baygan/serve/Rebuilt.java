package org.baygan.serve;

import java.nio.file.Path;
import java.util.Map;
import org.baygan.model.Permalink;

/**
 * What a build came to, as far as the preview is concerned.
 *
 * @param outcome whether there is a new site
 * @param output the site's folder, whether it is new or still the one before
 * @param scope what to watch from now on
 * @param pages the address of each published article and static page, by its source; meaningful only for a new site
 * @param problems the errors and warnings as they are shown on a terminal; empty if there are none
 */
public record Rebuilt(Outcome outcome, Path output, WatchScope scope, Map<String, Permalink> pages, String problems) {
    /** Whether there is a new site. */
    public enum Outcome {
        /** A new site stands in the output folder. */
        PUBLISHED,
        /** The site before still stands, until a source changes. */
        REFUSED,
        /** The site before still stands, for a reason that can go away without a change of any source. */
        HINDERED
    }

    public Rebuilt {
        pages = Map.copyOf(pages);
    }
}
