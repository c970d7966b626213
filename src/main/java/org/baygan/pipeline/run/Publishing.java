package org.baygan.pipeline.run;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a built site goes from its folder.
 *
 * @param host where it will be served
 * @param limits what GitHub Pages takes
 * @param zip the file to write the site to as one archive too
 */
public record Publishing(Host host, PagesLimits limits, Optional<Path> zip) {
    /** Who serves a site, as far as that makes a difference to a build. */
    public enum Host {
        /** Not said: that the site is too large for GitHub Pages is worth a warning. */
        UNKNOWN,
        /** GitHub Pages: that the site is too large for it is an error. */
        GITHUB_PAGES,
        /** Any other server, or none: the limits don't matter. */
        ELSEWHERE
    }

    /** For no host in particular, and no archive. */
    public static final Publishing UNDECIDED = new Publishing(Host.UNKNOWN, PagesLimits.DOCUMENTED, Optional.empty());

    public Publishing {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(zip, "zip");
    }
}
