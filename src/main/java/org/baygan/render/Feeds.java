package org.baygan.render;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1 for each language and each section; Atom for what else has many articles.
 * Feeds need the site's address. Thread-safe.
 */
final class Feeds {
    /** How many articles a topic, series, author or source has to have for a feed of its own. */
    private static final int MANY = 10;

    private static final String ATOM = "atom.xml";

    /** JSON wants a date of every Atom-like entry; an archive without one is as old as the epoch. */
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** The template of each kind of feed, by its file's name. */
    private static final SortedMap<String, String> FORMATS = Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of("rss.xml", "rss.ftlx", ATOM, "atom.ftlx", "feed.json", "feed.json.ftl")));

    private final SiteContext site;

    /** The whole texts, which several feeds have, each summed up once; empty for an article whose text isn't kept. */
    private final Map<ArticleSummary, Optional<Shared<Text>>> texts = new ConcurrentHashMap<>();

    Feeds(SiteContext site) {
        this.site = site;
    }

    /** The links by which a page makes its feeds known. */
    static List<Link> links(Permalink page, String folder) {
        return List.of(
                new Link(page.hrefTo(folder + "rss.xml"), "application/rss+xml"),
                atom(page, folder),
                new Link(page.hrefTo(folder + "feed.json"), "application/feed+json"));
    }

    private static Link atom(Permalink page, String folder) {
        return new Link(page.hrefTo(folder + ATOM), "application/atom+xml");
    }

    /** The links by which a page of a term's list makes its feeds known; none if it has none. */
    static List<Link> links(SiteContext site, Permalink page, Term term) {
        if (site.config().baseUrl().isEmpty()) {
            return List.of();
        }
        if (term.kind() == TaxonomyKind.SECTION) {
            return links(page, term.folder());
        }
        return hasFeed(site, term) ? List.of(atom(page, term.folder())) : List.of();
    }

    private static boolean hasFeed(SiteContext site, Term term) {
        return site.config().hasRichPages() && term.articles().size() >= MANY;
    }

    void addTo(Consumer<PageJob> jobs) {
        if (site.config().baseUrl().isEmpty()) {
            return;
        }
        boolean full = site.config().hasFullFeeds();
        for (LanguageArchive own : site.archive().languages()) {
            String title = site.voice(own.language()).settings().title();
            Subject all = new Subject(
                    own.language(), own.language() + "/", title, own.addresses().home());
            FORMATS.forEach((file, template) -> add(jobs, all, file, template, own.articles(), full));
            for (TaxonomyKind kind : TaxonomyKind.values()) {
                for (Term term : own.taxonomy(kind).terms()) {
                    Subject of =
                            new Subject(own.language(), term.folder(), term.name() + " – " + title, term.permalink());
                    if (kind == TaxonomyKind.SECTION) {
                        FORMATS.forEach((file, template) -> add(jobs, of, file, template, term.articles(), full));
                    } else if (hasFeed(site, term)) {
                        add(jobs, of, ATOM, "atom.ftlx", term.articles(), full);
                    }
                }
            }
        }
    }

    /**
     * What a feed is of.
     *
     * @param language its language
     * @param folder the folder of its files, with a slash at its end
     * @param title its title
     * @param home the page that has the same articles
     */
    private record Subject(Language language, String folder, String title, Permalink home) {}

    private void add(
            Consumer<PageJob> jobs,
            Subject subject,
            String file,
            String template,
            List<ArticleSummary> articles,
            boolean full) {
        jobs.accept(new PageJob(
                site.common(),
                subject.folder + file,
                template,
                subject.language,
                () -> new FeedInput(
                        subject,
                        file,
                        newest(articles).stream()
                                .map(article ->
                                        new Entry(CardInput.of(site, article), full ? text(article) : Optional.empty()))
                                .toList())));
    }

    /** An article's text, its addresses as seen from its own page, which tells what is wrong with them. */
    private Optional<Shared<Text>> text(ArticleSummary article) {
        return texts.computeIfAbsent(
                article,
                of -> site.stories().apply(of).map(story -> {
                    BodyReferences references =
                            new BodyReferences(site, of, story.references(), of.permalink(), problem -> {});
                    return Shared.of(new Text(BodyReferences.resolve(story.html(), references.values())));
                }));
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
     * An article's whole text.
     *
     * @param html as safe HTML
     */
    private record Text(String html) {}

    /**
     * What an article in a feed is made of.
     *
     * @param text its whole text; empty if the feed has summaries alone
     */
    private record Entry(CardInput card, Optional<Shared<Text>> text) {
        FeedItem item(RenderContext common) {
            ArticleSummary article = card.article();
            OffsetDateTime published = moment(article.instant());
            boolean exact = article.date() instanceof PublicationDate.Day;
            String url = common.url(article.permalink());
            return new FeedItem(
                    url,
                    article.title(),
                    new FeedItem.Text(
                            article.deck(),
                            text.map(whole -> absolute(whole.value().html(), url))
                                    .orElse(null)),
                    new FeedItem.Moments(
                            exact ? format(published) : null,
                            exact ? RFC_822.format(published) : null,
                            format(moment(Math.max(article.changed(), article.instant())))),
                    article.authors(),
                    card.section(),
                    article.topics(),
                    card.picture()
                            .map(picture -> picture.preview(common, ""))
                            .map(image -> new FeedItem.Picture(
                                    image.url(),
                                    image.size().map(ImageSize::width).orElse(null),
                                    image.size().map(ImageSize::height).orElse(null)))
                            .orElse(null));
        }

        /** Readers of feeds show a text far from its page: its addresses have to be whole, and it needs no sizes. */
        private static String absolute(String html, String url) {
            Document document = Jsoup.parseBodyFragment(html, url);
            document.outputSettings().prettyPrint(false);
            for (String attribute : List.of("href", "src")) {
                document.select("[" + attribute + "]")
                        .forEach(element -> element.attr(attribute, element.absUrl(attribute)));
            }
            document.select("[srcset]").removeAttr("srcset").removeAttr("sizes");
            return document.body().html();
        }
    }

    /**
     * What a feed is made of.
     *
     * @param subject what it is of
     * @param file its file's name
     * @param newest the articles, newest first
     */
    private record FeedInput(Subject subject, String file, List<Entry> newest) implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            List<FeedItem> items =
                    newest.stream().map(entry -> entry.item(common)).toList();
            String updated =
                    items.stream().map(FeedItem::updated).max(String::compareTo).orElse(NEVER);
            String description = common.voice(subject.language).settings().description();
            FeedView view = new FeedView(
                    subject.language.tag(),
                    subject.title,
                    description.isEmpty() ? subject.title : description,
                    common.url(subject.home),
                    common.url(subject.folder + file),
                    updated,
                    items);
            return Map.of("feed", view);
        }
    }

    private static OffsetDateTime moment(long second) {
        return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
    }

    private static String format(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
