package org.baygan.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The list of the files that a build wrote into its output folder: only these may ever be replaced or removed. */
final class Manifest {
    /** The manifest's own name inside the output folder. */
    static final String NAME = ".baygan-manifest";

    private static final String HEADER =
            "# Files written by baygan. Do not edit: only what is listed here is ever removed.";

    private Manifest() {}

    /**
     * The paths listed in a folder's manifest, in their order.
     *
     * @return empty if the folder has no manifest
     */
    static Optional<List<String>> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .sorted() // as it was written, unless somebody has edited it
                .toList());
    }

    /** The bytes of a manifest of these paths. */
    static byte[] encode(List<String> paths) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        paths.forEach(path -> text.append(path).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
