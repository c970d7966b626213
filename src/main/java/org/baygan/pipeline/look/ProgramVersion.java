package org.baygan.pipeline.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Tells one build of the program from another, so that no cache outlives the code that made it. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** Found at the first use, as all of the jar is read for it, and only once: what was loaded goes on running. */
    private static final class Running {
        static final String VERSION = find();
    }

    /** Size and checksum of the program's own jar, or the time of its newest class or template: never part of the output. */
    public static String current() {
        return Running.VERSION;
    }

    private static String find() {
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

    /** Not its time: the same jar is a new file in each checkout of a workflow, and the cache shall outlive that. */
    static String stamp(Path jar) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(jar)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
            }
        }
        return Files.size(jar) + "-" + checksum.getValue();
    }

    private static String newest(Path folder) throws IOException {
        try (Stream<Path> classes = Files.walk(folder)) {
            return "classes@"
                    + classes.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().lastModified())
                            .max()
                            .orElse(0);
        }
    }
}
