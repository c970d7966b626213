package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.baygan.pipeline.BuildReport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content folders as other generators have them build unchanged. */
class OtherGeneratorsTest {
    @TempDir
    Path folder;

    @Test
    void hugo() throws IOException {
        TempSite site = english()
                .write("content/posts/harbour.md", """
                        ---
                        title: "The harbour at dawn"
                        description: "A short description"
                        date: 2021-03-25T08:30:00+03:30
                        lastmod: 2021-04-01
                        publishDate: 2021-03-25T08:30:00+03:30
                        tags: ["sea", "trade"]
                        categories: ["Economy"]
                        draft: false
                        aliases: ["/old/harbour/"]
                        ---
                        Boats *came* in.
                        """)
                .write("content/posts/later.md", "---\ntitle: Not yet\ndate: 2021-03-26\ndraft: true\n---\nText\n");
        BuildReport report = site.build();
        assertThat(TempSite.problems(report)).isEmpty();
        assertThat(report.counts().drafts()).isEqualTo(1);
        Document page = site.pages().page("en/2021/03/25-harbour.html");
        assertThat(page.select("h1").text()).isEqualTo("The harbour at dawn");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("A short description");
        assertThat(page.select(".topics").text()).contains("sea").contains("trade");
        assertThat(page.select("em").text()).isEqualTo("came");
        assertThat(page.text()).contains("1 April 2021");
        assertThat(site.pages().isRedirect("old/harbour/index.html")).isTrue();
        assertThat(site.pages().files()).contains("en/section/economy/index.html");
    }

    @Test
    void jekyll() throws IOException {
        TempSite site = english().write("content/_posts/2021-03-25-harbour.md", """
                        ---
                        layout: post
                        title: The harbour at dawn
                        date: 2021-03-25 08:30:00 +0330
                        categories: economy
                        tags: sea trade
                        permalink: /harbour/
                        ---
                        Boats came in.
                        """);
        BuildReport report = site.build();
        assertThat(TempSite.problems(report)).singleElement().asString().contains("left out: \"layout\"");
        assertThat(site.pages()
                        .realPages()
                        .map(path -> site(site).page(path).select("h1").text()))
                .contains("The harbour at dawn");
    }

    @Test
    void eleventy() throws IOException {
        TempSite site = english().write("content/blog/harbour.md", """
                        ---
                        title: The harbour at dawn
                        date: 2021-03-25
                        layout: layouts/post.njk
                        tags:
                          - sea
                        permalink: /blog/harbour.html
                        eleventyExcludeFromCollections: false
                        ---
                        Boats came in.
                        """);
        BuildReport report = site.build();
        assertThat(report.published()).isTrue();
        assertThat(TempSite.problems(report)).noneMatch(problem -> problem.startsWith("ERROR"));
        assertThat(site.pages()
                        .realPages()
                        .map(path -> site(site).page(path).select("h1").text()))
                .contains("The harbour at dawn");
    }

    private static Pages site(TempSite site) {
        try {
            return site.pages();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private TempSite english() throws IOException {
        return new TempSite(folder)
                .write("jbake.properties", "site.host=https://news.example/archive/\nsite.languages=en\n");
    }
}
