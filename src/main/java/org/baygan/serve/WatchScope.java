package org.baygan.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;

/**
 * Which files below a site's folder a build reads.
 *
 * @param site the site's folder, absolute
 * @param sources its folders and files that count, relative to it
 * @param ignoreFile the name of the one hidden file that counts
 * @param output the folder that a build writes, which never counts
 */
public record WatchScope(Path site, List<Path> sources, String ignoreFile, Path output) {
    public WatchScope {
        sources = List.copyOf(sources);
    }

    /** What a site of this configuration is built from. */
    public static WatchScope of(Path site, SiteConfig config, Path output) {
        List<Path> sources = Stream.of(
                        config.contentFolder(),
                        config.templateFolder(),
                        config.assetFolder(),
                        config.dataFolder(),
                        SiteConfigReader.FILE_NAME,
                        SiteConfigReader.LEGACY_FILE_NAME)
                .map(Path::of)
                .toList();
        return new WatchScope(site, sources, config.ignoreFile(), output);
    }

    /** Whether a change of this file or folder can change the site. */
    boolean concerns(Path file) {
        if (!file.startsWith(site) || file.startsWith(output)) {
            return false;
        }
        Path relative = site.relativize(file);
        return sources.stream().anyMatch(source -> source.startsWith(relative) || isVisibleBelow(source, relative));
    }

    /** Whether files that concern the site may be in this folder. */
    boolean enters(Path folder) {
        return folder.equals(site) || concerns(folder);
    }

    private boolean isVisibleBelow(Path source, Path relative) {
        if (!relative.startsWith(source)) {
            return false;
        }
        for (Path name : source.relativize(relative)) {
            if (name.toString().startsWith(".") && !name.toString().equals(ignoreFile)) {
                return false;
            }
        }
        return true;
    }
}
