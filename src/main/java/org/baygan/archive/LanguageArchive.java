package org.baygan.archive;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.baygan.config.LanguageSettings;
import org.baygan.config.Vocabulary;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;

/** Everything one language of the site has, in the orders its pages need. Immutable. */
public final class LanguageArchive {
    /** By id, then by path: files that differ only in their extensions have the same id. */
    static final Comparator<ArticleSummary> BY_ID =
            Comparator.comparing(ArticleSummary::id).thenComparing(ArticleSummary::sourcePath);

    /** Newest first; undated ones last; ties by id, so that the order is total. */
    static final Comparator<ArticleSummary> NEWEST_FIRST = (one, other) -> {
        int order = Long.compare(other.instant(), one.instant());
        return order != 0 ? order : BY_ID.compare(one, other);
    };

    private final LanguageSettings settings;
    private final List<ArticleSummary> articles;
    private final List<ArticleSummary> undated;
    private final List<ArticleSummary> staticPages;
    private final Shelves shelves;
    private final Map<TaxonomyKind, Taxonomy> taxonomies;
    private final SeriesShelf series;
    private final RelatedArticles related;

    /**
     * One language's part, of pieces that are ready.
     *
     * @param articles newest first, undated ones last
     * @param undated how many of the articles have no date
     */
    LanguageArchive(
            LanguageSettings settings,
            List<ArticleSummary> articles,
            int undated,
            List<ArticleSummary> staticPages,
            Shelves shelves,
            Map<TaxonomyKind, Taxonomy> taxonomies) {
        this.settings = settings;
        this.articles = articles;
        this.undated = articles.subList(articles.size() - undated, articles.size());
        this.staticPages = staticPages;
        this.shelves = shelves;
        this.taxonomies = taxonomies;
        this.series = new SeriesShelf(taxonomy(TaxonomyKind.SERIES));
        this.related = new RelatedArticles(articles, taxonomy(TaxonomyKind.TOPIC));
    }

    /**
     * Puts one language's part together; it needs none of the others.
     *
     * @param settings how the site speaks the language
     * @param vocabulary the names of the site's terms
     * @param published what is to be seen in all languages, in any order, no two with one permalink
     */
    public static LanguageArchive of(
            LanguageSettings settings, Vocabulary vocabulary, Collection<ArticleSummary> published) {
        Language language = settings.language();
        List<ArticleSummary> articles = own(published, language, Article.Kind.ARTICLE, NEWEST_FIRST);
        Map<TaxonomyKind, Taxonomy> taxonomies = new EnumMap<>(TaxonomyKind.class);
        for (TaxonomyKind kind : TaxonomyKind.values()) {
            taxonomies.put(kind, Taxonomy.of(kind, language, vocabulary, articles));
        }
        return new LanguageArchive(
                settings,
                articles,
                (int) articles.stream().filter(a -> a.shelfDay().isEmpty()).count(),
                own(published, language, Article.Kind.PAGE, BY_ID),
                Shelves.fill(settings.calendar(), articles),
                taxonomies);
    }

    private static List<ArticleSummary> own(
            Collection<ArticleSummary> published,
            Language language,
            Article.Kind kind,
            Comparator<ArticleSummary> order) {
        return published.stream()
                .filter(article -> article.language().equals(language) && article.kind() == kind)
                .sorted(order)
                .toList();
    }

    /** How the site speaks this language. */
    public LanguageSettings settings() {
        return settings;
    }

    /** The language. */
    public Language language() {
        return settings.language();
    }

    /** All articles, newest first, undated ones last. */
    public List<ArticleSummary> articles() {
        return articles;
    }

    /** The articles without a date, by id. */
    public List<ArticleSummary> undated() {
        return undated;
    }

    /** The static pages, by id. */
    public List<ArticleSummary> staticPages() {
        return staticPages;
    }

    /** The articles by year, month and day. */
    public Shelves shelves() {
        return shelves;
    }

    /** One taxonomy. */
    public Taxonomy taxonomy(TaxonomyKind kind) {
        return java.util.Objects.requireNonNull(taxonomies.get(kind));
    }

    /** Where its pages are. */
    public ListAddresses addresses() {
        return new ListAddresses(language());
    }

    /** The next article in time, if both are dated. */
    public Optional<ArticleSummary> newer(ArticleSummary article) {
        return neighbour(articles, article, -1);
    }

    /** The article before in time, if both are dated. */
    public Optional<ArticleSummary> older(ArticleSummary article) {
        return neighbour(articles, article, 1);
    }

    /**
     * The place of an article among {@link #articles()}, or of a static page among {@link #staticPages()}.
     *
     * @return negative if it isn't one of them, or has been saved with another time since this archive was made
     */
    public int position(ArticleSummary article) {
        return article.kind() == Article.Kind.PAGE
                ? Collections.binarySearch(staticPages, article, BY_ID)
                : Collections.binarySearch(articles, article, NEWEST_FIRST);
    }

    /** The next article in time among those of a term, if both are dated. */
    public static Optional<ArticleSummary> newerIn(Term term, ArticleSummary article) {
        return neighbour(term.articles(), article, -1);
    }

    /** The article before in time among those of a term, if both are dated. */
    public static Optional<ArticleSummary> olderIn(Term term, ArticleSummary article) {
        return neighbour(term.articles(), article, 1);
    }

    /** @param all newest first */
    private static Optional<ArticleSummary> neighbour(List<ArticleSummary> all, ArticleSummary article, int step) {
        if (article.kind() == Article.Kind.PAGE || article.shelfDay().isEmpty()) {
            return Optional.empty();
        }
        int found = Collections.binarySearch(all, article, NEWEST_FIRST);
        int at = found >= 0 ? found + step : -found - 1 + Math.min(step, 0);
        if (found < 0 && isPosition(all, at) && all.get(at).equals(article)) {
            at += step; // it has been saved with another time since, and isn't its own neighbour
        }
        return isPosition(all, at) && all.get(at).shelfDay().isPresent() ? Optional.of(all.get(at)) : Optional.empty();
    }

    private static boolean isPosition(List<ArticleSummary> all, int at) {
        return at >= 0 && at < all.size();
    }

    /** The parts of an article's series in their order, itself among them; none if it is in none. */
    public List<ArticleSummary> series(ArticleSummary article) {
        return taxonomy(TaxonomyKind.SERIES).firstOf(article).map(series::parts).orElse(List.of());
    }

    /** Tells of series with missing parts. */
    void tellSeries(FrontMatterPlaces places, Consumer<Diagnostic> problems) {
        series.tell(places, problems);
    }

    /** Tells of terms that would have had the same address. */
    void tellTerms(FrontMatterPlaces places, Consumer<Diagnostic> problems) {
        taxonomies.values().forEach(taxonomy -> taxonomy.tell(places, problems));
    }

    /**
     * The articles on the same subject as one, the closest first; none for a static page.
     *
     * @param byWords whether the words of headlines count; else topics alone
     */
    public List<ArticleSummary> related(ArticleSummary article, int limit, boolean byWords) {
        return related.of(article, limit, byWords);
    }
}
