package org.baygan.config;

import java.net.URI;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.baygan.model.Article;
import org.baygan.model.Language;

/**
 * What a site's {@code jbake.properties} says, made once by {@link SiteConfigReader}. Equal files make equal
 * configurations, and equal configurations print alike: {@link #toString()} serves as a cache key.
 *
 * @param languages the site's languages, the default one first; never empty ({@code site.languages})
 * @param baseUrl where the site will be found, absolute, ending in {@code /} ({@code site.host}); empty if it isn't said
 * @param zone the time zone in which a moment's day is told ({@code site.time-zone})
 * @param folders where its files are
 * @param sizes where pages and files are cut
 * @param visibility what is published beside articles that are ready
 * @param presentation how it presents itself
 * @param jbake what JBake's templates go by
 */
public record SiteConfig(
        List<LanguageSettings> languages,
        Optional<URI> baseUrl,
        ZoneId zone,
        Folders folders,
        Sizes sizes,
        Visibility visibility,
        Presentation presentation,
        JBake jbake) {

    /** The value of {@code site.publish-sources} by which no more of a source is published than its page shows. */
    static final String TEXT_ALONE = "text";

    /** How the keys begin that say what words after {@code status} mean. */
    static final String STATUS = "status.";
    /** A placeholder in a former address, its name being the first group. */
    public static final Pattern PLACEHOLDER = Pattern.compile(":([a-z]+(?:_[a-z]+)?)");

    /** The names of placeholders: those of Hugo's and Jekyll's permalinks, and JBake's path. */
    public static final Set<String> PLACEHOLDERS = Set.of(
            "basename",
            "categories",
            "category",
            "collection",
            "contentbasename",
            "day",
            "filename",
            "hour",
            "i_day",
            "i_month",
            "lang",
            "long_day",
            "long_month",
            "minute",
            "month",
            "monthname",
            "name",
            "output_ext",
            "path",
            "second",
            "section",
            "sections",
            "sectionslug",
            "sectionslugs",
            "short_day",
            "short_month",
            "short_year",
            "slug",
            "slugified_categories",
            "slugorcontentbasename",
            "slugorfilename",
            "title",
            "w_day",
            "w_year",
            "week",
            "weekday",
            "weekdayname",
            "y_day",
            "year",
            "yearday");

    public SiteConfig {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a site without a language");
        }
    }

    /**
     * Where a site's files are.
     *
     * @param content the articles' folder below the site's folder ({@code content.folder})
     * @param templates the templates' folder below the site's folder ({@code template.folder})
     * @param assets the assets' folder below the site's folder ({@code asset.folder})
     * @param data the folder of section and topic names below the site's folder ({@code data.folder})
     * @param destination where the site is written, relative to the site's folder or absolute
     *     ({@code destination.folder})
     * @param ignoreFile the name of the file that keeps its folder out of the site ({@code ignore.file})
     */
    public record Folders(
            String content, String templates, String assets, String data, String destination, String ignoreFile) {}

    /**
     * What is published beside articles that are ready.
     *
     * @param drafts whether drafts are ({@code site.drafts})
     * @param sources whether the articles' source files are ({@code site.publish-sources})
     */
    public record Visibility(boolean drafts, boolean sources) {}

    /**
     * What JBake's templates go by.
     *
     * @param templateFiles the template file of each document type that the site names one for
     *     ({@code template.<type>.file})
     * @param properties every key and value of the file ({@code config} in JBake)
     */
    public record JBake(Map<String, String> templateFiles, Map<String, String> properties) {
        public JBake {
            templateFiles = Collections.unmodifiableMap(new TreeMap<>(templateFiles));
            properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        }
    }

    /**
     * Where a site's pages and files are cut; each at least 1.
     *
     * @param page how many articles one page of a list shows at most ({@code site.page-size}, or JBake's
     *     {@code index.posts_per_page} if {@code index.paginate} is on)
     * @param dayPageMinimum how many articles a day needs for a page of its own ({@code site.day-page-minimum})
     * @param feed how many articles a feed holds ({@code site.feed-size})
     * @param sitemap how many addresses a sitemap holds ({@code site.sitemap-size})
     * @param bundle how many source files are published in one ({@code site.bundle-size})
     * @param index how many terms one page of an A–Z index lists at most ({@code site.index-size})
     * @param yearlySearch whether each year has a search index of its own ({@code search.split=year})
     */
    public record Sizes(
            int page, int dayPageMinimum, int feed, int sitemap, int bundle, int index, boolean yearlySearch) {
        public Sizes {
            if (page < 1 || dayPageMinimum < 1 || feed < 1 || sitemap < 1 || bundle < 1 || index < 1) {
                throw new IllegalArgumentException("a size below 1");
            }
        }
    }

    /** The configuration of a site without {@code jbake.properties}. */
    public static SiteConfig defaults() {
        return SiteConfigReader.of("").config();
    }

    /** The articles' folder below the site's folder. */
    public String contentFolder() {
        return folders.content;
    }

    /** The templates' folder below the site's folder. */
    public String templateFolder() {
        return folders.templates;
    }

    /** The assets' folder below the site's folder. */
    public String assetFolder() {
        return folders.assets;
    }

    /** The folder of section and topic names below the site's folder. */
    public String dataFolder() {
        return folders.data;
    }

    /** Where the site is written, relative to the site's folder or absolute. */
    public String destinationFolder() {
        return folders.destination;
    }

    /** The name of the file that keeps its folder out of the site. */
    public String ignoreFile() {
        return folders.ignoreFile;
    }

    /** How many articles one page of a list shows at most. */
    public int pageSize() {
        return sizes.page;
    }

    /** How many articles a day needs for a page of its own. */
    public int dayPageMinimum() {
        return sizes.dayPageMinimum;
    }

    /** How many articles a feed holds. */
    public int feedSize() {
        return sizes.feed;
    }

    /** Whether each year has a search index of its own. */
    public boolean splitsSearch() {
        return sizes.yearlySearch;
    }

    /** Whether drafts are published. */
    public boolean drafts() {
        return visibility.drafts;
    }

    /** Whether the articles' source files are published beside them. */
    public boolean publishSources() {
        return visibility.sources;
    }

    /** The template file of each document type that the site names one for. */
    public Map<String, String> templateFiles() {
        return jbake.templateFiles;
    }

    /** Every key and value of the file. */
    public Map<String, String> properties() {
        return jbake.properties;
    }

    /** The settings of the site's first language. */
    public LanguageSettings defaultLanguage() {
        return languages.get(0);
    }

    /** The settings of a language; empty if the site doesn't speak it. */
    public Optional<LanguageSettings> language(Language language) {
        return languages.stream().filter(l -> l.language().equals(language)).findFirst();
    }

    /** The languages without their settings, the default one first. */
    public List<Language> languageTags() {
        return languages.stream().map(LanguageSettings::language).toList();
    }

    /** The publisher's name in a language; empty if none is given. */
    public Optional<String> publisher(Language language) {
        return Optional.ofNullable(presentation.publishers().get(language));
    }

    /** Whether pages have all that readers and link previews have use for, rather than what a huge archive has room for. */
    public boolean hasRichPages() {
        return presentation.pages() == Presentation.Pages.RICH;
    }

    /** Whether feeds have the whole text of an article. */
    public boolean hasFullFeeds() {
        return presentation.feeds() == Presentation.Feeds.FULL;
    }

    /** Whether the published source files hold no more than their pages show ({@code site.publish-sources=text}). */
    public boolean publishesTextAlone() {
        return jbake.properties.getOrDefault("site.publish-sources", "").equalsIgnoreCase(TEXT_ALONE);
    }

    /** The line of a configuration that has a word after {@code status} mean that articles are to be seen. */
    public static String publishedStatus(String word) {
        return STATUS + word.replaceAll("[\\s:=]+", "-") + "=published";
    }

    /** What words after {@code status} in front matter mean ({@code status.<word>}), beside those known to all sites. */
    public Map<String, Article.Status> statuses() {
        Map<String, Article.Status> statuses = new TreeMap<>();
        jbake.properties.forEach((key, value) -> {
            if (key.startsWith(STATUS)) {
                boolean published = value.equalsIgnoreCase("published");
                statuses.put(
                        key.substring(STATUS.length()), published ? Article.Status.PUBLISHED : Article.Status.DRAFT);
            }
        });
        return statuses;
    }

    /**
     * The keys of articles' front matter that mean nothing here and that the site's templates want ({@code
     * site.article-params}); {@code *} stands for all.
     */
    public List<String> articleParams() {
        return listed(jbake.properties.getOrDefault("site.article-params", ""));
    }

    /**
     * Where the site's articles used to be: paths with placeholders such as {@code /posts/:slug/}, all of them among
     * {@link #PLACEHOLDERS}.
     */
    public List<String> formerAddresses() {
        return listed(jbake.properties.getOrDefault("site.former-addresses", "")).stream()
                .filter(address -> unknownPlaceholder(address).isEmpty())
                .toList();
    }

    static List<String> listed(String list) {
        return Pattern.compile("[,\u060C]")
                .splitAsStream(list)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A placeholder of a former address that no article has a value for. */
    static Optional<String> unknownPlaceholder(String address) {
        return PLACEHOLDER
                .matcher(address)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !PLACEHOLDERS.contains(name))
                .findFirst();
    }

    /** The same with another address. */
    public SiteConfig withBaseUrl(URI newBaseUrl) {
        return with(languages, Optional.of(newBaseUrl), folders.destination, visibility.drafts);
    }

    /** The same with another folder to write to. */
    public SiteConfig withDestinationFolder(String newDestinationFolder) {
        return with(languages, baseUrl, newDestinationFolder, visibility.drafts);
    }

    /** The same with drafts, or without. */
    public SiteConfig withDrafts(boolean newDrafts) {
        return with(languages, baseUrl, folders.destination, newDrafts);
    }

    /** Whether the site itself says which languages it speaks; else they are the default ones. */
    public boolean namesLanguages() {
        return jbake.properties.containsKey("site.languages");
    }

    /** The same with fewer or other languages, at least one. */
    public SiteConfig withLanguages(List<LanguageSettings> newLanguages) {
        return with(newLanguages, baseUrl, folders.destination, visibility.drafts);
    }

    @Override
    public String toString() { // a record's own is linked slowly at first, and each build begins with it
        return "SiteConfig"
                + List.of(
                        languages,
                        baseUrl,
                        zone,
                        folders.content,
                        folders.templates,
                        folders.assets,
                        folders.data,
                        folders.destination,
                        folders.ignoreFile,
                        sizes.page,
                        sizes.dayPageMinimum,
                        sizes.feed,
                        sizes.sitemap,
                        sizes.bundle,
                        sizes.index,
                        sizes.yearlySearch,
                        visibility.drafts,
                        visibility.sources,
                        presentation,
                        jbake.templateFiles,
                        jbake.properties);
    }

    private SiteConfig with(
            List<LanguageSettings> newLanguages,
            Optional<URI> newBaseUrl,
            String newDestinationFolder,
            boolean newDrafts) {
        return new SiteConfig(
                newLanguages,
                newBaseUrl,
                zone,
                new Folders(
                        folders.content,
                        folders.templates,
                        folders.assets,
                        folders.data,
                        newDestinationFolder,
                        folders.ignoreFile),
                sizes,
                new Visibility(newDrafts, visibility.sources),
                presentation,
                jbake);
    }
}
