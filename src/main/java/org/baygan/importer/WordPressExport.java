package org.baygan.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.baygan.text.DateReader;
import org.baygan.text.LanguageDetector;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;

/**
 * WordPress's export, WXR 1.0 to 1.2: an RSS 2.0 file with elements of its own. It is gone through twice, first for the
 * pictures, since an article may come before those it shows.
 */
final class WordPressExport implements ImportSource {
    /** A writer who has no account, as Co-Authors Plus has them. */
    private static final String GUEST = "guest-author";

    /** What WordPress and its plugins keep beside the posts. */
    private static final Set<String> OWN_TYPES = Set.of(
            "attachment",
            "revision",
            "nav_menu_item",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_block",
            "wp_template",
            "wp_template_part",
            "wp_global_styles",
            "wp_navigation",
            "wp_font_family",
            "wp_font_face",
            "acf-field",
            "acf-field-group",
            "wpcf7_contact_form",
            "feedback",
            "jetpack_migration",
            "amp_validated_url",
            "elementor_library",
            GUEST);

    private static final Set<String> NO_TOPICS = Set.of(
            "category",
            "author",
            "language",
            "post_translations",
            "term_language",
            "term_translations",
            "post_format",
            "nav_menu",
            "wp_theme",
            "wp_template_part_area",
            "translation_priority");

    private static final Set<String> UNSEEN = Set.of("trash", "auto-draft", "inherit", "spam");
    private static final String BLOCK = "wp_block";
    private static final Pattern ADDRESS =
            Pattern.compile("(?:\\b(?:src|href)\\s*=\\s*[\"']?|\\burl\\(\\s*[\"']?)([^\"'()<>\\s]{1,2000})");
    private static final Pattern COPY = Pattern.compile("(?:-\\d{2,5}x\\d{2,5}|-scaled)?(?=\\.[A-Za-z0-9]{2,5}$)");
    private static final String UPLOADS = "/uploads/";

    /** What percent of the time the first pass takes. */
    private static final int FIRST_PASS = 5;

    private final Path file;
    private final ImportSettings settings;
    private final ZoneId zone;
    private final MediaFolders media;
    private final ImportFindings findings;
    private final InputProgress progress;
    private final Map<String, Attachment> attachments = new HashMap<>();
    /** The keys, as {@link Addresses#key} makes them, of WordPress's own pages for files. */
    private final Set<String> libraryPages = new HashSet<>();

    private final ReusableBlocks blocks = new ReusableBlocks();
    private final List<String> blockIds = new ArrayList<>();
    private final Map<String, List<String>> attachedTo = new HashMap<>();
    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, Integer> shortcodes = new LinkedHashMap<>();
    private final Map<String, String> unshown = new LinkedHashMap<>();
    private String site = "";
    private String siteLanguage = "";
    private int otherwise;
    private int comments;

    WordPressExport(Path file, ImportSettings settings, ImportFindings findings, InputProgress progress) {
        this.file = file;
        this.settings = settings;
        this.zone = settings.zone();
        this.media = new MediaFolders(settings.extras().media());
        this.findings = findings;
        this.progress = progress;
    }

    /** A file in the library. */
    private record Attachment(String address, String title, String alt) {}

    @Override
    public void read(Sink items) throws IOException {
        pass(
                post -> {
                    if (post.type().equals("attachment")) {
                        note(post);
                    } else if (post.type().equals(BLOCK) && isSeen(post)) {
                        blocks.add(post.id(), post.get("content:encoded"));
                    } else if (post.type().equals(GUEST)) {
                        authors.put(
                                post.meta("cap-user_login").strip(),
                                post.meta("cap-display_name").strip());
                    }
                },
                false);
        pass(post -> take(post, items), true);
        blockIds.stream().filter(id -> !blocks.isShown(id)).forEach(id -> findings.leftOut(ownItems(BLOCK)));
        if (otherwise > 0) {
            findings.warning(
                    0,
                    "The export says that all is in “" + siteLanguage + "”, but " + otherwise
                            + (otherwise == 1 ? " article looks" : " articles look") + " like another language",
                    "If the export is wrong, delete what was imported and content/.import, and import with --lang");
        }
        unshown.values().forEach(address -> findings.leftOut("files of the library that no text shows"));
        shortcodes.forEach((name, count) -> findings.warning(
                0,
                "The shortcode [" + name + "] of a plugin stays as it is in " + count
                        + (count == 1 ? " article" : " articles"),
                "Decide what shall stand in its place, and replace it in the articles"));
        for (int i = 0; i < comments; i++) {
            findings.leftOut("comments");
        }
    }

