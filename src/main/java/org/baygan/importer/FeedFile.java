package org.baygan.importer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A feed that was saved to a file: RSS 0.9 to 2.0, Atom 0.3 and 1.0, JSON Feed 1.1. Its entries are read one by one, so
 * that it may be of any length and may break off.
 */
final class FeedFile implements ImportSource {
    private static final String AGAIN = "What comes before was imported; save the feed again, and import once more";

    private final Path file;
    private final ZoneId zone;
    private final MediaFolders media;
    private final ImportFindings findings;
    private final InputProgress progress;
    private int excerpts;

    FeedFile(Path file, ImportSettings settings, ImportFindings findings, InputProgress progress) {
        this.file = file;
        this.zone = settings.zone();
        this.media = new MediaFolders(settings.extras().media());
        this.findings = findings;
        this.progress = progress;
    }

    @Override
    public void read(Sink items) throws IOException {
        try (InputStream in = progress.openLast(file)) {
            in.mark(16);
            boolean json = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1)
                    .replaceFirst("^ï»¿", "")
                    .stripLeading()
                    .startsWith("{");
            in.reset();
            if (json) {
                json(in, items);
            } else {
                xml(in, items);
            }
        }
        if (excerpts > 0) {
            findings.warning(
                    0,
                    excerpts + " entries of the feed hold no full text, only an excerpt",
                    "Get the pages themselves if you can, and import those");
        }
    }

    private void xml(InputStream in, Sink items) throws IOException {
        int line = 1;
        try (XmlExport xml = XmlExport.open(in)) {
            FeedFrame frame = new FeedFrame();
            while (xml.next()) {
                line = xml.line();
                if (!xml.isStart()) {
                    continue;
                }
                String name = xml.localName();
                if (name.equals("item") || name.equals("entry")) {
                    entry(frame, xml.copy(), line, items);
                } else {
                    frame.note(xml);
                }
            }
            findings.damaged(xml.damagedLines());
        } catch (XMLStreamException broken) {
            int at = broken.getLocation() == null ? line : broken.getLocation().getLineNumber();
            breaksOff(at, XmlFaults.describe(broken), XmlFaults.hint(broken, AGAIN));
        }
    }

    private void breaksOff(int line, String why, String hint) {
        findings.error(Math.max(0, line), "The feed breaks off here: " + why, hint);
    }

    private void entry(FeedFrame frame, String entry, int line, Sink items) throws IOException {
        try {
            SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(new StringReader(frame.around(entry)));
            for (SyndEntry each : feed.getEntries()) {
                items.take(item(each, frame, new FeedEntryXml(entry), line));
            }
        } catch (FeedException | IllegalArgumentException notAnEntry) {
            findings.error(line, "An entry can't be read: " + notAnEntry.getMessage(), "");
        }
    }

    private Item item(SyndEntry entry, FeedFrame feed, FeedEntryXml xml, int line) {
        String link = text(entry.getLink());
        String key = text(entry.getUri()).isEmpty() ? link : text(entry.getUri());
        String full = entry.getContents().stream()
                .map(content -> html(content))
                .filter(html -> !html.isBlank())
                .findFirst()
                .orElse("");
        SyndContent description = entry.getDescription();
        String excerpt = description == null ? "" : feed.isRss() ? text(description.getValue()) : html(description);
        excerpts += full.isEmpty() ? 1 : 0;
        String title = entry.getTitleEx() == null ? text(entry.getTitle()) : plain(html(entry.getTitleEx()));
        StringBuilder html = new StringBuilder(full.isEmpty() ? excerpt : full);
        Optional<String> picture = Optional.empty();
        for (SyndEnclosure enclosure : entry.getEnclosures()) {
            String address = text(enclosure.getUrl());
            if (text(enclosure.getType()).startsWith("image/") && picture.isEmpty()) {
                picture = Optional.of(address);
            } else if (!address.isEmpty() && html.indexOf(address) < 0) {
                html.append(player(address));
            }
        }
        for (FeedEntryXml.File file : xml.files()) {
            if (file.picture() && picture.isEmpty() && html.indexOf(file.address()) < 0) {
                picture = Optional.of(file.address());
            } else if (html.indexOf(file.address()) < 0 && !picture.equals(Optional.of(file.address()))) {
                html.append(file.picture() ? picture(file.address()) : player(file.address()));
            }
        }
        List<String> authors = authors(entry);
        return new Item(
                "entry " + (key.isEmpty() ? title : key),
                line,
                new Item.Head(title, "", "", full.isEmpty() ? "" : plain(excerpt), picture, ""),
                new Item.Filing(
                        false,
                        false,
                        Language.primaryOf(feed.language()),
                        "",
                        topics(entry),
                        authors.isEmpty() ? feed.authors() : authors),
                dates(entry, xml.date(), title, line),
                new Item.Origin(link.isEmpty() ? List.of() : List.of(link), Optional.empty(), source(entry), "", ""),
                html.toString());
    }

    private static String source(SyndEntry entry) {
        return entry.getSource() == null ? "" : plain(text(entry.getSource().getTitle()));
    }

    private static String picture(String address) {
        return "<figure><img src=\"" + BodyHtml.attribute(address) + "\" alt=\"\"></figure>";
    }

    private static String player(String address) {
        return "<audio src=\"" + BodyHtml.attribute(address) + "\"></audio>";
    }

    private static String html(SyndContent content) {
        String value = text(content.getValue());
        String type = text(content.getType());
        return type.equals("text") || type.equals("text/plain") ? Entities.escape(value) : value;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String plain(String html) {
        return html.isBlank() ? "" : Jsoup.parseBodyFragment(html).text();
    }

    private static List<String> topics(SyndEntry entry) {
        Set<String> topics = new LinkedHashSet<>();
        for (SyndCategory category : entry.getCategories()) {
            topics.add(text(category.getLabel()).isEmpty() ? text(category.getName()) : text(category.getLabel()));
        }
        if (entry.getModule(DCModule.URI) instanceof DCModule dublinCore) {
            dublinCore.getSubjects().forEach(subject -> topics.add(text(subject.getValue())));
        }
        topics.remove("");
        return List.copyOf(topics);
    }

    private static List<String> authors(SyndEntry entry) {
        Set<String> authors = new LinkedHashSet<>();
        for (SyndPerson person : entry.getAuthors()) {
            authors.add(text(person.getName()));
        }
        if (authors.isEmpty()) {
            authors.add(text(entry.getAuthor()));
        }
        authors.remove("");
        return List.copyOf(authors);
    }

    /** When it was published; an entry that only has the date of its last change was published then. */
    private Item.Dates dates(SyndEntry entry, String written, String title, int line) {
        Date published = entry.getPublishedDate();
        Date updated = entry.getUpdatedDate();
        PublicationDate date = date(published == null ? updated : published);
        boolean later =
                published != null && updated != null && updated.toInstant().isAfter(published.toInstant());
        return new Item.Dates(
                date.equals(PublicationDate.UNKNOWN) ? read(written, title, line) : date,
                later ? date(updated) : PublicationDate.UNKNOWN);
    }

    /** A date as people write it, in either calendar; one that can't be read is a finding. */
    private PublicationDate read(String written, String title, int line) {
        if (written.isBlank()) {
            return PublicationDate.UNKNOWN;
        }
        return MeantDays.read(written, zone).orElseGet(() -> findings.undated(line, written, title));
    }

    private PublicationDate date(@Nullable Date date) {
        if (date == null) {
            return PublicationDate.UNKNOWN;
        }
        OffsetDateTime time = date.toInstant().atZone(zone).toOffsetDateTime();
        return MeantDays.isMeant(time.toLocalDate())
                ? new PublicationDate.Day(time.toLocalDate(), Optional.of(time))
                : PublicationDate.UNKNOWN;
    }

    private void json(InputStream in, Sink items) throws IOException {
        try (JsonParser json = JsonExport.open(in)) {
            try {
                json(json, items);
            } catch (JsonProcessingException broken) {
                breaksOff(JsonExport.line(json, broken), JsonExport.reason(broken), AGAIN);
            }
        }
    }

    private void json(JsonParser json, Sink items) throws IOException {
        Map<String, Object> feed = new HashMap<>();
        String field = "";
        int depth = 0;
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            switch (token) {
                case START_OBJECT -> {
                    if (depth == 1 && field.equals("author")) {
                        feed.put(field, JsonExport.value(json));
                    } else {
                        depth++;
                    }
                }
                case END_OBJECT -> depth--;
                case FIELD_NAME -> field = json.currentName();
                case VALUE_STRING -> {
                    if (depth == 1 && field.equals("language")) {
                        feed.put(field, json.getText());
                    }
                }
                case START_ARRAY -> {
                    if (depth == 1 && field.equals("items")) {
                        jsonItems(json, feed, items);
                    } else if (depth == 1 && field.equals("authors")) {
                        feed.put(field, JsonExport.value(json));
                    } else {
                        json.skipChildren();
                    }
                }
                default -> {}
            }
        }
    }

    private void jsonItems(JsonParser json, Map<String, Object> feed, Sink items) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (JsonExport.value(json) instanceof Map<?, ?> fields) {
                items.take(item(fields, feed, json.currentLocation().getLineNr()));
            }
        }
    }

    /** The writers' names: {@code authors}, or {@code author} as version 1 has it. */
    private static List<String> writers(Map<?, ?> fields) {
        List<String> names = new ArrayList<>();
        List<?> all = JsonExport.list(fields, "authors");
        for (Object author : all.isEmpty() ? List.of(JsonExport.object(fields, "author")) : all) {
            if (author instanceof Map<?, ?> each
                    && !JsonExport.text(each, "name").isBlank()) {
                names.add(JsonExport.text(each, "name"));
            }
        }
        return names;
    }

    private Item item(Map<?, ?> fields, Map<?, ?> feed, int line) {
        String link = JsonExport.text(fields, "url");
        String full = JsonExport.text(fields, "content_html");
        String plain = JsonExport.text(fields, "content_text");
        String html = full.isBlank() ? Entities.escape(plain).replace("\n", "<br>") : full;
        excerpts += html.isBlank() ? 1 : 0;
        String summary = JsonExport.text(fields, "summary");
        List<String> own = writers(fields);
        List<String> authors = own.isEmpty() ? writers(feed) : own;
        String language = JsonExport.text(fields, "language");
        StringBuilder text = new StringBuilder(html.isBlank() ? Entities.escape(summary) : html);
        String image = JsonExport.text(fields, "image");
        for (Object attachment : JsonExport.list(fields, "attachments")) {
            String address = attachment instanceof Map<?, ?> file ? JsonExport.text(file, "url") : "";
            if (image.isBlank() && MediaCopies.isPicture(address)) {
                image = address;
            } else if (!address.isBlank() && text.indexOf(address) < 0) {
                text.append(player(address));
            }
        }
        return new Item(
                "entry " + JsonExport.text(fields, "id"),
                line,
                new Item.Head(
                        JsonExport.text(fields, "title"),
                        "",
                        "",
                        html.isBlank() ? "" : summary,
                        image.isBlank() ? Optional.empty() : Optional.of(image),
                        ""),
                new Item.Filing(
                        false,
                        false,
                        Language.primaryOf(language.isBlank() ? JsonExport.text(feed, "language") : language),
                        "",
                        JsonExport.list(fields, "tags").stream()
                                .map(String::valueOf)
                                .toList(),
                        authors),
                dates(fields, line),
                new Item.Origin(
                        link.isBlank() ? List.of() : List.of(link),
                        Optional.of(JsonExport.text(fields, "external_url")).filter(Addresses::isWeb),
                        "",
                        "",
                        ""),
                text.toString());
    }

    private Item.Dates dates(Map<?, ?> fields, int line) {
        String title = JsonExport.text(fields, "title");
        PublicationDate published = read(JsonExport.text(fields, "date_published"), title, line);
        PublicationDate modified = read(JsonExport.text(fields, "date_modified"), title, line);
        return JsonExport.text(fields, "date_published").isBlank()
                ? new Item.Dates(modified, PublicationDate.UNKNOWN)
                : new Item.Dates(published, modified);
    }

    @Override
    public Optional<Media> media(String address) throws IOException {
        return media.findAddress(address);
    }
}
