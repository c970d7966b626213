package org.baygan.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.Paginator;
import org.baygan.archive.Translations;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Ingredients;
import org.baygan.model.Permalink;
import org.jspecify.annotations.Nullable;

/**
 * Sitemaps by the protocol of sitemaps.org 0.9: an index, each language's articles cut from the oldest, the pages, and
 * the news of the two days up to the newest article. They need the site's address.
 */
final class Sitemaps {
    /** Far below the protocol's limit of 50,000, so that a new article changes a small file. */
    private static final int URLS_PER_FILE = 5_000;

    private static final int NEWS_DAYS = 2;
    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final int NEWS_LIMIT = 1_000;

    private final SiteContext site;

    Sitemaps(SiteContext site) {
        this.site = site;
    }

    void addTo(Consumer<PageJob> jobs) {
        if (site.config().baseUrl().isEmpty()) {
            return;
        }
        List<String> files = new ArrayList<>();
        for (LanguageArchive own : site.archive().languages()) {
            addLanguage(jobs, own, files);
        }
        addNews(jobs, files);
        jobs.accept(job(
                "sitemap.xml",
                "sitemap-index.ftlx",
                () -> new Ingredients().add(site.madeOf()).addAll(files),
                () -> Map.of("files", files)));
    }

    private PageJob job(
            String path, String template, Supplier<Ingredients> madeOf, Supplier<Map<String, Object>> model) {
        return new PageJob(path, template, site.voice(site.first().language()), () -> site.madeOf(madeOf), model);
    }

    private void addLanguage(Consumer<PageJob> jobs, LanguageArchive own, List<String> files) {
        String pages = "sitemap-" + own.language() + "-pages.xml";
        files.add(site.url(pages));
        jobs.accept(job(pages, "sitemap.ftlx", () -> pagesMadeOf(own), () -> Map.of("urls", pages(own))));
        Paginator<ArticleSummary> cut = new Paginator<>(
                own.articles(), new Permalink("sitemap-" + own.language() + ".xml"), "unused/", URLS_PER_FILE);
        for (Paginator.Page<ArticleSummary> page : cut.pages()) {
            String path = page.number() == cut.count()
                    ? page.permalink().path()
                    : "sitemap-" + own.language() + "-" + page.number() + ".xml";
            files.add(site.url(path));
            jobs.accept(job(
                    path,
                    "sitemap.ftlx",
                    () -> madeOf(page.items()),
                    () -> Map.of("urls", page.items().stream().map(this::url).toList())));
        }
    }

    private Ingredients madeOf(List<ArticleSummary> articles) {
        Ingredients all = new Ingredients().add(site.madeOf());
        for (ArticleSummary article : articles) {
            Optional<Translations.Group> group = site.archive().translations().of(article);
            List<ArticleSummary> versions =
                    group.map(Translations.Group::versions).orElse(List.of());
            all.add(article.permalink().path()).add(article.changed()).add(versions.size());
            versions.forEach(version ->
                    all.add(version.language().tag()).add(version.permalink().path()));
        }
        return all;
    }

    private Ingredients pagesMadeOf(LanguageArchive own) {
        Ingredients all = madeOf(own.staticPages()).add(own.home().path());
        own.shelves().years().forEach(year -> all.add(year.year()));
        return all;
    }

    private List<SitemapUrl> pages(LanguageArchive own) {
        List<SitemapUrl> urls = new ArrayList<>();
        urls.add(plain(own.home()));
        own.staticPages().forEach(page -> urls.add(url(page)));
        own.shelves().years().forEach(year -> urls.add(plain(own.shelves().yearPage(year.year()))));
        return urls;
    }

    private SitemapUrl plain(Permalink page) {
        return new SitemapUrl(site.url(page), null, List.of());
    }

    private SitemapUrl url(ArticleSummary article) {
        return new SitemapUrl(site.url(article.permalink()), changed(article), alternates(article));
    }

    /** A day as it is; a moment with the site's zone, in which its day is told. */
    private @Nullable String changed(ArticleSummary article) {
        if (article.changed() == 0) {
            return null;
        }
        Instant changed = Instant.ofEpochSecond(article.changed());
        boolean dayAlone = article.changed() % SECONDS_OF_A_DAY == 0;
        return dayAlone
                ? LocalDate.ofInstant(changed, ZoneOffset.UTC).toString()
                : Cards.timestamp(changed.atZone(site.config().zone()).toOffsetDateTime());
    }

    private List<Alternate> alternates(ArticleSummary article) {
        Optional<Translations.Group> group = site.archive().translations().of(article);
        if (group.isEmpty()) {
            return List.of();
        }
        List<Alternate> alternates = new ArrayList<>();
        String first = "";
        for (LanguageArchive each : site.archive().languages()) {
            Optional<ArticleSummary> version = group.get().in(each.language());
            if (version.isPresent()) {
                String url = site.url(version.get().permalink());
                alternates.add(new Alternate(each.language().tag(), url));
                first = first.isEmpty() ? url : first;
            }
        }
        alternates.add(new Alternate("x-default", first));
        return alternates;
    }

    /** Search engines want the news of two days; counted from the newest article, so that the clock stays out of it. */
    private void addNews(Consumer<PageJob> jobs, List<String> files) {
        Optional<LocalDate> newest = site.archive().languages().stream()
                .flatMap(own -> own.articles().stream().limit(1))
                .flatMap(article -> article.shelfDay().stream())
                .max(LocalDate::compareTo);
        if (newest.isEmpty()) {
            return;
        }
        LocalDate since = newest.get().minusDays(NEWS_DAYS - 1L);
        List<ArticleSummary> news = site.archive().languages().stream()
                .flatMap(own -> own.articles().stream()
                        .takeWhile(a ->
                                a.shelfDay().isPresent() && !a.shelfDay().get().isBefore(since))
                        .limit(NEWS_LIMIT / site.archive().languages().size()))
                .toList();
        files.add(site.url("sitemap-news.xml"));
        jobs.accept(job(
                "sitemap-news.xml",
                "sitemap-news.ftlx",
                () -> newsMadeOf(news),
                () -> Map.of("news", news.stream().map(this::news).toList())));
    }

    private Ingredients newsMadeOf(List<ArticleSummary> news) {
        Ingredients all = new Ingredients().add(site.madeOf()).add(news.size());
        news.forEach(article -> all.add(article.facts()));
        return all;
    }

    private NewsItem news(ArticleSummary article) {
        String date = Cards.machineForm(article.date());
        return new NewsItem(
                site.url(article.permalink()),
                article.title(),
                article.language().tag(),
                site.voice(article.language()).settings().title(),
                date == null ? article.shelfDay().map(LocalDate::toString).orElse("") : date);
    }
}
