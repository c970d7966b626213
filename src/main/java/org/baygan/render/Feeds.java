package org.baygan.render;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;

/** RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1 for each language and each section. Feeds need the site's address. */
final class Feeds {
    /** JSON wants a date of every Atom-like entry; an archive without one is as old as the epoch. */
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** The template of each kind of feed, by its file's name. */
    private static final SortedMap<String, String> FORMATS = Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of("rss.xml", "rss.ftlx", "atom.xml", "atom.ftlx", "feed.json", "feed.json.ftl")));

    private final SiteContext site;

    Feeds(SiteContext site) {
        this.site = site;
    }

    /** The links by which a page makes its feeds known. */
    static List<Link> links(Permalink page, String folder, String title) {
        return List.of(
                new Link(page.hrefTo(folder + "rss.xml"), "application/rss+xml"),
                new Link(page.hrefTo(folder + "atom.xml"), "application/atom+xml"),
                new Link(page.hrefTo(folder + "feed.json"), "application/feed+json"));
    }

    void addTo(Consumer<PageJob> jobs) {
        if (site.config().baseUrl().isEmpty()) {
            return;
        }
        for (LanguageArchive own : site.archive().languages()) {
            String title = site.voice(own.language()).settings().title();
            add(jobs, own, own.language() + "/", title, own.addresses().home(), own.articles());
            for (Term section : own.taxonomy(TaxonomyKind.SECTION).terms()) {
                add(
                        jobs,
                        own,
                        section.folder(),
                        section.name() + " – " + title,
                        section.permalink(),
                        section.articles());
            }
        }
    }

    private void add(
            Consumer<PageJob> jobs,
            LanguageArchive own,
            String folder,
            String title,
            Permalink home,
            List<ArticleSummary> articles) {
        List<ArticleSummary> newest = newest(articles);
        FORMATS.forEach((file, template) -> jobs.accept(new PageJob(
                site.common(),
                folder + file,
                template,
                own.language(),
                () -> new FeedInput(
                        own.language(),
                        folder + file,
                        title,
                        home,
                        newest.stream()
                                .map(article -> CardInput.withoutPicture(site, article))
                                .toList()))));
    }

    /** The first of the dated ones, after which come the others. */
    private List<ArticleSummary> newest(List<ArticleSummary> articles) {
        int size = Math.min(site.config().feedSize(), articles.size());
        while (size > 0 && articles.get(size - 1).shelfDay().isEmpty()) {
            size--;
        }
        return articles.subList(0, size);
    }

    /**
     * What a feed is made of.
     *
     * @param language its language
     * @param path its site path
     * @param title its title
     * @param home the page that has the same articles
     * @param newest the articles, newest first
     */
    private record FeedInput(Language language, String path, String title, Permalink home, List<CardInput> newest)
            implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            LanguageVoice voice = common.voice(language);
            List<FeedItem> items =
                    newest.stream().map(card -> item(common, voice, card)).toList();
            String updated =
                    items.stream().map(FeedItem::updated).max(String::compareTo).orElse(NEVER);
            String description = voice.settings().description();
            FeedView view = new FeedView(
                    language.tag(),
                    title,
                    description.isEmpty() ? title : description,
                    common.url(home),
                    common.url(path),
                    updated,
                    items);
            return Map.of("feed", view);
        }

        private static FeedItem item(RenderContext common, LanguageVoice voice, CardInput card) {
            ArticleSummary article = card.article();
            OffsetDateTime published = moment(article.instant());
            boolean exact = article.date() instanceof PublicationDate.Day;
            return new FeedItem(
                    common.url(article.permalink()),
                    article.title(),
                    article.deck(),
                    exact ? format(published) : null,
                    exact ? RFC_822.format(published) : null,
                    format(moment(Math.max(article.changed(), article.instant()))),
                    String.join(voice.messages().text("punctuation.comma"), article.authors()),
                    card.section());
        }
    }

    private static OffsetDateTime moment(long second) {
        return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
    }

    private static String format(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
