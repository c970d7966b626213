package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.baygan.pipeline.BuildReport;
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

    @Test
    void templatesFindJBakesVariables() throws IOException {
        copyExample();
        TempSite site = new TempSite(folder);
        Files.writeString(
                folder.resolve("jbake.properties"),
                Files.readString(folder.resolve("jbake.properties"))
                        + "\ntemplate.post.file=story.ftlh\ntemplate.masterindex.file=front-page.ftlh\n"
                        + "template.tag.file=about-a-tag.ftlh\n");
        site.write(
                "templates/header.ftlh",
                "<!DOCTYPE html><html lang=en><title>${(content.title)!config.site_title}</title>");
        site.write(
                "templates/story.ftlh",
                "<#include 'header.ftlh'><h1>${content.title}</h1><time>${content.date?string('yyyy-MM-dd')}</time>"
                        + "<div>${content.body}</div><p><#list content.tags as tag>${tag} </#list></p>"
                        + "<a href='${content.rootpath}index.html'>top</a>");
        site.write(
                "templates/front-page.ftlh",
                "<#include 'header.ftlh'><ul><#list published_posts as post>"
                        + "<li><a href='${content.rootpath}${post.uri}'>${post.title}</a></#list></ul>"
                        + "<p><#list alltags as tag>${tag} </#list></p>");
        site.write(
                "templates/about-a-tag.ftlh",
                "<#include 'header.ftlh'><h1>${tag}</h1><ul><#list tag_posts as post><li>${post.title}</#list></ul>");

        assertThat(TempSite.problems(site.build())).isEmpty();

        Pages pages = site.pages();
        assertThat(pages.page("en/2013/02/25-first-post.html").select("time").text())
                .isEqualTo("2013-02-25");
        assertThat(pages.page("en/2013/02/25-first-post.html").select("em").text())
                .isEqualTo("high");
        assertThat(pages.page("en/2013/02/25-first-post.html").select("a[href=../../../index.html]"))
                .hasSize(1);
        assertThat(pages.page("en/index.html").title()).isEqualTo("Riverside Notebook");
        assertThat(pages.page("en/index.html")
                        .select("a[href=../en/2013/02/25-first-post.html]")
                        .text())
                .isEqualTo("First entry");
        assertThat(pages.page("en/index.html").select("p").text()).contains("notebook", "river");
        assertThat(pages.page("en/topic/river/index.html").select("li").eachText())
                .contains("First entry");
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
