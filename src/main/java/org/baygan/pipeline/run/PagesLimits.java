package org.baygan.pipeline.run;

/**
 * What GitHub Pages takes, in bytes.
 *
 * @param site how large a published site may be
 * @param file how large a file in a repository may be
 */
public record PagesLimits(long site, long file) {
    /**
     * As GitHub documents them: a published site “may be no larger than 1 GB”, of which this is the smaller reading, and
     * a push with a file of more than 100 MiB is refused.
     */
    public static final PagesLimits DOCUMENTED = new PagesLimits(1_000_000_000L, 100L * 1024 * 1024);

    private static final int NEAR_PERCENT = 80;

    public PagesLimits {
        if (site < 1 || file < 1) {
            throw new IllegalArgumentException("no room at all: " + site + ", " + file);
        }
    }

    /** Whether a site of so many bytes comes near the limit, at 80% of it, or is over it. */
    public boolean isNear(long bytes) {
        return percent(bytes) >= NEAR_PERCENT;
    }

    /** How much of the limit so many bytes are, rounded down. */
    public long percent(long bytes) {
        return (long) (100.0 * bytes / site);
    }
}
