package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that an import keeps in {@code content/.import}, where strangers have put something of their own. */
class OwnFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Imports imports;

    @BeforeEach
    void begin() throws Exception {
        imports = new Imports(folder);
        imports.write(
                "feed.xml",
                "<rss version='2.0'><channel><language>en</language><item><title>one</title><link>https://old.example/1</link>"
                        + "<description><![CDATA[see <a href='https://old.example/2'>two</a> <img src='a.jpg'>]]></description></item>"
                        + "<item><title>two</title><link>https://old.example/2</link>"
                        + "<description>x</description></item></channel></rss>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"writing.md", "links.tsv", "imported.tsv", "missing-media.txt"})
    void a_link_among_them_is_refused_wherever_it_leads(String name) throws Exception {
        Path link = folder.resolve("content/.import").resolve(name);
        for (String target : new String[] {"victim", "content/fa/one.md", "nowhere"}) {
            Path victim = folder.resolve(target);
            if (!target.equals("nowhere")) {
                imports.write(target, "kept");
            }
            Files.createDirectories(link.resolveSibling("."));
            Files.createSymbolicLink(link, victim);
            assertThatThrownBy(() -> imports.run("feed.xml"))
                    .isInstanceOf(ImportRefusedException.class)
                    .hasMessageContaining("The symbolic link " + link + " was made by no import: delete it");
            if (target.equals("nowhere")) {
                assertThat(victim).doesNotExist();
            } else {
                assertThat(victim).hasContent("kept");
            }
            Files.delete(link);
        }
        assertThat(folder.resolve("content/en")).doesNotExist();
    }

    @Test
    void a_link_in_the_place_of_their_folder_is_refused() throws Exception {
        Path article = imports.write("content/fa/writing.md", "kept");
        Files.createSymbolicLink(folder.resolve("content/.import"), article.resolveSibling("."));
        assertThatThrownBy(() -> imports.run("feed.xml"))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining(".import was made by no import");
        assertThat(article).hasContent("kept");
    }

    @ParameterizedTest
    @CsvSource({"../v.md", "/v.md", "en/../../v.md", "en/linked.md"})
    void no_file_elsewhere_is_touched_by_a_line_that_names_it(String named) throws Exception {
        String text = "see [two](https://old.example/2)";
        Path victim = imports.write("v.md", text);
        Files.createDirectories(folder.resolve("content/en"));
        Files.createSymbolicLink(folder.resolve("content/en/linked.md"), victim);
        imports.write("content/.import/links.tsv", "\n" + named + "\thttps://old.example/2");
        ImportReport report = imports.run("feed.xml");
        assertThat(victim).hasContent(text);
        assertThat(Imports.messages(report))
                .contains("“" + named + "”, which .import/links.tsv names, is no article of the content folder: "
                        + "links in it stay as they are");
        assertThat(imports.files()).contains("en/one.md");
        assertThat(imports.body("en/one.md")).contains("[two](two.md)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en/one\u0000.md", "../feed.xml"})
    void a_last_line_that_was_cut_and_names_no_article_is_taken_away(String named) throws Exception {
        imports.write("content/.import/imported.tsv", "https://old.example/1\ta\tb\t" + named + "\t\t");
        ImportReport report = imports.run("feed.xml");
        assertThat(report.articles()).isEqualTo(2);
        assertThat(imports.content(".import/imported.tsv")).doesNotContain(named);
    }
}
