package org.baygan.importer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.baygan.text.Calendars;
import org.baygan.text.LanguageDetector;
import org.jsoup.nodes.Entities;

/**
 * Telegram Desktop's export of a channel or of a whole account, {@code result.json}. A message is an article; so is an
 * album; short messages of a day can be one.
 */
final class TelegramExport implements ImportSource {
    /** What Telegram calls the file. */
    static final String NAME = "result.json";

    /** Telegram sends no more pictures in one album. */
    private static final int LARGEST_ALBUM = 10;

    private static final int LONGEST_TITLE = 100;
    /** Some write whole messages in bold letters. */
    private static final int LONGEST_BOLD_TITLE = 250;

    /** A message's address in its spellings: {@code telegram.me}, and {@code /s/} for the channel's own page. */
    private static final Pattern MESSAGE = Pattern.compile(
            "href=\"(?:https?:)?//(?:www\\.)?(?:t|telegram)\\.(?:me|dog)/(?:s/)?(c/\\d{1,20}|[A-Za-z0-9_]{2,40})/(\\d{1,15})/?(?:\\?single)?\"");

    private static final Pattern ORNAMENT = Pattern.compile("^[^\\p{L}\\p{N}«\"“(\\[]+");

    /** What percent of the time the first pass takes. */
    private static final int FIRST_PASS = 5;

    private final Path file;
    private final ImportSettings settings;
    private final ZoneId zone;
    private final MediaFolders media;
    private final ImportFindings findings;
    private final InputProgress progress;
    private final Map<String, Integer> briefs = new HashMap<>();
    private int lacking;
    private int publicChannels;

    TelegramExport(Path file, ImportSettings settings, ImportFindings findings, InputProgress progress) {
        this.file = file;
        this.settings = settings;
        this.zone = settings.zone();
        this.findings = findings;
        this.progress = progress;
        List<Path> folders = new ArrayList<>(settings.extras().media());
        folders.add(file.toAbsolutePath().normalize().resolveSibling("").normalize());
        this.media = new MediaFolders(folders);
    }

    /** A chat under way: its fields, and what waits to be handed over. */
    private final class Chat {
        private final Map<String, String> fields;
        private final boolean amongOthers;
        private final Sink items;
        private final List<TelegramMessage> album = new ArrayList<>();
        private final List<TelegramMessage> brief = new ArrayList<>();

        Chat(Map<String, String> fields, boolean amongOthers, Sink items) {
            this.fields = fields;
            this.amongOthers = amongOthers;
            this.items = items;
        }

        String name() {
            return fields.getOrDefault("name", "");
        }

        /** Of a whole account only channels: conversations are nobody else's business. */
        boolean isWanted() {
            return !amongOthers || fields.getOrDefault("type", "").endsWith("channel");
        }

        String address(String message) {
            return "https://t.me/" + (channel().isEmpty() ? privately() : channel()) + "/" + message;
        }

        /** Its name in addresses, as it was given; among other chats it is that of the only public channel. */
        private String channel() {
            boolean meant = !amongOthers || (isPublic(fields) && publicChannels == 1);
            return meant ? settings.messages().channel() : "";
        }

        /** What stands in the addresses of channels that have no name. */
        private String privately() {
            return "c/" + fields.getOrDefault("id", "0");
        }

        /** HTML whose links to messages have one spelling. */
        String withOwnLinks(String html) {
            return MESSAGE.matcher(html).replaceAll(link -> {
                String of = link.group(1);
                boolean own = of.equals(privately()) || (of.equalsIgnoreCase(channel()) && !of.isEmpty());
                String address = own ? address(link.group(2)) : "https://t.me/" + of + "/" + link.group(2);
                return Matcher.quoteReplacement("href=\"" + address + "\"");
            });
        }

        void take(TelegramMessage message) throws IOException {
            if (message.isService()) {
                findings.leftOut(message.kind());
                return;
            }
            if (!album.isEmpty() && !continues(message)) {
                flushAlbum();
            }
            lacking += message.lacksFile() ? 1 : 0;
            album.add(message);
        }

        /** Exports don't say what an album is: its parts follow each other in one second, and one has the text. */
        private boolean continues(TelegramMessage message) {
            TelegramMessage last = album.get(album.size() - 1);
            long texts =
                    album.stream().filter(each -> !each.plainText().isEmpty()).count();
            return album.size() < LARGEST_ALBUM
                    && last.isOfAlbum()
                    && message.isOfAlbum()
                    && last.get("date").equals(message.get("date"))
                    && last.get("forwarded_from").equals(message.get("forwarded_from"))
                    && follows(last.id(), message.id())
                    && texts + (message.plainText().isEmpty() ? 0 : 1) <= 1;
        }

