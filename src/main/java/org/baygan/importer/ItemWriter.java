package org.baygan.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baygan.config.LanguageSettings;
import org.baygan.content.ContentDecoder;
import org.baygan.content.FrontMatterWriter;
import org.baygan.model.Article;
import org.baygan.model.ArticleId;
import org.baygan.model.CalendarSystem;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Headlines;
import org.baygan.model.Identity;
import org.baygan.model.Language;
import org.baygan.model.Links;
import org.baygan.model.PublicationDate;
import org.baygan.model.SiteLinks;
import org.baygan.model.TermNames;
import org.baygan.text.LanguageDetector;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes items as articles: one {@code .md} file each, with the files it shows in a folder of the same name beside it.
 * What stands there already stays as it is. Not thread-safe.
 */
final class ItemWriter {
    /** Below {@link Ledger#FOLDER}, the article that is being written. */
    static final String BEGUN = "writing.md";

    private static final int LONGEST_TITLE = 100;

    private final ImportSettings settings;
    private final ImportFindings findings;
    private final Ledger ledger;
    private final Places places;
    private final OldAddresses old;
    private final ItemLinks links;
    private final MissingMedia missing;
    private final Map<Language, Integer> foreign = new LinkedHashMap<>();
    private int articles;
    private int files;

    /**
     * For one import.
     *
     * @throws IOException if the content folder can't be read
     */
    ItemWriter(ImportSettings settings, ImportFindings findings, Ledger ledger) throws IOException {
        this.settings = settings;
        this.findings = findings;
        this.ledger = ledger;
        this.places = new Places(settings.to(), ledger);
        this.old = new OldAddresses(settings.site(), ledger, findings);
        this.links = new ItemLinks(settings, ledger, findings);
        this.missing = new MissingMedia(settings);
    }

    /** How many articles were written. */
    int articles() {
        return articles;
    }

    /** How many files came along. */
    int files() {
        return files;
    }

    /** How many files' addresses led nowhere. */
    int missing() {
        return missing.count();
    }

    /** Writes an item that wasn't imported before. */
    void write(Item item, ImportSource source) throws IOException {
        Document page = Jsoup.parseBodyFragment(item.html());
        Element body = page.body();
        Noncharacters.remove(body);
        Footnotes notes = Footnotes.take(body);
        BodyHtml.tidy(body);
        String title = title(item, body);
        Language language = language(item, title, body);
        if (!settings.site().languageTags().contains(language)) {
            foreign.merge(language, 1, Integer::sum);
        }
        Places.Place place = places.take(item, language, title);
        if (isOutside(item, place, title)) {
            return;
        }
        MediaCopies copies = new MediaCopies(settings, place, findings, item.line());
        BodyReferences references = new BodyReferences(item, source, copies, missing);
        references.settle(body);
        Optional<String> image = references.image();
        String markdown = notes.complete(MarkdownBody.of(body));
        Article article = article(item, place, language, title, image, markdown);
        if (markdown.isBlank()) {
            findings.warning(
                    item.line(),
                    "“" + title + "” has no text: its article has only what stands above one",
                    "Write its text, or delete the file");
        }
        String file = FrontMatterWriter.writeFile(article, calendar(language));
        missing.write();
        links.expect(place, references.pages());
        ledger.add(item, place.path(), () -> write(item, place, file));
        files += copies.count();
        articles++;
    }

    /** Whether a link leads the article's folder out of the content folder (decision 0035), which is a finding. */
    private boolean isOutside(Item item, Places.Place place, String title) throws IOException {
        SiteLinks own = new SiteLinks(settings.to());
        for (int end = place.path().indexOf('/'); end >= 0; end = place.path().indexOf('/', end + 1)) {
            String folder = place.path().substring(0, end);
            if (own.obstacle(settings.to().resolve(folder)).isPresent()) {
                findings.error(
                        item.line(),
                        "“" + title + "” was left out: its folder " + folder
                                + " is a symbolic link that leads out of the content folder, or nowhere",
                        "Put a folder in the link's place, or import into another one with --to");
                return true;
            }
        }
        return false;
    }

