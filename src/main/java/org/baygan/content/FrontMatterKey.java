package org.baygan.content;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of front matter: our own name first, then what Hugo, Jekyll, Eleventy, Astro, Obsidian and JBake call
 * the same thing, and its Persian names. Capitals, hyphens, underscores, blanks and half-spaces make no difference.
 */
public enum FrontMatterKey {
    TITLE("title", "headline", "\u0639\u0646\u0648\u0627\u0646", "\u062A\u06CC\u062A\u0631"), // عنوان، تیتر
    KICKER("kicker", "overline", "eyebrow", "\u0631\u0648\u062A\u06CC\u062A\u0631"), // روتیتر
    DECK(
            "deck",
            "subtitle",
            "subhead",
            "tagline",
            "standfirst",
            "dek",
            "\u0632\u06CC\u0631\u062A\u06CC\u062A\u0631"), // زیرتیتر
    LEAD("lead", "lede", "\u0644\u06CC\u062F"), // لید
    LANG("lang", "language", "locale", "\u0632\u0628\u0627\u0646"), // زبان
    DATE(
            "date",
            "publish-date",
            "pub-date",
            "published-at",
            "date-published",
            "publish-on",
            "pub-datetime",
            "created",
            "created-at",
            "date-created",
            "creation-date",
            "\u062A\u0627\u0631\u06CC\u062E",
            "\u062A\u0627\u0631\u06CC\u062E \u0627\u0646\u062A\u0634\u0627\u0631"), // تاریخ، تاریخ انتشار
    UPDATED(
            "updated",
            "lastmod",
            "last-modified",
            "last-modified-at",
            "modified",
            "updated-at",
            "last-updated",
            "last-update",
            "update-date",
            "updated-date",
            "date-modified",
            "mod-date",
            "mod-datetime",
            "\u062A\u0627\u0631\u06CC\u062E \u0648\u06CC\u0631\u0627\u06CC\u0634"), // تاریخ ویرایش
    SECTION("section", "\u0628\u062E\u0634", "\u0633\u0631\u0648\u06CC\u0633"), // بخش، سرویس
    CATEGORIES(
            "categories",
            "category",
            "\u062F\u0633\u062A\u0647",
            "\u062F\u0633\u062A\u0647\u200C\u0647\u0627"), // دسته، دسته‌ها
    TOPICS(
            "topics",
            "tags",
            "topic",
            "tag",
            "\u0645\u0648\u0636\u0648\u0639\u200C\u0647\u0627",
            "\u0645\u0648\u0636\u0648\u0639\u0627\u062A",
            "\u0645\u0648\u0636\u0648\u0639",
            "\u0628\u0631\u0686\u0633\u0628\u200C\u0647\u0627",
            "\u0628\u0631\u0686\u0633\u0628"), // موضوع‌ها، موضوعات، موضوع، برچسب‌ها، برچسب
    /** For search engines: topics if the article has no others. */
    KEYWORDS("keywords"),
    SOURCE("source", "\u0645\u0646\u0628\u0639"), // منبع
    SOURCE_URL("source-url", "original-url", "source-link", "canonical-url", "canonical", "external-link"),
    AUTHOR(
            "author",
            "authors",
            "byline",
            "creator",
            "\u0646\u0648\u06CC\u0633\u0646\u062F\u0647",
            "\u0646\u0648\u06CC\u0633\u0646\u062F\u06AF\u0627\u0646",
            "\u062E\u0628\u0631\u0646\u06AF\u0627\u0631"), // نویسنده، نویسندگان، خبرنگار
    PLACE("place", "location", "dateline", "\u0645\u06A9\u0627\u0646"), // مکان
    NEWS_CODE("news-code", "identifier", "کد خبر", "شناسه خبر", "کد مطلب", "شناسه مطلب"),
    SLUG("slug"),
    ALIASES("aliases", "alias", "redirect-from"),
    PERMALINK("permalink", "url", "path"),
    TRANSLATION_OF("translation-of"),
    STATUS("status", "post-status", "visibility", "\u0648\u0636\u0639\u06CC\u062A"), // وضعیت
    DRAFT("draft", "private", "hidden", "\u067E\u06CC\u0634\u200C\u0646\u0648\u06CC\u0633"), // پیش‌نویس
    PUBLISHED("published", "publish", "dg-publish", "render", "\u0645\u0646\u062A\u0634\u0631"), // منتشر
    /** Hexo's and WordPress's: only who knows it may read the article. */
    PASSWORD("password", "post-password", "\u06AF\u0630\u0631\u0648\u0627\u0698\u0647"), // گذرواژه
    /** Hugo's: the file only holds things for other pages, and makes no page itself. */
    HEADLESS("headless"),
    /** Hugo's: with {@code render: never} there is no page. */
    BUILD("build"),
    EXPIRES("expires", "expiry-date", "unpublish-date"),
    IMAGE(
            "image",
            "images",
            "thumbnail",
            "cover",
            "featured-image",
            "cover-image",
            "hero",
            "hero-image",
            "banner",
            "header-image",
            "feature-image",
            "feature",
            "social-image",
            "og-image",
            "picture",
            "photo",
            "thumb",
            "\u062A\u0635\u0648\u06CC\u0631"), // تصویر
    IMAGE_ALT("image-alt", "cover-alt", "hero-alt", "cover-image-alt", "hero-image-alt"),
    IMAGE_CAPTION(
            "image-caption",
            "cover-caption",
            "hero-caption",
            "caption",
            "\u0634\u0631\u062D \u062A\u0635\u0648\u06CC\u0631"), // شرح تصویر
    IMAGE_CREDIT("image-credit", "cover-credit", "hero-credit", "photo-credit", "\u0639\u06A9\u0627\u0633"), // عکاس
    /** On the first page: {@code true}, or a rank. */
    FEATURED("featured", "\u0648\u06CC\u0698\u0647"), // ویژه
    SERIES("series", "\u0645\u062C\u0645\u0648\u0639\u0647"), // مجموعه
    PART("part", "series-part", "series-order", "\u0642\u0633\u0645\u062A"), // قسمت
    CORRECTIONS("corrections"),
    ENCODING("encoding"),
    SUMMARY(
            "summary",
            "description",
            "excerpt",
            "abstract",
            "\u062E\u0644\u0627\u0635\u0647",
            "\u0686\u06A9\u06CC\u062F\u0647"), // خلاصه، چکیده
    TYPE("type");

