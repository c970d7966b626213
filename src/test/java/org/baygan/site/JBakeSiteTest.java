package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.baygan.build.BuildReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site laid out as JBake's own example is: the content builds as it stands. */
class JBakeSiteTest {
    private static final Path EXAMPLE =
            SampleArchive.REPOSITORY.resolve("src/test/resources/org/baygan/jbake/example-layout");

    @TempDir
    Path folder;

    @Test
    void theExampleLayoutBuilds() throws IOException {
        copyExample();
        TempSite site = new TempSite(folder);
        BuildReport report = site.build();
        assertThat(report.published()).isTrue();
        assertThat(TempSite.problems(report)).isEmpty();
        Pages pages = site.pages();
        assertThat(pages.html()).containsKeys("index.html", "en/index.html", "en/2013/02/25-first-post.html");
        assertThat(pages.page("en/2013/02/25-first-post.html").select("h1").text())
                .isEqualTo("First entry");
        assertThat(pages.page("en/2013/02/25-first-post.html").select("em").text())
                .isEqualTo("high");
        assertThat(pages.page("en/topic/index.html").text()).contains("river").contains("notebook");
        assertThat(pages.page("en/about.html").title()).contains("Riverside Notebook");
        assertThat(pages.text("robots.txt")).isEqualTo(Files.readString(EXAMPLE.resolve("assets/robots.txt")));
        assertThat(pages.files()).contains("css/base.css");
    }

    @Test
    void aTemplateNamedForATypeIsUsed() throws IOException {
        copyExample();
        TempSite site = new TempSite(folder);
        Files.writeString(
                folder.resolve("jbake.properties"),
                Files.readString(folder.resolve("jbake.properties")) + "\ntemplate.post.file=story.ftlh\n");
        site.write(
                "templates/story.ftlh",
                "<!DOCTYPE html><html lang=en><title>${article.title}</title><body class=mine>${article.body}");
        assertThat(TempSite.problems(site.build())).isEmpty();
        assertThat(site.pages().page("en/2013/02/25-first-post.html").body().hasClass("mine"))
                .isTrue();
        assertThat(site.pages().page("en/about.html").body().hasClass("mine")).isFalse();
    }

    private void copyExample() throws IOException {
        try (Stream<Path> walk = Files.walk(EXAMPLE)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
