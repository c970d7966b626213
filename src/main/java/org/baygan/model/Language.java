package org.baygan.model;

import java.util.regex.Pattern;

/**
 * A language of the site, by its BCP 47 primary tag in lower case: {@code fa}, {@code en}.
 *
 * @param tag two or three letters a–z
 */
public record Language(String tag) implements Comparable<Language> {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

    public static final Language PERSIAN = new Language("fa");
    public static final Language ENGLISH = new Language("en");
    public static final Language ARABIC = new Language("ar");

    public Language {
        if (!isTag(tag)) {
            throw new IllegalArgumentException("not a language tag: " + tag);
        }
    }

    /** Whether a text has the form of a tag. */
    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