    /** Keys, folded, that those programs know and that mean nothing here: they do no harm. */
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
            "header",
            "linktitle",
            "menu",
            "menus",
            "outputs",
            "resources",
            "cascade",
            "sidebar",
            "sidebarposition",
            "sidebarlabel",
            "editurl",
            "tableofcontents",
            "hidetableofcontents",
            "iscjklanguage",
            "markup",
            "sitemap",
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
            "og",
            "meta",
            "template",
            "theme",
            "sticky",
            "top",
            "disqus",
            "robots",
            "noindex",
            "searchhidden",
            "showreadingtime",
            "hidesummary",
            "showbreadcrumbs",
            "postid",
            "wordpressid",
            "guid",
            "parent",
            "parentid",
            "order",
            "navorder",
            "hastoc",
            "typorarooturl",
            "typoracopyimagesto",
            "istop",
            "saveas",
            "tocdepth",
            "hidetoc",
            "mermaid",
            "highlight",
            "cssclass",
            "cssclasses",
            "redirectto",
            "seo",
            "twitter",
            "opengraph",
            "feed",
            "rss",
            "license",
            "copyright",
            "share",
            "social",
            "usepagebundles");

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

    /** Whether its value is read by people: such a text may be taken as it stands where YAML would cut it. */
    boolean isProse() {
        return switch (this) {
            case TITLE,
                    KICKER,
                    DECK,
                    LEAD,
                    SECTION,
                    CATEGORIES,
                    TOPICS,
                    KEYWORDS,
                    SOURCE,
                    AUTHOR,
                    PLACE,
                    IMAGE_ALT,
                    IMAGE_CAPTION,
                    IMAGE_CREDIT,
                    SERIES,
                    SUMMARY,
                    CORRECTIONS -> true;
            default -> false;
        };
    }

    /** Whether its value settles if, when and in which language an article is shown: nothing is guessed there. */
    boolean isDecisive() {
        return switch (this) {
            case LANG, DATE, EXPIRES, STATUS, DRAFT, PUBLISHED, PASSWORD, HEADLESS -> true;
            default -> false;
        };
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
    public static Optional<FrontMatterKey> of(String spelling) {
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
    public static String fold(String spelling) {
        if (isFolded(spelling)) {
            return spelling;
        }
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

    /** Whether a key is small Latin letters alone, as most are. */
    private static boolean isFolded(String spelling) {
        for (int i = 0; i < spelling.length(); i++) {
            if (spelling.charAt(i) < 'a' || spelling.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }
}
