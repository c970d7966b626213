package org.baygan.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;

/**
 * What stands on a language's first page. No article stands there twice.
 *
 * @param top the featured articles by rank, or a lead if none is featured; then the newest
 * @param sections the sections below, with their newest articles that aren't at the top; those without any are left out
 */
public record FrontPage(List<ArticleSummary> top, List<Part> sections) {
    /** The lead is chosen from so many of the newest. */
    private static final int CHOICE = 10;

    private static final Comparator<ArticleSummary> BY_RANK = Comparator.comparing(
                    (ArticleSummary article) -> article.showing().featured().orElse(Article.FEATURED_WITHOUT_RANK))
            .thenComparing(LanguageArchive.NEWEST_FIRST);

    public FrontPage {
        top = List.copyOf(top);
        sections = List.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param newest its newest articles that aren't at the top of the page
     */
    public record Part(Term section, List<ArticleSummary> newest) {}

    /**
     * Arranges a first page.
     *
     * @param sections its sections, in their order
     * @param most how many articles stand at its top
     * @param mostOfASection how many of a section stand below
     */
    public static FrontPage of(LanguageArchive own, List<Term> sections, int most, int mostOfASection) {
        Set<ArticleSummary> top = new LinkedHashSet<>();
        own.articles().stream()
                .filter(article -> article.showing().featured().isPresent())
                .sorted(BY_RANK)
                .forEach(top::add);
        if (top.isEmpty()) {
            lead(own.articles()).ifPresent(top::add);
        }
        top.addAll(own.articles().subList(0, Math.min(most, own.articles().size())));
        List<ArticleSummary> shown = top.stream().limit(most).toList();
        Set<ArticleSummary> above = Set.copyOf(shown);
        List<Part> parts = new ArrayList<>();
        for (Term section : sections) {
            List<ArticleSummary> newest = section.articles().stream()
                    .filter(article -> !above.contains(article))
                    .limit(mostOfASection)
                    .toList();
            if (!newest.isEmpty()) {
                parts.add(new Part(section, newest));
            }
        }
        return new FrontPage(shown, parts);
    }

    /** The newest that has something to show beside its headline; empty if none of the {@link #CHOICE} newest has. */
    private static Optional<ArticleSummary> lead(List<ArticleSummary> articles) {
        return articles.stream()
                .limit(CHOICE)
                .filter(FrontPage::hasMoreThanAHeadline)
                .findFirst();
    }

    static boolean hasMoreThanAHeadline(ArticleSummary article) {
        return article.showing().hasDeck() || !article.showing().pictures().isEmpty();
    }

    /** All articles that stand on it. */
    public List<ArticleSummary> articles() {
        return Stream.concat(top.stream(), sections.stream().flatMap(part -> part.newest().stream()))
                .toList();
    }

    /** Warns of articles that have the same rank. */
    static void tell(LanguageArchive own, FrontMatterPlaces places, Consumer<Diagnostic> problems) {
        Map<Integer, ArticleSummary> byRank = new HashMap<>();
        own.articles().stream()
                .filter(article -> article.showing().featured().isPresent())
                .sorted(BY_RANK)
                .forEach(article -> {
                    int rank = article.showing().featured().orElseThrow();
                    ArticleSummary first = byRank.putIfAbsent(rank, article);
                    if (first != null && rank != Article.FEATURED_WITHOUT_RANK) {
                        problems.accept(Diagnostic.warning(
                                        article.sourcePath(),
                                        "featured: " + rank + " is also that of " + first.sourcePath()
                                                + ", which is newer and comes first",
                                        "Give one of them another rank")
                                .at(places.line(article, "featured"), 0, ""));
                    }
                });
    }
}
