package org.baygan.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Digest;
import org.baygan.model.FileEntry;
import org.baygan.model.Language;
import org.baygan.model.SiteLinks;

/**
 * The site's look: its own templates, messages and theme files, and the built-in ones for those it doesn't have.
 * Thread-safe.
 */
public final class Theme {
    /** The built-in theme's place among the program's resources. */
    private static final String BUILT_IN = "/org/baygan/theme/";

    private final TemplateFolder templates;
    private final Path site;
    private final String templateFolder;
    private final String assetFolder;
    private final Consumer<Diagnostic> problems;

    /**
     * A site's theme, its template folder being read now.
     *
     * @param site the site's folder
     * @param templateFolder the path of its template folder below that; it need not exist
     * @param assetFolder that of its asset folder
     * @param problems takes what can't be used of it, by several threads; paths are below the site's folder
     */
    public Theme(Path site, String templateFolder, String assetFolder, Consumer<Diagnostic> problems)
            throws IOException {
        this.site = site;
        this.templateFolder = templateFolder;
        this.assetFolder = assetFolder;
        this.problems = problems;
        this.templates = TemplateFolder.read(site, templateFolder, problems);
    }

    /** Finds templates by name: the site's own first. */
    public TemplateLoader loader() throws IOException {
        List<TemplateLoader> loaders = new ArrayList<>(templates.loaders());
        loaders.add(new ClassTemplateLoader(Theme.class, BUILT_IN + "templates"));
        return new MultiTemplateLoader(loaders.toArray(new TemplateLoader[0]));
    }

    /**
     * A language's strings: the built-in ones, with the site's own in their place; what a language lacks is said in
     * English.
     *
     * @return empty if neither the program nor the site has a messages file for the language
     */
    public Optional<Properties> messages(Language language) throws IOException {
        Properties merged = new Properties();
        boolean found = addMessages(merged, Language.ENGLISH);
        if (!language.equals(Language.ENGLISH)) {
            found = addMessages(merged, language);
        }
        return found ? Optional.of(merged) : Optional.empty();
    }

    private boolean addMessages(Properties merged, Language language) throws IOException {
        String name = "messages_" + language + ".properties";
        boolean found = false;
        try (InputStream builtIn = Theme.class.getResourceAsStream(BUILT_IN + "templates/" + name)) {
            if (builtIn != null) {
                merged.load(new InputStreamReader(builtIn, StandardCharsets.UTF_8));
                found = true;
            }
        }
        Optional<byte[]> own = templates.file(name);
        if (own.isPresent()) {
            new OwnMessages(templateFolder + "/" + name, problems).addTo(merged, own.get());
            found = true;
        }
        return found;
    }

    /**
     * What the site's own templates and messages are.
     *
     * @return {@link Digest#NONE} if that can't be told
     */
    public Digest madeOf() {
        return templates.madeOf();
    }

    /** The names of the theme's files, as templates call them. */
    public List<String> fileNames() throws IOException {
        try (InputStream list = resource("baygan/files.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    /** A theme file's bytes: the site's own, else the built-in one's. */
    public byte[] file(String name) throws IOException {
        Path own = site.resolve(assetFolder).resolve("baygan").resolve(name);
        Optional<Diagnostic> refused = new SiteLinks(site).refusal(own, Severity.WARNING);
        refused.ifPresent(problems);
        if (refused.isEmpty()
                && FileEntry.find(own).filter(FileEntry::mayBeFile).isPresent()) {
            return Files.readAllBytes(own);
        }
        try (InputStream builtIn = resource("baygan/" + name)) {
            return builtIn.readAllBytes();
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = Theme.class.getResourceAsStream(BUILT_IN + "assets/" + name);
        if (stream == null) {
            throw new IOException("the program's own file assets/" + name + " is missing");
        }
        return stream;
    }
}
