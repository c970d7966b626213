package org.baygan.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.baygan.model.Sha256;

/** Tells whether two folders hold the same, hidden files included. */
final class SiteHash {
    private SiteHash() {}

    /** A hash of the names and bytes of all files in a folder, and of the names of the folders. */
    static String of(Path folder) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> sorted = walk.sorted().toList();
            for (Path path : sorted) {
                byte[] bytes = Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
                String line = folder.relativize(path) + "\0" + Sha256.hex(bytes) + "\n";
                all.writeBytes(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Sha256.hex(all.toByteArray());
    }
}
