package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.baygan.output.FileKind;
import org.baygan.output.KindSize;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.run.PagesLimits;
import org.baygan.pipeline.run.Publishing;
import org.baygan.pipeline.run.Publishing.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a site that is large for GitHub Pages. The limits of these tests are small, so that the sites are. */
class PagesLimitsTest {
    private static final int PICTURE_BYTES = 60_000;

    @TempDir
    Path folder;

    private static BuildReport build(TempSite site, Host host, PagesLimits limits) throws IOException {
        BuildOptions options = new BuildOptions(
                site.folder(),
                Optional.empty(),
                Optional.empty(),
                false,
                SampleArchive.NOW,
                2,
                true,
                new Publishing(host, limits, Optional.empty()));
        return SiteBuilder.build(options, BuildProgress.SILENT);
    }

    private TempSite site() throws IOException {
        return TempSite.withGoodArticle(folder)
                .write("content/en/picture.png", new byte[PICTURE_BYTES])
                .write("assets/map.pdf", new byte[100]);
    }

    /** What the site comes to, with nothing in the way. */
    private static BuildReport measured(TempSite site) throws IOException {
        return build(site, Host.ELSEWHERE, PagesLimits.DOCUMENTED);
    }

    private static long bytes(BuildReport report, FileKind kind) {
        return report.size().kinds().stream()
                .filter(size -> size.kind() == kind)
                .mapToLong(KindSize::bytes)
                .sum();
    }

    private static String hint(BuildReport measured, String end) {
        return String.format(
                Locale.ROOT,
                " → Most of it: theme %,d, images and files %,d, lists %,d. "
                        + "site.pages=lean, smaller images and site.publish-sources=false make room%s",
                bytes(measured, FileKind.THEME),
                bytes(measured, FileKind.FILES),
                bytes(measured, FileKind.LISTS),
                end);
    }

    @Test
    void fromFourFifthsOnThereIsAWarning() throws IOException {
        TempSite site = site();
        BuildReport measured = measured(site);
        long bytes = measured.size().bytes();
        PagesLimits limits = new PagesLimits(bytes * 5 / 4, 1_000_000);
        String warning = String.format(
                Locale.ROOT,
                "WARNING content: The site has %,d bytes, 80%% of the %,d that GitHub Pages takes",
                bytes,
                limits.site());

        assertThat(TempSite.problems(build(site, Host.GITHUB_PAGES, limits)))
                .containsExactly(warning + hint(measured, ""));
        assertThat(TempSite.problems(build(site, Host.UNKNOWN, limits)))
                .containsExactly(warning + hint(measured, "; for another server, build with --target elsewhere"));
        assertThat(TempSite.problems(build(site, Host.ELSEWHERE, limits))).isEmpty();
        PagesLimits roomy = new PagesLimits(bytes * 5 / 4 + 10, 1_000_000);
        assertThat(TempSite.problems(build(site, Host.GITHUB_PAGES, roomy))).isEmpty();
    }

    @Test
    void aSiteOverTheLimitIsAnErrorForGitHubPagesAndAWarningForNobodyInParticular() throws IOException {
        TempSite site = site();
        BuildReport measured = measured(site);
        long bytes = measured.size().bytes();
        PagesLimits exact = new PagesLimits(bytes, 1_000_000);
        assertThat(TempSite.problems(build(site, Host.GITHUB_PAGES, exact)))
                .first()
                .asString()
                .startsWith("WARNING content: The site has ")
                .contains(" bytes, 100% of the ");

        PagesLimits less = new PagesLimits(bytes - 1, 1_000_000);
        String finding = String.format(
                Locale.ROOT, " content: The site has %,d bytes, and GitHub Pages takes %,d", bytes, bytes - 1);
        BuildReport tooLarge = build(site, Host.GITHUB_PAGES, less);
        assertThat(TempSite.problems(tooLarge)).containsExactly("ERROR" + finding + hint(measured, ""));
        assertThat(tooLarge.published()).as("it can be looked at all the same").isTrue();
        assertThat(TempSite.problems(build(site, Host.UNKNOWN, less)))
                .containsExactly(
                        "WARNING" + finding + hint(measured, "; for another server, build with --target elsewhere"));
        assertThat(TempSite.problems(build(site, Host.ELSEWHERE, less))).isEmpty();
    }

    @Test
    void aFileThatGitHubWouldRefuseIsAWarning() throws IOException {
        TempSite site = site();
        PagesLimits limits = new PagesLimits(PagesLimits.DOCUMENTED.site(), PICTURE_BYTES - 1);
        String warning = "WARNING content/en/picture.png: This file has 60,000 bytes, and GitHub takes no file of more "
                + "than 59,999 into a repository → Make it smaller, or put it on another server and link to it";
        assertThat(TempSite.problems(build(site, Host.GITHUB_PAGES, limits))).containsExactly(warning);
        assertThat(TempSite.problems(build(site, Host.UNKNOWN, limits))).containsExactly(warning);
        assertThat(TempSite.problems(build(site, Host.ELSEWHERE, limits))).isEmpty();
        PagesLimits enough = new PagesLimits(PagesLimits.DOCUMENTED.site(), PICTURE_BYTES);
        assertThat(TempSite.problems(build(site, Host.GITHUB_PAGES, enough))).isEmpty();
    }

    @Test
    void theDocumentedLimitsAreTheSmallerReadingOfAGigabyteAndGitsHundredMebibytes() {
        assertThat(PagesLimits.DOCUMENTED).isEqualTo(new PagesLimits(1_000_000_000, 104_857_600));
        assertThatThrownBy(() -> new PagesLimits(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theKindsAddUpToTheSite() {
        BuildReport report = SampleArchive.report();
        assertThat(report.size().kinds().stream().mapToInt(KindSize::files).sum())
                .isEqualTo(report.size().files());
        assertThat(report.size().kinds().stream().mapToLong(KindSize::bytes).sum())
                .isEqualTo(report.size().bytes());
    }

    @Test
    void articlesAndStaticPagesCountAsArticlesAndNoListDoes() {
        Pages pages = SampleArchive.pages();
        assertThat(pages.realPages())
                .allSatisfy(path -> assertThat(FileKind.of(path) == FileKind.ARTICLES)
                        .as(path)
                        .isEqualTo(pages.page(path).body().is(".article, .page")));
    }
}
