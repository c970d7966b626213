package org.baygan.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baygan.config.LanguageSettings;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarDate;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.model.Sha256;
import org.baygan.model.WindowsNames;
import org.baygan.text.Calendars;
import org.baygan.text.DateRange;
import org.baygan.text.FileNames;
import org.baygan.text.Slugs;

/** Where a story's page is. Each of these addresses depends on its own article alone. */
public final class Permalinks {
    /** Names of files that many folders have, so that they say nothing without the folder's. */
    private static final Pattern NAME_OF_MANY = Pattern.compile("[0-9]+|index|readme|untitled(?:-[0-9]+)?");

    /** What can't be a static page's name, as the archive has pages of its own there. */
    private static final Pattern NO_PAGE = Pattern.compile("index|archive|search|translations|page-[0-9]+");

    /** The same for an article without a day, whose page stands beside those of its year or month. */
    private static final Pattern NO_ARTICLE = Pattern.compile("index|page-[0-9]+|[0-9]{1,2}");

    /** What can't be the first of a static page's folders, as the archive has folders of its own there. */
    private static final Pattern NO_FOLDER = Pattern.compile(Arrays.stream(TaxonomyKind.values())
            .map(TaxonomyKind::folder)
            .collect(Collectors.joining("|", "", "|undated|[0-9]+")));

    /** An index file that takes its folder's name: not if that is a number or begins with a low line. */
    private static final Pattern CALLED_AFTER_FOLDER = Pattern.compile("(.*/)?(?![0-9]+/)[^/_][^/]*/_?index\\.[^/]*");

    private static final int DAY_LENGTH = "13-".length();
    private static final int SUM_LENGTH = 6;

    private Permalinks() {}

    /**
     * An article's address in its language's own calendar: {@code fa/1389/02/13-slug.html}; without the day
     * {@code fa/1389/02/slug.html}, without the month {@code fa/1389/slug.html}, undated {@code fa/undated/slug.html}.
     * A name of digits alone, or another that many folders have, carries its section and folders:
     * {@code fa/undated/economy-001.html}. A static page is in its folder: {@code fa/guide/slug.html}.
     */
    public static Permalink of(Article article, LanguageSettings settings) {
        String language = settings.language().tag();
        if (article.kind() == Article.Kind.PAGE) {
            return page(article, language);
        }
        String name = name(article);
        Optional<DateRange> range = DateRange.of(article.date());
        if (!(article.date() instanceof PublicationDate.Day)
                && (NO_ARTICLE.matcher(name).matches() || WindowsNames.isReserved(name))) {
            name = "article-" + name;
        }
        String file = name + ".html";
        return new Permalink(range.map(known -> language + "/" + shelf(article.date(), known, settings) + file)
                .orElse(language + "/undated/" + file));
    }

    private static Permalink page(Article article, String language) {
        String slug = slug(article);
        String name = NO_PAGE.matcher(slug).matches() || WindowsNames.isReserved(slug) ? "page-" + slug : slug;
        List<String> folders = folders(article.sourcePath(), article.language()).stream()
                .filter(folder -> !folder.equals("pages"))
                .toList();
        boolean taken = !folders.isEmpty()
                && (NO_FOLDER.matcher(folders.get(0)).matches()
                        || folders.stream().anyMatch(WindowsNames::isReserved));
        String divider = taken ? "-" : "/";
        return new Permalink(language + "/"
                + String.join("", folders.stream().map(f -> f + divider).toList()) + name + ".html");
    }

    private static String shelf(PublicationDate date, DateRange range, LanguageSettings settings) {
        CalendarDate middle = Calendars.in(settings.calendar(), range.middle());
        String year = ListAddresses.yearFolder(middle.year()) + "/";
        if (date instanceof PublicationDate.Year) {
            return year;
        }
        String month = year + ListAddresses.twoDigits(middle.month()) + "/";
        return date instanceof PublicationDate.Day ? month + ListAddresses.twoDigits(middle.day()) + "-" : month;
    }

