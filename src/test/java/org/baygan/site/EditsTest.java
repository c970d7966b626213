package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.baygan.cache.BuildCache;
import org.baygan.cache.CacheFolder;
import org.baygan.model.FileStamp;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.run.SupersededException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds after an edit: they make anew what it changes, and come to what a clean build makes. */
class EditsTest {
    private static final String TEA = "content/en/tea.md";
    private static final String SNOW = "content/en/snow.md";
    private static final String BRIDGE = "content/fa/bridge.md";

    @TempDir
    Path folder;

    private TempSite site = new TempSite(Path.of(""));

    @BeforeEach
    void build() throws IOException {
        site = TempSite.withGoodArticle(folder.resolve("site"))
                .write(TEA, article("Tea", "2020-05-07", "Leaves in hot water."))
                .write(SNOW, article("Snow", "2020-05-07", "Cold and white."))
                .write(BRIDGE, article("پل", "2020-05-07", "پل قدیمی باز شد."))
                .write("content/en/picture.csv", "a,b\n");
        build(site.options());
    }

    private static String article(String title, String date, String text) {
        return "---\ntitle: " + title + "\ndeck: A deck\ntopics: [Things]\ndate: " + date + "\n---\n" + text + "\n";
    }

    /** Builds, and tells how many articles were read for that. */
    private static int build(BuildOptions options) throws IOException {
        BuildReport report = SiteBuilder.build(options, BuildProgress.SILENT);
        assertThat(report.published()).isTrue();
        return report.work().read();
    }

    private BuildOptions to(Path output, boolean reuse) {
        return new BuildOptions(
                site.folder(), Optional.of(output), Optional.<URI>empty(), false, SampleArchive.NOW, 2, reuse);
    }

    private void assertIsWhatACleanBuildMakes() throws IOException {
        Path clean = folder.resolve("clean");
        SiteBuilder.build(to(clean, false), BuildProgress.SILENT);
        assertThat(TreeDifference.between(site.output(), clean)).isEmpty();
    }

    @Test
    void anEditedText() throws IOException {
        for (String text : List.of("Leaves in cold water.", "Leaves in cold water.\n\nAnd sugar.", "Nothing.")) {
            site.write(TEA, article("Tea", "2020-05-07", text));

            assertThat(build(site.options())).as(text).isEqualTo(1);
            assertIsWhatACleanBuildMakes();
        }
    }

    @Test
    void textsOfTwoLanguagesAreEditedAtOnce() throws IOException {
        site.write(TEA, article("Tea", "2020-05-07", "Leaves of a bush."))
                .write(SNOW, article("Snow", "2020-05-07", "Water from the sky."))
                .write(BRIDGE, article("پل", "2020-05-07", "پل نو بسته شد."));

        assertThat(build(site.options())).isEqualTo(3);
        assertIsWhatACleanBuildMakes();
    }

    @Test
    void aTextMayLinkToOthersAndShowPictures() throws IOException {
        site.write(TEA, article("Tea", "2020-05-07", "As white as [snow](snow.md), and [a table](picture.csv)."));

        assertThat(build(site.options())).isEqualTo(1);
        assertIsWhatACleanBuildMakes();
    }

    /** Lists, neighbours in time and those on the same topic show them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Green tea\ndeck: A deck\ntopics: [Things]\ndate: 2020-05-07",
                "title: Tea\ndeck: Another\ntopics: [Things]\ndate: 2020-05-07",
                "title: Tea\ntopics: [Things]\ndate: 2020-05-07",
                "title: Tea\nkicker: Drinks\ndeck: A deck\ntopics: [Things]\ndate: 2020-05-07",
            })
    void anEditedTitle(String frontMatter) throws IOException {
        site.write(TEA, "---\n" + frontMatter + "\n---\nLeaves in hot water.\n");

        assertThat(build(site.options())).isEqualTo(1);
        assertIsWhatACleanBuildMakes();

        site.write(SNOW, article("Ice", "2020-05-07", "Cold and white."));

        assertThat(build(site.options())).isEqualTo(1);
        assertIsWhatACleanBuildMakes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Tea\ndeck: A deck\ntopics: [Things, Drinks]\ndate: 2020-05-07",
                "title: Tea\ndeck: A deck\ntopics: [Things]\ndate: 2020-05-08",
                "title: Tea\ndeck: A deck\ntopics: [Things]\ndate: 2020-05-07\nupdated: 2020-05-08",
                "title: Tea\ndeck: A deck\ntopics: [Things]\ndate: 2020-05-07\nexpires: 2030-01-01",
                "title: Tea\ndeck: A deck\ntopics: [Things]\ndate: 2020-05-07\nstatus: draft",
                "title: Tea\ndeck: A deck\ntopics: [Things]\ndate: 2020-05-07\nimage: missing.png",
                "title: Tea\ndeck: A deck\ntopics: [Things]\ndate: 2020-05-07\nunknown: key",
            })
    void whatOtherPagesOrTheReportShow(String frontMatter) throws IOException {
        site.write(TEA, "---\n" + frontMatter + "\n---\nLeaves in hot water.\n");

        assertThat(build(site.options())).isLessThanOrEqualTo(1);
        assertIsWhatACleanBuildMakes();
    }

    /** Both ways, for what is reported changes. */
    @Test
    void anArticleThatLosesItsText() throws IOException {
        for (String text : List.of("", "Leaves again.")) {
            site.write(TEA, article("Tea", "2020-05-07", text));

            assertThat(build(site.options())).as(text).isLessThanOrEqualTo(1);
            assertIsWhatACleanBuildMakes();
        }
    }

