package org.baygan.jbake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BayganTemplateEngineTest {
    @TempDir
    Path site;

    private final TemplateModel model = new TemplateModel();

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectory(site.resolve("templates"));
        DocumentModel content = new DocumentModel();
        content.setTitle("Salt & <ships>");
        content.setBody("<p>Safe</p>");
        content.setDate(Date.from(Instant.parse("2024-05-01T21:00:00Z")));
        model.setContent(content);
        model.setConfig(Map.of("site_host", "https://example.org"));
    }

    @Test
    void texts_are_escaped_and_bodies_are_not() throws Exception {
        assertThat(render("${content.title}|${content.body}|${content.body?no_esc}|${config.site_host}"))
                .isEqualTo("Salt &amp; &lt;ships&gt;|<p>Safe</p>|<p>Safe</p>|https://example.org");
    }

    @Test
    void dates_are_shown_in_the_zone_of_the_site_not_of_the_machine() throws Exception {
        assertThat(render("${content.date?string('yyyy-MM-dd HH:mm')}")).isEqualTo("2024-05-02 00:30");
    }

    @Test
    void jbakes_own_zone_setting_counts() throws Exception {
        Files.writeString(site.resolve("jbake.properties"), "freemarker.timezone=UTC");

        assertThat(render("${content.date?string('yyyy-MM-dd HH:mm')}")).isEqualTo("2024-05-01 21:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${content?api.title}",
                "${content.getTitle()}",
                "${db.getAllTags()}",
                "${renderer.hashCode()}",
                "<#include '/../jbake.properties'>",
            })
    void a_template_reaches_nothing_but_its_model_and_its_folder(String template) throws IOException {
        Files.writeString(site.resolve("jbake.properties"), "site.title=outside");

        assertThatThrownBy(() -> render(template)).isInstanceOf(RenderingException.class);
    }

    @Test
    void a_broken_template_is_named_with_its_line() {
        assertThatThrownBy(() -> render("one\n<#if x>"))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("page.ftlh")
                .hasMessageContaining("line 2");
    }

    private String render(String template) throws IOException, RenderingException {
        Files.writeString(site.resolve("templates/page.ftlh"), template);
        JBakeConfiguration configuration = new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(
                        site.toFile(), site.resolve("out").toFile(), false);
        StringWriter page = new StringWriter();
        new BayganTemplateEngine(configuration, new ListStore()).renderDocument(model, "page.ftlh", page);
        return page.toString();
    }
}
