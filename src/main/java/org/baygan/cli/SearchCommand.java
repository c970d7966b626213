package org.baygan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baygan.config.SiteConfigReader;
import org.baygan.search.query.Filters;
import org.baygan.search.query.SearchEngine;
import org.baygan.search.query.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baygan search}: asks a built site's index as its readers do, without a browser. */
@Command(
        name = "search",
        description = "Searches a built site as its readers do: the same index, the same ranking.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  baygan search بازار مرزی",
            "  baygan search --lang en --limit 3 '\"border market\" -summer'",
            "  baygan search --section اقتصاد --from 1380 --sort oldest بازار",
            "  baygan search --queries questions.tsv > run.txt    ranked lists as TREC's tools read them",
            "",
            "“Quotation marks” want a phrase, a minus before a word excludes it. docs/search.md tells how it works."
        })
final class SearchCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--site",
            paramLabel = "DIR",
            description = "The built site. The current site's output if not given.")
    private Optional<Path> site = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "The language to search. Default: Persian if the site has it, else the first.")
    private Optional<String> language = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "How many results are shown. Default: 10.")
    private String limit = "10";

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Option(
            names = "--queries",
            paramLabel = "FILE",
            description =
                    "Ask every query of a file, “id TAB query” a line, and write “id Q0 article rank score baygan”.")
    private Optional<Path> queries = Optional.empty();

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for; several words are one query.")
    private List<String> words = List.of();

    SearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        int most = WholeNumber.of("--limit", limit, 1, Integer.MAX_VALUE, spec);
        if (queries.isPresent() != words.isEmpty()) {
            throw wrong("Give either a query or --queries");
        }
        SearchEngine engine = engine();
        Filters wanted = filters.filters();
        Optional<String> missing = engine.missing(wanted);
        if (missing.isPresent()) {
            throw wrong("No article that is searched has the " + missing.get());
        }
        if (queries.isPresent()) {
            askAll(engine, surroundings.resolve(queries.get()), wanted, most);
        } else {
            String query = String.join(" ", words);
            if (SearchEngine.isTooLong(query)) {
                throw wrong("The query is too long: readers don't type more than some hundred words");
            }
            show(engine, ask(engine, query, wanted, most), most);
        }
        return ExitCode.FINE;
    }

    private SearchResult ask(SearchEngine engine, String query, Filters wanted, int most) throws IOException {
        // Behind a blank the last word is whole, as that of a reader who has pressed Enter.
        return engine.search(query + " ", wanted, filters.order(), most);
    }

    private SearchEngine engine() throws IOException {
        Path folder = site.isPresent() ? surroundings.resolve(site.get()) : ownOutput();
        BuiltIndexes indexes = BuiltIndexes.in(folder);
        if (indexes.languages().isEmpty()) {
            throw wrong(
                    "There is no search index in " + folder + ": build the site first, or name its folder with --site");
        }
        String tag = language.orElseGet(indexes::first);
        if (!indexes.languages().contains(tag)) {
            throw wrong("The site has no index for the language “" + tag + "”: it has "
                    + String.join(", ", indexes.languages()));
        }
        return indexes.open(tag);
    }

    private Path ownOutput() throws IOException {
        Path here = surroundings.folder();
        return here.resolve(SiteConfigReader.read(here).config().destinationFolder());
    }

    private void show(SearchEngine engine, SearchResult result, int most) throws IOException {
        if (format.isJson()) {
            SearchReport.json(engine, result, most, surroundings.out());
        } else {
            SearchReport.text(engine, result, most, surroundings.out());
        }
    }

    /** Writes a run in the form of the Text Retrieval Conference. */
    private void askAll(SearchEngine engine, Path file, Filters wanted, int most) throws IOException {
        PrintWriter out = surroundings.out();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw wrong(file + ":" + number + ": a line has an id, a TAB and a query");
            }
            List<SearchResult.Hit> hits =
                    ask(engine, line.substring(tab + 1), wanted, most).hits();
            for (int rank = 1; rank <= Math.min(most, hits.size()); rank++) {
                SearchResult.Hit hit = hits.get(rank - 1);
                String id = engine.document(hit.document()).id().replace(' ', '_');
                out.write(String.format(
                        Locale.ROOT, "%s Q0 %s %d %.6f baygan%n", line.substring(0, tab), id, rank, hit.score()));
            }
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
