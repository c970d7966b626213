package org.baygan.archive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Series;

/** The parts of one language's series, in their order. Immutable. */
final class SeriesShelf {
    /** By the part's number, those without one last; then the oldest first. */
    private static final Comparator<ArticleSummary> BY_PART =
            Comparator.comparingInt(SeriesShelf::part).thenComparing(LanguageArchive.NEWEST_FIRST.reversed());

    private final Map<String, List<ArticleSummary>> parts = new TreeMap<>();

    SeriesShelf(Taxonomy series) {
        series.terms()
                .forEach(term -> parts.put(
                        term.id(), term.articles().stream().sorted(BY_PART).toList()));
    }

    private static int part(ArticleSummary article) {
        return article.series().flatMap(Series::part).orElse(Integer.MAX_VALUE);
    }

    /** The parts of a series in their order. */
    List<ArticleSummary> parts(Term series) {
        return parts.getOrDefault(series.id(), List.of());
    }

    /** Warns of parts that are missing, and of articles with the same number. */
    void tell(FrontMatterPlaces places, Consumer<Diagnostic> problems) {
        parts.values().forEach(of -> {
            Map<Integer, ArticleSummary> byPart = new HashMap<>();
            int last = 0;
            for (ArticleSummary article : of) {
                int part = part(article);
                if (part == Integer.MAX_VALUE) {
                    break;
                }
                String name = article.series().orElseThrow().name();
                if (byPart.putIfAbsent(part, article) != null) {
                    String other = Objects.requireNonNull(byPart.get(part)).sourcePath();
                    problems.accept(finding(article, places, "Part " + part + " of “" + name + "” is also " + other));
                } else if (part > last + 1) {
                    String missing =
                            part == last + 2 ? "Part " + (last + 1) : "Parts " + (last + 1) + " to " + (part - 1);
                    problems.accept(finding(
                            article,
                            places,
                            missing + " of “" + name + "”, before this one, " + (part == last + 2 ? "is" : "are")
                                    + " missing"));
                }
                last = part;
            }
        });
    }

    private static Diagnostic finding(ArticleSummary article, FrontMatterPlaces places, String message) {
        return Diagnostic.warning(article.sourcePath(), message, "Correct the number after part:, or the series' name")
                .at(places.line(article, "part"), 0, "");
    }
}
