package org.baygan.cli;

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

    private Filters filters = Filters.NONE;

    @Option(
            names = "--sort",
            paramLabel = "relevance|date|oldest",
            defaultValue = "relevance",
            description =
                    "Which results stand first: the best, the newest (date) or the oldest. Default: ${DEFAULT-VALUE}.")
    private Order order = Order.relevance;

    @Option(names = "--section", paramLabel = "NAME", description = "Only articles of a section.")
    void section(String name) {
        filters = filters.with("section", name);
    }

    @Option(names = "--topic", paramLabel = "NAME", description = "Only articles on a topic.")
    void topic(String name) {
        filters = filters.with("topic", name);
    }

    @Option(names = "--source", paramLabel = "NAME", description = "Only articles from a source.")
    void source(String name) {
        filters = filters.with("source", name);
    }

    @Option(names = "--author", paramLabel = "NAME", description = "Only articles by an author.")
    void author(String name) {
        filters = filters.with("author", name);
    }

    @Option(names = "--year", paramLabel = "YEAR", description = "Only articles of a year, in the language's calendar.")
    void year(String year) {
        filters = filters.inYear(WholeNumber.of("--year", year, 1, LAST_YEAR, spec));
    }

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Only articles of a day, month or year, or later: 1382/07/05, “September 2003”, 1382.")
    void from(String date) {
        filters = dated("--from", date, filters::from);
    }

    @Option(names = "--to", paramLabel = "DATE", description = "The same, or earlier.")
    void to(String date) {
        filters = dated("--to", date, filters::to);
    }

    private Filters dated(String option, String date, Function<String, Filters> read) {
        try {
            return read.apply(date);
        } catch (IllegalArgumentException none) {
            throw new ParameterException(
                    spec.commandLine(), option + " wants a day, month or year, not “" + date + "”");
        }
    }

    /** What is wanted. */
    Filters filters() {
        return filters;
    }

    /** In which order. */
    SearchEngine.Order order() {
        return order.meant;
    }
}
