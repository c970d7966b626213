package org.baygan.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.content.FrontMatterKey;

/**
 * What a column of a table of articles holds. Its names are those of front matter, and besides those that newsrooms'
 * databases have; capitals, hyphens, underscores, blanks and half-spaces make no difference.
 */
enum TableColumn {
    ID(
            List.of(FrontMatterKey.NEWS_CODE),
            "id",
            "code",
            "newsid",
            "newspapercode",
            "articleid",
            "postid",
            "nid",
            "guid",
            "docid",
            "کد",
            "شناسه"),
    TITLE(List.of(FrontMatterKey.TITLE), "subject", "newstitle", "posttitle", "heading", "تیتر خبر", "عنوان خبر"),
    KICKER(List.of(FrontMatterKey.KICKER), "rutitr", "rotitr", "overtitle", "suptitle", "pretitle"),
    DECK(List.of(FrontMatterKey.DECK), "zirtitr", "subheadline"),
    LEAD(List.of(FrontMatterKey.LEAD), "lid", "leadtext"),
    SUMMARY(List.of(FrontMatterKey.SUMMARY), "teaser", "postexcerpt"),
    /** How the text begins, where another column has the rest: Joomla's. */
    OPENING(List.of(), "introtext", "intro"),
    TEXT(
            List.of(),
            "text",
            "body",
            "content",
            "fulltext",
            "html",
            "bodyhtml",
            "contenthtml",
            "bodytext",
            "article",
            "articlebody",
            "newsbody",
            "newstext",
            "posttext",
            "postcontent",
            "maincontent",
            "story",
            "paragraphs",
            "متن",
            "متن خبر",
            "متن کامل",
            "بدنه",
            "محتوا"),
    DATE(
            List.of(FrontMatterKey.DATE),
            "datetime",
            "timestamp",
            "releasedate",
            "publishtime",
            "newsdate",
            "postdate",
            "publishup",
            "تاریخ خبر",
            "تاریخ درج",
            "زمان انتشار"),
    /** The time of a day that another column has. */
    TIME(List.of(), "time", "newstime", "ساعت"),
    UPDATED(List.of(FrontMatterKey.UPDATED), "updatetime", "edited"),
    AUTHOR(
            List.of(FrontMatterKey.AUTHOR),
            "writer",
            "reporter",
            "journalist",
            "authorname",
            "createdbyalias",
            "گزارشگر"),
    SECTION(
            List.of(FrontMatterKey.SECTION, FrontMatterKey.CATEGORIES),
            "categoryname",
            "categorytitle",
            "cat",
            "catname",
            "cattitle",
            "service",
            "servicename",
            "sectionname",
            "گروه",
            "گروه خبری",
            "دسته بندی"),
    TOPICS(
            List.of(FrontMatterKey.TOPICS, FrontMatterKey.KEYWORDS),
            "labels",
            "subcat",
            "subcategory",
            "کلیدواژه",
            "کلیدواژه‌ها",
            "کلمات کلیدی",
            "تگ",
            "تگ‌ها"),
    SOURCE(
            List.of(FrontMatterKey.SOURCE),
            "agency",
            "newsagency",
            "publisher",
            "outlet",
            "network",
            "خبرگزاری",
            "رسانه"),
    ADDRESS(
            List.of(FrontMatterKey.PERMALINK, FrontMatterKey.SOURCE_URL),
            "link",
            "href",
            "loc",
            "uri",
            "address",
            "newsurl",
            "pageurl",
            "articleurl",
            "لینک",
            "نشانی",
            "آدرس",
            "پیوند"),
    SLUG(List.of(FrontMatterKey.SLUG, FrontMatterKey.ALIASES), "postname"),
    IMAGE(List.of(FrontMatterKey.IMAGE), "img", "imageurl", "pic", "mainimage", "عکس"),
    IMAGE_ALT(List.of(FrontMatterKey.IMAGE_ALT)),
    LANGUAGE(List.of(FrontMatterKey.LANG), "langcode"),
    STATUS(List.of(FrontMatterKey.STATUS), "state"),
    DRAFT(List.of(FrontMatterKey.DRAFT)),
    PUBLISHED(List.of(FrontMatterKey.PUBLISHED), "ispublished"),
    PASSWORD(List.of(FrontMatterKey.PASSWORD));

    private static final Map<String, TableColumn> BY_NAME = byName();

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<FrontMatterKey> keys;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> names;

    TableColumn(List<FrontMatterKey> keys, String... names) {
        this.keys = keys;
        this.names = List.of(names);
    }

    private static Map<String, TableColumn> byName() {
        Map<String, TableColumn> columns = new HashMap<>();
        for (TableColumn column : values()) {
            for (String name : column.names) {
                columns.put(FrontMatterKey.fold(name), column);
            }
        }
        return Map.copyOf(columns);
    }

    /** The column of a name; empty if the name says nothing. */
    static Optional<TableColumn> of(String name) {
        return Optional.ofNullable(BY_NAME.get(FrontMatterKey.fold(name)))
                .or(() -> FrontMatterKey.of(name).flatMap(TableColumn::of));
    }

    private static Optional<TableColumn> of(FrontMatterKey key) {
        for (TableColumn column : values()) {
            if (column.keys.contains(key)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
