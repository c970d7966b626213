package org.baygan.serve;

import java.util.regex.Pattern;

/**
 * How a site is previewed.
 *
 * @param port where to listen, from 1 to 65535; 0 for any port that is free
 * @param base the path below which the site is shown; begins and ends with {@code /}
 * @param session tells this run of the preview from every other, so that pages left open from an earlier one notice
 */
public record PreviewSettings(int port, String base, String session) {
    private static final Pattern BASE = Pattern.compile("/(?:(?!\\.)[A-Za-z0-9._~%-]+/)*");
    private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9]+");

    public PreviewSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port: " + port);
        }
        if (!isBase(base)) {
            throw new IllegalArgumentException("base: " + base);
        }
        if (!SESSION.matcher(session).matches()) {
            throw new IllegalArgumentException("session: " + session);
        }
    }

    /** Whether a text can be the path below which a site is shown. */
    public static boolean isBase(String text) {
        return BASE.matcher(text).matches();
    }
}