    @Test
    void anotherFileBesideTheArticle() throws IOException {
        site.write(TEA, article("Tea", "2020-05-07", "Leaves.")).write("content/en/picture.csv", "c,d\n");

        assertThat(build(site.options())).isLessThanOrEqualTo(1);
        assertIsWhatACleanBuildMakes();
    }

    @Test
    void aLinkThatLeadsNowhereIsReported() throws IOException {
        site.write(TEA, article("Tea", "2020-05-07", "As [before](gone.md)."));

        assertThat(build(site.options())).isLessThanOrEqualTo(1);
        assertThat(TempSite.problems(site.build())).anyMatch(problem -> problem.contains("gone.md"));
    }

    @Test
    void aSiteThatWasTouchedIsMadeWhole() throws IOException {
        Files.writeString(site.output().resolve("en/index.html"), "mine");
        site.write(TEA, article("Tea", "2020-05-07", "Leaves."));

        assertThat(build(site.options())).isLessThanOrEqualTo(1);
        assertIsWhatACleanBuildMakes();
    }

    /** The kept index is the only file that an edit of another story has left, which was taken back then. */
    @Test
    void theSearchIndexOfAnotherStateIsOfNoUse() throws IOException {
        assertAnEditThatWasTakenBackIsOfNoUse(
                List.of("last-build", "stamps", "stories.mv", "search-en.files", "search-fa.files"));
    }

    /** As a build leaves it that fails after its pages were made, if its edit is taken back then. */
    @Test
    void searchFilesThatWereNeverPublishedAreOfNoUse() throws IOException {
        assertAnEditThatWasTakenBackIsOfNoUse(List.of("last-build", "stamps"));
    }

