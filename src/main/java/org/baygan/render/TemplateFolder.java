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
import java.util.function.Consumer;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.FileEntry;
import org.baygan.model.RelativePath;
import org.baygan.model.Sha256;
import org.baygan.model.SiteLinks;

/**
 * A site's template folder, read once: pages are rendered with just those templates of which {@link #madeOf} is the
 * digest, even if somebody saves one meanwhile. Immutable.
 */
final class TemplateFolder {
    /** No template is as large. A larger file isn't read before a page asks for it. */
    private static final long MOST_BYTES = 1 << 20;

    private final Path folder;
    private final Map<String, byte[]> files;
    private final boolean whole;
    private final Digest madeOf;

    private TemplateFolder(Path folder, Map<String, byte[]> files, boolean whole) {
        this.folder = folder;
        this.files = files;
        this.whole = whole;
        this.madeOf = whole ? madeOf(files) : Digest.NONE;
    }

    private static Digest madeOf(Map<String, byte[]> files) {
        if (files.values().stream().anyMatch(TemplateFolder::tellsTheTime)) {
            return Digest.NONE;
        }
        DigestBuilder all = new DigestBuilder();
        files.forEach((name, content) -> all.add(name).add(Sha256.hex(content)));
        return all.digest();
    }

    /**
     * Reads a folder of a site; it need not exist.
     *
     * @param path its path below the site's folder
     * @param problems takes the links that aren't followed; paths are below the site's folder
     */
    static TemplateFolder read(Path site, String path, Consumer<Diagnostic> problems) throws IOException {
        Path folder = site.resolve(path);
        Reading reading = new Reading(site, folder, problems);
        Optional<FileEntry.Kind> kind = FileEntry.find(folder).map(FileEntry::kind);
        if (kind.equals(Optional.of(FileEntry.Kind.LINK))) {
            reading.follow(folder);
        } else if (kind.equals(Optional.of(FileEntry.Kind.FOLDER))) {
            Files.walkFileTree(folder, reading);
        }
        return new TemplateFolder(folder, reading.files, reading.whole);
    }

    /** Loaders that find its templates by name, to be asked in this order. */
    List<TemplateLoader> loaders() throws IOException {
        ByteArrayTemplateLoader read = new ByteArrayTemplateLoader();
        files.forEach(read::putTemplate);
        return whole || !FileEntry.is(FileEntry.Kind.FOLDER, folder)
                ? List.of(read)
                : List.of(read, new FileTemplateLoader(folder.toFile())); // which follows no link out of it
    }

    /** A file's bytes; empty if there is no such file. */
    Optional<byte[]> file(String name) throws IOException {
        byte[] content = files.get(name);
        Path left = folder.resolve(name);
        return content == null && !whole && FileEntry.is(FileEntry.Kind.FILE, left)
                ? Optional.of(Files.readAllBytes(left))
                : Optional.ofNullable(content);
    }

    /**
     * The digest of all that pages get from it.
     *
     * @return {@link Digest#NONE} if a file can't be read, is too large or isn't a plain one, or if a template may ask
     *     what time it is, so that pages depend on more than the templates
     */
    Digest madeOf() {
        return madeOf;
    }

    private static boolean tellsTheTime(byte[] template) {
        return new String(template, StandardCharsets.UTF_8).contains(".now");
    }

    private static final class Reading extends SimpleFileVisitor<Path> {
        private final SiteLinks links;
        private final Path folder;
        private final Consumer<Diagnostic> problems;
        private final Map<String, byte[]> files = new TreeMap<>();
        private boolean whole = true;

        Reading(Path site, Path folder, Consumer<Diagnostic> problems) {
            this.links = new SiteLinks(site);
            this.folder = folder;
            this.problems = problems;
        }

        /** Reads what a link leads to, but follows no link in a folder to which one has led. */
        void follow(Path link) throws IOException {
            Optional<Diagnostic> refused = links.refusal(link, Severity.ERROR);
            refused.ifPresent(problems);
            if (refused.isEmpty()) {
                Path real = link.toRealPath();
                Files.walkFileTree(real, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String below = real.equals(file) ? "" : "/" + RelativePath.of(real, file);
                        String path = RelativePath.of(folder, link) + below;
                        return read(path.startsWith("/") ? path.substring(1) : path, file, attributes);
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                        return Reading.this.visitFileFailed(file, unreadable);
                    }
                });
            }
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isSymbolicLink()) {
                follow(file);
                return FileVisitResult.CONTINUE;
            }
            return read(RelativePath.of(folder, file), file, attributes);
        }

        private FileVisitResult read(String path, Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile() || attributes.size() > MOST_BYTES) {
                whole = false;
                return FileVisitResult.CONTINUE;
            }
            try {
                files.put(path, Files.readAllBytes(file));
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
