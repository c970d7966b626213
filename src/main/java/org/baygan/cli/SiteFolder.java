package org.baygan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A folder that holds a site.
 *
 * @param folder the folder, absolute
 * @param config what it configures
 */
record SiteFolder(Path folder, SiteConfig config) {
    /**
     * The site that a command names.
     *
     * @throws ParameterException if there is no such folder, or no content in it
     * @throws IOException if its configuration can't be read
     */
    static SiteFolder of(Path named, Surroundings surroundings, CommandSpec command) throws IOException {
        Path folder = surroundings.resolve(named);
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(command.commandLine(), "There is no folder " + folder);
        }
        SiteFolder site = new SiteFolder(folder, SiteConfigReader.read(folder).config());
        if (!Files.isDirectory(site.content())) {
            throw new ParameterException(
                    command.commandLine(),
                    folder + " holds no folder “" + site.config.contentFolder()
                            + "” with articles: make one, or name the site's folder with --source");
        }
        return site;
    }

    /** Where the articles are. */
    Path content() {
        return folder.resolve(config.contentFolder());
    }
}
