package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baygan.output.OutputFolder;
import org.baygan.pipeline.EarlyPages;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.render.SiteFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a saved article stands in the site before the build of the rest. */
class EarlyPagesTest {
    private static final String SOURCE = "content/en/good.md";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TempSite site;

    @SuppressWarnings("NullAway.Init")
    private EarlyPages pages;

    @BeforeEach
    void build() throws IOException {
        site = TempSite.withGoodArticle(folder)
                .write("content/en/other.md", TempSite.GOOD.replace("05-06", "05-07"))
                .write("content/fa/good.md", "---\ntitle: بندر آرام\ndate: 2020-05-06\n---\nمتن.\n");
        List<Optional<EarlyPages>> made = new ArrayList<>();
        SiteBuilder.build(site.options(), BuildProgress.SILENT, made::add);
        pages = made.get(made.size() - 1).orElseThrow();
    }

    private Optional<SiteFile> save(String text) throws IOException {
        site.write(SOURCE, text);
        return pages.publish(folder.resolve(SOURCE));
    }

    private String page() throws IOException {
        return Files.readString(site.output().resolve(TempSite.GOOD_PAGE));
    }

    @Test
    void thePageIsWhatTheBuildMakesOfIt() throws IOException {
        Optional<SiteFile> early = save(TempSite.GOOD + "\nAnd one more thing.\n");

        assertThat(early).map(SiteFile::path).contains(TempSite.GOOD_PAGE);
        assertThat(page()).contains("And one more thing.").contains("بندر آرام");
        String before = page();
        assertThat(site.build().published()).isTrue();
        assertThat(page()).isEqualTo(before);
    }

    @Test
    void anArticleSavedWithAnotherTimeStandsBetweenItsNeighbours() throws IOException {
        site.write("content/en/same-day.md", TempSite.GOOD.replace("2020-05-06", "2020-05-06 12:00"));
        pages = SiteBuilder.early(site.options()).orElseThrow();

        for (String hour : List.of("06", "18")) {
            assertThat(save(TempSite.GOOD.replace("2020-05-06", "2020-05-06 " + hour + ":00")))
                    .isPresent();

            String early = page();
            assertThat(site.build().published()).isTrue();
            assertThat(early).isEqualTo(page());
        }
    }

    @Test
    void whatNeedsMoreThanOnePageWaitsForTheBuild() throws IOException {
        String before = page();

        assertThat(save(TempSite.GOOD.replace("2020-05-06", "2020-05-08"))).isEmpty();
        assertThat(save(TempSite.GOOD.replace("title:", "slug: other\ntitle:"))).isEmpty();
        assertThat(save(TempSite.GOOD.replace("title:", "draft: true\ntitle:"))).isEmpty();
        assertThat(save(TempSite.GOOD.replace("title:", "expires: 2020-06-01\ntitle:")))
                .isEmpty();
        Files.delete(folder.resolve(SOURCE));
        assertThat(pages.publish(folder.resolve(SOURCE))).isEmpty();
        site.write("content/en/third.md", TempSite.GOOD);
        assertThat(pages.publish(folder.resolve("content/en/third.md"))).isEmpty();
        assertThat(pages.publish(folder.resolve("jbake.properties"))).isEmpty();

        assertThat(page()).isEqualTo(before);
    }

    @Test
    void nothingIsPutIntoASiteThatIsBeingBuilt() throws IOException {
        String before = page();
        try (OutputFolder held = OutputFolder.open(site.output())) {
            assertThat(save(TempSite.GOOD + "\nToo early.\n")).isEmpty();
            assertThat(held.files()).isZero();
        }
        assertThat(page()).isEqualTo(before);
    }

    @Test
    void aSiteThatNeedsNoBuildIsMadeReadyWithoutOne() throws IOException {
        pages = SiteBuilder.early(site.options()).orElseThrow();

        assertThat(save(TempSite.GOOD + "\nAfter the start.\n")).isPresent();
        assertThat(page()).contains("After the start.");
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        String before = page();
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("good.md"), TempSite.GOOD + "\nNot for everybody.\n");
        Files.delete(folder.resolve(SOURCE));
        Files.createSymbolicLink(folder.resolve(SOURCE), outside.resolve("good.md"));
        assertThat(pages.publish(folder.resolve(SOURCE))).isEmpty();

        Files.delete(folder.resolve(SOURCE));
        Files.delete(folder.resolve("content/en/other.md"));
        Files.delete(folder.resolve("content/en"));
        Files.createSymbolicLink(folder.resolve("content/en"), outside);
        assertThat(pages.publish(folder.resolve(SOURCE))).isEmpty();

        assertThat(page()).isEqualTo(before);
    }
}
