package org.baygan.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baygan.cli.Baygan;

/**
 * A stand-in for the released jar, which is made only after the tests: the program's classes as they are being tested,
 * and a class path that names the libraries where they lie instead of holding them. {@code java -jar} and the launcher
 * can't tell the difference.
 */
final class ProgramJar {
    private ProgramJar() {}

    static Path write(Path jar) throws Exception {
        return write(jar, Map.of());
    }

    /** Another version of the program: one with something more at the end of some of its files. */
    static Path write(Path jar, Map<String, String> additions) throws Exception {
        Path classes = Path.of(
                Baygan.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Files.createDirectories(Objects.requireNonNull(jar.getParent()));
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest());
                Stream<Path> walk = Files.walk(classes)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                add(entries, name, file, additions.getOrDefault(name, ""));
            }
        }
        return jar;
    }

    private static void add(JarOutputStream entries, String name, Path file, String addition) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        Files.copy(file, entries);
        entries.write(addition.getBytes(StandardCharsets.UTF_8));
        entries.closeEntry();
    }

    private static Manifest manifest() {
        List<String> libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(":"))
                .filter(entry -> entry.endsWith(".jar"))
                .toList();
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, Baygan.class.getName());
        main.put(Attributes.Name.MULTI_RELEASE, "true");
        main.put(
                Attributes.Name.CLASS_PATH,
                libraries.stream()
                        .map(library -> Path.of(library).toUri().toString())
                        .collect(Collectors.joining(" ")));
        return manifest;
    }
}
