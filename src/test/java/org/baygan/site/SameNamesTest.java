package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that would have one address. */
class SameNamesTest {
    @TempDir
    Path folder;

    private TempSite site;

    @BeforeEach
    void makeSite() throws IOException {
        site = new TempSite(folder)
                .write("jbake.properties", "site.host=https://news.example/\nsite.languages=en,fa\n");
    }

    private TempSite write(String path, String title, String date) throws IOException {
        return site.write(
                "content/" + path + ".md", "---\ntitle: " + title + "\ndate: " + date + "\n---\nOf " + title + ".\n");
    }

    private static String addressOf(BuildReport report, String path) {
        return Objects.requireNonNull(report.pages().get().get(path + ".md")).path();
    }

    @Test
    void theOnePublishedFirstKeepsThePlainAddress() throws IOException {
        write("en/sport/goal", "Late", "2020-05-06T18:00:00Z");
        write("en/trade/goal", "Early", "2020-05-06T08:00:00Z");

        BuildReport report = site.build();

        assertThat(addressOf(report, "en/trade/goal")).isEqualTo("en/2020/05/06-goal.html");
        assertThat(addressOf(report, "en/sport/goal")).isEqualTo("en/2020/05/06-sport-goal.html");
        assertThat(TempSite.problems(report))
                .containsExactly(
                        "WARNING content/en/sport/goal.md:2: Its address, \"en/2020/05/06-goal.html\", is already that of \"en/trade/goal.md\": it is published as \"en/2020/05/06-sport-goal.html\" → Give one of them another slug: in its front matter");
        assertThat(site.pages()
                        .page("en/2020/05/06-sport-goal.html")
                        .select("h1")
                        .text())
                .isEqualTo("Late");
    }

    @Test
    void lettersThatAreWrittenAlikeInLatinGetAddressesOfTheirOwnThatDoNotDependOnEachOther() throws IOException {
        write("fa/x/سد", "سد", "1399/02/17");
        write("fa/x/صد", "صد", "1399/02/17");
        String second = addressOf(site.build(), "fa/x/صد");
        assertThat(second).matches("fa/1399/02/17-sd-[0-9a-f]{6}\\.html");

        write("fa/x/ثد", "ثد", "1399/02/17T20:00");
        write("fa/y/سد", "سد", "1399/02/17T20:00");
        BuildReport report = site.build();

        assertThat(addressOf(report, "fa/x/سد")).isEqualTo("fa/1399/02/17-sd.html");
        assertThat(addressOf(report, "fa/x/صد")).isEqualTo(second);
        assertThat(addressOf(report, "fa/x/ثد")).isEqualTo("fa/1399/02/17-thd.html");
        assertThat(addressOf(report, "fa/y/سد")).isEqualTo("fa/1399/02/17-y-sd.html");
    }

    @Test
    void linksListsAndTheSearchFollowAnArticleThatHasToGiveWay() throws IOException {
        write("en/sport/goal", "Late", "2020-05-06T18:00:00Z");
        linkToGoal("See");
        assertThat(TempSite.problems(site.build())).isEmpty();

        write("en/trade/goal", "Early", "2020-05-06T08:00:00Z");
        site.build();

        Pages pages = site.pages();
        assertThat(pages.page("en/2020/05/07-other.html").select(".body a").attr("href"))
                .isEqualTo("06-sport-goal.html");
        assertThat(pages.page("en/2020/05/index.html")
                        .select("main a[href$=goal.html]")
                        .eachAttr("href"))
                .contains("06-goal.html", "06-sport-goal.html");
        assertIsAsMadeAfresh();

        linkToGoal("Read");
        site.build();
        assertThat(site.pages()
                        .page("en/2020/05/07-other.html")
                        .select(".body a")
                        .attr("href"))
                .isEqualTo("06-sport-goal.html");
        assertIsAsMadeAfresh();
    }

    private void linkToGoal(String verb) throws IOException {
        site.write(
                "content/en/sport/other.md", "---\ntitle: Other\ndate: 2020-05-07\n---\n" + verb + " [it](goal.md).\n");
    }

    /** The site is the same as one made without what the builds before have left. */
    private void assertIsAsMadeAfresh() throws IOException {
        Path clean = folder.resolve("clean");
        BuildOptions afresh =
                new BuildOptions(folder, Optional.of(clean), Optional.empty(), false, SampleArchive.NOW, 1, false);
        SiteBuilder.build(afresh, BuildProgress.SILENT);
        assertThat(TreeDifference.between(site.output(), clean)).isEmpty();
    }
}
