package org.baygan.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baygan.archive.Archive;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.SourcePaths;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.content.ArticleExtensions;
import org.baygan.diagnostic.NearestName;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Memo;
import org.baygan.model.Permalink;
import org.baygan.text.FileNames;
import org.baygan.text.SearchFolding;

/**
 * Finds what a link means if there is no file of the name that it gives: an article by an address that other programs
 * gave its file, a page of the archive by its address, a section or topic by its name, and at last an article anywhere
 * by its file's name or its title. Small and capital letters count alike. What it looks in is put together at the first
 * question. Thread-safe.
 */
public final class LinkIndex {
    /** Words of addresses here and in other programs, and the terms behind them. */
    private static final Map<String, List<TaxonomyKind>> TERMS = Map.ofEntries(
            Map.entry("section", List.of(TaxonomyKind.SECTION)),
            Map.entry("sections", List.of(TaxonomyKind.SECTION)),
            Map.entry("category", List.of(TaxonomyKind.SECTION, TaxonomyKind.TOPIC)),
            Map.entry("categories", List.of(TaxonomyKind.SECTION, TaxonomyKind.TOPIC)),
            Map.entry("topic", List.of(TaxonomyKind.TOPIC)),
            Map.entry("topics", List.of(TaxonomyKind.TOPIC)),
            Map.entry("tag", List.of(TaxonomyKind.TOPIC)),
            Map.entry("tags", List.of(TaxonomyKind.TOPIC)),
            Map.entry("source", List.of(TaxonomyKind.SOURCE)),
            Map.entry("sources", List.of(TaxonomyKind.SOURCE)),
            Map.entry("author", List.of(TaxonomyKind.AUTHOR)),
            Map.entry("authors", List.of(TaxonomyKind.AUTHOR)),
            Map.entry("series", List.of(TaxonomyKind.SERIES)));

    /** Names that other programs give to pages, and what they are called in a language's folder here. */
    private static final Map<String, String> PAGES = Map.of(
            "archives", "archive.html",
            "feed", "rss.xml",
            "feed.xml", "rss.xml",
            "index.xml", "rss.xml",
            "index.json", "feed.json",
            "rss", "rss.xml",
            "atom", "atom.xml");

    /** What other programs put behind a list's address for its further pages and its feed. */
    private static final Pattern PART_OF_LIST = Pattern.compile("/(?:page/[0-9]+|feed|rss)(?:/|\\.html)?$");

