package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.baygan.output.OutputRefusedException;
import org.baygan.output.SiteZip;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule for symbolic links at every level of a site: followed inside it, and not out of it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it makes no links without a special right")
class SymbolicLinksTest {
    private static final String REFUSED =
            ": This symbolic link leads out of the site's folder, and is not followed → Put the file or folder itself here";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path elsewhere;

    @SuppressWarnings("NullAway.Init")
    private TempSite site;

    @BeforeEach
    void writeSite() throws IOException {
        site = TempSite.withGoodArticle(folder);
    }

    private void link(String path, Path target) throws IOException {
        Path link = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(link.getParent()));
        Files.createSymbolicLink(link, target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "templates",
                "templates/redirect.ftlh",
                "templates/messages_en.properties",
                "assets",
                "assets/baygan/style.css",
                "site-data/topics.yaml",
                "content"
            })
    void what_a_site_is_made_of_is_not_read_from_elsewhere(String path) throws IOException {
        Files.writeString(elsewhere.resolve("file"), "the secret");
        if (path.equals("content")) {
            Files.move(folder.resolve("content"), folder.resolve("texts"));
        }
        link(path, path.contains("/") ? elsewhere.resolve("file") : elsewhere);

        BuildReport report = site.build();

        String severity = path.startsWith("assets/") ? "WARNING " : "ERROR ";
        assertThat(TempSite.problems(report)).containsExactly(severity + path + REFUSED);
        Pages pages = site.pages();
        assertThat(pages.files()).noneMatch(file -> file.equals("file"));
        assertThat(pages.text("index.html")).doesNotContain("the secret");
    }

    @Test
    void a_configuration_elsewhere_does_not_count() throws IOException {
        Files.writeString(elsewhere.resolve("file"), "site.title=Not mine\n");
        Files.delete(folder.resolve("jbake.properties"));
        link("jbake.properties", elsewhere.resolve("file"));

        assertThat(TempSite.problems(site.build())).containsExactly("ERROR jbake.properties" + REFUSED);
        assertThat(site.pages().text("en/index.html")).doesNotContain("Not mine");
    }

    @Test
    void inside_the_site_links_are_followed() throws IOException {
        site.write("shared/redirect.ftlh", "<p>Moved</p>\n")
                .write("shared/topics.yaml", "topics:\n  sea: {en: The open sea}\n")
                .write("shared/pic.png", Images.png(3, 2))
                .write(
                        "content/en/old.md",
                        "---\ntitle: Old\naliases: [old.html]\ntopics: [sea]\n---\n![P](pic.png)\n");
        link("templates/redirect.ftlh", Path.of("../shared/redirect.ftlh"));
        link("site-data", Path.of("shared"));
        link("content/en/pic.png", folder.resolve("shared/pic.png"));

        assertThat(TempSite.problems(site.build())).isEmpty();
        assertThat(site.pages().text("old.html")).isEqualTo("<p>Moved</p>\n");
        assertThat(site.pages().text("en/topic/sea/index.html")).contains("The open sea");
        assertThat(site.pages().page("en/undated/old.html").select("img").attr("width"))
                .isEqualTo("3");
        site.write("shared/pic.png", Images.png(7, 2)).build();
        assertThat(site.pages().page("en/undated/old.html").select("img").attr("width"))
                .as("after an edit behind the link")
                .isEqualTo("7");
    }

    @Test
    void nothing_is_written_where_the_cache_folder_leads() throws IOException {
        link(".baygan", elsewhere);
        assertThatThrownBy(site::build)
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(
                        "This symbolic link leads out of the site's folder, and nothing is written there: delete it");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock", "stories.mv", "last-build", "search-en.index", "temporary"})
    void nothing_is_written_where_a_file_of_the_cache_leads(String name) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("file"), "as it was");
        link(".baygan/" + name, name.equals("temporary") ? elsewhere : secret);
        assertThat(site.build().published()).isTrue();
        assertThat(Files.readString(secret)).isEqualTo("as it was");
        assertThat(elsewhere).isDirectoryNotContaining(file -> !file.equals(secret));
        assertThat(folder.resolve(".baygan/" + name)).matches(file -> !Files.isSymbolicLink(file));
    }

    @Test
    void a_configured_output_folder_that_leads_elsewhere_is_refused() throws IOException {
        link("site-output", elsewhere);
        assertThatThrownBy(site::build)
                .isInstanceOf(OutputRefusedException.class)
                .hasMessage("The output folder " + folder.resolve("site-output")
                        + " is a symbolic link that leads out of the site's folder:"
                        + " delete it, or name the folder it leads to with --output");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {".lock", ".new", ".old", ".spare", ".parts", ".record", ".record.new", ".page"})
    void nothing_is_written_where_a_file_beside_the_output_leads(String suffix) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("file"), "as it was");
        Files.createDirectory(elsewhere.resolve(".git"));
        boolean asFolder = List.of(".new", ".old", ".spare", ".parts").contains(suffix);
        link(".site-output" + suffix, asFolder ? elsewhere : secret);
        assertThat(site.build().published()).isTrue();
        site.write("content/en/more.md", TempSite.GOOD).build();
        assertThat(Files.readString(secret)).isEqualTo("as it was");
        assertThat(elsewhere.resolve(".git")).isDirectory();
        assertThat(elsewhere).isDirectoryNotContaining(file -> !file.equals(secret) && !file.endsWith(".git"));
    }

    @Test
    void nothing_is_written_where_an_unfinished_zip_leads() throws IOException {
        site.build();
        Path secret = Files.writeString(elsewhere.resolve("file"), "as it was");
        link(".archive.zip.new", secret);
        SiteZip.at(folder.resolve("archive.zip"), List.of(site.output()))
                .write(site.output(), List.of("index.html"), () -> {});
        assertThat(Files.readString(secret)).isEqualTo("as it was");
        assertThat(folder.resolve("archive.zip")).isRegularFile();
    }

    @Test
    void the_site_itself_may_be_behind_a_link() throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("site"), folder);
        TempSite linked = new TempSite(link);
        BuildReport report = SiteBuilder.build(linked.options(), BuildProgress.SILENT);
        assertThat(TempSite.problems(report)).isEmpty();
        assertThat(site.output().resolve(TempSite.GOOD_PAGE)).isRegularFile();
    }
}
