package org.baygan.cli;

import picocli.CommandLine.Option;

/** {@code --format}, of the commands whose results programs may read too. */
final class FormatOption {
    /** How results are written. */
    private enum Format {
        text,
        json
    }

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How the results are written: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    /** Whether they are for programs. */
    boolean isJson() {
        return format == Format.json;
    }
}