    /** What is done with each post. */
    @FunctionalInterface
    private interface Step {
        void take(WordPressPost post) throws IOException;
    }

    private void pass(Step step, boolean tells) throws IOException {
        int line = 0;
        try (XmlExport xml = XmlExport.open(tells ? progress.openLast(file) : progress.open(file, FIRST_PASS))) {
            try {
                while (xml.next()) {
                    line = xml.line();
                    if (xml.isStart()) {
                        element(xml, step);
                    }
                }
            } catch (XMLStreamException broken) {
                line = broken.getLocation() == null
                        ? line
                        : broken.getLocation().getLineNumber();
                broken(tells, line, broken);
            }
            if (tells) {
                findings.damaged(xml.damagedLines());
            }
        } catch (XMLStreamException broken) {
            broken(tells, 1, broken);
        }
    }

    private void broken(boolean tells, int line, XMLStreamException failure) {
        if (tells) {
            findings.error(
                    Math.max(0, line),
                    "The export breaks off here: " + XmlFaults.describe(failure),
                    XmlFaults.hint(
                            failure,
                            "What comes before was imported; export again, or mend this line, and import once more"));
        }
    }

    private void element(XmlExport xml, Step step) throws XMLStreamException, IOException {
        switch (xml.name()) {
            case "item" -> step.take(post(xml));
            case "wp:base_blog_url", "wp:base_site_url" -> {
                String address = xml.text().strip();
                site = site.isEmpty() ? address : site;
            }
            case "wp:author" -> author(xml);
            case "language" -> siteLanguage = xml.text().strip();
            default -> {}
        }
    }

    private void author(XmlExport xml) throws XMLStreamException {
        String login = "";
        String name = "";
        while (xml.next() && (xml.isStart() || !xml.name().equals("wp:author"))) {
            if (xml.isStart()) {
                String element = xml.name();
                String text = xml.text().strip();
                login = element.equals("wp:author_login") ? text : login;
                name = element.equals("wp:author_display_name") ? text : name;
            }
        }
        authors.put(login, name.isEmpty() ? login : name);
    }