        private static boolean follows(String first, String second) {
            return first.matches("\\d{1,15}")
                    && second.matches("\\d{1,15}")
                    && Long.parseLong(first) + 1 == Long.parseLong(second);
        }

        private void flushAlbum() throws IOException {
            List<TelegramMessage> messages = List.copyOf(album);
            album.clear();
            TelegramMessage main = messages.stream()
                    .filter(each -> !each.plainText().isEmpty())
                    .findFirst()
                    .orElse(messages.get(0));
            if (main.html().isBlank() && !showsAny(messages)) {
                leaveOut(messages);
            } else if (messages.size() == 1
                    && main.plainText().length() < settings.messages().shortest()) {
                if (!brief.isEmpty() && !day(brief.get(0)).equals(day(main))) {
                    flushBrief();
                }
                brief.add(main);
            } else {
                items.take(article(this, main, messages));
            }
        }

        private boolean showsAny(List<TelegramMessage> messages) throws IOException {
            for (TelegramMessage message : messages) {
                if (message.file().isPresent()
                        && media.find(message.file().get()).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        private void leaveOut(List<TelegramMessage> messages) {
            for (TelegramMessage message : messages) {
                findings.leftOut(message.kind());
                if (message.file().isPresent() || message.lacksFile()) {
                    findings.warning(
                            message.line(),
                            "The message “" + address(message.id()) + "” has no text, and its file"
                                    + message.file()
                                            .map(path -> " “" + path + "”")
                                            .orElse("")
                                    + " is not there: it is left out",
                            "Export again in Telegram with photos and files, or give the folder with --media");
                }
            }
        }

        private void flushBrief() throws IOException {
            if (!brief.isEmpty()) {
                items.take(brief(this, List.copyOf(brief)));
                brief.clear();
            }
        }

        void end() throws IOException {
            if (!album.isEmpty()) {
                flushAlbum();
            }
            flushBrief();
        }
    }

    @Override
    public void read(Sink items) throws IOException {
        boolean named = !settings.messages().channel().isEmpty();
        pass(
                (json, chat) -> {
                    publicChannels += isPublic(chat.fields) ? 1 : 0;
                    json.skipChildren();
                },
                items,
                false);
        pass((json, chat) -> messages(json, chat), items, true);
        if (named && publicChannels > 1) {
            findings.warning(
                    0,
                    "The export holds " + publicChannels + " public channels: which of them is “"
                            + settings.messages().channel() + "” can't be told",
                    "Export that channel by itself, and import it into an empty folder with --channel NAME");
        }
        if (lacking > 0) {
            findings.warning(
                    0,
                    lacking + " messages show files that were not exported",
                    "Export again in Telegram with photos and files, and import into an empty folder");
        }
    }

    private static boolean isPublic(Map<String, String> chat) {
        return chat.getOrDefault("type", "").equals("public_channel");
    }

    /** What is done with a chat, at the beginning of whose messages the parser is. */
    @FunctionalInterface
    private interface Step {
        void take(JsonParser json, Chat chat) throws IOException;
    }

    private void pass(Step step, Sink items, boolean tells) throws IOException {
        try (JsonParser json = JsonExport.open(tells ? progress.openLast(file) : progress.open(file, FIRST_PASS))) {
            try {
                chats(json, step, items);
            } catch (JsonProcessingException broken) {
                if (tells) {
                    findings.error(
                            JsonExport.line(json, broken),
                            "The export breaks off here: " + JsonExport.reason(broken),
                            "What comes before was imported; export again, and import once more");
                }
            }
        }
    }

    private void chats(JsonParser json, Step step, Sink items) throws IOException {
        Deque<Map<String, String>> open = new ArrayDeque<>();
        String field = "";
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            switch (token) {
                case START_OBJECT -> open.push(new HashMap<>());
                case END_OBJECT -> open.pop();
                case FIELD_NAME -> field = json.currentName();
                case START_ARRAY -> {
                    if (field.equals("messages") && !open.isEmpty()) {
                        step.take(json, new Chat(open.peek(), open.size() > 1, items));
                    }
                }
                case VALUE_STRING, VALUE_NUMBER_INT -> {
                    if (!open.isEmpty()) {
                        open.peek().put(field, json.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void messages(JsonParser json, Chat chat) throws IOException {
        if (!chat.isWanted()) {
            findings.leftOut("conversations that are no channel");
            json.skipChildren();
            return;
        }
        if (!chat.fields.getOrDefault("type", "channel").endsWith("channel")) {
            findings.warning(
                    0,
                    "“" + chat.name() + "” is no channel but a conversation (" + chat.fields.get("type") + ")",
                    "Publish nothing of it without the consent of those who wrote it");
        }
        if (settings.messages().channel().isEmpty() && isPublic(chat.fields)) {
            findings.warning(
                    0,
                    "The export doesn't say under which name the channel “" + chat.name() + "” is found at t.me",
                    publicChannels > 1
                            ? "Export each channel by itself, and import it with --channel NAME, so that old addresses"
                                    + " such as t.me/NAME/17 are kept"
                            : "Import with --channel NAME, so that old addresses such as t.me/NAME/17 are kept");
        }
        try {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (JsonExport.value(json) instanceof Map<?, ?> fields) {
                    chat.take(new TelegramMessage(fields, json.currentLocation().getLineNr()));
                }
            }
        } finally {
            chat.end();
        }
    }

    private Object day(TelegramMessage message) {
        return message.moment("date", zone)
                .<Object>map(OffsetDateTime::toLocalDate)
                .orElse(PublicationDate.UNKNOWN);
    }

    private PublicationDate date(TelegramMessage message) {
        Optional<OffsetDateTime> moment = message.moment("date", zone);
        if (moment.isEmpty()) {
            findings.warning(
                    message.line(),
                    "The date “" + message.get("date") + "” of message " + message.id()
                            + " can't be read: it is undated",
                    "Write its date into the article");
        }
        return moment.<PublicationDate>map(time -> new PublicationDate.Day(time.toLocalDate(), Optional.of(time)))
                .orElse(PublicationDate.UNKNOWN);
    }

    private Item.Dates dates(TelegramMessage message) {
        Optional<OffsetDateTime> sent = message.moment("date", zone);
        Optional<OffsetDateTime> edited = message.moment("edited", zone)
                .filter(time -> sent.isPresent() && time.isAfter(sent.get().plusHours(1)));
        return new Item.Dates(
                date(message),
                edited.<PublicationDate>map(time -> new PublicationDate.Day(time.toLocalDate(), Optional.of(time)))
                        .orElse(PublicationDate.UNKNOWN));
    }

    private Item article(Chat chat, TelegramMessage main, List<TelegramMessage> messages) {
        String text = main.plainText();
        String firstLine =
                text.lines().filter(HtmlLines::hasWords).findFirst().orElse("").strip();
        String rest = firstLine.isEmpty() ? "" : text.substring(text.indexOf(firstLine) + firstLine.length());
        boolean headline = firstLine.length() <= (main.beginsBold() ? LONGEST_BOLD_TITLE : LONGEST_TITLE);
        String title = headline ? firstLine : Titles.beginning(text.replaceAll("\\s+", " "), LONGEST_TITLE);
        String named = text.isEmpty() ? main.question().replaceAll("\\s+", " ") : title;
        String plain = ORNAMENT.matcher(named).replaceFirst("").strip();
        StringBuilder html = new StringBuilder(reply(chat, main));
        if (text.isEmpty()) {
            html.append(main.htmlWithoutQuestion());
        } else { // a single line is the title and the text, which an article needs
            html.append(headline && !rest.isBlank() ? HtmlLines.withoutFirst(main.html()) : main.html());
        }
        messages.forEach(message -> html.append(message.media()));
        List<String> addresses = new ArrayList<>();
        addresses.add(chat.address(main.id()));
        messages.stream()
                .map(each -> chat.address(each.id()))
                .filter(each -> !addresses.contains(each))
                .forEach(addresses::add);
        return new Item(
                "message " + main.id() + " of " + chat.fields.getOrDefault("id", chat.name()),
                main.line(),
                Item.Head.of(plain.isEmpty() ? (chat.name() + " " + main.id()).strip() : plain),
                filing(chat, messages, main.topics()),
                dates(main),
                origin(addresses, source(main)),
                chat.withOwnLinks(html.toString()));
    }

    private Item.Filing filing(Chat chat, List<TelegramMessage> messages, List<String> topics) {
        Set<String> authors = new LinkedHashSet<>();
        messages.forEach(message -> authors.add(message.get("author").strip()));
        authors.remove("");
        return new Item.Filing(
                false,
                false,
                language(chat, messages),
                chat.amongOthers ? chat.name() : "",
                topics,
                List.copyOf(authors));
    }

    /** The language of the texts, without the files' names; else that of the channel's name. */
    private Optional<Language> language(Chat chat, List<TelegramMessage> messages) {
        List<Language> known = settings.site().languageTags();
        String text = messages.stream()
                .map(message -> message.plainText() + "\n" + message.question())
                .collect(Collectors.joining("\n"));
        return LanguageDetector.detect(text, known).or(() -> LanguageDetector.detect(chat.name(), known));
    }

    private static String source(TelegramMessage message) {
        String from = message.get("forwarded_from").strip();
        return from.isEmpty() ? message.get("via_bot").strip() : from;
    }

    private static Item.Origin origin(List<String> addresses, String source) {
        boolean known = !addresses.get(0).startsWith("https://t.me/c/");
        return new Item.Origin(addresses, known ? Optional.of(addresses.get(0)) : Optional.empty(), source, "", "");
    }

    private String reply(Chat chat, TelegramMessage message) {
        String other = message.get("reply_to_message_id");
        if (other.isEmpty()) {
            return "";
        }
        String words = isPersian(chat, List.of(message)) ? "در پاسخ به" : "In reply to";
        return "<p>" + words + " <a href=\"" + chat.address(other) + "\">" + other.replaceAll("\\D", "") + "</a></p>";
    }

    private boolean isPersian(Chat chat, List<TelegramMessage> messages) {
        return settings.language()
                .or(() -> language(chat, messages))
                .orElse(settings.site().defaultLanguage().language())
                .equals(Language.PERSIAN);
    }

    private Item brief(Chat chat, List<TelegramMessage> messages) {
        TelegramMessage first = messages.get(0);
        boolean persian = isPersian(chat, messages);
        StringBuilder html = new StringBuilder();
        Set<String> topics = new LinkedHashSet<>();
        Set<String> sources = new LinkedHashSet<>();
        messages.forEach(message -> sources.add(source(message)));
        messages.forEach(message -> {
            html.append(html.isEmpty() ? "" : "<hr>")
                    .append(reply(chat, message))
                    .append(message.html());
            html.append(message.media());
            if (sources.size() > 1 && !source(message).isEmpty()) {
                html.append(persian ? "<p>بازارسال از: " : "<p>Forwarded from: ")
                        .append(Entities.escape(source(message)))
                        .append("</p>");
            }
            topics.addAll(message.topics());
        });
        PublicationDate date = date(first);
        PublicationDate day = date instanceof PublicationDate.Day known ? new PublicationDate.Day(known.date()) : date;
        String key = "brief " + day(first) + " of " + chat.fields.getOrDefault("id", chat.name());
        int again = briefs.merge(key, 1, Integer::sum);
        return new Item(
                again == 1 ? key : key + " " + again,
                first.line(),
                Item.Head.of(briefTitle(day, persian)),
                filing(chat, messages, List.copyOf(topics)),
                new Item.Dates(day, PublicationDate.UNKNOWN),
                new Item.Origin(
                        messages.stream()
                                .map(message -> chat.address(message.id()))
                                .toList(),
                        Optional.empty(),
                        sources.size() > 1 ? "" : sources.iterator().next(),
                        "",
                        ""),
                chat.withOwnLinks(html.toString()));
    }

    private static String briefTitle(PublicationDate date, boolean persian) {
        String name = persian ? "خبرهای کوتاه" : "In brief";
        if (!(date instanceof PublicationDate.Day day)) {
            return name;
        }
        return persian ? name + " " + persianDay(day.date()) : name + ", " + day.date();
    }

    private static String persianDay(LocalDate day) {
        CalendarDate date = Calendars.in(CalendarSystem.PERSIAN, day);
        StringBuilder text = new StringBuilder();
        (date.year() + "/" + date.month() + "/" + date.day())
                .chars()
                .forEach(c -> text.append((char) (c == '/' ? c : c - '0' + '۰')));
        return text.toString();
    }

    @Override
    public Optional<Media> media(String address) throws IOException {
        return address.startsWith(Addresses.BESIDE)
                ? media.find(address.substring(Addresses.BESIDE.length()))
                : Optional.empty();
    }
}
