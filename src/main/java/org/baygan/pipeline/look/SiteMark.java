package org.baygan.pipeline.look;

import java.io.IOException;
import java.util.List;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.Sha256;
import org.baygan.source.ContentFile;

/**
 * Tells one process that it runs the program and sees the site which another one does.
 *
 * @param program the program's version and Java's, and how file names are encoded: what two of them make may differ
 * @param site sums up the files' paths and lengths, and all that is in the settings, templates and messages
 */
public record SiteMark(String program, Digest site) {
    public static final char DIVIDER = '\n';

    /**
     * The mark of this process.
     *
     * @throws IOException if a file of the settings can't be read
     */
    public static SiteMark of(Inputs inputs) throws IOException {
        DigestBuilder all = new DigestBuilder();
        add(all, inputs.content().files());
        add(all, inputs.assets().files());
        for (Inputs.Setting setting : inputs.settings()) {
            all.add(setting.path()).add(Sha256.hex(setting.file()));
        }
        return new SiteMark(
                "baygan " + ProgramVersion.current() + ", Java " + Runtime.version() + ", file names in "
                        + System.getProperty("sun.jnu.encoding", "UTF-8"),
                all.digest());
    }

    private static void add(DigestBuilder all, List<ContentFile> files) {
        all.add(files.size());
        files.forEach(file -> all.add(file.path()).add(file.size()));
    }

    /** The same as two lines of text, of which the second is the program. */
    public String text() {
        return site.toString() + DIVIDER + program;
    }
}
