package org.baygan.importer;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baygan.model.Permalink;

/** Reads the addresses that exports hold, well-formed or not. Stateless. */
final class Addresses {
    /** Begins the address of a file that lies beside the export; behind it stands the file's path. */
    static final String BESIDE = "import-file:";

    /** Stands for the host of pages of which only the paths are known (RFC 2606). */
    static final String NO_HOST = "folder.invalid";

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)(?:https?:)?//([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?");
    /** Above a site's root there is nothing (RFC 3986, 5.2.4). */
    private static final Pattern ABOVE_ROOT = Pattern.compile("^((?:https?:)?//[^/]*)/(?:\\.\\./)+");

    private static final Pattern INDEX = Pattern.compile("(?i)/(?:index|default)\\.(?:html?|php|aspx?)$");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final int LONGEST_PATH = 500;
    private static final int LONGEST_NAME = 255;

    private Addresses() {}

    /** Percent-decoded as UTF-8 (RFC 3986, 2.1); as it stands if it isn't that. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.indexOf('\uFFFD') < 0 ? decoded : text;
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** The host of an absolute web address, in lower case and without {@code www.}; empty for another one. */
    static String host(String address) {
        var match = ABSOLUTE.matcher(address.strip());
        String host = match.matches() ? match.group(1).toLowerCase(Locale.ROOT) : "";
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Whether an address is of the web, not of mail, a script or a part of the page. */
    static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("//");
    }

    /** Whether an address is relative: it has no scheme, and is more than a fragment. */
    static boolean isPath(String address) {
        return !address.isEmpty()
                && !address.startsWith("#")
                && !SCHEME.matcher(address).matches();
    }

    /**
     * A reference as an absolute address (RFC 3986, 5.2); as it stands if its page's address isn't known, or it isn't
     * relative.
     */
    static String resolved(String base, String reference) {
        String plain = reference.strip();
        if (base.isEmpty() || !isPath(plain)) {
            return plain;
        }
        try {
            // java.net.URI goes by RFC 2396, which knows no reference that is a query, and no host without a path.
            String page = encoded(base).replaceFirst("(?s)[?#].*", "").replaceFirst("(?i)^(?:https?:)?//[^/]+$", "$0/");
            if (plain.startsWith("?")) {
                return page + encoded(plain);
            }
            String resolved = new URI(page).resolve(encoded(plain)).toString();
            return ABOVE_ROOT.matcher(resolved).replaceFirst("$1/");
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return plain;
        }
    }

    /** An address without what can't stand in one, or in a Markdown link. */
    static String encoded(String address) {
        StringBuilder out = new StringBuilder(address.length() + 16);
        address.codePoints().forEach(c -> {
            boolean never = c <= ' '
                    || c == '('
                    || c == ')'
                    || c == '<'
                    || c == '>'
                    || c == '"'
                    || c == '\\'
                    || c == '`'
                    || c == '{'
                    || c == '}'
                    || c == '|'
                    || c == '^'
                    || c == '['
                    || c == ']'
                    || c == 0x7F
                    || Character.isSpaceChar(c);
            if (never) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /**
     * What tells one address of a site from another: its path and query, without host and fragment, the same for all
     * spellings of one.
     */
    static String key(String address) {
        var match = ABSOLUTE.matcher(address.strip());
        String rest = match.matches()
                ? match.group(2) + (match.group(3) == null ? "" : match.group(3))
                : address.strip().replaceFirst("#.*", "");
        String path = INDEX.matcher(decoded(rest)).replaceFirst("/");
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** The part behind {@code #}, with it; empty if there is none. */
    static String fragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? "" : address.substring(hash);
    }

    /** An old address as front matter's {@code aliases} has it; empty if no file of a site can have it. */
    static Optional<String> alias(String address) {
        var match = ABSOLUTE.matcher(address.strip());
        String query = match.matches() && match.group(3) != null ? match.group(3) : "";
        String path = match.matches() ? match.group(2) : address.strip().replaceFirst("#.*", "");
        String plain = decoded(path).replaceFirst("^/+", "");
        if (!query.isEmpty()
                || plain.isEmpty()
                || plain.matches(".*[{}?#\\\\%].*")
                || SCHEME.matcher(plain).matches()) {
            return Optional.empty();
        }
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        String file = last.isEmpty() ? plain + "index.html" : last.indexOf('.') < 0 ? plain + "/index.html" : plain;
        boolean possible = file.length() <= LONGEST_PATH
                && Permalink.isPath(file)
                && !file.equals("index.html")
                && Stream.of(file.split("/", -1))
                        .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME);
        return possible ? Optional.of("/" + plain) : Optional.empty();
    }
}
