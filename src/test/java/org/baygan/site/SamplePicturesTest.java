package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The sample archive shows what an editor can decide. */
class SamplePicturesTest {
    @Test
    void noArticleShowsAPictureTwice() {
        for (String path : SampleArchive.pages().files()) {
            if (path.matches("(fa|en)/\\d{4}/\\d\\d/.*\\.html")) {
                List<String> shown = SampleArchive.pages()
                        .page(path)
                        .select(".hero img, .body img")
                        .eachAttr("src");
                assertThat(shown).as(path).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void itHasALogoAMenuAndAPreview() {
        for (String language : List.of("fa", "en")) {
            Document home = SampleArchive.pages().page(language + "/index.html");
            assertThat(home.select("h1.name img")).hasSize(2);
            // Room is kept for it before it comes.
            assertThat(home.select("h1.name img").eachAttr("height")).containsOnly("80");
            assertThat(home.select("header nav a")).hasSize(8);
            assertThat(home.select("meta[property=og:image:width]").attr("content"))
                    .isEqualTo("1200");
            Element preview = home.expectFirst("meta[property=og:image]");
            assertThat(preview.attr("content")).endsWith("look/preview.png");
        }
        assertThat(SampleArchive.report().diagnostics())
                .noneMatch(found -> found.path().equals("jbake.properties"));
    }
}