    /**
     * Turns links among the imported items into links between their files.
     *
     * @param unshown the addresses of files that no item shows
     */
    void finish(List<String> unshown) throws IOException {
        links.settle();
        unshown.forEach(missing::add);
        missing.write();
        old.finish();
        foreign.forEach((language, count) -> findings.warning(
                0,
                "The site has no language " + language + ", in which " + count
                        + (count == 1 ? " article is" : " articles are") + ": they won't be published",
                "Add " + language + " to site.languages in jbake.properties, or import with --lang"));
    }

    private void write(Item item, Places.Place place, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > ContentDecoder.MAX_BYTES) {
            findings.warning(
                    item.line(),
                    "“" + item.head().title() + "” is longer than an article may be: 2 MB",
                    "Divide " + place.path() + " into several articles");
        }
        if (settings.dryRun()) {
            return;
        }
        Path file = settings.to().resolve(place.path());
        Files.createDirectories(file.resolveSibling("."));
        Path begun = settings.to().resolve(Ledger.FOLDER).resolve(BEGUN);
        Files.write(begun, bytes);
        Files.move(begun, file); // so that an article is there as a whole, or not at all
    }

    /** The item's own title, else how its text begins. */
    private String title(Item item, Element body) {
        String own = oneLine(item.head().title());
        if (!own.isEmpty()) {
            return own;
        }
        String text = oneLine(body.text());
        if (text.isEmpty()) {
            return item.key();
        }
        findings.note(item.line(), "“" + item.key() + "” has no title, and got the beginning of its text");
        return Titles.beginning(text, LONGEST_TITLE);
    }

    private static String oneLine(String text) {
        return Noncharacters.removed(text).replaceAll("\\s+", " ").strip();
    }

    private Language language(Item item, String title, Element body) {
        List<Language> known = settings.site().languageTags();
        return settings.language()
                .or(() -> item.filing().language())
                .or(() -> LanguageDetector.detect(body.text(), known)) // a title may be a file's name
                .or(() -> LanguageDetector.detect(title + "\n" + body.text(), known))
                .orElse(settings.site().defaultLanguage().language());
    }

    private CalendarSystem calendar(Language language) {
        return settings.site()
                .language(language)
                .map(LanguageSettings::calendar)
                .orElse(CalendarSystem.GREGORIAN);
    }

    private Article article(
            Item item, Places.Place place, Language language, String title, Optional<String> image, String markdown) {
        Item.Head head = item.head();
        Item.Filing filing = item.filing();
        return new Article(
                new Identity(
                        ArticleId.ofSource(place.path()),
                        place.path(),
                        filing.page() ? Article.Kind.PAGE : Article.Kind.ARTICLE,
                        language),
                new Links(
                        Optional.empty(),
                        old.aliases(item),
                        List.of(),
                        ledger.original(item.origin().translations())),
                new Headlines(title, oneLine(head.kicker()), oneLine(head.deck())),
                new Article.Schedule(
                        filing.draft() ? Article.Status.DRAFT : Article.Status.PUBLISHED,
                        filing.page() ? PublicationDate.UNKNOWN : item.dates().published(),
                        item.dates().updated(),
                        PublicationDate.UNKNOWN,
                        filing.featured() ? Optional.of(Article.FEATURED_WITHOUT_RANK) : Optional.empty()),
                new Article.Attribution(
                        new TermNames(
                                place.section(),
                                topics(filing),
                                oneLine(item.origin().source()),
                                filing.authors()),
                        item.origin().sourceUrl().map(Addresses::encoded),
                        ""),
                new Article.Body(
                        "",
                        oneLine(head.summary()),
                        new Article.Picture(image, image.isPresent() ? oneLine(head.imageAlt()) : ""),
                        Article.Markup.MARKDOWN,
                        markdown,
                        1,
                        List.of()),
                FrontMatterLines.NONE);
    }

    private static List<String> topics(Item.Filing filing) {
        Set<String> topics = new LinkedHashSet<>();
        filing.topics().forEach(topic -> topics.add(oneLine(topic)));
        topics.remove("");
        return List.copyOf(topics);
    }
}
