package org.baygan.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;

/**
 * The one rule for symbolic links below a site's folder: a link is followed to what lies in the folder itself, and not out
 * of it, nor to what is hidden there. Whoever may write to a site can't read or write the rest of the machine by it.
 * Immutable.
 */
public final class SiteLinks {
    private final Path site;

    /** For the site in a folder; the folder itself may be a link. */
    public SiteLinks(Path site) {
        this.site = site;
    }

    /**
     * What stands in the way of using a file or folder.
     *
     * @param file it, below the site's folder; it need not exist
     * @return empty if no link leads to it, or if all stay in the folder; else what to say after “This symbolic link”
     * @throws IOException if the file system can't say
     */
    public Optional<String> obstacle(Path file) throws IOException {
        Optional<FileEntry> found = FileEntry.find(file);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get().kind() == FileEntry.Kind.LINK && !Files.exists(file)) {
            return Optional.of("leads nowhere");
        }
        Path home = site.toRealPath();
        Path real = file.toRealPath();
        if (!real.startsWith(home)) {
            return Optional.of("leads out of the site's folder");
        }
        if (real.equals(home)) {
            return Optional.of("leads to the site's folder itself");
        }
        boolean asNamed = real.equals(home.resolve(site.toAbsolutePath().relativize(file.toAbsolutePath())));
        return asNamed || !isHidden(home.relativize(real)) ? Optional.empty() : Optional.of("leads to a hidden place");
    }

    private static boolean isHidden(Path path) {
        for (Path name : path) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same as a finding.
     *
     * @param severity how bad it is that the file isn't used
     */
    public Optional<Diagnostic> refusal(Path file, Severity severity) throws IOException {
        return obstacle(file).map(obstacle -> refusal(RelativePath.of(site, file), severity, obstacle));
    }

    /**
     * A finding about a link.
     *
     * @param path the link, below the site's folder
     * @param obstacle what {@link #obstacle} has said of it
     */
    public static Diagnostic refusal(String path, Severity severity, String obstacle) {
        return new Diagnostic(
                severity,
                path,
                0,
                0,
                "This symbolic link " + obstacle + ", and is not followed",
                "Put the file or folder itself here",
                "");
    }
}
