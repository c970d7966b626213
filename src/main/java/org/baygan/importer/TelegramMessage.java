package org.baygan.importer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baygan.model.PublicationDate;
import org.baygan.text.DateReader;
import org.jsoup.nodes.Entities;

/**
 * One message of a Telegram export.
 *
 * @param fields the JSON object as {@link JsonExport#value} has it
 * @param line the line of the export on which it ends
 */
record TelegramMessage(Map<?, ?> fields, int line) {
    private static final Pattern HASHTAG =
            Pattern.compile("(?<![\\p{L}\\p{N}_/&])#([\\p{L}\\p{N}\\p{M}\\u200C_]{2,80})");
    private static final Set<String> NO_FILES = Set.of("sticker");

    String id() {
        return JsonExport.text(fields, "id");
    }

    boolean isService() {
        return !JsonExport.text(fields, "type").equals("message");
    }

    /** What a message is, in words, of which there is nothing to publish. */
    String kind() {
        if (get("type").equals("unsupported")) {
            return "messages of a kind that Telegram doesn't export";
        }
        if (isService()) {
            return "service messages";
        }
        if (get("media_type").equals("sticker")) {
            return "stickers";
        }
        if (!JsonExport.object(fields, "contact_information").isEmpty()) {
            return "contacts";
        }
        return file().isPresent() || lacksFile() ? "messages without text whose files aren't there" : "empty messages";
    }

    String get(String field) {
        return JsonExport.text(fields, field);
    }

    /** The moment of a field, from its seconds since 1970, else from its local time; empty if it can't be read. */
    Optional<OffsetDateTime> moment(String field, ZoneId zone) {
        return written(field, zone).filter(time -> MeantDays.isMeant(time.toLocalDate()));
    }

    private Optional<OffsetDateTime> written(String field, ZoneId zone) {
        String seconds = get(field + "_unixtime");
        if (seconds.matches("\\d{1,11}")) {
            return Optional.of(
                    Instant.ofEpochSecond(Long.parseLong(seconds)).atZone(zone).toOffsetDateTime());
        }
        return DateReader.read(get(field), zone) instanceof DateReader.Result.Read read
                        && read.date() instanceof PublicationDate.Day day
                ? day.time()
                : Optional.empty();
    }

    /** The pieces of its text: strings, and objects with {@code type} and {@code text}. */
    private List<?> pieces() {
        List<?> entities = JsonExport.list(fields, "text_entities");
        if (!entities.isEmpty()) {
            return entities;
        }
        List<?> pieces = JsonExport.list(fields, "text");
        return pieces.isEmpty() && !get("text").isEmpty() ? List.of(get("text")) : pieces;
    }

    /** Its text without formatting. */
    String plainText() {
        StringBuilder text = new StringBuilder();
        for (Object piece : pieces()) {
            text.append(piece instanceof Map<?, ?> entity ? JsonExport.text(entity, "text") : piece);
        }
        return text.toString().strip();
    }

    /** The question of a poll; empty if it is none. */
    String question() {
        return JsonExport.text(JsonExport.object(fields, "poll"), "question").strip();
    }

