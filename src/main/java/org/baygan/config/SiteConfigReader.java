package org.baygan.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.FileEntry;
import org.baygan.model.SiteLinks;

/**
 * Reads {@code jbake.properties} in the folder of a site, as UTF-8. Stateless.
 *
 * <p>The file alone counts: no system property, no environment variable and no default of the machine reaches the
 * configuration.
 */
public final class SiteConfigReader {
    /** The name of the file in the site's folder. */
    public static final String FILE_NAME = "jbake.properties";

    /** The name that JBake gave the file before, which is only warned of. */
    public static final String LEGACY_FILE_NAME = "custom.properties";

    private SiteConfigReader() {}

    /**
     * A configuration that can be used, and what is wrong with its file.
     *
     * @param config the configuration, with the default for every setting that is absent or wrong
     * @param diagnostics what was found, in its natural order
     * @param places where each setting of the file stands, by key
     */
    public record Result(SiteConfig config, List<Diagnostic> diagnostics, Map<String, Place> places) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
            places = Map.copyOf(places);
        }

        /** A warning at a setting's line, for what can only be judged once the site is known. */
        public Diagnostic warning(String key, String message, String hint) {
            Place place = places.getOrDefault(key, new Place(0, ""));
            return Diagnostic.warning(FILE_NAME, message, hint).at(place.line, 0, place.excerpt);
        }
    }

    /**
     * Where a setting stands.
     *
     * @param line its line, from 1
     * @param excerpt the line's text
     */
    public record Place(int line, String excerpt) {}

    /**
     * Reads the configuration of the site in {@code siteFolder}; the defaults if it has no file.
     *
     * @throws IOException if the file is there and can't be read
     */
    public static Result read(Path siteFolder) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        if (FileEntry.exists(siteFolder.resolve(LEGACY_FILE_NAME))) {
            found.add(Diagnostic.warning(
                    LEGACY_FILE_NAME,
                    "This old name of the configuration file is not read",
                    "Move its settings to " + FILE_NAME));
        }
        Path file = siteFolder.resolve(FILE_NAME);
        Optional<Diagnostic> refused = new SiteLinks(siteFolder).refusal(file, Severity.ERROR);
        refused.ifPresent(found::add);
        Result result = refused.isPresent() ? of("") : readFile(file);
        found.addAll(result.diagnostics());
        return new Result(result.config(), found.stream().sorted().toList(), result.places());
    }

    /** The configuration that a file of this text would give. */
    public static Result of(String text) {
        PropertiesFile file = PropertiesFile.parse(FILE_NAME, text);
        return new SiteConfigMaker(new Settings(FILE_NAME, file)).make();
    }

    private static Result readFile(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException noConfiguration) {
            return of("");
        }
        try {
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return new Result(of("").config(), List.of(undecodable(bytes)), Map.of());
        }
    }

    private static Diagnostic undecodable(byte[] bytes) {
        return Diagnostic.error(FILE_NAME, "This line is not UTF-8, so nothing of the file counts", "Save it as UTF-8")
                .at(firstUndecodableLine(bytes), 0, "");
    }

    /**
     * The first line that isn't UTF-8. No byte of a longer sequence is a line feed there, so each line can be decoded
     * alone.
     */
    private static int firstUndecodableLine(byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (!decodes(bytes, start, i)) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return line;
    }

    private static boolean decodes(byte[] bytes, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
