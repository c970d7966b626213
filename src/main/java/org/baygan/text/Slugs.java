package org.baygan.text;

import java.util.Locale;

/** Address parts from names in any script. */
public final class Slugs {
    private Slugs() {}

    /** Lower-case ASCII letters, digits and single hyphens, at most 80 characters cut at a hyphen; empty if nothing is left. */
    public static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
