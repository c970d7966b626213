package org.baygan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baygan.cli.Program.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchCommandTest {
    private static final String SCORE = "\\d+\\.\\d+";

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Program program;

    @BeforeAll
    void buildSite(@TempDir Path empty) throws IOException {
        folder = empty;
        program = new Program(folder);
        program.write("jbake.properties", "site.languages=fa,en", "site.host=https://example.com/");
        article("fa/bazar.md", "بازارچهٔ مرزی باز شد", "1389/02/13", "section: اقتصاد", "کاسبان برگشتند.");
        article("fa/darya.md", "دریا عقب رفت", "1390/05/01", "", "بازار ماهی خلوت است.");
        article("en/market.md", "Border market opens", "2010-05-03", "section: Economy", "Stalls return.");
        article("en/fair day.md", "A fair for the border", "2011-07", "deck: The fair in summer", "The market again.");
        article("en/old.md", "An undated note", "", "", "Nothing about trade.");
        assertThat(program.run("build").exitCode()).isZero();
    }

    private void article(String path, String title, String date, String more, String body) throws IOException {
        List<String> lines = Stream.of(
                        "---", "title: " + title, date.isEmpty() ? "" : "date: " + date, more, "---", body)
                .filter(line -> !line.isEmpty())
                .toList();
        program.write("content/" + path, lines.toArray(String[]::new));
    }

    private Path file(Path site, String pattern) throws IOException {
        try (Stream<Path> files = Files.list(site.resolve("search/en"))) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .max(Comparator.naturalOrder()) // of documents' files, that of a dated one
                    .orElseThrow();
        }
    }

    private Path copy(Path to) throws IOException {
        Path site = folder.resolve("site-output");
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(site.relativize(file));
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(file, target);
            }
        }
        return to;
    }

    @Test
    void results_are_shown_best_first() {
        Run run = program.run("search", "--lang", "en", "border market");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                1. Border market opens
                   2010-05-03  Economy  en/2010/05/03-market.html
                2. A fair for the border
                   2011-07  en/2011/07/fair-day.html
                2 articles
                """);
    }

    @Test
    void the_first_language_is_persian() {
        Run run = program.run("search", "بازارچه", "مرزي");
        assertThat(run.out()).isEqualTo("""
                1. بازارچهٔ مرزی باز شد
                   1389-02-13  اقتصاد  fa/1389/02/13-bazar.html
                1 article
                """);
    }

    @Test
    void what_was_corrected_or_left_out_is_said() {
        assertThat(program.run("search", "--lang", "en", "the markat").out()).startsWith("""
                No article has “markat”: looking for “market”
                Left out, for nearly every article has them: the
                1. Border market opens
                """);
        assertThat(program.run("search", "--lang=en", "xyzzy").out()).isEqualTo("No article has: xyzzy\n0 articles\n");
    }

    @Test
    void phrases_and_exclusions_are_understood() {
        assertThat(program.run("search", "--lang", "en", "\"border market\"").out())
                .endsWith("1 article\n");
        assertThat(program.run("search", "--lang", "en", "--", "market", "-fair")
                        .out())
                .contains("1. Border market opens")
                .endsWith("1 article\n");
    }

    @Test
    void an_undated_article_has_only_its_address() {
        assertThat(program.run("search", "--lang", "en", "undated").out()).isEqualTo("""
                1. An undated note
                   en/undated/old.html
                1 article
                """);
    }

    @Test
    void the_limit_shortens_the_list_and_the_count_still_tells() {
        assertThat(program.run("search", "--lang", "en", "--limit", "1", "market")
                        .out())
                .startsWith("1. Border market opens\n")
                .doesNotContain("\n2. ")
                .endsWith("2 articles\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--section=Economy; Border market opens",
                "--year=2011; A fair for the border",
                "--year=2012; ''",
                "--from=2010-05-04; A fair for the border",
                "--to=2010-05-03; Border market opens",
                "--from=2010-05-03 --to=2010; Border market opens",
                "--from=1389 --to=1390/04; Border market opens, A fair for the border",
                "--sort=date; A fair for the border, Border market opens, An undated note",
                "--sort=oldest; Border market opens, A fair for the border, An undated note",
                "--sort=oldest --section=Economy --from=2011; ''",
            })
    void results_are_narrowed_down_and_ordered(String options, String titles) {
        List<String> arguments = new ArrayList<>(List.of("search", "--lang", "en", "border market note"));
        arguments.addAll(List.of(options.split(" ", -1)));
        String shown = program.run(arguments.toArray(String[]::new))
                .out()
                .lines()
                .filter(line -> line.matches("\\d+\\. .*"))
                .map(line -> line.replaceFirst("\\d+\\. ", ""))
                .collect(Collectors.joining(", "));
        assertThat(shown).isEqualTo(titles);
    }

    @Test
    void programs_get_json() {
        Run run = program.run("search", "--lang", "en", "--format", "json", "the markat", "xyzzy");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceAll("\"score\" : " + SCORE, "\"score\" : #"))
                .isEqualTo("""
                {
                  "found" : 2,
                  "complete" : true,
                  "corrections" : [ {
                    "typed" : "markat",
                    "used" : "market",
                    "reading" : "spelling",
                    "others" : [ ]
                  } ],
                  "ignored" : [ "the" ],
                  "nowhere" : [ "xyzzy" ],
                  "articles" : [ {
                    "id" : "en/market",
                    "score" : #,
                    "path" : "en/2010/05/03-market.html",
                    "title" : "Border market opens",
                    "deck" : "",
                    "date" : "2010-05-03",
                    "section" : "Economy"
                  }, {
                    "id" : "en/fair day",
                    "score" : #,
                    "path" : "en/2011/07/fair-day.html",
                    "title" : "A fair for the border",
                    "deck" : "The fair in summer",
                    "date" : "2011-07",
                    "section" : ""
                  } ]
                }
                """);
    }

    @Test
    void many_queries_give_a_run_that_evaluation_tools_read() throws IOException {
        program.write("queries.tsv", "q1\tborder market", "q2\txyzzy", "q3\tundated");
        Run run = program.run("search", "--lang", "en", "--queries", "queries.tsv");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("""
                q1 Q0 en/market 1 #D baygan
                q1 Q0 en/fair_day 2 #D baygan
                q3 Q0 en/old 1 #D baygan
                """.replace("#D", "\\d+\\.\\d{6}"));
        assertThat(program.run("search", "--lang", "en", "--queries", "queries.tsv", "--limit=1")
                        .out())
                .hasLineCount(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--limit=0 x; --limit can't be 0: write a number from 1 up",
                "--limit=all x; --limit can't be “all”: write a number from 1 up",
                "--lang=de x; The site has no index for the language “de”: it has en, fa",
                "--lang=en; Give either a query or --queries",
                "--queries=q.tsv x; Give either a query or --queries",
                "--lang=en --section=Sport x; No article that is searched has the section “Sport”",
                "--from=soon x; --from wants a day, month or year, not “soon”",
                "--to=2010-13-01 x; --to wants a day, month or year, not “2010-13-01”",
                "--year=x x; --year can't be “x”: write a number from 1 to 9999",
            })
    void a_command_that_makes_no_sense_gives_2(String arguments, String complaint) {
        Run run = program.run(("search " + arguments).split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("baygan: " + complaint + "\n");
    }

    @Test
    void a_line_of_queries_without_a_tab_is_named() throws IOException {
        Path bad = program.write("bad.tsv", "q1\tmarket", "q2 market");
        Run run = program.run("search", "--lang", "en", "--queries", "bad.tsv");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("baygan: " + bad + ":2: a line has an id, a TAB and a query\n");
    }

    @Test
    void a_file_of_queries_that_is_not_there_gives_3() {
        Run run = program.run("search", "--queries", "nowhere.tsv");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(folder.resolve("nowhere.tsv").toString());
    }

    @Test
    void a_folder_without_an_index_is_named(@TempDir Path empty) {
        Run run = program.run("search", "--site", empty.toString(), "x");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("baygan: There is no search index in " + empty
                        + ": build the site first, or name its folder with --site\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index-.*", "t0-.*", "d\\d+-.*"})
    void a_damaged_file_of_the_index_is_named_and_gives_3(String name, @TempDir Path other) throws IOException {
        Path site = copy(other.resolve("site"));
        Path damaged = file(site, name);
        String whole = Files.readString(damaged);
        for (String torn : List.of(
                "",
                "// nothing",
                whole.substring(0, whole.length() / 2),
                whole.substring(0, whole.length() - 6) + ");\n",
                whole.replaceFirst(",.*", ",\"! x;;; |~~ :\");"),
                whole.replaceFirst(",.*", ",{});"),
                whole.replaceFirst(",.*", ",[[]]);"))) {
            Files.writeString(damaged, torn);
            Run run = program.run("search", "--site", site.toString(), "--lang", "en", "border market");
            assertThat(run.exitCode()).as(torn).isEqualTo(3);
            assertThat(run.err())
                    .as(torn)
                    .isEqualTo("baygan: damaged index file: search/en/" + damaged.getFileName() + "\n");
        }
    }

    @Test
    void a_missing_file_of_the_index_is_named_and_gives_3(@TempDir Path other) throws IOException {
        Path site = copy(other.resolve("site"));
        Path missing = file(site, "t0-.*");
        Files.delete(missing);
        Run run = program.run("search", "--site", site.toString(), "--lang", "en", "market");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("baygan: ").contains(missing.toString());
    }

    @Test
    void help_names_every_option() {
        assertThat(program.run("search", "--help").out())
                .contains(
                        "--site",
                        "--lang",
                        "--limit",
                        "--format",
                        "--queries",
                        "--sort",
                        "--section",
                        "--from",
                        "baygan search --lang en");
    }
}
