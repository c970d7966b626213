package org.baygan.render;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateScalarModel;
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
import java.util.function.Consumer;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1 for each language and each section; Atom for what else has many articles.
 * Feeds need the site's address. Thread-safe.
 */
final class Feeds {
    /**
     * How many articles a topic, series, author or source has to have for a feed of its own, and how many this has at
     * most: an archive has thousands of such feeds, and hardly a reader follows one for more than what is new.
     */
    private static final int MANY = 10;

    private static final String ATOM = "atom.xml";

    /** How a body's links within the page begin, its only relative addresses beside marks. No text looks like this. */
    private static final String WITHIN_THE_PAGE = " href=\"#";

    /** Atom wants every feed to say when it was changed last: one without articles says the epoch. */
    private static final String NEVER = "1970-01-01T00:00:00Z";

    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** The template of each kind of feed, by its file's name. */
    private static final SortedMap<String, String> FORMATS = Collections.unmodifiableSortedMap(
            new TreeMap<>(Map.of("rss.xml", "rss.ftlx", ATOM, "atom.ftlx", "feed.json", "feed.json.ftl")));

    private final SiteContext site;

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
        int most = site.config().feedSize();
        for (LanguageArchive own : site.archive().languages()) {
            String title = site.voice(own.language()).settings().title();
            Subject all = new Subject(
                    own.language(), own.language() + "/", title, own.addresses().home());
            FORMATS.forEach((file, template) -> add(jobs, all, file, template, newest(own.articles(), most)));
            for (TaxonomyKind kind : TaxonomyKind.values()) {
                for (Term term : own.taxonomy(kind).terms()) {
                    Subject of =
                            new Subject(own.language(), term.folder(), term.name() + " – " + title, term.permalink());
                    if (kind == TaxonomyKind.SECTION) {
                        FORMATS.forEach(
                                (file, template) -> add(jobs, of, file, template, newest(term.articles(), most)));
                    } else if (hasFeed(site, term)) {
                        add(jobs, of, ATOM, "atom.ftlx", newest(term.articles(), Math.min(most, MANY)));
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
            Consumer<PageJob> jobs, Subject subject, String file, String template, List<ArticleSummary> newest) {
        boolean full = site.config().hasFullFeeds();
        jobs.accept(new PageJob(
                site.common(),
                subject.folder + file,
                template,
                subject.language,
                () -> new FeedInput(
                        subject,
                        file,
                        newest.stream()
                                .map(article -> new Entry(
                                        CardInput.of(site, article),
                                        full ? Optional.of(text(article)) : Optional.empty()))
                                .toList())));
    }

    /** An article's text as a feed needs it; its own page tells what is wrong with its addresses. */
    private WholeText text(ArticleSummary article) {
        BodyReferences references = new BodyReferences(
                site,
                article,
                site.stories().head(article).references(),
                new BodyReferences.InFeed(site.common()),
                problem -> {});
        return new WholeText(site.stories(), article, references.values());
    }

    /** The newest, without those that have no date: these come last. */
    private static List<ArticleSummary> newest(List<ArticleSummary> articles, int most) {
        int size = Math.min(most, articles.size());
        while (size > 0 && articles.get(size - 1).shelfDay().isEmpty()) {
            size--;
        }
        return articles.subList(0, size);
    }

    /**
     * An article's whole text, which is fetched when the feed is made and no sooner: many feeds stay as they are.
     *
     * @param addresses what comes in the place of its marks
     */
    private record WholeText(Stories stories, ArticleSummary article, List<String> addresses) implements Summed {
        @Override
        public Digest digest() {
            return new DigestBuilder().add(article.madeOf()).addAll(addresses).digest();
        }

        @Override
        public Digest text() {
            return article.madeOf();
        }

        /** As safe HTML, its addresses whole; null if it isn't kept. */
        @Nullable
        TemplateScalarModel html(String url) {
            return stories.story(article)
                    .map(story -> new SimpleScalar(BodyReferences.resolve(story.html(), addresses)
                            .replace(WITHIN_THE_PAGE, WITHIN_THE_PAGE.replace("#", url + "#"))))
                    .orElse(null);
        }
    }

    /**
     * What an article in a feed is made of.
     *
     * @param text its whole text; empty if the feed has summaries alone
     */
    private record Entry(CardInput card, Optional<WholeText> text) {
        FeedItem item(RenderContext common) {
            ArticleSummary article = card.article();
            OffsetDateTime published = moment(article.instant());
            boolean exact = article.date() instanceof PublicationDate.Day;
            String url = common.url(article.permalink());
            return new FeedItem(
                    url,
                    article.title(),
                    new FeedItem.Text(
                            article.deck(), text.map(whole -> whole.html(url)).orElse(null)),
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