    private static String name(Article article) {
        String slug = slug(article);
        boolean chosen = article.lines().of("slug") > 0;
        String prefix = chosen || !NAME_OF_MANY.matcher(slug).matches()
                ? ""
                : prefix(article.sourcePath(), article.language(), article.section());
        return prefix.isEmpty() ? slug : prefix + "-" + slug;
    }

    /** Front matter's slug, else the file's name if it is ASCII, else the transliterated title. */
    private static String slug(Article article) {
        String wanted = article.slug().map(Slugs::slug).orElse("");
        if (!wanted.isEmpty()) {
            return wanted;
        }
        String name = article.id().value();
        String fileName = withoutLanguage(name.substring(name.lastIndexOf('/') + 1), article.language());
        boolean ascii = fileName.chars().allMatch(c -> c < 128);
        String slug = Slugs.slug(ascii ? fileName : article.title());
        if (slug.isEmpty()) {
            slug = Slugs.slug(fileName);
        }
        return slug.isEmpty() ? "u" + Integer.toHexString(name.hashCode()) : slug;
    }

    private static String withoutLanguage(String fileName, Language language) {
        int dot = fileName.lastIndexOf('.');
        boolean told = dot > 0
                && Language.lookup(fileName.substring(dot + 1), List.of(language))
                        .isPresent();
        return told ? fileName.substring(0, dot) : fileName;
    }

    /** The section, and those folders that don't repeat it; perhaps empty. */
    private static String prefix(String sourcePath, Language language, String section) {
        List<String> parts = new ArrayList<>();
        parts.add(Slugs.slug(section));
        folders(sourcePath, language).stream()
                .filter(folder -> !folder.equals(parts.get(0)))
                .forEach(parts::add);
        parts.removeIf(String::isEmpty);
        return Slugs.slug(String.join("-", parts));
    }

    /** The folders of a source in an address's letters, without the language's, and Jekyll's {@code _posts}. */
    private static List<String> folders(String sourcePath, Language language) {
        List<String> folders = new ArrayList<>(Arrays.asList(sourcePath.split("/", -1)));
        folders.remove(folders.size() - 1);
        boolean named = CALLED_AFTER_FOLDER.matcher(sourcePath).matches();
        if (!folders.isEmpty()
                && Language.lookup(folders.get(0), List.of(language)).isPresent()) {
            folders.remove(0);
        }
        if (named && !folders.isEmpty()) {
            folders.remove(folders.size() - 1);
        }
        return folders.stream()
                .filter(folder -> !folder.startsWith("_"))
                .map(Slugs::slug)
                .filter(folder -> !folder.isEmpty())
                .toList();
    }

    /**
     * The addresses that an article may get if another has its own, in the order in which they are tried: with its
     * section and folders before its name, then with a part of its path's checksum after it, then with all of that.
     *
     * @param other the article that has the address
     */
    static List<Permalink> others(ArticleSummary article, ArticleSummary other) {
        String prefix = prefix(article.sourcePath(), article.language(), article.section());
        String path = article.permalink().path();
        int name = path.lastIndexOf('/') + 1;
        if (article.kind() == Article.Kind.ARTICLE && article.date() instanceof PublicationDate.Day) {
            name += DAY_LENGTH;
        }
        List<Permalink> others = new ArrayList<>();
        boolean told =
                prefix(other.sourcePath(), other.language(), other.section()).equals(prefix);
        if (!told && !prefix.isEmpty() && !path.startsWith(prefix + "-", name)) {
            others.add(new Permalink(path.substring(0, name) + prefix + "-" + path.substring(name)));
        }
        String source = FileNames.composed(article.sourcePath());
        String sum = Sha256.hex(source.getBytes(StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT);
        String stem = path.substring(0, path.length() - ".html".length());
        others.add(new Permalink(stem + "-" + sum.substring(0, SUM_LENGTH) + ".html"));
        others.add(new Permalink(stem + "-" + sum + ".html"));
        return others;
    }
}
