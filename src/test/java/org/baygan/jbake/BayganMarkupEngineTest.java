package org.baygan.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.jbake.model.DocumentModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BayganMarkupEngineTest {
    @TempDir
    Path site;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectory(site.resolve("content"));
        Files.writeString(site.resolve("jbake.properties"), "site.languages=en,fa\ntag.sanitize=true\n");
    }

    @Test
    void an_undated_article_has_no_date_and_is_published() throws IOException {
        DocumentModel document = parse("a.md", "---\ntitle: A\n---\n\nText.\n").orElseThrow();

        assertThat(document).doesNotContainKey("date").containsEntry("status", "published");
    }

    @Test
    void a_day_begins_at_midnight_in_the_zone_of_the_site_and_waits_for_its_time() throws IOException {
        DocumentModel document =
                parse("a.md", "---\ntitle: A\ndate: 2024-05-02\n---\n\nText.\n").orElseThrow();

        assertThat(document.getDate()).isEqualTo(Date.from(Instant.parse("2024-05-01T20:30:00Z")));
        assertThat(document.getStatus()).isEqualTo("published-date");
    }

    @Test
    void a_month_of_the_persian_calendar_counts_as_its_first_day() throws IOException {
        DocumentModel document =
                parse("a.md", "---\ntitle: A\ndate: 1403/02\n---\n\nText.\n").orElseThrow();

        assertThat(document.getDate()).isEqualTo(Date.from(Instant.parse("2024-04-19T20:30:00Z")));
    }

    @Test
    void a_draft_and_a_page_are_told_apart() throws IOException {
        String head = "title=A\nlang=en\ntype=page\nstatus=draft\n~~~~~~\n\nText.\n";
        DocumentModel document = parse("a.md", head).orElseThrow();

        assertThat(document.getType()).isEqualTo("page");
        assertThat(document.getStatus()).isEqualTo("draft");
    }

    @Test
    void tags_are_made_file_names_where_jbake_is_told_to() throws IOException {
        DocumentModel document = parse("a.md", "---\ntitle: A\ntags: [border trade, sea]\n---\n\nText.\n")
                .orElseThrow();

        assertThat(document.getTags()).containsExactly("border-trade", "sea");
    }

    @Test
    void a_file_with_an_error_is_left_out() throws IOException {
        assertThat(parse("a.md", "---\ntitle: [broken\n---\n\nText.\n")).isEmpty();
        assertThat(parse("empty.md", "")).isEmpty();
    }

    @Test
    void another_bake_reads_the_configuration_again() throws IOException {
        BayganMarkupEngine engine = new BayganMarkupEngine();
        Path file = Files.writeString(site.resolve("content/a.md"), "---\ntitle: A\ndate: 2024-05-02\n---\n\nText.\n");
        parse(engine, file.toFile());
        Files.writeString(site.resolve("jbake.properties"), "site.languages=en\nsite.time-zone=UTC\n");

        assertThat(parse(engine, file.toFile()).orElseThrow().getDate())
                .isEqualTo(Date.from(Instant.parse("2024-05-02T00:00:00Z")));
    }

    private Optional<DocumentModel> parse(String name, String text) throws IOException {
        Path file = Files.writeString(site.resolve("content").resolve(name), text, StandardCharsets.UTF_8);
        return parse(new BayganMarkupEngine(), file.toFile());
    }

    private Optional<DocumentModel> parse(BayganMarkupEngine engine, File file) {
        DefaultJBakeConfiguration configuration = new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(
                        site.toFile(), site.resolve("out").toFile(), false);
        return Optional.ofNullable(engine.parse(configuration, file));
    }
}
