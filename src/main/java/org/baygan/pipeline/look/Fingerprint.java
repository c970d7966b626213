package org.baygan.pipeline.look;

import java.nio.charset.StandardCharsets;
import org.baygan.config.SiteConfig;
import org.baygan.model.Sha256;

/**
 * Names what the story of one source path was made from: the file, the configuration and the program. If fingerprints
 * are equal, so are the stories.
 *
 * @param common what all articles of a build share
 */
public record Fingerprint(String common) {
    private static final int COMMON_DIGITS = 16;

    /** For the articles of one configuration. */
    public static Fingerprint of(SiteConfig config) {
        // A story is the same whether or not drafts are published.
        byte[] made = (ProgramVersion.current() + '\n' + Runtime.version() + '\n' + config.withDrafts(false))
                .getBytes(StandardCharsets.UTF_8);
        return new Fingerprint(Sha256.hex(made).substring(0, COMMON_DIGITS));
    }

    /** For a file with this SHA-256. */
    public String of(String sha256) {
        return common + ":" + sha256;
    }
}
