package org.baygan.archive;

import org.baygan.config.LanguageSettings;
import org.baygan.model.Article;
import org.baygan.model.CalendarDate;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.text.Calendars;
import org.baygan.text.DateRange;
import org.baygan.text.Slugs;

/** Where a story's page is. */
public final class Permalinks {
    private Permalinks() {}

    /**
     * An article's address in its language's own calendar: {@code fa/1389/02/13-slug.html}; without the day
     * {@code fa/1389/02/slug.html}, without the month {@code fa/1389/slug.html}, undated {@code fa/undated/slug.html},
     * a static page {@code fa/slug.html}.
     */
    public static Permalink of(Article article, LanguageSettings settings) {
        String language = settings.language().tag();
        String file = slug(article) + ".html";
        if (article.kind() == Article.Kind.PAGE) {
            return new Permalink(language + "/" + file);
        }
        return new Permalink(DateRange.of(article.date())
                .map(range -> language + "/" + shelf(article.date(), range, settings) + file)
                .orElse(language + "/undated/" + file));
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

    /** Front matter's slug, else the file's name if it is ASCII, else the transliterated title. */
    private static String slug(Article article) {
        String wanted = article.slug().map(Slugs::slug).orElse("");
        if (!wanted.isEmpty()) {
            return wanted;
        }
        String name = article.id().value();
        String fileName = stripLanguage(
                name.substring(name.lastIndexOf('/') + 1), article.language().tag());
        boolean ascii = fileName.chars().allMatch(c -> c < 128);
        String slug = Slugs.slug(ascii ? fileName : article.title());
        if (slug.isEmpty()) {
            slug = Slugs.slug(fileName);
        }
        return slug.isEmpty() ? "u" + Integer.toHexString(name.hashCode()) : slug;
    }

    private static String stripLanguage(String fileName, String tag) {
        return fileName.endsWith("." + tag) ? fileName.substring(0, fileName.length() - tag.length() - 1) : fileName;
    }
}
