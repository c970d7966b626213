package org.baygan.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The address a site will be found at, as {@code site.host} and {@code --base-url} give it. Stateless. */
public final class BaseUrl {
    private BaseUrl() {}

    /**
     * Reads an address.
     *
     * @param text an absolute {@code http} or {@code https} URL without user, query and fragment (RFC 3986)
     * @return the URL with a path that ends in {@code /}; empty if {@code text} is no such URL
     */
    public static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text.strip());
            return isUsable(uri) ? Optional.of(withTrailingSlash(uri)) : Optional.empty();
        } catch (URISyntaxException notAUrl) {
            return Optional.empty();
        }
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
