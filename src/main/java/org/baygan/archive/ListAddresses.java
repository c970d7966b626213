package org.baygan.archive;

import java.util.Locale;
import java.util.stream.Collectors;
import org.baygan.model.CalendarDate;
import org.baygan.model.Language;
import org.baygan.model.Permalink;

/**
 * The addresses of a language's pages that aren't articles or static pages. They follow from the language alone.
 *
 * @param language the language
 */
public record ListAddresses(Language language) {
    /** The language's first page. */
    public Permalink home() {
        return in("index.html");
    }

    /** The page of all years. */
    public Permalink years() {
        return in("archive.html");
    }

    /** The page that lists what lacks a translation. */
    public Permalink translations() {
        return in("translations.html");
    }

    /** The page that searches the language's articles. */
    public Permalink search() {
        return in("search.html");
    }

    /** The page that lists the static pages, if there are many. */
    public Permalink staticPages() {
        return in("pages/index.html");
    }

    /** The folder of the list of undated articles, with a slash at its end. */
    public String undatedFolder() {
        return language + "/undated/";
    }

    /** The page that lists all terms of a taxonomy. */
    public Permalink terms(TaxonomyKind kind) {
        return in(kind.folder() + "/index.html");
    }

    /**
     * A page of some terms of a taxonomy that has many.
     *
     * @param letter the letter of the alphabet that they stand under
     * @param number the page's number among those of the letter, from 1
     */
    public Permalink terms(TaxonomyKind kind, String letter, int number) {
        String name = letter.codePoints()
                .mapToObj(c -> String.format(Locale.ROOT, "%04x", c))
                .collect(Collectors.joining("_"));
        return in(kind.folder() + "/letter-" + name + (number > 1 ? "-" + number : "") + ".html");
    }

    /** A year's page. */
    public Permalink year(int year) {
        return in(yearFolder(year) + "/index.html");
    }

    /** A month's page. */
    public Permalink month(int year, int month) {
        return in(yearFolder(year) + "/" + twoDigits(month) + "/index.html");
    }

    /** The file for scripts that tells what was published on a month's days in all years. */
    public Permalink onThisDay(int month) {
        return new Permalink(onThisDayFolder() + twoDigits(month) + ".js");
    }

    /** The folder of those files, with a slash at its end. */
    public String onThisDayFolder() {
        return language + "/days/";
    }

    /** A day's page, made only for days with many articles. */
    public Permalink day(CalendarDate date) {
        return in(yearFolder(date.year()) + "/" + twoDigits(date.month()) + "/" + twoDigits(date.day()) + ".html");
    }

    private Permalink in(String path) {
        return new Permalink(language + "/" + path);
    }

    static String yearFolder(int year) {
        String digits = Integer.toString(year);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
