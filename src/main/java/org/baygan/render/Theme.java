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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
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

    /** The file that lists the theme's files. */
    private static final String FILE_LIST = "files.txt";

    /** The templates that make HTML pages. */
    static final List<String> PAGE_TEMPLATES = List.of(
            "layout.ftlh",
            "parts.ftlh",
            "404.ftlh",
            "article.ftlh",
            "front.ftlh",
            "home.ftlh",
            "list.ftlh",
            "month.ftlh",
            "page.ftlh",
            "redirect.ftlh",
            "search.ftlh",
            "terms.ftlh",
            "translations.ftlh",
            "year.ftlh",
            "years.ftlh");

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

    /** What finds templates by name: the site's own, else the built-in ones. */
    public TemplateLoader loader() throws IOException {
        List<TemplateLoader> loaders = new ArrayList<>(templates.loaders());
        loaders.add(new ClassTemplateLoader(Theme.class, BUILT_IN + "templates"));
        return new MultiTemplateLoader(loaders.toArray(new TemplateLoader[0]));
    }

    /**
     * A language's strings: the built-in ones, with the site's own in their place; its defaults are the English ones.
     * The language's name is CLDR's where no file has it.
     */
    public Properties messages(Language language) throws IOException {
        Properties english = new Properties();
        addMessages(english, Language.ENGLISH);
        if (language.equals(Language.ENGLISH)) {
            return english;
        }
        Properties own = new Properties(english);
        own.setProperty("language.name", Messages.nameOf(language));
        addMessages(own, language);
        return own;
    }

    /** Whether the program or the site has strings for a language. */
    public boolean hasMessages(Language language) throws IOException {
        String name = messagesFile(language);
        return templates.file(name).isPresent() || Theme.class.getResource(BUILT_IN + "templates/" + name) != null;
    }

    /** The name of the file with a language's strings. */
    public static String messagesFile(Language language) {
        return "messages_" + language + ".properties";
    }

    private void addMessages(Properties merged, Language language) throws IOException {
        String name = messagesFile(language);
        try (InputStream builtIn = Theme.class.getResourceAsStream(BUILT_IN + "templates/" + name)) {
            if (builtIn != null) {
                merged.load(new InputStreamReader(builtIn, StandardCharsets.UTF_8));
            }
        }
        Optional<byte[]> own = templates.file(name);
        if (own.isPresent()) {
            new OwnMessages(templateFolder + "/" + name, problems).addTo(merged, own.get());
        }
    }

    /**
     * The digest of the site's own templates and messages.
     *
     * @return {@link Digest#NONE} if that can't be told
     */
    public Digest madeOf() {
        return templates.madeOf();
    }

    /** The names of the theme's files, as templates call them: the built-in ones, and those that the site's list adds. */
    public List<String> fileNames() throws IOException {
        Set<String> names = new LinkedHashSet<>(listed(builtInFile(FILE_LIST)));
        Optional<byte[]> own = ownFile(FILE_LIST);
        if (own.isPresent()) {
            for (String name : listed(own.get())) {
                if (isBuiltIn(name) || ownFile(name).isPresent()) {
                    names.add(name);
                } else {
                    problems.accept(Diagnostic.error(
                            filePath(FILE_LIST),
                            "It lists \"" + name + "\", and there is no file " + filePath(name),
                            "Put the file there, or take the line out"));
                }
            }
        }
        return List.copyOf(names);
    }

    private static List<String> listed(byte[] list) {
        return new String(list, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * A theme file's bytes: the site's own, else the built-in one's.
     *
     * @throws IOException if it is neither there nor built in, or can't be read
     */
    public byte[] file(String name) throws IOException {
        Optional<byte[]> own = ownFile(name);
        return own.isPresent() ? own.get() : builtInFile(name);
    }

    /** The site's own theme file of a name; empty if it has none. */
    Optional<byte[]> ownFile(String name) throws IOException {
        Path own = site.resolve(filePath(name));
        Optional<Diagnostic> refused = new SiteLinks(site).refusal(own, Severity.WARNING);
        refused.ifPresent(problems);
        return refused.isEmpty()
                        && FileEntry.find(own).filter(FileEntry::mayBeFile).isPresent()
                ? Optional.of(Files.readAllBytes(own))
                : Optional.empty();
    }

    /** The path of the site's own theme file of a name, below the site's folder. */
    String filePath(String name) {
        return assetFolder + "/baygan/" + name;
    }

    /** The path of the site's own template of a name, below the site's folder. */
    String templatePath(String name) {
        return templateFolder + "/" + name;
    }

    /** The site's own template of a name; empty if it has none. */
    Optional<String> ownTemplate(String name) throws IOException {
        return templates.file(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Whether the program has a theme file of a name. */
    static boolean isBuiltIn(String name) {
        return Theme.class.getResource(BUILT_IN + "assets/baygan/" + name) != null;
    }

    /** The program's own theme file of a name. */
    static byte[] builtInFile(String name) throws IOException {
        return resource("assets/baygan/" + name);
    }

    /** The program's own template of a name. */
    static String builtInTemplate(String name) throws IOException {
        return new String(resource("templates/" + name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream stream = Theme.class.getResourceAsStream(BUILT_IN + path)) {
            if (stream == null) {
                throw new IOException("the program's own file " + path + " is missing");
            }
            return stream.readAllBytes();
        }
    }
}
