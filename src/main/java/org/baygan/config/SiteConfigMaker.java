package org.baygan.config;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baygan.diagnostic.NearestName;
import org.baygan.model.Language;

/** Makes one {@link SiteConfig} of one file's {@link Settings}. */
final class SiteConfigMaker {
    /** What JBake's own {@code default.properties} says: a site that repeats it hasn't said where it will be found. */
    private static final URI JBAKE_DEFAULT_HOST = URI.create("http://www.jbake.org/");

    /** What the configuration of its example projects says. */
    private static final URI JBAKE_EXAMPLE_HOST = URI.create("http://jbake.org/");

    /** JBake's other template engines, by the endings of their files. */
    private static final Map<String, String> OTHER_ENGINES = Map.of(
            "gsp", "Groovy",
            "gxml", "Groovy",
            "tpl", "Groovy",
            "groovy", "Groovy",
            "thyme", "Thymeleaf",
            "html", "Thymeleaf",
            "jade", "Jade",
            "pug", "Pug",
            "mustache", "Handlebars",
            "peb", "Pebble");

    private static final String FORMER_ADDRESSES = "site.former-addresses";
    private static final String ZONE_HINT = "Write a name of the IANA time zone database, such as Asia/Tehran";
    private static final int DEFAULT_PAGE_SIZE = 60;

    private final Settings settings;

    SiteConfigMaker(Settings settings) {
        this.settings = settings;
    }

    SiteConfigReader.Result make() {
        List<LanguageSettings> languages = new LanguagesMaker(settings).make();
        List<Language> tags = languages.stream().map(LanguageSettings::language).toList();
        SiteConfig config = new SiteConfig(
                languages,
                baseUrl(),
                settings.value("site.time-zone", ZoneId.of("Asia/Tehran"), SiteConfigMaker::parseZone, ZONE_HINT),
                folders(),
                new SiteConfig.Sizes(
                        pageSize(),
                        settings.count("site.day-page-minimum", 10),
                        settings.count("site.feed-size", 30),
                        settings.count("site.sitemap-size", 5_000),
                        settings.count("site.bundle-size", 500),
                        settings.count("site.index-size", 1_000),
                        settings.value("search.split", false, SiteConfigMaker::parseSplit, "Write year or none")),
                new SiteConfig.Visibility(
                        settings.flag("site.drafts", false),
                        settings.value(
                                "site.publish-sources",
                                true,
                                SiteConfigMaker::parseSources,
                                "Write true, false or text")),
                presentation(tags),
                new SiteConfig.JBake(templateFiles(), properties()));
        reportFormerAddresses();
        reportOtherKeys(tags);
        return new SiteConfigReader.Result(
                config, settings.diagnostics().stream().sorted().toList(), settings.places());
    }

    private Optional<URI> baseUrl() {
        URI url = settings.value(
                "site.host",
                JBAKE_DEFAULT_HOST,
                BaseUrl::parse,
                "Write the whole address with its scheme, such as https://example.org/archive/");
        return url.equals(JBAKE_DEFAULT_HOST) || url.equals(JBAKE_EXAMPLE_HOST) ? Optional.empty() : Optional.of(url);
    }

    private SiteConfig.Folders folders() {
        return new SiteConfig.Folders(
                folder("content.folder", "content"),
                folder("template.folder", "templates"),
                folder("asset.folder", "assets"),
                folder("data.folder", "site-data"),
                settings.value(
                        "destination.folder", "site-output", SiteConfigMaker::parsePath, "Write a folder's path"),
                settings.value(
                        "ignore.file",
                        ".jbakeignore",
                        SiteConfigMaker::parseName,
                        "Write a file name without a folder"));
    }

    private String folder(String key, String other) {
        return settings.value(
                key, other, SiteConfigMaker::parseFolder, "Write a path below the site's folder, such as " + other);
    }

    private int pageSize() {
        int jbakes = settings.count("index.posts_per_page", DEFAULT_PAGE_SIZE);
        boolean paginates = settings.flag("index.paginate", false);
        return settings.count("site.page-size", paginates ? jbakes : DEFAULT_PAGE_SIZE);
    }

    private Presentation presentation(List<Language> languages) {
        Presentation.Pages pages = settings.value(
                "site.pages",
                Presentation.Pages.RICH,
                text -> named(Presentation.Pages.values(), text),
                "Write rich or lean");
        return new Presentation(
                perLanguage("site.publisher", languages, text -> text),
                pages,
                settings.value(
                        "site.feed-content",
                        pages == Presentation.Pages.RICH ? Presentation.Feeds.FULL : Presentation.Feeds.SUMMARY,
                        text -> named(Presentation.Feeds.values(), text),
                        "Write full or summary"),
                new Presentation.Look(
                        asset("site.image"),
                        asset("site.logo"),
                        asset("site.logo.dark"),
                        asset("site.favicon"),
                        asset("site.extra-css"),
                        accent()),
                new Presentation.Order(
                        perLanguage("site.menu", languages, SiteConfig::listed),
                        settings.list("site.sections.order"),
                        perLanguage("site.footer", languages, text -> text)));
    }

    private <T> Map<Language, T> perLanguage(String key, List<Language> languages, Function<String, T> parse) {
        Map<Language, T> values = new LinkedHashMap<>();
        for (Language language : languages) {
            settings.text(key + "." + language)
                    .or(() -> settings.text(key))
                    .ifPresent(text -> values.put(language, parse.apply(text)));
        }
        return values;
    }

