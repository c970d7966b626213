package org.baygan.content;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of front matter: our own name first, then what Hugo, Jekyll, Eleventy and JBake call the same thing.
 * Capitals, hyphens and underscores make no difference.
 */
enum FrontMatterKey {
    TITLE("title", "headline"),
    KICKER("kicker"),
    DECK("deck", "subtitle"),
    LEAD("lead", "lede"),
    LANG("lang", "language", "locale"),
    DATE("date", "publish-date", "pub-date"),
    UPDATED("updated", "lastmod", "last-modified", "last-modified-at", "modified", "updated-at"),
    SECTION("section"),
    CATEGORIES("categories", "category"),
    TOPICS("topics", "tags", "topic", "tag"),
    SOURCE("source"),
    SOURCE_URL("source-url"),
    AUTHOR("author", "authors"),
    PLACE("place"),
    SLUG("slug"),
    ALIASES("aliases", "alias", "redirect-from"),
    PERMALINK("permalink", "url"),
    TRANSLATION_OF("translation-of"),
    STATUS("status", "post-status", "visibility", "\u0648\u0636\u0639\u06CC\u062A"), // \u0648\u0636\u0639\u06CC\u062A
    DRAFT("draft", "private", "hidden", "\u067E\u06CC\u0634\u0646\u0648\u06CC\u0633"), // پیش‌نویس
    PUBLISHED("published", "publish", "\u0645\u0646\u062A\u0634\u0631"), // منتشر
    EXPIRES("expires", "expiry-date", "unpublish-date"),
    IMAGE("image", "images", "thumbnail", "cover", "featured-image"),
    IMAGE_ALT("image-alt"),
    CORRECTIONS("corrections"),
    ENCODING("encoding"),
    SUMMARY("summary", "description", "excerpt"),
    TYPE("type");

    /** Keys that those programs know and that mean nothing here: they do no harm. */
    private static final Set<String> IGNORED = Set.of(
            "layout",
            "weight",
            "eleventynavigation",
            "eleventyexcludefromcollections",
            "eleventycomputed",
            "eleventyimport",
            "pagination",
            "comments",
            "comment",
            "toc",
            "math",
            "mathjax",
            "katex",
            "cached",
            "keywords",
            "linktitle",
            "menu",
            "menus",
            "params",
            "outputs",
            "resources",
            "cascade",
            "headless",
            "iscjklanguage",
            "markup",
            "series",
            "sitemap",
            "build",
            "translationkey",
            "showtoc",
            "tocopen",
            "hidemeta",
            "templateengineoverride",
            "dynamicpermalink",
            "collection",
            "excerptseparator",
            "pin",
            "sharing",
            "id",
            "rootpath",
            "og");

    private static final Map<String, FrontMatterKey> BY_SPELLING = bySpelling();
    private static final List<String> NAMES =
            Arrays.stream(values()).flatMap(k -> k.names.stream()).toList();

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    FrontMatterKey(String... names) {
        this.names = List.of(names);
    }

    private static Map<String, FrontMatterKey> bySpelling() {
        Map<String, FrontMatterKey> keys = new HashMap<>();
        for (FrontMatterKey key : values()) {
            key.names.forEach(name -> keys.put(fold(name), key));
        }
        return Map.copyOf(keys);
    }

    /** Our name of the key, as diagnostics and {@link org.baygan.model.FrontMatterLines} use it. */
    String canonical() {
        return names.get(0);
    }

    /** 0 for our own name, more for the less likely ones of others. */
    int rank(String spelling) {
        for (int i = 0; i < names.size(); i++) {
            if (fold(names.get(i)).equals(fold(spelling))) {
                return i;
            }
        }
        return names.size();
    }

    /** The key that a spelling means. */
    static Optional<FrontMatterKey> of(String spelling) {
        return Optional.ofNullable(BY_SPELLING.get(fold(spelling)));
    }

    /** Whether a key belongs to another program and means nothing here. */
    static boolean isIgnored(String spelling) {
        return IGNORED.contains(fold(spelling));
    }

    /** All spellings, for suggestions. */
    static List<String> names() {
        return NAMES;
    }

    /** A key without what makes no difference: capitals, hyphens, blanks, invisible characters, Arabic ي and ك. */
    static String fold(String spelling) {
        StringBuilder folded = new StringBuilder(spelling.length());
        for (int i = 0; i < spelling.length(); i++) {
            char c = spelling.charAt(i);
            if (c == '\u064A' || c == '\u0649') {
                folded.append('\u06CC');
            } else if (c == '\u0643') {
                folded.append('\u06A9');
            } else if (c != '-' && c != '_' && !CodePoints.isInvisible(c)) {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
