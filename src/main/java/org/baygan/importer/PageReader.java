package org.baygan.importer;

import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Finds the article in a page: by the profile of its layout, else by what the page says of itself (schema.org, Open
 * Graph), else by a rule that tells text from what is around it. Not thread-safe.
 */
final class PageReader {
    private static final Pattern LISTED = Pattern.compile("\\s*[,،;]\\s*");
    private static final Pattern YEAR = Pattern.compile("\\d{4}", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> ARTICLES =
            Set.of("article", "newsarticle", "blogposting", "reportagenewsarticle", "analysisnewsarticle", "webpage");
    /** A page with less text than this, and no sign that it is an article, is a list or a frame. */
    private static final int SHORTEST = 80;

    private final List<PageProfile> profiles;
    private final ZoneId zone;
    private final ImportFindings findings;

    PageReader(ImportSettings settings, ImportFindings findings) throws IOException {
        this.profiles = List.copyOf(PageProfile.all(settings.extras().profiles()));
        this.zone = settings.zone();
        this.findings = findings;
    }

    /**
     * The article of a page.
     *
     * @param key what tells it from other pages
     * @param address where it was, or would be on its site
     * @param html the page's text
     * @return empty if the page is no article
     */
    Optional<Item> read(String key, String address, String html) {
        Document page = Jsoup.parse(html, Addresses.encoded(address));
        page.outputSettings().prettyPrint(false);
        Facts facts = new Facts(page);
        Optional<PageProfile> profile =
                profiles.stream().filter(each -> each.fits(page)).findFirst();
        if (profile.isPresent()) {
            return Optional.of(item(key, address, page, facts, byProfile(profile.get(), page, facts), ""));
        }
        String shown = facts.published().isEmpty() ? ShownDate.take(page, facts.title(page), zone) : "";
        return facts.body()
                .map(body -> byFacts(facts, page, body))
                .or(() -> byRule(page, facts))
                .map(found -> item(key, address, page, facts, found, shown));
    }

    /**
     * What was found in a page.
     *
     * @param date the date as the page writes it
     */
    private record Parts(
            String kicker,
            String title,
            String deck,
            String date,
            String section,
            List<String> topics,
            List<String> authors,
            String html) {}

    private Parts byProfile(PageProfile profile, Document page, Facts facts) {
        Element body = profile.first(page, "body");
        String remove = profile.selectors().get("remove");
        Element copy = body == null ? new Element("div") : body.clone();
        if (remove != null) {
            copy.select(remove).remove();
        }
        List<String> topics = profile.texts(page, "topics");
        String author = profile.text(page, "author");
        String section = profile.text(page, "section");
        String date = profile.text(page, "date");
        return new Parts(
                profile.text(page, "kicker"),
                profile.text(page, "title"),
                profile.text(page, "deck"),
                date.isEmpty() ? facts.published() : date,
                section.isEmpty() ? facts.section() : withoutLabel(section),
                topics.isEmpty() ? facts.topics() : topics,
                author.isEmpty() ? facts.authors() : List.of(withoutLabel(author)),
                copy.html());
    }

    /** «سرویس: اقتصاد» is «اقتصاد». */
    private static String withoutLabel(String text) {
        return text.substring(text.lastIndexOf(':') + 1).strip();
    }

    private static Parts byFacts(Facts facts, Document page, Element body) {
        String title = facts.title(page);
        return new Parts(
                "",
                title,
                "",
                facts.published(),
                facts.section(),
                facts.topics(),
                facts.authors(),
                withoutTitle(body, title));
    }

    private static Optional<Parts> byRule(Document page, Facts facts) {
        Article found = new Readability4J(page.baseUri(), page.clone()).parse();
        return whole(Optional.ofNullable(found.getArticleContent()), page)
                .filter(body -> !isList(body))
                .filter(body -> MainText.length(body) >= SHORTEST
                        || (facts.isArticle() && !body.text().isBlank()))
                .or(() -> onlyText(page))
                .map(body -> byFacts(facts, page, body));
    }

    /** All of a page that has nothing around its text. */
    private static Optional<Element> onlyText(Document page) {
        Element whole = page.body();
        boolean only = page.select("article, main, nav, aside").isEmpty()
                && !whole.select("p").isEmpty();
        return Optional.of(whole).filter(body -> only && !body.text().isBlank() && !isList(body));
    }

    /** What was found, unless it is a list, or only a lesser part, on a page with much text. */
    private static Optional<Element> whole(Optional<Element> found, Document page) {
        int length = found.filter(body -> !isList(body)).map(MainText::length).orElse(0);
        return MainText.of(page)
                .filter(main -> length * 2 < MainText.length(main))
                .or(() -> found);
    }

    /** Whether most of a text is links. */
    private static boolean isList(Element body) {
        return body.select("a").text().length() * 2 > body.text().length();
    }

    /** The text without the title at its top, which a page shows anyway. */
    private static String withoutTitle(Element body, String title) {
        Element heading = body.selectFirst("h1,h2");
        boolean repeats = heading != null
                && !heading.text().isBlank()
                && title.strip().startsWith(heading.text().strip())
                && body.text().strip().startsWith(heading.text().strip());
        if (heading == null || !repeats) {
            return body.html();
        }
        Element copy = body.clone();
        copy.select("h1,h2").subList(0, 1).forEach(Element::remove);
        return copy.html();
    }

    private Item item(String key, String address, Document page, Facts facts, Parts parts, String shownDate) {
        List<String> addresses = new ArrayList<>();
        addresses.add(address);
        facts.canonical().filter(own -> !own.equals(address)).ifPresent(addresses::add);
        String summary = facts.description();
        PublicationDate date = PageDates.find(parts.date(), zone)
                .or(() -> PageDates.find(facts.published(), zone))
                .or(() -> PageDates.find(shownDate, zone))
                .orElse(PublicationDate.UNKNOWN);
        String said = parts.date().isEmpty() ? facts.published() : parts.date();
        if (date.equals(PublicationDate.UNKNOWN) && YEAR.matcher(said).find()) {
            date = findings.undated(0, said, parts.title());
        }
        PublicationDate updated = PageDates.find(facts.modified(), zone).orElse(PublicationDate.UNKNOWN);
        return new Item(
                key,
                0,
                new Item.Head(
                        parts.title(),
                        parts.kicker(),
                        parts.deck(),
                        summary.equals(parts.deck()) ? "" : summary,
                        facts.image(),
                        ""),
                new Item.Filing(false, false, language(page), parts.section(), parts.topics(), parts.authors()),
                new Item.Dates(date, updated.equals(date) ? PublicationDate.UNKNOWN : updated),
                new Item.Origin(addresses, Optional.empty(), "", "", ""),
                withoutTitle(parts.html(), parts.title()));
    }

    /** Many pages have their headline within the text once more. */
    private static String withoutTitle(String html, String title) {
        Document body = Jsoup.parseBodyFragment(html);
        body.outputSettings().prettyPrint(false);
        Element heading = body.selectFirst("h1, h2");
        if (heading != null && heading.text().strip().equals(title)) {
            heading.remove();
        } else if (!title.isBlank() && body.body().text().strip().startsWith(title)) {
            removeFirstLines(body.body(), title);
        }
        return body.body().html();
    }

    /** Takes away what stands at the top and is nothing but the title, once or more often. */
    private static void removeFirstLines(Element body, String title) {
        for (Element element : body.getAllElements()) {
            String rest = body.text().strip();
            if (!rest.startsWith(title) || rest.equals(title)) {
                return;
            }
            if (element.text().strip().equals(title) && element.select("img").isEmpty()) {
                element.remove();
            }
        }
    }

    private static Optional<Language> language(Document page) {
        Element html = page.selectFirst("html[lang], html[xml:lang]");
        String tag = html == null ? "" : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
        // Themes often leave en on pages in other languages.
        return Language.primaryOf(tag).filter(language -> !language.equals(Language.ENGLISH));
    }

    /** What a page says of itself. */
    private static final class Facts {
        private final Document page;
        private final Map<?, ?> schema;

        Facts(Document page) {
            this.page = page;
            this.schema = page.select("script[type=application/ld+json]").stream()
                    .flatMap(script -> objects(script.data()))
                    .filter(Facts::isArticle)
                    .findFirst()
                    .orElse(Map.of());
        }

        private static Stream<Map<?, ?>> objects(String json) {
            try (JsonParser parser =
                    JsonExport.open(new ByteArrayInputStream(json.strip().getBytes(StandardCharsets.UTF_8)))) {
                parser.nextToken();
                return objects(JsonExport.value(parser), 0);
            } catch (IOException malformed) {
                return Stream.of(); // others say it too
            }
        }

        private static Stream<Map<?, ?>> objects(Object value, int depth) {
            if (depth > 3) {
                return Stream.of();
            }
            if (value instanceof List<?> list) {
                return list.stream().flatMap(each -> objects(each, depth + 1));
            }
            return value instanceof Map<?, ?> map
                    ? Stream.concat(Stream.<Map<?, ?>>of(map), objects(JsonExport.list(map, "@graph"), depth + 1))
                    : Stream.of();
        }

        private static boolean isArticle(Map<?, ?> object) {
            List<?> types =
                    object.get("@type") instanceof String type ? List.of(type) : JsonExport.list(object, "@type");
            return types.stream()
                            .anyMatch(type ->
                                    ARTICLES.contains(String.valueOf(type).toLowerCase(Locale.ROOT)))
                    && (object.containsKey("headline") || object.containsKey("datePublished"));
        }

        boolean isArticle() {
            return !schema.isEmpty() || meta("og:type").equals("article");
        }

        Optional<Element> body() {
            return Optional.ofNullable(page.selectFirst("[itemprop=articleBody]"))
                    .filter(body -> !body.text().isBlank());
        }

        private String meta(String name) {
            Element meta = page.selectFirst("meta[property=" + name + "], meta[name=" + name + "]");
            return meta == null ? "" : decoded(meta.attr("content"));
        }

        /** Decodes once more what the parser has decoded: many pages escape these values twice. */
        private static String decoded(String text) {
            return text.indexOf('&') < 0
                    ? text.strip()
                    : Parser.unescapeEntities(text, false).strip();
        }

        private String first(String... values) {
            return Stream.of(values)
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .orElse("");
        }

        private String marked(String property) {
            Element element = page.selectFirst("[itemprop=" + property + "]");
            return element == null
                    ? ""
                    : first(element.attr("content"), element.attr("datetime"), element.text())
                            .strip();
        }

        String title(Document whole) {
            Element heading = whole.selectFirst("h1");
            String own = whole.select("h1").size() == 1 && heading != null ? heading.text() : "";
            return first(JsonExport.text(schema, "headline"), marked("headline"), own, meta("og:title"), whole.title());
        }

        String published() {
            Element time = page.selectFirst("time[datetime]");
            return first(
                    JsonExport.text(schema, "datePublished"),
                    meta("article:published_time"),
                    marked("datePublished"),
                    time == null ? "" : time.attr("datetime"),
                    meta("date"));
        }

        String modified() {
            return first(
                    JsonExport.text(schema, "dateModified"), meta("article:modified_time"), marked("dateModified"));
        }

        String section() {
            return first(JsonExport.text(schema, "articleSection"), meta("article:section"), marked("articleSection"));
        }

        String description() {
            return first(meta("og:description"), meta("description"), JsonExport.text(schema, "description"));
        }

        List<String> topics() {
            Set<String> topics = new LinkedHashSet<>();
            for (String tags : page.select("meta[property=article:tag]").eachAttr("content")) {
                topics.addAll(List.of(LISTED.split(decoded(tags), -1)));
            }
            topics.remove("");
            if (topics.isEmpty()) {
                JsonExport.list(schema, "keywords").forEach(word -> topics.add(String.valueOf(word)));
                topics.addAll(List.of(LISTED.split(first(JsonExport.text(schema, "keywords"), meta("keywords")), -1)));
            }
            topics.remove("");
            return topics.stream().limit(20).toList();
        }

        List<String> authors() {
            Set<String> authors = new LinkedHashSet<>();
            Object author = schema.get("author");
            Stream.of(author instanceof List<?> list ? list : author == null ? List.of() : List.of(author))
                    .flatMap(List::stream)
                    .forEach(each -> authors.add(
                            each instanceof Map<?, ?> person ? JsonExport.text(person, "name") : String.valueOf(each)));
            authors.add(first(meta("author"), authors.isEmpty() ? marked("author") : ""));
            authors.remove("");
            return List.copyOf(authors);
        }

        Optional<String> image() {
            String image = first(
                    meta("og:image"),
                    JsonExport.text(schema, "image"),
                    JsonExport.text(JsonExport.object(schema, "image"), "url"));
            return image.isEmpty() ? Optional.empty() : Optional.of(image);
        }

        Optional<String> canonical() {
            Element link = page.selectFirst("link[rel=canonical]");
            String address = first(link == null ? "" : link.attr("href").strip(), meta("og:url"));
            return Addresses.isWeb(address) ? Optional.of(address) : Optional.empty();
        }
    }
}