    /**
     * Builds an edit elsewhere, takes it back, and builds another.
     *
     * @param asBefore what the build elsewhere is not to have left: these files are put back
     */
    private void assertAnEditThatWasTakenBackIsOfNoUse(List<String> asBefore) throws IOException {
        Path kept = site.folder().resolve(".baygan");
        for (String name : asBefore) {
            Files.copy(kept.resolve(name), folder.resolve(name));
        }
        String snow = Files.readString(site.folder().resolve(SNOW));
        site.write(SNOW, article("Snow", "2020-05-07", "Gone in spring."));
        build(to(folder.resolve("elsewhere"), true));
        site.write(SNOW, snow);
        for (String name : asBefore) {
            Files.copy(folder.resolve(name), kept.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        site.write(TEA, article("Tea", "2020-05-07", "Leaves."));

        build(site.options());

        assertIsWhatACleanBuildMakes();
    }

    /** Damage costs time: what is kept says nothing then. */
    @ParameterizedTest
    @ValueSource(strings = {"last-build", "stamps", "search-en.files", "search-en.index", "stories.mv"})
    void whatIsKeptMayBeDamagedOrMissing(String name) throws IOException {
        Path kept = site.folder().resolve(".baygan").resolve(name);
        Random random = new Random(14050905);
        for (int i = 0; i < 8; i++) {
            site.write(TEA, article("Tea " + i, "2020-05-07", "Leaves in hot water."));
            if (i == 0) {
                Files.delete(kept);
            } else {
                byte[] bytes = Files.readAllBytes(kept);
                for (int flipped = 0; flipped < i * i; flipped++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
                }
                Files.write(kept, bytes);
            }

            build(site.options());

            assertIsWhatACleanBuildMakes();
        }
    }

    /** It is in the same zip of sources, and nothing else needs it. */
    @Test
    void anotherArticleOfTheMonthMayNotBeKept() throws IOException {
        for (int day = 10; day < 20; day++) {
            site.write(
                    "content/en/day" + day + ".md",
                    article("Day", "2020-05-" + day, "A day.").replace("[Things]", "[]"));
        }
        build(site.options());
        try (CacheFolder kept = CacheFolder.open(site.folder().resolve(".baygan"));
                BuildCache cache = kept.openCache(true)) {
            cache.retain(path -> !path.equals("en/day11.md"));
        }
        site.write(
                "content/en/day18.md",
                article("Day", "2020-05-18", "Another day.").replace("[Things]", "[]"));

        assertThat(build(site.options())).isEqualTo(2);
        assertIsWhatACleanBuildMakes();
    }

    /** The kept search index is of ten articles more, and the edited one has another place in it. */
    @Test
    void aTitleAfterABuildThatPublishedNothing() throws IOException {
        for (int i = 0; i < 250; i++) {
            site.write(
                    "content/en/n" + i + ".md",
                    article("Number " + i, "2021-01-01", "Text.").replace("[Things]", "[]"));
        }
        site.write(TEA, article("Tea", "2022-05-07", "Leaves in hot water."));
        build(site.options());
        for (int i = 0; i < 10; i++) {
            site.write("content/en/old" + i + ".md", article("Old " + i, "2001-01-01", "Text."));
        }
        Path index = site.folder().resolve(".baygan/search-en.index");
        Object before = FileStamp.of(index);
        assertThatThrownBy(() -> SiteBuilder.build(site.options(), BuildProgress.silent(() -> stands(index, before))))
                .isInstanceOf(SupersededException.class);
        for (int i = 0; i < 10; i++) {
            Files.delete(site.folder().resolve("content/en/old" + i + ".md"));
        }
        site.write(TEA, article("Green tea", "2022-05-07", "Leaves in hot water."));

        build(site.options());

        assertIsWhatACleanBuildMakes();
    }

    private static boolean stands(Path file, Object stamp) {
        try {
            return FileStamp.of(file).equals(stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two files of one name and language: only one of them is the translation. */
    @Test
    void aTitleWhoseTranslationHasTwoFiles() throws IOException {
        site.write("content/en/bridge.md", article("Bridge", "2020-05-07", "An old bridge."))
                .write("content/fa/bridge.txt", article("پل دیگر", "2020-06-08", "متن."));
        build(site.options());
        site.write("content/en/bridge.md", article("New bridge", "2020-05-07", "An old bridge."));

        assertThat(build(site.options())).isEqualTo(1);
        assertIsWhatACleanBuildMakes();
    }

    /** A template may show what the theme's own doesn't. */
    @Test
    void aTitleThatAStaticPageCouldShow() throws IOException {
        String template = "<#list article.related as card>${card.title}</#list>${article.title}";
        site.write("templates/page.ftlh", template)
                .write(TEA, article("Tea", "2022-05-07", "Leaves.").replace("Things", "Drinks"))
                .write("content/en/about.md", "---\ntype: page\ntitle: About\ntopics: [Drinks]\n---\nUs.\n");
        build(site.options());
        site.write(TEA, article("Green tea", "2022-05-07", "Leaves.").replace("Things", "Drinks"));

        assertThat(build(site.options())).isEqualTo(1);
        assertIsWhatACleanBuildMakes();
    }

    /** The page at the old address tells the title. */
    @Test
    void aTitleWithAnOldAddress() throws IOException {
        String tea = article("Tea", "2020-05-07", "Leaves.").replace("title:", "aliases: [old/tea.html]\ntitle:");
        site.write(TEA, tea);
        build(site.options());
        site.write(TEA, tea.replace("title: Tea", "title: Green tea"));

        assertThat(build(site.options())).isLessThanOrEqualTo(1);
        assertIsWhatACleanBuildMakes();
        assertThat(site.pages().text("old/tea.html")).contains("Green tea");
    }

    @Test
    void aNewLinkToAnArticleThatWasReadAndDeletedLeadsNowhere() throws IOException {
        site.write("content/en/gone.md", article("Gone", "2020-05-07", "Here for a moment."));
        assertThat(SiteBuilder.early(site.options())).isPresent();
        Files.delete(site.folder().resolve("content/en/gone.md"));
        site.write(TEA, article("Tea", "2020-05-07", "As [before](gone.md)."));

        build(site.options());

        assertIsWhatACleanBuildMakes();
    }

    @Test
    void aNewLinkFollowsAnAddressOnlyIfItIsPublished() throws IOException {
        String snow = Files.readString(site.folder().resolve(SNOW));
        site.write(SNOW, snow.replace("title:", "slug: ice\ntitle:"));
        assertThat(SiteBuilder.early(site.options())).isPresent();
        site.write(SNOW, snow).write(TEA, article("Tea", "2020-05-07", "As [snow](snow.md)."));

        build(site.options());

        assertIsWhatACleanBuildMakes();
    }

    @Test
    void aNewLinkToAnArticleWhoseAddressIsTakenLeadsNowhere() throws IOException {
        site.write("content/en/a.md", article("A", "2020-05-07", "First.").replace("title:", "slug: same\ntitle:"))
                .write(
                        "content/en/b.md",
                        article("B", "2020-05-07", "Second.").replace("title:", "slug: same\ntitle:"));
        build(site.options());
        site.write(TEA, article("Tea", "2020-05-07", "As [the second](b.md)."));

        build(site.options());

        assertIsWhatACleanBuildMakes();
        assertThat(TempSite.problems(site.build())).anyMatch(problem -> problem.contains("b.md"));
    }
}