    /**
     * The accent, if any is set. A colour for one ground serves both, on the other made as light or dark as it must be
     * to be legible.
     */
    private Optional<Presentation.Accent> accent() {
        Optional<Colour> light = colour("site.accent", Colour.PAPER);
        Optional<Colour> dark = colour("site.accent.dark", Colour.DARK_PAPER);
        return light.or(() -> dark.map(other -> other.legibleOn(Colour.PAPER)))
                .map(on -> new Presentation.Accent(
                        shades(on, Colour.PAPER),
                        shades(dark.orElseGet(() -> on.legibleOn(Colour.DARK_PAPER)), Colour.DARK_PAPER)));
    }

    private static Presentation.Shades shades(Colour accent, Colour ground) {
        return new Presentation.Shades(
                accent.toString(),
                accent.legibleOn(ground).heatOn(ground).stream()
                        .map(Colour::toString)
                        .toList());
    }

    private Optional<Colour> colour(String key, Colour ground) {
        Optional<Colour> colour = settings.find(key, Colour::parse, "Write a colour such as #0f5563");
        colour.filter(of -> of.contrast(ground) < Colour.ENOUGH)
                .ifPresent(of -> settings.warn(
                        key,
                        String.format(
                                Locale.ROOT,
                                "%s has a contrast of %.1f:1 to the page, and text needs %.1f:1",
                                of,
                                of.contrast(ground),
                                Colour.ENOUGH),
                        "The nearest that has it is " + of.legibleOn(ground)));
        return colour;
    }

    /** A path below the asset folder. */
    private Optional<String> asset(String key) {
        return settings.find(
                key, SiteConfigMaker::parseFolder, "Write the path of a file below the asset folder, such as logo.png");
    }

    private Map<String, String> templateFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String key : settings.entries().keySet()) {
            SettingNames.templateType(key).ifPresent(type -> files.put(type, templateFile(key)));
        }
        files.values().removeIf(String::isEmpty);
        reportOtherEngines(files);
        files.values().removeIf(file -> engineOf(file).isPresent());
        return files;
    }

    /** Warns of templates of another engine, once: all of a site's templates are of one. */
    private void reportOtherEngines(Map<String, String> files) {
        files.entrySet().stream()
                .filter(file -> engineOf(file.getValue()).isPresent())
                .findFirst()
                .ifPresent(file -> settings.warn(
                        "template." + file.getKey() + ".file",
                        file.getValue() + " is a template of "
                                + engineOf(file.getValue()).orElseThrow()
                                + ", which is not read: the built-in theme is used",
                        "Take the lines template.….file out; docs/theming.md tells of templates in FreeMarker"));
    }

    private static Optional<String> engineOf(String templateFile) {
        return Optional.ofNullable(OTHER_ENGINES.get(
                templateFile.substring(templateFile.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    private String templateFile(String key) {
        return settings.value(
                key, "", SiteConfigMaker::parseFolder, "Write a path below the template folder, such as article.ftlh");
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        settings.entries().forEach((key, entry) -> properties.put(key, entry.value()));
        return properties;
    }

    private void reportFormerAddresses() {
        for (String address : settings.list(FORMER_ADDRESSES)) {
            SiteConfig.unknownPlaceholder(address)
                    .ifPresent(
                            name -> settings.fail(
                                    FORMER_ADDRESSES,
                                    ":" + name + " in “" + address + "” is nothing that an article has",
                                    "Write placeholders of Hugo's or Jekyll's permalinks, such as :year, :slug and :title, or :path"));
        }
    }

    private void reportOtherKeys(List<Language> languages) {
        List<String> known = SettingNames.known(languages);
        for (String key : settings.entries().keySet()) {
            if (key.startsWith(SiteConfig.STATUS)) {
                settings.value(key, "", SiteConfigMaker::parseStatus, "Write published or draft");
            } else if (SettingNames.isWithoutEffect(key)) {
                settings.note(key, key + " has no effect here; templates can read it");
            } else if (SettingNames.isSite(key) && !known.contains(key)) {
                settings.warn(key, key + " is not a setting", whatToDo(key, known));
            }
        }
    }

    private static String whatToDo(String key, List<String> known) {
        return SettingNames.languageMeant(key)
                .map(language -> "Add " + language + " to site.languages")
                .or(() -> NearestName.of(key, known, Math.max(2, key.length() / 4))
                        .map(name -> "Did you mean " + name + "?"))
                .orElse("Give keys of your own a name that doesn't begin with “site.”");
    }

    private static Optional<Boolean> parseSources(String text) {
        return text.equalsIgnoreCase(SiteConfig.TEXT_ALONE) ? Optional.of(true) : Settings.parseFlag(text);
    }

    /** Whether each year has a search index of its own. */
    private static Optional<Boolean> parseSplit(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "year" -> Optional.of(true);
            case "none" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String text) {
        return Stream.of(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<String> parseStatus(String text) {
        return Optional.of(text).filter(t -> t.equalsIgnoreCase("published") || t.equalsIgnoreCase("draft"));
    }

    private static Optional<ZoneId> parseZone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** A relative path with {@code /} between names that doesn't lead out of its folder. */
    private static Optional<String> parseFolder(String text) {
        String path = text.replace('\\', '/').replaceAll("/+$", "");
        boolean inside = !path.isEmpty()
                && !path.startsWith("/")
                && !path.matches("[A-Za-z]:.*")
                && List.of(path.split("/")).stream().noneMatch(name -> name.isEmpty() || name.matches("\\.{1,2}"));
        return inside ? parsePath(path) : Optional.empty();
    }

    private static Optional<String> parseName(String text) {
        return text.matches(".*[/\\\\].*") || text.matches("\\.{1,2}") ? Optional.empty() : parsePath(text);
    }

    private static Optional<String> parsePath(String text) {
        try {
            return Optional.of(Path.of(text)).map(valid -> text);
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }
}
