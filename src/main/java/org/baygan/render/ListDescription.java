package org.baygan.render;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.Paginator;
import org.baygan.archive.Taxonomy;
import org.baygan.archive.Term;
import org.baygan.model.ArticleSummary;
import org.baygan.text.Calendars;

/**
 * What search engines and previews of links are told of a list that nobody has introduced: what it is of, how many
 * articles it has, and of which years. Lean pages tell nothing.
 */
final class ListDescription {
    /** How many of a taxonomy's names its description has. */
    private static final int NAMES = 8;

    private final SiteContext site;
    private final LanguageArchive own;
    private final Messages messages;

    ListDescription(SiteContext site, LanguageArchive own) {
        this.site = site;
        this.own = own;
        this.messages = site.voice(own.language()).messages();
    }

    /** Of the list of a term's articles, or of one of its pages. */
    String of(Term term, Paginator<ArticleSummary> paginator, Paginator.Page<ArticleSummary> page) {
        return of("about." + term.kind().folder(), term.name(), term.articles(), paginator, page);
    }

    /** Of any other list, or of one of its pages. */
    String of(
            String name,
            List<ArticleSummary> articles,
            Paginator<ArticleSummary> paginator,
            Paginator.Page<ArticleSummary> page) {
        return of("about.list", name, articles, paginator, page);
    }

    /** An older page tells of its own articles only, so that it stays as it is when one is added to the list. */
    private String of(
            String key,
            String name,
            List<ArticleSummary> articles,
            Paginator<ArticleSummary> paginator,
            Paginator.Page<ArticleSummary> page) {
        if (!site.config().hasRichPages()) {
            return "";
        }
        boolean newest = page.number() == paginator.count();
        List<ArticleSummary> told = newest ? articles : page.items();
        String text = withYears(messages.text(key, name, told.size()), told);
        return newest ? text : messages.text("about.page", text, messages.number(page.number()));
    }

    /** Of all articles of a language. */
    String of(String name, List<ArticleSummary> articles) {
        return site.config().hasRichPages()
                ? withYears(messages.text("about.list", name, articles.size()), articles)
                : "";
    }

    /** Of a time or place in the archive, with its number of articles. */
    String of(String name, int articles) {
        return site.config().hasRichPages() ? messages.text("about.list", name, articles) : "";
    }

    /** Of the list of a taxonomy's terms: those with the most articles. */
    String of(String title, Taxonomy taxonomy) {
        if (!site.config().hasRichPages()) {
            return "";
        }
        String names = taxonomy.terms().stream()
                .sorted(Comparator.comparing((Term term) -> term.articles().size())
                        .reversed())
                .limit(NAMES)
                .map(Term::name)
                .collect(Collectors.joining(messages.text("punctuation.comma")));
        return messages.text("about.terms", title, names);
    }

    private String withYears(String text, List<ArticleSummary> articles) {
        List<LocalDate> days = articles.stream()
                .flatMap(article -> article.shelfDay().stream())
                .toList();
        if (days.isEmpty()) {
            return text;
        }
        String first = year(Collections.min(days));
        String last = year(Collections.max(days));
        return first.equals(last)
                ? messages.text("about.year", text, first)
                : messages.text("about.years", text, first, last);
    }

    private String year(LocalDate day) {
        return site.voice(own.language())
                .dates()
                .year(Calendars.in(own.settings().calendar(), day).year());
    }
}
