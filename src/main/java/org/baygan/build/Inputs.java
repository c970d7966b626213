package org.baygan.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.baygan.cache.CacheFolder;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.model.Digest;
import org.baygan.model.Ingredients;
import org.baygan.model.RelativePath;
import org.baygan.render.BrokenTemplateException;

/**
 * The files that a build reads, as they stood at one moment: all below the content, template, asset and data folders,
 * and the configuration.
 */
final class Inputs {
    /** In the order of their paths. */
    private final List<Found> files;

    private Inputs(List<Found> files) {
        this.files = files;
    }

    /**
     * A file.
     *
     * @param path its path below the site's folder, {@code /} between names
     * @param file where it is
     * @param link whether it is a symbolic link, which isn't read
     * @param bytes how long it is
     * @param written when it was written, in nanoseconds since 1970-01-01T00:00Z
     * @param identity a hash of what tells it from another file that took its place
     */
    private record Found(String path, Path file, boolean link, long bytes, long written, int identity) {}

    /**
     * Finds the files of a site.
     *
     * @return empty if what is in them can't be told: something can't be read, or a link leads elsewhere
     */
    static Optional<Inputs> find(Path site, SiteConfig config) {
        Finder finder = new Finder(site);
        try {
            finder.walk(config.contentFolder(), true);
            finder.walk(config.assetFolder(), true);
            finder.walk(config.templateFolder(), false);
            finder.walk(config.dataFolder(), false);
            finder.file(SiteConfigReader.FILE_NAME);
            finder.file(SiteConfigReader.LEGACY_FILE_NAME);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return finder.clear ? Optional.of(finder.inputs()) : Optional.empty();
    }

    /**
     * What a look at the files has found.
     *
     * @param inputs the files
     * @param all sums up the names and contents of all
     * @param sha256 the SHA-256 of each
     */
    record Contents(Inputs inputs, Digest all, Map<Path, String> sha256) {}

    /**
     * Looks at what is in the files of a site: it reads those that somebody has touched since the last look.
     *
     * @param kept where the looks are kept
     * @return empty if what is in them can't be told: one can't be read, or a link leads elsewhere
     * @throws IOException if what is found can't be kept
     */
    static Optional<Contents> look(Path site, SiteConfig config, CacheFolder kept, Workers workers)
            throws IOException, BrokenTemplateException {
        Optional<Inputs> found = find(site, config);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        FileStamps stamps = FileStamps.begin(kept, site);
        Optional<Contents> contents = found.get().contents(stamps, workers);
        stamps.save(kept);
        return contents;
    }

    private Optional<Contents> contents(FileStamps stamps, Workers workers) throws BrokenTemplateException {
        String[] hashes = new String[files.size()];
        try {
            workers.forEach(hashes.length, i -> {
                Found file = files.get(i);
                hashes[i] = file.link() ? "" : stamps.sha256(file.path(), file.file());
            });
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        Ingredients all = new Ingredients();
        Map<Path, String> sha256 = new HashMap<>(hashes.length * 2);
        for (int i = 0; i < hashes.length; i++) {
            Found file = files.get(i);
            all.add(file.path()).add(file.link()).add(hashes[i]);
            if (!file.link()) {
                sha256.put(file.file(), hashes[i]);
            }
        }
        return Optional.of(new Contents(this, all.digest(), sha256));
    }

    /** Which files these are, and when each was written: as long as this is the same, none was written since. */
    Digest times() {
        Ingredients all = new Ingredients();
        for (Found file : files) {
            all.add(file.path()).add(file.bytes()).add(file.written()).add(file.identity());
        }
        return all.digest();
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path site;
        private final List<Found> found = new ArrayList<>();
        private boolean content;
        private Path root = Path.of("");
        private boolean clear = true;

        Finder(Path site) {
            this.site = site;
        }

        /**
         * Finds the files of a folder.
         *
         * @param asContent whether hidden folders are passed over and links not followed, as {@code ContentWalker} does
         */
        void walk(String folder, boolean asContent) throws IOException {
            content = asContent;
            root = site.resolve(folder);
            if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(root, this);
            }
        }

        void file(String name) throws IOException {
            Path file = site.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                visitFile(file, Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = String.valueOf(folder.getFileName()).startsWith(".");
            return content && hidden && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // A link among the content is only warned of; anywhere else it is followed to where nobody looks.
            clear &= attributes.isRegularFile() || (content && attributes.isSymbolicLink());
            found.add(new Found(
                    RelativePath.of(site, file),
                    file,
                    attributes.isSymbolicLink(),
                    attributes.size(),
                    attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                    Objects.hashCode(attributes.fileKey())));
            return FileVisitResult.CONTINUE;
        }

        Inputs inputs() {
            found.sort(Comparator.comparing(Found::path));
            return new Inputs(found);
        }
    }
}
