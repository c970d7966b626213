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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.model.Digest;
import org.baygan.model.Ingredients;
import org.baygan.model.Sha256;
import org.baygan.render.BrokenTemplateException;

/**
 * The files that a build reads, as they stood at one moment: all below the content, template, asset and data folders,
 * and the configuration. The files' times are looked at only to tell whether one was written while a build ran.
 */
final class Inputs {
    private final List<Path> files;
    private final Ingredients names;
    private final Digest times;

    private Inputs(List<Path> files, Ingredients names, Digest times) {
        this.files = files;
        this.names = names;
        this.times = times;
    }

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
     * What is in the files, and where.
     *
     * @return empty if one can't be read
     */
    Optional<Digest> content(Workers workers) throws BrokenTemplateException {
        String[] hashes = new String[files.size()];
        try {
            workers.forEach(hashes.length, i -> hashes[i] = Sha256.hex(Files.readAllBytes(files.get(i))));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.of(
                new Ingredients().add(names.digest()).addAll(List.of(hashes)).digest());
    }

    /** Whether the files of a site are the same ones still, and none was written since. */
    boolean isUntouched(Path site, SiteConfig config) {
        return find(site, config).filter(now -> now.times.equals(times)).isPresent();
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private record Found(String path, Path file, BasicFileAttributes attributes) {}

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
            found.add(new Found(site.relativize(file).toString().replace('\\', '/'), file, attributes));
            return FileVisitResult.CONTINUE;
        }

        Inputs inputs() {
            found.sort(Comparator.comparing(Found::path));
            Ingredients names = new Ingredients();
            Ingredients times = new Ingredients();
            List<Path> files = new ArrayList<>();
            for (Found each : found) {
                names.add(each.path()).add(each.attributes().isSymbolicLink());
                times.add(each.path())
                        .add(each.attributes().size())
                        .add(each.attributes().lastModifiedTime().to(TimeUnit.NANOSECONDS))
                        .add(String.valueOf(each.attributes().fileKey()));
                if (each.attributes().isRegularFile()) {
                    files.add(each.file());
                }
            }
            return new Inputs(files, names, times.digest());
        }
    }
}
