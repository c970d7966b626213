package org.baygan.markup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Videos and sounds. A file of the site plays on the page; what another host would play becomes a card that leads
 * there, since a page asks no other host for anything.
 */
final class Embeds {
    private static final Set<String> VIDEO = Set.of("mp4", "m4v", "webm", "ogv", "mov");
    private static final Set<String> AUDIO = Set.of("mp3", "m4a", "ogg", "oga", "opus", "wav", "aac", "flac");

    private static final Set<String> DOCUMENTS = Set.of(
            "pdf", "doc", "docx", "odt", "rtf", "txt", "md", "html", "htm", "epub", "xls", "xlsx", "ods", "csv", "ppt",
            "pptx", "odp", "zip", "rar", "7z", "gz");

    /** The address of a player, and of the page that shows the same for people. */
    private record Player(Pattern player, String page) {
        static Player of(String player, String page) {
            return new Player(Pattern.compile("https?://(?:www\\.)?" + player + ".*"), page);
        }
    }

    private static final List<Player> PLAYERS = List.of(
            Player.of("youtube(?:-nocookie)?\\.com/(?:embed|v)/([\\w-]{1,40})", "https://www.youtube.com/watch?v="),
            Player.of("player\\.vimeo\\.com/video/(\\d{1,20})", "https://vimeo.com/"),
            Player.of("aparat\\.com/video/video/embed/videohash/(\\w{1,40})", "https://www.aparat.com/v/"),
            Player.of("aparat\\.com/embed/(\\w{1,40})", "https://www.aparat.com/v/"),
            Player.of("dailymotion\\.com/embed/video/(\\w{1,40})", "https://www.dailymotion.com/video/"));

    private static final Pattern VIDEO_PAGE = Pattern.compile(
            "https?://(?:www\\.|m\\.)?(?:youtube\\.com/watch\\?|youtu\\.be/|vimeo\\.com/\\d|aparat\\.com/v/|dailymotion\\.com/video/).*");

    private Embeds() {}

    /** The element that plays a file of the site, told by its name's end; empty if it isn't played. */
    static Optional<String> element(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return VIDEO.contains(extension)
                ? Optional.of("video")
                : AUDIO.contains(extension) ? Optional.of("audio") : Optional.empty();
    }

    /** Whether a file is read or kept, and neither seen nor played: told by its name's end. */
    static boolean isDocument(String path) {
        return DOCUMENTS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether an address is that of another host's player, as frames and scripts name it. */
    static boolean isPlayer(String url) {
        return PLAYERS.stream().anyMatch(player -> player.player().matcher(url).matches());
    }

    /** Whether an address on another host is something to be played. */
    static boolean isPlayed(String url) {
        int end = url.indexOf('?');
        return VIDEO_PAGE.matcher(url).matches()
                || isPlayer(url)
                || element(end < 0 ? url : url.substring(0, end)).isPresent();
    }

    /** The page that shows to people what a player's address plays; other addresses as they are. */
    static String page(String url) {
        for (Player player : PLAYERS) {
            Matcher match = player.player().matcher(url);
            if (match.matches()) {
                return player.page() + match.group(1);
            }
        }
        return url;
    }

    /** Writes an element that plays a file of the site once it is asked to. */
    static void play(HtmlOutput out, String element, int reference, String label) {
        out.markup("<" + element)
                .reference("src", reference)
                .attribute("controls", "")
                .attribute("preload", "none");
        if (!label.isBlank()) {
            out.attribute("aria-label", label);
        }
        out.markup("></" + element + ">");
    }

    /** Writes a card that leads to what another host plays. */
    static void card(HtmlOutput out, String url, String title) {
        String page = page(url);
        out.markup("<a").attribute("class", "card url").attribute("href", page).markup(">");
        if (!title.isBlank()) {
            out.text(title).markup(" ");
        }
        out.markup("<bdi").attribute("dir", "ltr").markup(">").text(title.isBlank() ? plainUrl(page) : host(page));
        out.markup("</bdi></a>");
    }

    /** The title of a picture that isn't shown, to stand after its text alternative; empty if it adds nothing. */
    static String captionAfter(String alt, String title) {
        if (title.isBlank() || title.equals(alt)) {
            return "";
        }
        return alt.isBlank() ? title : " (" + title + ")";
    }

    /** The host of an address, without {@code www.}. */
    static String host(String url) {
        String plain = plainUrl(url);
        int slash = plain.indexOf('/');
        return slash < 0 ? plain : plain.substring(0, slash);
    }

    /** An address as people write it: without its scheme and {@code www.}. */
    static String plainUrl(String url) {
        int scheme = url.indexOf("://");
        String plain = scheme < 0 ? url : url.substring(scheme + 3);
        return plain.startsWith("www.") ? plain.substring(4) : plain;
    }
}
