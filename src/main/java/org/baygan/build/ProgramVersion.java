package org.baygan.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Stream;

/** Tells one build of the program from another, so that no cache outlives the code that made it. */
final class ProgramVersion {
    private ProgramVersion() {}

    /** Size and time of the program's own jar, or of its newest class: never part of the output. */
    static String current() {
        CodeSource source = ProgramVersion.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("the program doesn't know where its code is");
        }
        try {
            Path code = Path.of(source.getLocation().toURI());
            return Files.isDirectory(code) ? newest(code) : stamp(code);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stamp(Path file) throws IOException {
        return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
    }

    private static String newest(Path folder) throws IOException {
        try (Stream<Path> classes = Files.walk(folder)) {
            return "classes@"
                    + classes.filter(file -> file.toString().endsWith(".class"))
                            .mapToLong(file -> file.toFile().lastModified())
                            .max()
                            .orElse(0);
        }
    }
}
