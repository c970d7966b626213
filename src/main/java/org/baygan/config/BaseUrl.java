package org.baygan.config;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address a site will be found at, as {@code site.host} and {@code --base-url} give it. Stateless. */
public final class BaseUrl {
    /** As browsers read domain names (UTS 46). */
    private static final IDNA DOMAIN_NAMES = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    /** A host that isn't ASCII. */
    private static final Pattern HOST = Pattern.compile("(?<=^[A-Za-z]{1,9}://)[^/?#:@]*[^/?#:@\\p{ASCII}][^/?#:@]*");

    private BaseUrl() {}

    /**
     * Reads an address.
     *
     * @param text an absolute {@code http} or {@code https} URL without user, query and fragment (RFC 3986); its host may
     *     be in any script
     * @return the URL in ASCII, with a path that ends in {@code /}; empty if {@code text} is no such URL
     */
    public static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(withAsciiHost(text.strip()));
            return isUsable(uri) ? Optional.of(withTrailingSlash(uri)) : Optional.empty();
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
    }

    /** A host that can't be a domain's name stays as it is, and is none for {@link URI}. */
    private static String withAsciiHost(String url) {
        Matcher host = HOST.matcher(url);
        if (!host.find()) {
            return url;
        }
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = DOMAIN_NAMES.nameToASCII(host.group(), new StringBuilder(), info);
        return info.hasErrors() ? url : url.substring(0, host.start()) + ascii + url.substring(host.end());
    }

    private static boolean isUsable(URI uri) {
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }

    private static URI withTrailingSlash(URI uri) {
        URI ascii = URI.create(uri.toASCIIString());
        return ascii.getRawPath().endsWith("/") ? ascii : URI.create(ascii + "/");
    }
}
