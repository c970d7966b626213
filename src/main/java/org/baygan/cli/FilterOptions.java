package org.baygan.cli;

import java.util.Optional;
import java.util.function.Function;
import org.baygan.search.query.Filters;
import org.baygan.search.query.SearchEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What results are narrowed down to, and their order: the search page's filters. */
final class FilterOptions {
    /** The orders, as the search page's address has them. */
    private enum Order {
        relevance(SearchEngine.Order.RELEVANCE),
        date(SearchEngine.Order.NEWEST),
        oldest(SearchEngine.Order.OLDEST);

        final SearchEngine.Order meant;

        Order(SearchEngine.Order meant) {
            this.meant = meant;
        }
    }

    private static final int LAST_YEAR = 9999;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--section", paramLabel = "NAME", description = "Only articles of a section.")
    private Optional<String> section = Optional.empty();

    @Option(names = "--topic", paramLabel = "NAME", description = "Only articles on a topic.")
    private Optional<String> topic = Optional.empty();

    @Option(names = "--source", paramLabel = "NAME", description = "Only articles from a source.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--author", paramLabel = "NAME", description = "Only articles by an author.")
    private Optional<String> author = Optional.empty();

    @Option(names = "--year", paramLabel = "YEAR", description = "Only articles of a year, in the language's calendar.")
    private Optional<String> year = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Only articles of a day, month or year, or later: 1382/07/05, “September 2003”, 1382.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Only articles of a day, month or year, or earlier.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--sort",
            paramLabel = "relevance|date|oldest",
            defaultValue = "relevance",
            description =
                    "Which results stand first: the best, the newest (date) or the oldest. Default: ${DEFAULT-VALUE}.")
    private Order order = Order.relevance;

    /** What is wanted. */
    Filters filters() {
        Filters filters = Filters.NONE;
        filters = with(filters, "section", section);
        filters = with(filters, "topic", topic);
        filters = with(filters, "source", source);
        filters = with(filters, "author", author);
        if (year.isPresent()) {
            filters = filters.inYear(WholeNumber.of("--year", year.get(), 1, LAST_YEAR, spec));
        }
        filters = from.isPresent() ? dated("--from", from.get(), filters::from) : filters;
        return to.isPresent() ? dated("--to", to.get(), filters::to) : filters;
    }

    private static Filters with(Filters filters, String kind, Optional<String> name) {
        return name.isPresent() ? filters.with(kind, name.get()) : filters;
    }

    private Filters dated(String option, String date, Function<String, Filters> read) {
        try {
            return read.apply(date);
        } catch (IllegalArgumentException none) {
            throw new ParameterException(
                    spec.commandLine(), option + " wants a day, month or year, not “" + date + "”");
        }
    }

    /** In which order. */
    SearchEngine.Order order() {
        return order.meant;
    }
}
