package org.baygan.render;

import freemarker.cache.ByteArrayTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baygan.model.Digest;
import org.baygan.model.Ingredients;
import org.baygan.model.RelativePath;
import org.baygan.model.Sha256;

/**
 * A site's template folder, read once: what pages are rendered with is what {@link #madeOf} sums up, even if somebody
 * saves a template meanwhile. Immutable.
 */
final class TemplateFolder {
    /** No template is as large; what is stays where it is until a page asks for it. */
    private static final long MOST_BYTES = 1 << 20;

    private final Path folder;
    private final Map<String, byte[]> files;
    private final boolean whole;

    private TemplateFolder(Path folder, Map<String, byte[]> files, boolean whole) {
        this.folder = folder;
        this.files = files;
        this.whole = whole;
    }

    /** Reads a folder; it need not exist. */
    static TemplateFolder read(Path folder) throws IOException {
        Reading reading = new Reading(folder);
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, reading);
        }
        return new TemplateFolder(folder, reading.files, reading.whole);
    }

    /** Finds its templates by name. */
    List<TemplateLoader> loaders() throws IOException {
        ByteArrayTemplateLoader read = new ByteArrayTemplateLoader();
        files.forEach(read::putTemplate);
        return whole || !Files.isDirectory(folder)
                ? List.of(read)
                : List.of(read, new FileTemplateLoader(folder.toFile()));
    }

    /** A file's bytes; empty if there is no such file. */
    Optional<byte[]> file(String name) throws IOException {
        byte[] content = files.get(name);
        Path left = folder.resolve(name);
        return content == null && !whole && Files.isRegularFile(left)
                ? Optional.of(Files.readAllBytes(left))
                : Optional.ofNullable(content);
    }

    /**
     * What is in it.
     *
     * @return {@link Digest#NONE} if that can't be told, as a file can't be read or a link leads elsewhere, or if it
     *     isn't all, as a template asks what time it is
     */
    Digest madeOf() {
        if (!whole || files.values().stream().anyMatch(TemplateFolder::tellsTheTime)) {
            return Digest.NONE;
        }
        Ingredients all = new Ingredients();
        files.forEach((name, content) -> all.add(name).add(Sha256.hex(content)));
        return all.digest();
    }

    private static boolean tellsTheTime(byte[] template) {
        return new String(template, StandardCharsets.UTF_8).contains(".now");
    }

    private static final class Reading extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Map<String, byte[]> files = new TreeMap<>();
        private boolean whole = true;

        Reading(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile() || attributes.size() > MOST_BYTES) {
                whole = false;
                return FileVisitResult.CONTINUE;
            }
            try {
                files.put(RelativePath.of(folder, file), Files.readAllBytes(file));
            } catch (IOException unreadable) { // a page that needs it will say so
                whole = false;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            whole = false;
            return FileVisitResult.CONTINUE;
        }
    }
}
