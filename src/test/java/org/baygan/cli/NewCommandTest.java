package org.baygan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baygan.cli.Program.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Program program;

    @BeforeEach
    void makeSite() throws Exception {
        program = new Program(folder);
        Files.createDirectories(folder.resolve("content"));
        program.write(
                "site-data/topics.yaml",
                "sections:",
                "  economy: {fa: اقتصاد, en: Economy}",
                "topics:",
                "  water: {fa: آب, en: Water}");
    }

    @Test
    void a_persian_article_is_dated_today_in_its_own_calendar() throws Exception {
        Run run = program.run("new", "--lang", "fa", "--title", "نجوم");
        assertThat(run).isEqualTo(new Run(0, Path.of("content/fa/njwm.md") + "\n", ""));
        assertThat(program.read("content/fa/njwm.md")).isEqualTo("""
                        ---
                        title: "نجوم"
                        lang: fa
                        date: 1405/09/01
                        ---

                        """);
    }

    @Test
    void an_english_article_in_a_section_of_its_own_name() throws Exception {
        Run run = program.run(
                "new", "--lang", "en", "--title", "Say \"hello\"", "--section", "Food & Drink", "--date", "1389/02");
        assertThat(run.out()).isEqualTo(Path.of("content/en/food-drink/say-hello.md") + "\n");
        assertThat(program.read("content/en/food-drink/say-hello.md")).isEqualTo("""
                        ---
                        title: "Say \\"hello\\""
                        lang: en
                        date: 1389-02
                        section: "Food & Drink"
                        ---

                        """);
    }

    @Test
    void a_section_is_known_by_its_name_in_any_language() {
        assertThat(program.run("new", "--lang", "en", "--title", "A", "--section", "اقتصاد")
                        .out())
                .isEqualTo(Path.of("content/en/economy/a.md") + "\n");
        assertThat(program.run("new", "--lang", "en", "--title", "B", "--section", "Economy")
                        .out())
                .isEqualTo(Path.of("content/en/economy/b.md") + "\n");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it makes no links without a special right")
    void nothing_is_written_where_a_link_leads_out_of_the_site(@TempDir Path elsewhere) throws Exception {
        Files.createSymbolicLink(folder.resolve("content/en"), elsewhere);
        Run run = program.run("new", "--lang", "en", "--title", "A", "--section", "Economy");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).endsWith("leads out of the site's folder: nothing was written\n");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_section_never_leads_out_of_the_content_folder() {
        assertThat(program.run("new", "--lang", "en", "--title", "A", "--section", "../../x")
                        .out())
                .isEqualTo(Path.of("content/en/x/a.md") + "\n");
    }

    @Test
    void a_page_has_no_date() throws Exception {
        program.run("new", "--lang", "en", "--title", "About", "--section", "pages");
        assertThat(program.read("content/en/pages/about.md"))
                .doesNotContain("date:")
                .contains("type: page\n");
    }

    @Test
    void no_article_is_overwritten_whatever_its_ending() throws Exception {
        Path there = program.write("content/en/a.txt", "Mine");
        Run run = program.run("new", "--lang", "en", "--title", "A");
        assertThat(run).isEqualTo(new Run(2, "", "baygan: There is already " + there + ": nothing was written\n"));
        assertThat(program.read("content/en/a.txt")).isEqualTo("Mine\n");
        Path other = program.write("content/en/b.MDX", "Mine");
        assertThat(program.run("new", "--lang", "en", "--title", "B").err())
                .isEqualTo("baygan: There is already " + other + ": nothing was written\n");
    }

    @Test
    void a_translation_has_its_originals_name_and_date_and_the_topics_with_a_name() throws Exception {
        program.write(
                "content/fa/economy/bazar.md",
                "---",
                "title: بازار",
                "date: 1389/02/13",
                "topics: [آب, چای]",
                "---",
                "متن.");
        Run run = program.run("new", "--translation-of", "content/fa/economy/bazar.md", "--title", "Market");
        assertThat(run).isEqualTo(new Run(0, Path.of("content/en/economy/bazar.md") + "\n", ""));
        assertThat(program.read("content/en/economy/bazar.md")).isEqualTo("""
                        ---
                        title: "Market"
                        lang: en
                        date: 2010-05-03
                        topics:
                          - "Water"
                        ---

                        """);
    }

    @Test
    void a_translation_names_its_original_where_the_names_alone_would_say_otherwise() throws Exception {
        program.write("content/en/market.md", "---", "title: Market", "---", "Text.");
        program.write("content/sky.md", "---", "title: آسمان", "lang: fa", "---", "متن.");
        program.run("new", "--translation-of", "content/en/market.md", "--title", "بازار");
        program.run("new", "--translation-of", "content/sky.md", "--title", "Sky");
        assertThat(program.read("content/fa/market.md")).contains("\ntranslation-of: \"en/market.md\"\n");
        assertThat(program.read("content/en/sky.md")).contains("\ntranslation-of: \"sky.md\"\n");
    }

    @Test
    void a_translation_of_a_file_in_no_folder_stands_beside_it() throws Exception {
        program.write("content/sky.en.md", "---", "title: The sky", "---", "Text.");
        assertThat(program.run("new", "--translation-of", "content/sky.en.md", "--title", "آسمان"))
                .isEqualTo(new Run(0, Path.of("content/sky.fa.md") + "\n", ""));
    }

    @Test
    void a_translation_of_a_file_with_a_suffix_has_the_other_suffix() throws Exception {
        program.write("content/science/sky.en.txt", "The sky", "", "Text.");
        assertThat(program.run("new", "--translation-of", "science/sky.en.txt", "--title", "آسمان")
                        .out())
                .isEqualTo(Path.of("content/science/sky.fa.md") + "\n");
    }

    @Test
    void a_plain_text_is_taken_over_and_stays_as_it_is() throws Exception {
        Path source = program.write(
                "inbox/story.txt", "A good headline", "", "First *line*.", "1. Not a list", "# A heading");
        byte[] before = Files.readAllBytes(source);
        Run run = program.run("new", "--from", "inbox/story.txt", "--section", "economy");
        assertThat(run).isEqualTo(new Run(0, Path.of("content/en/economy/a-good-headline.md") + "\n", ""));
        assertThat(program.read("content/en/economy/a-good-headline.md")).isEqualTo("""
                        ---
                        title: "A good headline"
                        lang: en
                        ---

                        First \\*line\\*.

                        1\\. Not a list

                        # A heading
                        """);
        assertThat(Files.readAllBytes(source)).isEqualTo(before);
    }

    @Test
    void what_was_taken_over_builds_without_a_word() throws Exception {
        program.write("inbox/story.txt", "A good headline", "", "First *line*.", "1. Not a list");
        program.run("new", "--from", "inbox/story.txt", "--date", "2020-01-02", "--title", "Another");
        Run run = program.run("build", "--verbose");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Built 1 article ");
    }

    @Test
    void a_text_that_cannot_be_decoded_is_refused_with_its_line() throws Exception {
        Files.write(folder.resolve("bad.txt"), "Title\n\ncaf\u00e9\n".getBytes(Charset.forName("ISO-8859-1")));
        Run run = program.run("new", "--from", "bad.txt", "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("bad.txt:3:4: error: ")
                .endsWith("baygan: No article could be made of " + folder.resolve("bad.txt") + "\n");
    }

    @Test
    void what_is_missing_is_named() throws Exception {
        assertThat(program.run("new", "--title", "A").err())
                .isEqualTo("baygan: The language is missing: give one of fa, en, as in --lang fa\n");
        assertThat(program.run("new", "--lang", "en").err())
                .isEqualTo("baygan: The title is missing: give it, as in --title \"…\"\n");
        assertThat(program.run("new", "--lang", "az", "--title", "A").err())
                .isEqualTo("baygan: The site has no language “az”: give one of fa, en, or add it to site.languages\n");
        assertThat(program.run("new", "--lang", "en", "--title", "؟!").err())
                .isEqualTo("baygan: The title “؟!” has no letters or digits from which a file's name could be made\n");
        assertThat(program.run("new", "--lang", "en", "--title", "A", "--date", "1404/12/30")
                        .err())
                .startsWith("baygan: --date: 1404 is not a leap year: ");
        assertThat(program.run("new", "--translation-of", "fa/x.md", "--title", "A")
                        .err())
                .isEqualTo("baygan: There is no file " + folder.resolve("content/fa/x.md") + "\n");
        assertThat(folder.resolve("content")).isEmptyDirectory();
    }
}