    /** Whether its first line is bold as a whole. */
    boolean beginsBold() {
        for (Object piece : pieces()) {
            boolean bold = piece instanceof Map<?, ?> entity
                    && JsonExport.text(entity, "type").equals("bold");
            String text = piece instanceof Map<?, ?> entity ? JsonExport.text(entity, "text") : String.valueOf(piece);
            if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue; // a sign before the headline
            }
            return bold
                    && (text.indexOf('\n') >= 0
                            || plainText().indexOf(text.strip()) + text.strip().length()
                                    == plainText().length()
                            || plainText().startsWith(text + "\n")
                            || plainText().indexOf(text + "\n") >= 0);
        }
        return false;
    }

    /** Its hashtags' words. */
    List<String> topics() {
        Set<String> topics = new LinkedHashSet<>();
        Matcher tag = HASHTAG.matcher(plainText());
        while (tag.find()) {
            topics.add(tag.group(1).replace('_', ' ').strip());
        }
        return List.copyOf(topics);
    }

    /** Its text as HTML, a line break for each of its own. */
    String html() {
        StringBuilder html = new StringBuilder();
        for (Object piece : pieces()) {
            if (piece instanceof Map<?, ?> entity) {
                html.append(entity(entity));
            } else {
                html.append(lines(String.valueOf(piece), "", ""));
            }
        }
        return html + poll() + place() + buttons();
    }

    /** Its text as {@link #html} has it, without a poll's question. */
    String htmlWithoutQuestion() {
        return html().replace(paragraph(JsonExport.text(JsonExport.object(fields, "poll"), "question")), "");
    }

    private static String paragraph(String text) {
        return "<p>" + Entities.escape(text) + "</p>";
    }

    /** The buttons below it that lead somewhere. */
    private String buttons() {
        StringBuilder html = new StringBuilder();
        for (Object row : JsonExport.list(fields, "inline_bot_buttons")) {
            for (Object button : row instanceof List<?> buttons ? buttons : List.of()) {
                if (button instanceof Map<?, ?> each && Addresses.isWeb(JsonExport.text(each, "data"))) {
                    html.append("<p>")
                            .append(link(JsonExport.text(each, "data"), JsonExport.text(each, "text")))
                            .append("</p>");
                }
            }
        }
        return html.toString();
    }

    private static String entity(Map<?, ?> entity) {
        String text = JsonExport.text(entity, "text");
        return switch (JsonExport.text(entity, "type")) {
            case "bold" -> lines(text, "<strong>", "</strong>");
            case "italic" -> lines(text, "<em>", "</em>");
            case "strikethrough" -> lines(text, "<del>", "</del>");
            case "code" -> "<code>" + Entities.escape(text) + "</code>";
            case "pre" -> "<pre>" + Entities.escape(text) + "</pre>";
            case "blockquote" -> "<blockquote>" + lines(text, "", "") + "</blockquote>";
            case "text_link" -> link(JsonExport.text(entity, "href"), text);
            case "link" -> link(text, text);
            case "email" -> link("mailto:" + text, text);
            case "mention" -> link("https://t.me/" + text.replace("@", ""), text);
            default -> lines(text, "", "");
        };
    }

    private static String link(String address, String text) {
        boolean whole = address.matches("(?i)[a-z][a-z0-9+.-]*:.*");
        String href = BodyHtml.attribute(whole ? address : "https://" + address);
        return address.isBlank() ? lines(text, "", "") : lines(text, "<a href=\"" + href + "\">", "</a>");
    }

    private static String lines(String text, String before, String after) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(line.isEmpty() ? "" : before + Entities.escape(line) + after);
        }
        return String.join("<br>", lines);
    }

    private String poll() {
        Map<?, ?> poll = JsonExport.object(fields, "poll");
        StringBuilder html = new StringBuilder();
        if (!poll.isEmpty()) {
            html.append(paragraph(JsonExport.text(poll, "question"))).append("<ul>");
            for (Object answer : JsonExport.list(poll, "answers")) {
                if (answer instanceof Map<?, ?> each) {
                    html.append("<li>").append(Entities.escape(JsonExport.text(each, "text")));
                    String voters = JsonExport.text(each, "voters");
                    html.append(voters.isEmpty() ? "" : " (" + Entities.escape(voters) + ")")
                            .append("</li>");
                }
            }
            html.append("</ul>");
        }
        return html.toString();
    }

    private String place() {
        Map<?, ?> place = JsonExport.object(fields, "location_information");
        if (place.isEmpty()) {
            return "";
        }
        String point = JsonExport.text(place, "latitude") + ", " + JsonExport.text(place, "longitude");
        return paragraph((get("place_name") + " " + get("address") + " " + point).strip());
    }

    /** The file it shows, as its path beside the export; empty if there is none. */
    Optional<String> file() {
        if (NO_FILES.contains(get("media_type"))) {
            return Optional.empty();
        }
        String file = get("photo").isEmpty() ? get("file") : get("photo");
        return file.isBlank() || file.startsWith("(") ? Optional.empty() : Optional.of(file);
    }

    /** Whether it shows a file that was left out of the export. */
    boolean lacksFile() {
        return get("photo").startsWith("(") || (get("file").startsWith("(") && !NO_FILES.contains(get("media_type")));
    }

    /** Whether it can be part of an album. */
    boolean isOfAlbum() {
        return !get("photo").isEmpty() || get("media_type").equals("video_file");
    }

    /** The file as HTML. */
    String media() {
        if (file().isEmpty()) {
            return "";
        }
        String path = file().get();
        String address = BodyHtml.attribute(Addresses.BESIDE + path);
        String piece = List.of(get("performer").strip(), get("title").strip()).stream()
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" – "));
        String file = get("file_name").isEmpty() ? path.substring(path.lastIndexOf('/') + 1) : get("file_name");
        String name = piece.isEmpty() ? file : piece;
        return MediaCopies.isPicture(path)
                ? "<figure><img src=\"" + address + "\" alt=\"\"></figure>"
                : "<p><a href=\"" + address + "\">" + Entities.escape(name) + "</a></p>";
    }
}
