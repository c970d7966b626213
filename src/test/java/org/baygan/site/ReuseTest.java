package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user notices of a build that uses the last one's work: which files stay as they are, and which go. */
class ReuseTest {
    private static final FileTime PAST = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));

    @TempDir
    Path folder;

    private final IncrementalBuilds builds = IncrementalBuilds.ofOneSite();
    private TempSite site = new TempSite(Path.of(""));

    @BeforeEach
    void buildSite() throws IOException {
        site = TempSite.withGoodArticle(folder.resolve("site"))
                .write("content/en/economy/other.md", article("Other", "2015-01-02", "aliases: [old/other.html]\n"))
                .write("content/en/economy/third.md", article("Third", "2016-03-04", "topics: [Tea]\n"))
                .write("content/fa/economy/third.md", article("سوم", "1394/12/14", "topics: [چای]\n"))
                .write("content/en/pic.csv", "a,b\n")
                .write("assets/deep/er/notes.txt", "notes\n");
        build();
    }

    private static String article(String title, String date, String more) {
        return "---\ntitle: " + title + "\ndate: " + date + "\n" + more + "---\nText\n";
    }

    private BuildReport build() throws IOException {
        return builds.build(site.options());
    }

    /** Makes all published files old, builds, and tells which aren't any more. */
    private Set<String> written() throws IOException {
        Map<String, Object> identities = new TreeMap<>();
        for (String path : site.pages().files()) {
            Path file = site.output().resolve(path);
            Files.setLastModifiedTime(file, PAST);
            identities.put(path, identity(file));
        }
        build();
        Set<String> written = new TreeSet<>();
        for (String path : site.pages().files()) {
            Path file = site.output().resolve(path);
            boolean kept = Files.getLastModifiedTime(file).equals(PAST)
                    && identity(file).equals(identities.get(path));
            if (!kept) {
                written.add(path);
            }
        }
        written.remove(".baygan-manifest");
        return written;
    }

    /** The file's inode; always the same where there are none. */
    private static Object identity(Path file) throws IOException {
        return Objects.requireNonNullElse(
                Files.readAttributes(file, BasicFileAttributes.class).fileKey(), "none");
    }

    @Test
    void nothingIsWrittenWhenNothingHasChanged() throws IOException {
        assertThat(written()).isEmpty();
    }

    @Test
    void onlyTheArticlesPageAndWhatShowsItsTextIsWritten() throws IOException {
        site.write("content/en/good.md", TempSite.GOOD.replace("Nothing happened", "Something happened"));

        Set<String> written = written();

        assertThat(written).contains(TempSite.GOOD_PAGE);
        assertThat(written)
                .noneMatch(path -> path.startsWith("fa/") && path.endsWith(".html") && !path.equals("fa/search.html"))
                .doesNotContain(
                        "en/2015/01/02-other.html",
                        "en/2016/03/04-third.html",
                        "en/2015/index.html",
                        "old/other.html",
                        "deep/er/notes.txt",
                        "en/pic.csv",
                        "robots.txt");
    }

    /** Only the newest one tells how long the list is. */
    @Test
    void aNewArticleLeavesTheOlderPagesOfListsAsTheyAre() throws IOException {
        site.write("jbake.properties", "site.page-size=3\n");
        for (int day = 10; day < 14; day++) {
            site.write("content/en/day" + day + ".md", article("Day " + day, "2017-01-" + day, "section: News\n"));
        }
        build();
        site.write("content/en/day14.md", article("Day 14", "2017-01-14", "section: News\n"));

        Set<String> written = written();

        assertThat(site.pages().text("en/section/news/index.html")).contains("5 articles");
        assertThat(written).contains("en/section/news/index.html").doesNotContain("en/section/news/page-1.html");
    }

    @Test
    void whatListsDoNotShowOfAnArticleChangesNone() throws IOException {
        String story = article("Fourth", "2016-03-05", "summary: All of it\ntopics: [Tea]\n");
        site.write("content/en/economy/fourth.md", story);
        build();
        site.write("content/en/economy/fourth.md", story + "\nAnd more\n");

        Set<String> written = written();

        assertThat(written).contains("en/2016/03/05-fourth.html", "en/2016/03/sources.zip");
        assertThat(written)
                .filteredOn(path -> !path.startsWith("search/"))
                .filteredOn(path -> !path.matches(".*/(atom\\.xml|rss\\.xml|feed\\.json)")) // these have whole texts
                .isSubsetOf("en/2016/03/05-fourth.html", "en/2016/03/sources.zip", "en/search.html", "fa/search.html");
    }

    @Test
    void onlyAnArticleThatHasChangedIsReadAndOnlyWhatShowsItIsMade() throws IOException {
        for (int i = 1; i <= 50; i++) {
            String date = String.format(Locale.ROOT, "20%02d-%02d-05", i / 4, 1 + i % 12);
            site.write("content/en/economy/more-" + i + ".md", article("More " + i, date, "topics: [Bread]\n"));
        }
        BuildReport first = SiteBuilder.build(site.options(), BuildProgress.SILENT);
        assertThat(first.work().read()).as("those of before are kept").isEqualTo(50);
        assertThat(first.work().made()).isGreaterThan(100);

        site.write("content/en/economy/more-25.md", article("More of it", "2006-02-05", "topics: [Bread]\n"));
        BuildReport second = SiteBuilder.build(site.options(), BuildProgress.SILENT);
        assertThat(second.work().read()).isEqualTo(1);
        assertThat(second.work().made()).isBetween(5, 30);

        site.write("content/en/good.md", TempSite.GOOD + "\nMore of it.\n");
        BuildReport third = SiteBuilder.build(site.options(), BuildProgress.SILENT);
        assertThat(third.work().read()).isEqualTo(1);
        assertThat(third.work().made()).isBetween(1, 20);

        BuildReport nothing = SiteBuilder.build(site.options(), BuildProgress.SILENT);
        assertThat(nothing.work().read()).isZero();
        assertThat(nothing.work().made()).isZero();
    }

    @Test
    void pagesOfADeletedArticleGoWithTheirFolders() throws IOException {
        assertThat(site.pages().files()).contains("en/2015/01/02-other.html", "old/other.html");
        Files.delete(site.folder().resolve("content/en/economy/other.md"));

        Set<String> written = written();

        assertThat(site.output().resolve("en/2015")).doesNotExist();
        assertThat(site.output().resolve("old")).doesNotExist();
        assertThat(written).doesNotContain("fa/1394/12/14-x.html", "deep/er/notes.txt");
    }

    @Test
    void aDeletedAssetGoesWithItsFolders() throws IOException {
        Files.delete(site.folder().resolve("assets/deep/er/notes.txt"));

        assertThat(written()).isEmpty();

        assertThat(site.output().resolve("deep")).doesNotExist();
    }

    @Test
    void aFileThatWasOnlyTouchedChangesNothing() throws IOException {
        Files.setLastModifiedTime(site.folder().resolve("content/en/good.md"), PAST);

        assertThat(written()).isEmpty();
    }

    @Test
    void aFindingIsToldAgainByABuildThatDoesNotReadItsArticle() throws IOException {
        site.write("content/en/good.md", TempSite.GOOD + "\n[dead](gone.md) ![A picture](gone.png)\n");
        BuildReport first = build();

        BuildReport second = build();

        assertThat(TempSite.problems(second)).hasSize(2).isEqualTo(TempSite.problems(first));
    }

    @Test
    void whereNothingHasChangedTheReportIsTheLastOne() throws IOException {
        site.write("content/en/good.md", TempSite.GOOD + "\n[dead](gone.md)\n")
                .write("content/en/draft.md", article("Not yet", "2015-01-02", "status: draft\n"));
        BuildReport first = build();

        BuildReport second = build();

        assertThat(first.unchanged()).isFalse();
        assertThat(second.unchanged()).isTrue();
        assertThat(second.published()).isTrue();
        assertThat(second.counts().drafts()).isEqualTo(1);
        assertThat(second)
                .usingRecursiveComparison()
                .ignoringFields("outcome", "work", "pages")
                .isEqualTo(first);
        assertThat(second.pages().get()).isEqualTo(first.pages().get());
    }

    @Test
    void anArticleComesWhenItsTimeHasComeAndGoesWhenItIsOver() throws IOException {
        site.write("content/en/hour.md", article("An hour", "2020-01-01T10:00:00Z", "expires: 2020-01-01T11:00:00Z\n"));
        Map<String, Boolean> shown = new TreeMap<>();
        for (String time : new String[] {"09:59:59", "10:00:00", "10:59:59", "11:00:00"}) {
            builds.build(at("2020-01-01T" + time + "Z"));
            shown.put(time, site.pages().files().contains("en/2020/01/01-hour.html"));
            assertThat(builds.build(at("2020-01-01T" + time + "Z")).unchanged()).isTrue();
        }

        assertThat(shown)
                .containsExactly(
                        Map.entry("09:59:59", false),
                        Map.entry("10:00:00", true),
                        Map.entry("10:59:59", true),
                        Map.entry("11:00:00", false));
        assertThat(builds.build(at("2020-01-01T10:30:00Z")).unchanged()).isFalse();
        assertThat(site.pages().files()).contains("en/2020/01/01-hour.html");
    }

    private BuildOptions at(String moment) {
        BuildOptions usual = site.options();
        return new BuildOptions(
                usual.site(), usual.output(), usual.baseUrl(), usual.drafts(), Instant.parse(moment), 2, true);
    }

    /** Links among the templates are followed, and nobody looks at what they lead to. */
    @Test
    void aTemplateBehindALinkIsReadAgain() throws IOException {
        Path words = Files.writeString(site.folder().resolve("words"), "nav.archive=Old papers\n");
        Path link = site.folder().resolve("templates/messages_en.properties");
        Files.createDirectories(Objects.requireNonNull(link.getParent()));
        Files.createSymbolicLink(link, words);
        build();
        assertThat(site.pages().text("en/index.html")).contains("Old papers");

        Files.writeString(words, "nav.archive=Older papers\n");
        build();

        assertThat(site.pages().text("en/index.html")).contains("Older papers");
    }

    @Test
    void litterInTheSiteIsDroppedThoughNothingHasChanged() throws IOException {
        Path litter = Files.writeString(site.output().resolve("en/Thumbs.db"), "x");

        build();

        assertThat(litter).doesNotExist();
    }

    private void assertAsIfClean() throws IOException {
        BuildOptions asked = site.options();
        Path clean = folder.resolve("clean");
        SiteBuilder.build(
                new BuildOptions(
                        asked.site(),
                        Optional.of(clean),
                        asked.baseUrl(),
                        asked.drafts(),
                        asked.now(),
                        asked.jobs(),
                        false),
                BuildProgress.SILENT);
        assertThat(TreeDifference.between(site.output(), clean)).isEmpty();
    }

    @Test
    void daysAndMonthsOfAYearAreNotTakenForEachOther() throws IOException {
        site.write("content/en/x.md", article("X", "2020-12-11", ""));
        site.write("content/en/y.md", article("Y", "2020-10", ""));
        build();
        site.write("content/en/x.md", article("X", "2020-12", ""));
        site.write("content/en/y.md", article("Y", "2020-11-10", ""));
        build();
        assertAsIfClean();
    }

    @Test
    void aTemplateThatComesAndGoesWhileABuildRunsLeavesNoTrace() throws IOException {
        Path template = site.folder().resolve("templates/article.ftlh");
        site.write("content/en/good.md", TempSite.GOOD + "More.\n");
        SiteBuilder.build(site.options(), new BuildProgress() {
            @Override
            public void begin(Stage stage, long steps) {
                if (stage == Stage.WRITING) {
                    try {
                        site.write("templates/article.ftlh", "<p>passing");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }

            @Override
            public void step() {}
        });
        Files.delete(template);
        build();
        assertAsIfClean();
    }

    @Test
    void aTemplateThatTellsTheTimeIsAskedEachTime() throws IOException {
        site.write("templates/article.ftlh", "<p>${.now?long?c} ${article.title}");
        build();
        String first = Files.readString(site.output().resolve(TempSite.GOOD_PAGE));
        site.write("content/en/economy/other.md", article("Another", "2015-01-02", ""));
        build();
        assertThat(Files.readString(site.output().resolve(TempSite.GOOD_PAGE))).isNotEqualTo(first);
    }

    /** The search of a language that nothing has changed is kept, but not what somebody has done to its files. */
    @Test
    void aHarmedSearchIndexIsMendedThoughOnlyTheOtherLanguageHasChanged() throws IOException {
        List<String> search = site.pages().files().stream()
                .filter(path -> path.startsWith("search/fa/"))
                .toList();
        assertThat(search).hasSizeGreaterThan(4);
        for (String path : search) {
            Path file = site.output().resolve(path);
            if (path.length() % 2 == 0) {
                Files.delete(file);
            } else {
                Files.writeString(file, "harmed");
            }
            site.write("content/en/good.md", TempSite.GOOD + path + "\n");
            build();
            assertAsIfClean();
        }
    }

    @Test
    void anotherNameOfATopicReachesTheSearch() throws IOException {
        site.write("site-data/topics.yaml", "topics:\n  tea:\n    fa: چای\n    en: Tea\n");
        build();
        site.write("site-data/topics.yaml", "topics:\n  tea:\n    fa: چای تازه\n    en: Tea\n");
        build();
        assertAsIfClean();
    }
}
