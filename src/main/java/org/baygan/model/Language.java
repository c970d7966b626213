package org.baygan.model;

import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A language of the site, by its BCP 47 tag in the usual case (RFC 5646, 2.1.1): {@code fa}, {@code en}, {@code az-Latn}.
 * Tags in other cases make equal languages.
 *
 * @param tag a language of two or three letters, perhaps with subtags of script, region and so on
 */
public record Language(String tag) implements Comparable<Language> {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*");

    public static final Language PERSIAN = new Language("fa");
    public static final Language ENGLISH = new Language("en");
    public static final Language ARABIC = new Language("ar");

    public Language {
        if (!isTag(tag)) {
            throw new IllegalArgumentException("not a language tag: " + tag);
        }
        tag = inUsualCase(tag);
    }

    /** Whether a text is a well-formed tag that begins with a language of two or three letters, in any case. */
    public static boolean isTag(String text) {
        return isPrimary(text) || (TAG.matcher(text).matches() && isWellFormed(text));
    }

    /** Two or three small letters, as nearly all tags are: asked whenever the language of an article is read. */
    private static boolean isPrimary(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return text.length() == 2 || text.length() == 3;
    }

    private static boolean isWellFormed(String text) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(text)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static String inUsualCase(String tag) {
        if (isPrimary(tag)) {
            return tag;
        }
        String[] subtags = tag.toLowerCase(Locale.ROOT).split("-", -1);
        for (int i = 1; i < subtags.length && subtags[i].length() > 1; i++) {
            if (subtags[i].length() == 2) {
                subtags[i] = subtags[i].toUpperCase(Locale.ROOT);
            } else if (subtags[i].length() == 4) {
                subtags[i] = subtags[i].substring(0, 1).toUpperCase(Locale.ROOT) + subtags[i].substring(1);
            }
        }
        return String.join("-", subtags);
    }

    /** The language of a tag as programs write it ({@code fa-IR}, {@code en_us}), itself alone; empty if it is none. */
    public static Optional<Language> primaryOf(String written) {
        String primary = written.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
        return isTag(primary) ? Optional.of(new Language(primary)) : Optional.empty();
    }

    /** The language itself, without script, region and the rest. */
    public Language primary() {
        int end = tag.indexOf('-');
        return end < 0 ? this : new Language(tag.substring(0, end));
    }

    /**
     * The language among {@code languages} that a tag means: the same, else one of those that it becomes as subtags are
     * taken from its end (RFC 4647, 3.4). Underscores are taken for hyphens.
     *
     * @return empty if the text is no tag, or there is no such language
     */
    public static Optional<Language> lookup(String text, Collection<Language> languages) {
        String rest = text.replace('_', '-');
        if (!isTag(rest)) {
            return Optional.empty();
        }
        for (int end = rest.length(); end > 0; end = rest.lastIndexOf('-', end - 1)) {
            String shorter = rest.substring(0, end);
            Optional<Language> found = languages.stream()
                    .filter(language -> language.tag.equalsIgnoreCase(shorter))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
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
