package org.baygan.serve;

/** Builds the site as its sources are now. */
@FunctionalInterface
public interface Rebuild {
    /** Builds, and tells what came of it; what goes wrong is told too, and never thrown. Called by one thread. */
    Rebuilt run();
}
