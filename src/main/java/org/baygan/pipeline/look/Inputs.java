package org.baygan.pipeline.look;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.diagnostic.Severity;
import org.baygan.model.FileEntry;
import org.baygan.model.FileStamp;
import org.baygan.model.RelativePath;
import org.baygan.source.ContentWalker;

/**
 * The files that a build reads, as they stood at one moment.
 *
 * @param content those of the content folder
 * @param assets those of the asset folder
 * @param settings those of the template and data folders, the theme's in the asset folder, and the configuration, in the
 *     order of their paths
 * @param isClear whether these are all that the build reads: each could be found, no link was followed, and there is
 *     none among the settings
 */
public record Inputs(ContentWalker.Found content, ContentWalker.Found assets, List<Setting> settings, boolean isClear) {
    /** The folder in the asset folder whose files take the place of the theme's own. */
    private static final String THEME_FOLDER = "/baygan";

    public Inputs {
        settings = List.copyOf(settings);
    }

    /**
     * A file that is neither content nor an asset.
     *
     * @param path its path below the site's folder, {@code /} between names
     * @param file where it is
     * @param stamp how it stood
     */
    record Setting(String path, Path file, FileStamp stamp) {}

    /**
     * Finds the files of a site.
     *
     * @throws IOException if the content or asset folder can't be read
     */
    public static Inputs find(Path site, SiteConfig config) throws IOException {
        ContentWalker.Found content = walk(site, config.contentFolder(), config);
        ContentWalker.Found assets = walk(site, config.assetFolder(), config);
        Finder finder = new Finder(site);
        finder.find(config);
        return new Inputs(content, assets, finder.found, finder.clear && isClear(content) && isClear(assets));
    }

    private static ContentWalker.Found walk(Path site, String folder, SiteConfig config) throws IOException {
        return ContentWalker.walk(site, folder, config.ignoreFile());
    }

    private static boolean isClear(ContentWalker.Found found) {
        return !found.followed()
                && found.diagnostics().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** Whether the settings are still as they were found. */
    boolean settingsStand(Path site, SiteConfig config) {
        Finder again = new Finder(site);
        again.find(config);
        return again.clear && again.found.equals(settings);
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path site;
        private final List<Setting> found = new ArrayList<>();
        private boolean clear = true;

        Finder(Path site) {
            this.site = site;
        }

        void find(SiteConfig config) {
            try {
                walk(config.templateFolder());
                walk(config.dataFolder());
                walk(config.assetFolder() + THEME_FOLDER);
                walk(SiteConfigReader.FILE_NAME);
                walk(SiteConfigReader.LEGACY_FILE_NAME);
            } catch (IOException unreadable) {
                clear = false;
            }
            found.sort(Comparator.comparing(Setting::path));
        }

        private void walk(String path) throws IOException {
            Path root = site.resolve(path);
            if (FileEntry.exists(root)) {
                Files.walkFileTree(root, this);
            }
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            clear &= attributes.isRegularFile(); // what a link leads to isn't looked at here
            found.add(new Setting(RelativePath.of(site, file), file, FileStamp.of(file)));
            return FileVisitResult.CONTINUE;
        }
    }
}