    private WordPressPost post(XmlExport xml) throws XMLStreamException {
        WordPressPost post = new WordPressPost(xml.line());
        while (xml.next() && (xml.isStart() || !xml.name().equals("item"))) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "category" -> {
                    String taxonomy = xml.attribute("domain");
                    String slug = xml.attribute("nicename");
                    post.add(new WordPressPost.Term(
                            taxonomy.equals("tag") ? "post_tag" : taxonomy,
                            slug,
                            xml.text().strip()));
                }
                case "wp:postmeta" -> meta(xml, post);
                case "wp:comment" -> {
                    post.countComment();
                    xml.text();
                }
                default -> {
                    String element = xml.name();
                    post.set(element, xml.text());
                }
            }
        }
        return post;
    }

    private static void meta(XmlExport xml, WordPressPost post) throws XMLStreamException {
        String key = "";
        while (xml.next() && (xml.isStart() || !xml.name().equals("wp:postmeta"))) {
            if (xml.isStart() && xml.name().equals("wp:meta_key")) {
                key = xml.text();
            } else if (xml.isStart()) {
                post.setMeta(key, xml.text());
            }
        }
    }

    private void note(WordPressPost post) {
        String address = post.get("wp:attachment_url").strip();
        String known = address.isEmpty() ? post.get("guid").strip() : address;
        if (!post.get("link").isBlank()) {
            libraryPages.add(Addresses.key(post.get("link")));
        }
        unshown.put(libraryKey(known), known);
        attachments.put(
                post.id(),
                new Attachment(
                        known,
                        post.get("title").strip(),
                        post.meta("_wp_attachment_image_alt").strip()));
        attachedTo
                .computeIfAbsent(post.get("wp:post_parent").strip(), id -> new ArrayList<>())
                .add(post.id());
    }

    private static String ownItems(String type) {
        return "WordPress's own items (" + type + ")";
    }

    /** Whether WordPress shows it to everybody. */
    private static boolean isSeen(WordPressPost post) {
        String status = post.get("wp:status").strip();
        return (status.isEmpty() || status.equals("publish"))
                && post.get("wp:post_password").isBlank();
    }

    private void take(WordPressPost post, Sink items) throws IOException {
        String status = post.get("wp:status").strip();
        if (OWN_TYPES.contains(post.type())) {
            if (post.type().equals(BLOCK)) {
                blockIds.add(post.id());
            } else if (!post.type().equals("attachment")) {
                findings.leftOut(ownItems(post.type()));
            }
            return;
        }
        if (UNSEEN.contains(status)) {
            findings.leftOut("items in the trash, and revisions");
            return;
        }
        comments += post.comments();
        if (post.get("title").isBlank() && post.get("content:encoded").isBlank()) {
            findings.leftOut("items without title and text");
            return;
        }
        if (XmlExport.isCut(post.get("content:encoded"))) {
            findings.error(
                    post.line(), "The text of " + key(post) + " is longer than 16 million letters, and was cut", "");
        }
        items.take(item(post, key(post), status));
    }

    private String key(WordPressPost post) {
        String id = post.id().isEmpty() ? post.get("guid").strip() : post.id();
        String host = Addresses.host(site.isEmpty() ? post.get("link") : site);
        return post.type() + " " + (id.isEmpty() ? post.get("title").strip() : id)
                + (host.isEmpty() ? "" : " of " + host);
    }

    private Item item(WordPressPost post, String key, String status) {
        if (!post.get("wp:post_password").isBlank()) {
            findings.warning(
                    post.line(),
                    "“" + post.get("title").strip() + "” was behind a password, and became a draft",
                    "Decide whether everybody may read it: then take “status: draft” out");
        }
        boolean draft = !(status.isEmpty() || status.equals("publish") || status.equals("future"))
                || !post.get("wp:post_password").isBlank();
        Optional<Attachment> thumbnail =
                Optional.ofNullable(attachments.get(post.meta("_thumbnail_id").strip()));
        thumbnail.ifPresent(picture -> show(picture.address()));
        Item.Head head = new Item.Head(
                plain(post.get("title")),
                plain(firstMeta(post, "kicker", "rotitr", "roo_titr", "روتیتر")),
                plain(firstMeta(post, "deck", "subtitle", "zirtitr", "زیرتیتر")),
                plain(summary(post)),
                thumbnail.map(Attachment::address),
                thumbnail.map(Attachment::alt).orElse(""));
        return new Item(key, post.line(), head, filing(post, draft), dates(post), origin(post), html(post));
    }

    private static String firstMeta(WordPressPost post, String... keys) {
        for (String key : keys) {
            if (!post.meta(key).isBlank()) {
                return post.meta(key);
            }
        }
        return "";
    }

    private static String summary(WordPressPost post) {
        String excerpt = post.get("excerpt:encoded");
        return excerpt.isBlank() ? post.meta("_yoast_wpseo_metadesc") : excerpt;
    }

    private static String plain(String html) {
        return html.isBlank() ? "" : Jsoup.parseBodyFragment(html).text();
    }

    private Item.Filing filing(WordPressPost post, boolean draft) {
        List<WordPressPost.Term> categories = post.terms("category").stream()
                .filter(term ->
                        !term.slug().equals("uncategorized") && !term.name().equals("دسته‌بندی نشده"))
                .toList();
        boolean custom = !post.type().equals("post") && !post.type().equals("page");
        String section = custom
                ? post.type()
                : categories.isEmpty() ? "" : categories.get(0).name();
        List<String> topics = new ArrayList<>();
        categories.stream().skip(custom ? 0 : 1).forEach(term -> topics.add(plain(term.name())));
        post.terms().stream()
                .filter(term -> !term.taxonomy().isEmpty() && !NO_TOPICS.contains(term.taxonomy()))
                .forEach(term -> topics.add(plain(term.name())));
        return new Item.Filing(
                post.type().equals("page"),
                draft,
                language(post),
                plain(section),
                topics,
                authors(post),
                post.get("wp:is_sticky").strip().equals("1"));
    }

    /** Those whom Co-Authors Plus names, else the one whom WordPress does. */
    private List<String> authors(WordPressPost post) {
        Set<String> names = new LinkedHashSet<>();
        for (WordPressPost.Term author : post.terms("author")) {
            String login = author.slug().replaceFirst("^cap-", "");
            String named = authors.getOrDefault(author.name(), author.name());
            names.add(authors.getOrDefault(login, named.isEmpty() ? login : named));
        }
        if (names.isEmpty()) {
            String login = post.get("dc:creator").strip();
            names.add(authors.getOrDefault(login, login));
        }
        names.remove("");
        return List.copyOf(names);
    }

    /** As Polylang says it, or WPML's own exporter, else the export for the whole site. */
    private Optional<Language> language(WordPressPost post) {
        String tag = post.terms("language").stream()
                .map(WordPressPost.Term::slug)
                .findFirst()
                .orElseGet(() -> post.meta("_wpml_import_language_code"));
        Optional<Language> own = Language.primaryOf(tag);
        Optional<Language> whole = own.isPresent() ? own : Language.primaryOf(siteLanguage);
        if (own.isEmpty() && whole.isPresent() && !settings.language().isPresent()) {
            String text = post.get("title") + "\n" + post.get("content:encoded");
            boolean other = LanguageDetector.detect(text, settings.site().languageTags())
                    .filter(read -> !read.equals(whole.get()))
                    .isPresent();
            otherwise += other ? 1 : 0;
        }
        return whole;
    }

    private Item.Dates dates(WordPressPost post) {
        PublicationDate published = date(post, "wp:post_date");
        PublicationDate updated = date(post, "wp:post_modified");
        return new Item.Dates(published, day(updated).equals(day(published)) ? PublicationDate.UNKNOWN : updated);
    }

    private static Object day(PublicationDate date) {
        return date instanceof PublicationDate.Day day ? day.date() : PublicationDate.UNKNOWN;
    }

    /** The moment in Greenwich if it is told, else that on the site's clock; WordPress writes zeros for none. */
    private PublicationDate date(WordPressPost post, String element) {
        String local = post.get(element).strip();
        String greenwich = post.get(element + "_gmt").strip();
        boolean none = local.isEmpty() || local.startsWith("0000-00-00");
        boolean unknown = none && (greenwich.isEmpty() || greenwich.startsWith("0000-00-00"));
        if (unknown && (local.isEmpty() || !post.get("wp:status").strip().equals("publish"))) {
            return PublicationDate.UNKNOWN; // drafts have none
        }
        boolean moment = !greenwich.isEmpty() && !greenwich.startsWith("0000");
        String text = moment ? greenwich.replace(' ', 'T') + "Z" : local;
        if (!unknown && DateReader.read(text, zone) instanceof DateReader.Result.Read read) {
            return read.date();
        }
        return findings.undated(post.line(), text, post.get("title").strip());
    }

    private Item.Origin origin(WordPressPost post) {
        List<String> addresses = new ArrayList<>();
        String link = post.get("link").strip();
        if (!link.isEmpty()) {
            addresses.add(link);
        } else if (!site.isEmpty()) {
            addresses.add(site);
        }
        String guid = post.get("guid").strip();
        if (!guid.isEmpty() && !guid.equals(link) && Addresses.host(guid).equals(Addresses.host(link))) {
            addresses.add(guid);
        }
        String translations = post.terms("post_translations").stream()
                .map(WordPressPost.Term::slug)
                .findFirst()
                .orElseGet(() -> post.meta("_wpml_import_translation_group"));
        return new Item.Origin(
                addresses,
                Optional.empty(),
                "",
                translations.strip(),
                post.get("wp:post_name").strip());
    }

    /** What all sizes of a picture have in common. */
    private static String libraryKey(String address) {
        return COPY.matcher(Addresses.key(address.replaceFirst("[?].*", ""))).replaceFirst("");
    }

    private void show(String address) {
        unshown.remove(libraryKey(address));
    }

    @Override
    public List<String> unshown() throws IOException {
        List<String> lacking = new ArrayList<>();
        for (String address : unshown.values()) {
            if (media(address).isEmpty()) {
                lacking.add(address);
            }
        }
        return lacking;
    }

    private String html(WordPressPost post) {
        Shortcodes codes = new Shortcodes(withBlocks(post), ids -> gallery(post, ids));
        String html = codes.replaced();
        codes.unknown().forEach(name -> shortcodes.merge(name, 1, Integer::sum));
        Matcher address = ADDRESS.matcher(html);
        while (address.find()) {
            show(address.group(1));
        }
        return WordPressText.settled(html, each -> libraryPages.contains(Addresses.key(each)));
    }

    private String withBlocks(WordPressPost post) {
        ReusableBlocks.Filled filled = blocks.fill(post.get("content:encoded"));
        String shows = "“" + post.get("title").strip() + "” shows the reusable block ";
        filled.missing()
                .forEach(id -> findings.warning(
                        post.line(),
                        shows + id + ", which the export doesn't hold",
                        "Export all content, or write into the article what stands there"));
        filled.endless()
                .forEach(id -> findings.warning(
                        post.line(),
                        shows + id + " within itself, or too often: it stands there no second time",
                        "Look whether anything is missing in the article"));
        return filled.html();
    }

    private String gallery(WordPressPost post, String ids) {
        List<String> wanted =
                ids.isBlank() ? attachedTo.getOrDefault(post.id(), List.of()) : List.of(ids.split(",", -1));
        StringBuilder html = new StringBuilder();
        for (String id : wanted) {
            Attachment picture = attachments.get(id.strip());
            if (picture == null) {
                findings.warning(
                        post.line(),
                        "The gallery of “" + post.get("title").strip() + "” shows the file " + id
                                + ", which the export doesn't hold",
                        "Export all content, not only the posts");
                continue;
            }
            String address = BodyHtml.attribute(picture.address());
            if (MediaCopies.isPicture(picture.address())) {
                html.append("<figure><img src=\"")
                        .append(address)
                        .append("\" alt=\"")
                        .append(BodyHtml.attribute(picture.alt().isEmpty() ? picture.title() : picture.alt()))
                        .append("\"></figure>");
            } else {
                html.append("<p><a href=\"")
                        .append(address)
                        .append("\">")
                        .append(Entities.escape(picture.title()))
                        .append("</a></p>");
            }
        }
        return html.toString();
    }

    /** Uploads lie in the library's folder by year and month, as their addresses say. */
    @Override
    public Optional<Media> media(String address) throws IOException {
        String path = Addresses.decoded(address.replaceFirst("[?#].*", "")).replaceFirst("^(?:https?:)?//[^/]*/", "");
        int uploads = ("/" + path).indexOf(UPLOADS);
        if (uploads >= 0) {
            Optional<Media> found = media.find(("/" + path).substring(uploads + UPLOADS.length()));
            if (found.isPresent()) {
                return found;
            }
        }
        return media.find(path);
    }
}
