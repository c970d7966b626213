package org.baygan.render;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.Paginator;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.jspecify.annotations.Nullable;

/**
 * Sitemaps by the protocol of sitemaps.org 0.9: an index of all; for each language one file of its pages, and as many
 * of its articles as these need, counted from the oldest; and one of the news of the two days up to the newest article.
 * They need the site's address.
 */
final class Sitemaps {
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
        jobs.accept(job("sitemap.xml", "sitemap-index.ftlx", () -> new IndexInput(List.copyOf(files))));
    }

    private PageJob job(String path, String template, Supplier<? extends PageInput> input) {
        return new PageJob(site.common(), path, template, site.first().language(), input);
    }

    private void addLanguage(Consumer<PageJob> jobs, LanguageArchive own, List<String> files) {
        String pages = "sitemap-" + own.language() + "-pages.xml";
        files.add(pages);
        jobs.accept(job(pages, "sitemap.ftlx", () -> pages(own)));
        if (own.articles().isEmpty()) {
            return; // a sitemap has at least one address
        }
        Paginator<ArticleSummary> cut = new Paginator<>(
                own.articles(),
                new Permalink("sitemap-" + own.language() + ".xml"),
                "unused/",
                site.config().sizes().sitemap());
        for (Paginator.Page<ArticleSummary> page : cut.pages()) {
            String path = page.number() == cut.count()
                    ? page.permalink().path()
                    : "sitemap-" + own.language() + "-" + page.number() + ".xml";
            files.add(path);
            jobs.accept(job(
                    path,
                    "sitemap.ftlx",
                    () -> new UrlsInput(page.items().stream().map(this::url).toList())));
        }
    }

    private UrlsInput pages(LanguageArchive own) {
        List<Url> urls = new ArrayList<>();
        urls.add(Url.of(own.addresses().home()));
        own.staticPages().forEach(page -> urls.add(url(page)));
        own.shelves().years().forEach(year -> urls.add(Url.of(own.addresses().year(year.year()))));
        return new UrlsInput(urls);
    }

    private Url url(ArticleSummary article) {
        SortedMap<Language, Permalink> versions = new TreeMap<>();
        site.archive().translations().of(article).stream()
                .flatMap(group -> group.versions().stream())
                .forEach(version -> versions.put(version.language(), version.permalink()));
        return new Url(article.permalink(), article.changed(), versions);
    }

    /**
     * A page in a sitemap.
     *
     * @param page its address
     * @param changed the last moment it changed, in seconds since 1970-01-01T00:00Z; 0 if that isn't known
     * @param versions where it is in all languages that have it; empty if only its own has
     */
    private record Url(Permalink page, long changed, SortedMap<Language, Permalink> versions) {
        static Url of(Permalink page) {
            return new Url(page, 0, new TreeMap<>());
        }

        SitemapUrl view(RenderContext common) {
            return new SitemapUrl(common.url(page), day(common), alternates(common));
        }

        /** A day, if the moment is midnight in UTC, as that of a day alone is; else the moment in the site's zone. */
        private @Nullable String day(RenderContext common) {
            if (changed == 0) {
                return null;
            }
            Instant moment = Instant.ofEpochSecond(changed);
            boolean dayAlone = changed % SECONDS_OF_A_DAY == 0;
            return dayAlone
                    ? LocalDate.ofInstant(moment, ZoneOffset.UTC).toString()
                    : Cards.timestamp(moment.atZone(common.config().zone()).toOffsetDateTime());
        }

        private List<Alternate> alternates(RenderContext common) {
            if (versions.isEmpty()) {
                return List.of();
            }
            List<Alternate> alternates = new ArrayList<>();
            String first = "";
            for (Language each : common.config().languageTags()) {
                Permalink version = versions.get(each);
                if (version != null) {
                    String url = common.url(version);
                    alternates.add(new Alternate(each.tag(), url));
                    first = first.isEmpty() ? url : first;
                }
            }
            alternates.add(new Alternate("x-default", first));
            return alternates;
        }
    }

    /**
     * What a sitemap is made of.
     *
     * @param urls its pages
     */
    private record UrlsInput(List<Url> urls) implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            return Map.of("urls", urls.stream().map(url -> url.view(common)).toList());
        }
    }

    /**
     * What the index of sitemaps is made of.
     *
     * @param files their site paths
     */
    private record IndexInput(List<String> files) implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            return Map.of("files", files.stream().map(common::url).toList());
        }
    }

    /** Search engines want the news of two days. They end with the newest article, so that the site needs no clock. */
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
        files.add("sitemap-news.xml");
        jobs.accept(job("sitemap-news.xml", "sitemap-news.ftlx", () -> new NewsInput(news)));
    }

    /**
     * What the sitemap of the newest articles is made of.
     *
     * @param news the articles
     */
    private record NewsInput(List<ArticleSummary> news) implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            return Map.of(
                    "news", news.stream().map(article -> item(common, article)).toList());
        }

        private static NewsItem item(RenderContext common, ArticleSummary article) {
            String date = Cards.machineForm(article.date());
            return new NewsItem(
                    common.url(article.permalink()),
                    article.title(),
                    article.language().tag(),
                    common.voice(article.language()).settings().title(),
                    date == null ? article.shelfDay().map(LocalDate::toString).orElse("") : date);
        }
    }
}
