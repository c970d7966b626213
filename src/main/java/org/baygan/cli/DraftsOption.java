package org.baygan.cli;

import picocli.CommandLine.Option;

/** {@code --drafts}, of the commands that write a site. */
final class DraftsOption {
    @Option(
            names = "--drafts",
            description = "Write drafts too. They are in the output folder until the next build without this option.")
    private boolean wanted;

    /** Whether drafts are wanted even if {@code site.drafts} doesn't say so. */
    boolean wanted() {
        return wanted;
    }
}
