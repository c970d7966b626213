package org.baygan.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.baygan.render.SiteFile;

/** Builds the site as its sources are now. What goes wrong is told, and never thrown. Called by one thread. */
@FunctionalInterface
public interface Rebuild {
    /**
     * Puts pages into the site that need not wait for {@link #run}, which follows.
     *
     * @param changed the files that have changed; empty if they are many, or not known
     * @return the pages, which stand there now; whatever else has changed is left to the build
     */
    default List<SiteFile> early(Set<Path> changed) {
        return List.of();
    }

    /**
     * Builds, and tells what came of it.
     *
     * @param superseded whether there is something new to build; asked often, by several threads
     * @return empty if the build was ended as it was superseded, and the site before still stands; a build that has got
     *     too far, or after which {@link #early} can do nothing, goes on
     */
    Optional<Rebuilt> run(BooleanSupplier superseded);

    /** Makes ready for {@link #early}, where that takes a while; called when what a build came to has been shown. */
    default void prepare() {}
}
