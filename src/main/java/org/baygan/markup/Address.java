package org.baygan.markup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.text.WellFormed;

/** Where a link or an image leads, and whether a page may lead there: the one URL policy for every kind of markup. */
sealed interface Address {
    /** The schemes of a link. */
    Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    /** The prefix {@code {filename}} or {@code |tag|} by which Pelican says what the path behind it names. */
    Pattern PELICANS = Pattern.compile("[{|](filename|static|attach|tag|category|author)[}|](?=.)");

    /** A page of a program that makes pages when they are asked for: {@code /?p=12}, {@code news.php?id=7}. */
    Pattern NUMBERED_PAGE =
            Pattern.compile("(?:.*/)?(?:[^/.]*\\.(?:php|aspx?|jsp|cgi))?\\?(?:.*&)?[A-Za-z_]+=[0-9]+(?:&.*)?");

    /**
     * An absolute address, or one inside the page's own query.
     *
     * @param url as it may stand in HTML, before escaping
     */
    record Web(String url) implements Address {}

    /**
     * A file of the site.
     *
     * @param target percent-decoded, without the fragment; with the query only where that names the page, as in {@code
     *     /?p=12}
     * @param fragment percent-decoded
     */
    record File(String target, String fragment) implements Address {}

    /**
     * A place in the same article.
     *
     * @param name percent-decoded
     */
    record Fragment(String name) implements Address {}

    /**
     * An address to which no page may lead.
     *
     * @param reason what is wrong with it, to stand after "a link" or "an image"
     */
    record Forbidden(String reason) implements Address {}

    /**
     * Reads an address in which character references and backslash escapes are already decoded. Never fails: one that
     * can't be used is {@link Forbidden}.
     */
    static Address of(String written) {
        String url = withoutPelicans(stripped(written));
        if (url.isEmpty() || url.equals("#")) {
            return new Forbidden("without an address");
        }
        if (url.charAt(0) == '#') {
            return new Fragment(decoded(url.substring(1)));
        }
        if (url.startsWith("//") || url.startsWith("\\\\") || url.startsWith("/\\") || url.startsWith("\\/")) {
            return web("https:", "https://" + url.substring(2));
        }
        int end = schemeEnd(url);
        if (end >= 0) {
            return withScheme(url, url.substring(0, end).toLowerCase(Locale.ROOT), end);
        }
        return url.charAt(0) == '?' && !NUMBERED_PAGE.matcher(url).matches() ? new Web(encoded(url)) : file(url);
    }

    private static Address withScheme(String url, String scheme, int end) {
        if (!SCHEMES.contains(scheme)) {
            return new Forbidden("with the scheme \"" + abbreviated(scheme) + "\"");
        }
        String rest = url.substring(end + 1);
        if (scheme.startsWith("http")) {
            String slashes = rest.replace('\\', '/');
            if (!slashes.startsWith("//")) {
                return new Forbidden("without a host");
            }
            return web(scheme + ":", scheme + "://" + rest.substring(2));
        }
        return rest.isEmpty() ? new Forbidden("without an address") : new Web(scheme + ":" + encoded(rest));
    }

    private static Address web(String scheme, String url) {
        int start = scheme.length() + 2;
        int end = start;
        while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
            char c = url.charAt(end);
            if (c <= ' ' || "\"<>^`{|}[]%".indexOf(c) >= 0) {
                return new Forbidden("without a valid host");
            }
            end++;
        }
        return end == start
                ? new Forbidden("without a host")
                : new Web(url.substring(0, end) + encoded(url.substring(end)));
    }

    private static Address file(String url) {
        int hash = url.indexOf('#');
        String path = hash < 0 ? url : url.substring(0, hash);
        int query = NUMBERED_PAGE.matcher(path).matches() ? -1 : path.indexOf('?');
        String target = decoded(query < 0 ? path : path.substring(0, query)).replace('\\', '/');
        return new File(target, hash < 0 ? "" : decoded(url.substring(hash + 1)));
    }

    private static String withoutPelicans(String url) {
        if (url.isEmpty() || (url.charAt(0) != '{' && url.charAt(0) != '|')) {
            return url;
        }
        Matcher prefix = PELICANS.matcher(url);
        if (!prefix.lookingAt()) {
            return url;
        }
        String folder = switch (prefix.group(1)) {
            case "tag" -> "/tags/";
            case "category" -> "/categories/";
            case "author" -> "/authors/";
            default -> "";
        };
        return folder + url.substring(prefix.end());
    }

    /** The index of the colon before any slash, question mark or number sign; -1 if there is none. */
    private static int schemeEnd(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == ':') {
                return i;
            }
            if (c == '/' || c == '?' || c == '#' || c == '\\') {
                return -1;
            }
        }
        return -1;
    }

    /**
     * Without control characters and noncharacters anywhere, and blanks at the ends: stricter than the URL Standard,
     * 4.4.
     */
    private static String stripped(String written) {
        StringBuilder out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= ' ' && (c < 0x7F || c > 0x9F) && c != 0xFEFF && !WellFormed.isNoncharacter(c)) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    private static String encoded(String url) {
        StringBuilder out = new StringBuilder(url.length());
        boolean fragment = false;
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean plain = c > ' ' && "\"<>\\^`{|}[]".indexOf(c) < 0 && !Character.isWhitespace(c);
            if (c == '%') {
                plain = isEscape(url, i);
            } else if (c == '#') {
                plain = !fragment;
                fragment = true;
            }
            if (plain) {
                out.append(c);
            } else {
                for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)));
                    out.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
                }
            }
        }
        return out.toString();
    }

    private static String decoded(String url) {
        if (url.indexOf('%') < 0) {
            return url;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(url.length());
        byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
        String ascii = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            if (isEscape(ascii, i)) {
                out.write(Integer.parseInt(ascii, i + 1, i + 3, 16));
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEscape(String url, int i) {
        return url.charAt(i) == '%'
                && i + 2 < url.length()
                && Character.digit(url.charAt(i + 1), 16) >= 0
                && Character.digit(url.charAt(i + 2), 16) >= 0
                && url.charAt(i + 1) < 0x80
                && url.charAt(i + 2) < 0x80;
    }

    private static String abbreviated(String scheme) {
        return scheme.length() <= 20 ? scheme : scheme.substring(0, 20) + "…";
    }
}