    private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}-(?=.)";
    private static final int SLIP = 2;

    private final Archive archive;
    private final Map<String, Map<String, Term>> terms = new HashMap<>();
    private final Memo<NavigableMap<String, List<ArticleSummary>>> articles = new Memo<>(this::findArticles);
    private final Memo<Map<String, List<ArticleSummary>>> titles = new Memo<>(this::findTitles);
    private Map<String, String> pages = Map.of();

    /** An index of what is in an archive. */
    public LinkIndex(Archive archive) {
        this.archive = archive;
    }

    /**
     * What a link means.
     *
     * @param path the path of the page
     * @param asNamed how the link should have been written; empty if it is written so, or another program writes so
     * @param oneOfSeveral the source of the article, if the link may mean others as well
     */
    record Found(String path, Optional<String> asNamed, Optional<String> oneOfSeveral) {
        Found(String path, Optional<String> asNamed) {
            this(path, asNamed, Optional.empty());
        }
    }

    /**
     * Finds what a link means.
     *
     * @param site the site, of the archive of this index
     * @param from the article with the link
     * @param target the link's path, as {@link org.baygan.model.FileReference} has it
     */
    Optional<Found> find(SiteContext site, ArticleSummary from, String target) {
        if (!target.isEmpty() && target.chars().allMatch(c -> c == '/')) {
            return Optional.of(new Found("index.html", Optional.empty()));
        }
        for (String path : paths(site, from, target)) {
            Optional<Found> found = article(path, from.language())
                    .or(() -> address(site, path))
                    .or(() -> term(path, from.language()))
                    .or(() -> ownPage(site, path));
            if (found.isPresent()) {
                return found;
            }
        }
        return anywhere(from, target);
    }

    /** The site path of an article or of a page of the archive, feeds among them, by its address below the site. */
    Optional<String> page(SiteContext site, String path) {
        return address(site, path).or(() -> ownPage(site, path)).map(Found::path);
    }

    /**
     * An article in any folder by the name of its file, as wiki links and other programs' references have it, or else by
     * its title. If the link has folders, the article's path has to end in them. Of several, the nearest: those in the
     * link's language come first, and then the one that shares most folders with the file of the link.
     */
    private Optional<Found> anywhere(ArticleSummary from, String target) {
        String plain = plain(target.replaceFirst("^(?:\\.{0,2}/)+", ""));
        String name = plain.substring(plain.lastIndexOf('/') + 1);
        String folder = "/" + plain.substring(0, plain.length() - name.length());
        List<ArticleSummary> named = name.isEmpty()
                ? List.of()
                : articles.get().getOrDefault(name.replaceFirst(DATE, ""), List.of()).stream()
                        .filter(article -> ("/" + folder(article)).endsWith(folder))
                        .filter(article -> isOfDate(name, article))
                        .toList();
        List<ArticleSummary> meant = named.isEmpty() ? titles.get().getOrDefault(key(target), List.of()) : named;
        List<ArticleSummary> own = meant.stream()
                .filter(article -> article.language().equals(from.language()))
                .toList();
        List<ArticleSummary> likely = own.isEmpty() ? meant : own;
        return likely.stream()
                .min(Comparator.<ArticleSummary>comparingInt(article -> -sharedFolders(from, article))
                        .thenComparing(ArticleSummary::sourcePath))
                .map(article -> new Found(
                        article.permalink().path(),
                        Optional.empty(),
                        likely.size() > 1 ? Optional.of(article.sourcePath()) : Optional.empty()));
    }

    private static int sharedFolders(ArticleSummary one, ArticleSummary other) {
        String[] names = one.sourcePath().split("/", -1);
        String[] others = other.sourcePath().split("/", -1);
        int shared = 0;
        while (shared < Math.min(names.length, others.length) - 1 && names[shared].equals(others[shared])) {
            shared++;
        }
        return shared;
    }

    /**
     * The paths inside the site or its content folder that a link may mean: from the file with it, from its page, from the
     * folder that other programs make of that file, from the top, and from its language's folder.
     */
    private static Set<String> paths(SiteContext site, ArticleSummary from, String target) {
        String source = from.sourcePath();
        Set<String> paths = new LinkedHashSet<>();
        SourcePaths.resolve(source, target).ifPresent(paths::add);
        SourcePaths.resolve(from.permalink().path(), target).ifPresent(paths::add);
        SourcePaths.resolve(ArticleExtensions.without(source) + "/", target).ifPresent(paths::add);
        SourcePaths.resolve("", "/" + target).ifPresent(paths::add);
        SourcePaths.resolve("", "/" + from.language() + "/" + target).ifPresent(paths::add);
        String base = site.config().baseUrl().map(url -> url.getPath()).orElse("/");
        if (base.length() > 1 && target.startsWith(base)) {
            SourcePaths.resolve("", target.substring(base.length() - 1)).ifPresent(paths::add);
        }
        return paths;
    }

    /** An article by the name of its file or its slug, in its folder: with its language's or without. */
    private Optional<Found> article(String path, Language language) {
        String plain = plain(path);
        int slash = plain.lastIndexOf('/');
        String folder = plain.substring(0, slash + 1);
        String name = plain.substring(slash + 1);
        String full = ArticleExtensions.without(FileNames.composed(path));
        List<ArticleSummary> named = articles.get().getOrDefault(name.replaceFirst(DATE, ""), List.of()).stream()
                .filter(article -> isIn(folder, article))
                .filter(article -> isOfDate(name, article))
                .toList();
        return named.stream()
                .filter(article -> article.language().equals(language))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(article -> new Found(
                        article.permalink().path(),
                        isInOtherCase(full, article) ? Optional.of(article.sourcePath()) : Optional.empty()));
    }

    /** Whether a link has no date before the name, or the same as the article's file has. */
    private static boolean isOfDate(String name, ArticleSummary article) {
        return !name.matches(DATE + ".*") || plain(article.sourcePath()).endsWith(name);
    }

    private static boolean isIn(String folder, ArticleSummary article) {
        String own = folder(article);
        String language = FileNames.folded(article.language().tag()) + "/";
        return folder.equals(own)
                || (own.startsWith(language) && folder.equals(own.substring(language.length())))
                || folder.equals(language + own);
    }

    private static String folder(ArticleSummary article) {
        String plain = plain(article.sourcePath());
        return plain.substring(0, plain.lastIndexOf('/') + 1);
    }

    private static boolean isInOtherCase(String path, ArticleSummary article) {
        String source = ArticleExtensions.without(FileNames.composed(article.sourcePath()));
        return !source.endsWith(path) && source.toLowerCase(Locale.ROOT).endsWith(path.toLowerCase(Locale.ROOT));
    }

    private Optional<Found> address(SiteContext site, String path) {
        return List.of(path, path + "/index.html", path + ".html").stream()
                .filter(Permalink::isPath)
                .flatMap(each -> site.files().address(each).stream())
                .findFirst()
                .map(page -> new Found(page.path(), Optional.empty()));
    }

    /** The page of a term by its name, id or slug, or that of all terms of a kind. */
    private Optional<Found> term(String path, Language language) {
        List<String> names = new ArrayList<>(List.of(
                withoutIndex(PART_OF_LIST.matcher(path).replaceFirst("")).split("/", -1)));
        Optional<Language> named = Language.lookup(
                names.get(0),
                archive.languages().stream().map(LanguageArchive::language).toList());
        if (named.isPresent()) {
            names.remove(0);
        }
        LanguageArchive own = archive.in(named.orElse(language));
        if (names.isEmpty() || names.size() > 2) {
            return Optional.empty();
        }
        List<TaxonomyKind> kinds = taxonomies(names.get(0));
        if (names.size() == 2) {
            return kinds.stream()
                    .flatMap(kind -> term(own, kind, ArticleExtensions.without(names.get(1))).stream())
                    .findFirst();
        }
        return term(own, TaxonomyKind.SECTION, names.get(0))
                .or(() -> kinds.stream()
                        .filter(kind -> !own.taxonomy(kind).terms().isEmpty())
                        .map(kind -> new Found(own.addresses().terms(kind).path(), Optional.empty()))
                        .findFirst());
    }

    /** The taxonomies that a folder of this name may mean, here or in another program. */
    static List<TaxonomyKind> taxonomies(String folder) {
        return TERMS.getOrDefault(FileNames.folded(folder), List.of());
    }

    private Optional<Found> term(LanguageArchive own, TaxonomyKind kind, String name) {
        return Optional.ofNullable(terms(own, kind).get(key(name)))
                .map(term -> new Found(term.permalink().path(), Optional.empty()));
    }

    private Optional<Found> ownPage(SiteContext site, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String folder = path.substring(0, path.length() - name.length());
        String other = PAGES.getOrDefault(FileNames.folded(name), name);
        for (String each : List.of(path, folder + other, path + "/index.html", path + ".html")) {
            String found = pages(site).get(FileNames.folded(each));
            if (found != null) {
                boolean asNamed = found.equals(each) || !found.equalsIgnoreCase(each);
                return Optional.of(new Found(found, asNamed ? Optional.empty() : Optional.of("/" + found)));
            }
        }
        return Optional.empty();
    }

    /** The source of the article that a link which leads nowhere most probably means; never that with the link. */
    Optional<String> nearest(ArticleSummary from, String target) {
        String plain = plain(target);
        String name = plain.substring(plain.lastIndexOf('/') + 1).replaceFirst(DATE, "");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        NavigableMap<String, List<ArticleSummary>> all = articles.get();
        Optional<String> same = other(from, all.getOrDefault(name, List.of()));
        if (same.isPresent()) {
            return same;
        }
        String start = name.substring(0, name.offsetByCodePoints(0, 1));
        return NearestName.of(
                        name, all.subMap(start, start + Character.MAX_VALUE).keySet(), SLIP)
                .flatMap(near -> other(from, all.getOrDefault(near, List.of())));
    }

    private static Optional<String> other(ArticleSummary from, List<ArticleSummary> articles) {
        return articles.stream()
                .filter(article -> !article.equals(from))
                .findFirst()
                .map(ArticleSummary::sourcePath);
    }

    /** The articles by the folded names of their files, without dates and languages, and by their slugs. */
    private NavigableMap<String, List<ArticleSummary>> findArticles() {
        NavigableMap<String, List<ArticleSummary>> found = new TreeMap<>();
        for (LanguageArchive own : archive.languages()) {
            String suffix = "." + FileNames.folded(own.language().tag());
            List<ArticleSummary> all = new ArrayList<>(own.staticPages());
            all.addAll(own.articles());
            for (ArticleSummary article : all) {
                String plain = plain(article.sourcePath());
                String name = plain.substring(plain.lastIndexOf('/') + 1).replaceFirst(DATE, "");
                String shorter = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
                for (String each : new LinkedHashSet<>(List.of(name, shorter, slug(article)))) {
                    found.computeIfAbsent(each, n -> new ArrayList<>(1)).add(article);
                }
            }
        }
        return found;
    }

    /** The articles by their titles, and by the other names that Obsidian has as aliases. */
    private Map<String, List<ArticleSummary>> findTitles() {
        Map<String, List<ArticleSummary>> found = new HashMap<>();
        for (LanguageArchive own : archive.languages()) {
            Stream.concat(own.staticPages().stream(), own.articles().stream())
                    .forEach(article -> Stream.concat(
                                    Stream.of(article.title()),
                                    article.aliases().stream().map(LinkIndex::withoutIndex))
                            .map(LinkIndex::key)
                            .distinct()
                            .forEach(name -> found.computeIfAbsent(name, n -> new ArrayList<>(1))
                                    .add(article)));
        }
        return found;
    }

    private static String slug(ArticleSummary article) {
        String path = article.permalink().path();
        return ArticleExtensions.without(path.substring(path.lastIndexOf('/') + 1))
                .replaceFirst("^[0-9]{2}-(?=.)", "");
    }

    private synchronized Map<String, String> pages(SiteContext site) {
        if (pages.isEmpty()) {
            Map<String, String> found = new HashMap<>();
            new SitePages(site).forEach(page -> found.putIfAbsent(FileNames.folded(page.path()), page.path()));
            archive.languages()
                    .forEach(own -> found.putIfAbsent(
                            FileNames.folded(own.addresses().search().path()),
                            own.addresses().search().path()));
            pages = found;
        }
        return pages;
    }

    private synchronized Map<String, Term> terms(LanguageArchive own, TaxonomyKind kind) {
        return terms.computeIfAbsent(own.language() + "/" + kind, k -> {
            Map<String, Term> found = new HashMap<>();
            for (Term term : own.taxonomy(kind).terms()) {
                for (String name : List.of(term.slug(), term.id(), term.name())) {
                    found.putIfAbsent(key(name), term);
                }
            }
            return found;
        });
    }

    private static String key(String name) {
        return SearchFolding.nameKey(name.replace('-', ' ').replace('_', ' '));
    }

    /** A path in folded letters, without what some programs add to it: the extension, {@code index}, {@code _posts}. */
    private static String plain(String path) {
        StringBuilder plain = new StringBuilder();
        String[] names = withoutIndex(path).split("/", -1);
        for (int i = 0; i < names.length; i++) {
            String name = i == names.length - 1 ? ArticleExtensions.without(names[i]) : names[i];
            if (!name.isEmpty() && !name.equals("_posts")) {
                plain.append(plain.isEmpty() ? "" : "/").append(name);
            }
        }
        return FileNames.folded(plain.toString());
    }

    private static String withoutIndex(String path) {
        return path.replaceFirst("(?:^|/)_?index(?:\\.[A-Za-z]+)?$", "");
    }
}
