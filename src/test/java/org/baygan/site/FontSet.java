package org.baygan.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;

/**
 * The fonts that a browser finds, whatever else the machine has. They are chosen by a configuration of fontconfig, which
 * the browsers of Linux read: https://www.freedesktop.org/software/fontconfig/fontconfig-user.html.
 */
enum FontSet {
    /** None but the theme's, and for what it lacks the one that comes with PDFBox: no browser runs without any. */
    THEME("Liberation Sans", "Liberation Sans", "", ""),
    DEJAVU("DejaVu Serif", "DejaVu Sans", "/usr/share/fonts/truetype/dejavu", "DejaVuS.*"),
    NOTO(
            "Noto Serif",
            "Noto Sans",
            "/usr/share/fonts/truetype/noto",
            "(NotoSans|NotoSerif|NotoSansArabic|NotoNaskhArabic)-.*");

    private static final String INSTALL =
            "Printing is tried with fonts that aren't here: apt-get install fonts-dejavu-core fonts-noto-core";
    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final String serif;
    private final String sans;
    private final String installed;
    private final String files;

    FontSet(String serif, String sans, String installed, String files) {
        this.serif = serif;
        this.sans = sans;
        this.installed = installed;
        this.files = files;
    }

    /**
     * Writes the configuration. Where these fonts aren't installed the test is skipped, or fails, as with
     * {@link Browser}.
     *
     * @param scratch a folder for it, for copies of the fonts and for what fontconfig keeps
     * @return the file that {@code FONTCONFIG_FILE} is to name
     */
    Path configuration(Path scratch) throws IOException {
        Path fonts = Files.createDirectories(scratch.resolve("fonts"));
        if (this == THEME) {
            try (InputStream font = Objects.requireNonNull(Loader.class.getResourceAsStream(LIBERATION))) {
                Files.copy(font, fonts.resolve("LiberationSans-Regular.ttf"));
            }
        } else {
            copy(Path.of(installed), fonts);
        }
        return Files.writeString(
                scratch.resolve("fonts.conf"), """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                <dir>%s</dir>
                <cachedir>%s</cachedir>
                <alias><family>serif</family><prefer><family>%s</family></prefer></alias>
                <alias><family>sans-serif</family><prefer><family>%s</family></prefer></alias>
                </fontconfig>
                """.formatted(fonts, scratch.resolve("cache"), serif, sans));
    }

    private void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            throw Browser.missing(INSTALL, Browser.required());
        }
        try (Stream<Path> all = Files.list(from)) {
            for (Path file : all.toList()) {
                if (file.getFileName().toString().matches(files)) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }
}
