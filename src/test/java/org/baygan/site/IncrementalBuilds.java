package org.baygan.site;

import java.io.IOException;
import org.baygan.build.BuildOptions;
import org.baygan.build.BuildProgress;
import org.baygan.build.BuildReport;
import org.baygan.build.SiteBuilder;

/** Builds one site again and again. This is the only place where the tests of such builds call the program. */
@FunctionalInterface
interface IncrementalBuilds {
    BuildReport build(BuildOptions options) throws IOException;

    /** For one site, whose builds know of each other only what the disk says, as those of the command line do. */
    static IncrementalBuilds ofOneSite() {
        return options -> SiteBuilder.build(options, BuildProgress.SILENT);
    }

    /** For one site, with nothing to go by. */
    static IncrementalBuilds clean() {
        return options -> SiteBuilder.build(options, BuildProgress.SILENT);
    }
}
