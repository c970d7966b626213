package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baygan.pipeline.BuildReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template that doesn't work: one error, and the old site stays as it was. */
class BrokenTemplateTest {
    @TempDir
    Path folder;

    @Test
    void aTemplateThatDoesNotParse() throws IOException {
        assertRefused(
                "<p>fine</p>\n<#if article.title>\n<p>never closed\n",
                "ERROR templates/article.ftlh:3:16: Unexpected end of file reached. You have an unclosed #if. Check if the"
                        + " FreeMarker end-tags are present, and aren't malformed. (Note that FreeMarker end-tags must have # or @"
                        + " after the / character.) → The template was being used for content/en/good.md; nothing has been published");
    }

    @Test
    void aTemplateThatFailsOnAnArticle() throws IOException {
        assertRefused(
                "<p>fine</p>\n${article.titel}\n",
                "ERROR templates/article.ftlh:2:3: The following has evaluated to null or missing: article.titel"
                        + " → The template was being used for content/en/good.md; nothing has been published");
    }

    private void assertRefused(String template, String problem) throws IOException {
        TempSite site = TempSite.withGoodArticle(folder);
        assertThat(site.build().published()).isTrue();
        String before = Files.readString(site.output().resolve(TempSite.GOOD_PAGE));

        site.write("content/en/good.md", TempSite.GOOD + "\nMore.\n").write("templates/article.ftlh", template);
        BuildReport report = site.build();

        assertThat(report.published()).isFalse();
        assertThat(TempSite.problems(report)).containsExactly(problem);
        assertThat(Files.readString(site.output().resolve(TempSite.GOOD_PAGE))).isEqualTo(before);
        assertThat(site.folder()).isDirectoryNotContaining("glob:**.new");

        Files.delete(site.folder().resolve("templates/article.ftlh"));
        assertThat(site.build().published()).isTrue();
        assertThat(Files.readString(site.output().resolve(TempSite.GOOD_PAGE))).contains("More.");
    }
}
