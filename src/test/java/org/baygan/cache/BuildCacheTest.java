package org.baygan.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.ArticleFacts;
import org.baygan.model.ArticleId;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Digest;
import org.baygan.model.FileReference;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Headlines;
import org.baygan.model.Identity;
import org.baygan.model.Keywords;
import org.baygan.model.Language;
import org.baygan.model.Links;
import org.baygan.model.Permalink;
import org.baygan.model.Provenance;
import org.baygan.model.PublicationDate;
import org.baygan.model.Series;
import org.baygan.model.Showing;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.baygan.model.TermNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCacheTest {
    private static final Story STORY = new Story(
            new Article(
                    new Identity(new ArticleId("fa/a"), "fa/a.md", Article.Kind.ARTICLE, Language.PERSIAN),
                    new Links(Optional.empty(), List.of("old/a.html"), List.of("World"), Optional.of("en/a.md")),
                    new Headlines("تیتر", "روتیتر", ""),
                    new Article.Schedule(
                            Article.Status.PUBLISHED,
                            new PublicationDate.Day(
                                    LocalDate.of(2010, 5, 3),
                                    Optional.of(OffsetDateTime.parse("2010-05-03T10:00:00+04:30"))),
                            new PublicationDate.Month(CalendarSystem.PERSIAN, 1391, 7),
                            new PublicationDate.Year(CalendarSystem.GREGORIAN, 2040)),
                    new Article.Attribution(
                            new TermNames("اقتصاد", List.of("مرز", "بازار"), "منبع", List.of("نویسنده")),
                            Optional.of("https://example.org/1"),
                            "اردبیل"),
                    new Article.Body(
                            "لید",
                            "چکیده",
                            new Article.Picture(Optional.of("a.png"), "عکس"),
                            Article.Markup.PLAIN_TEXT,
                            "",
                            4,
                            List.of(new Article.Correction(PublicationDate.UNKNOWN, "اصلاح"))),
                    new FrontMatterLines(Map.of("title", 2))),
            new Permalink("fa/1389/02/13-a.html"),
            "<p>متن \uD83D\uDE00</p>",
            List.of(new FileReference(FileReference.Kind.IMAGE, "a.png", "", 7, 3)),
            "متن",
            new Provenance("0".repeat(64), "UTF-8", 3));

    private static final ArticleSummary SUMMARY = new ArticleFacts(
            STORY.article().identity(),
            STORY.permalink(),
            new Headlines("تیتر", "روتیتر", "متن"),
            new ArticleSummary.Timing(
                    STORY.article().date(), Optional.of(LocalDate.of(2010, 5, 3)), 1_272_865_000, 1_272_864_000),
            STORY.article().terms(),
            STORY.article().links(),
            new Showing(
                    true,
                    List.of("a.png"),
                    Optional.of(2),
                    Optional.of(new Series("رود", Optional.of(3))),
                    Keywords.of(7, -5)),
            new Digest(1, 2));

    private static final CachedArticle ARTICLE = new CachedArticle(
            "fingerprint",
            Optional.of(new StoryHead(
                    SUMMARY,
                    Article.Status.PUBLISHED,
                    STORY.article().expires(),
                    Optional.of("a.png"),
                    STORY.references())),
            List.of(Diagnostic.warning("fa/a.md", "message", "hint").at(3, 4, "line")));

    @TempDir
    Path folder;

    @Test
    void whatIsKeptComesBackInTheNextBuild() throws IOException {
        try (BuildCache cache = BuildCache.open(folder).orElseThrow()) {
            put(cache);
            cache.put("fa/b.md", new CachedArticle("other", Optional.empty(), List.of()), Optional.empty());
            cache.retain("fa/a.md"::equals);
        }
        try (BuildCache cache = BuildCache.open(folder).orElseThrow()) {
            assertThat(cache.story(SUMMARY)).isEqualTo(STORY);
            CachedArticle found = cache.article("fa/a.md").orElseThrow();
            assertThat(found.fingerprint()).isEqualTo(ARTICLE.fingerprint());
            assertThat(found.diagnostics()).isEqualTo(ARTICLE.diagnostics());
            StoryHead head = found.head().orElseThrow();
            ArticleSummary whole = ((StoredSummary) head.summary()).read();
            assertThat(head.with(whole))
                    .usingRecursiveComparison()
                    .isEqualTo(ARTICLE.head().orElseThrow());
            assertThat(cache.article("fa/b.md")).isEmpty();
        }
    }

    private static void put(BuildCache cache) throws IOException {
        cache.put("fa/a.md", ARTICLE, Optional.of(STORY));
    }

    @Test
    void aStoryIsNotTakenForThatOfAnotherStateOfItsSource() throws IOException {
        ArticleSummary other = new ArticleFacts(
                SUMMARY.identity(),
                SUMMARY.permalink(),
                SUMMARY.headlines(),
                SUMMARY.timing(),
                SUMMARY.terms(),
                SUMMARY.links(),
                new Digest(1, 3));
        try (BuildCache cache = BuildCache.open(folder).orElseThrow()) {
            put(cache);
            assertThat(cache.findStory(SUMMARY)).contains(STORY);
            assertThat(cache.findStory(other)).isEmpty();
        }
    }

    @Test
    void aDamagedCacheIsBegunAnew() throws IOException {
        Files.write(folder.resolve("stories.mv"), new byte[10_000]);
        try (BuildCache cache = BuildCache.open(folder).orElseThrow()) {
            assertThat(cache.article("fa/a.md")).isEmpty();
            put(cache);
            assertThat(cache.findStory(SUMMARY)).contains(STORY);
        }
    }

    @Test
    void anEntryThatIsNotWholeOrNotItsPathsOwnIsNotTaken() {
        byte[] entry = {1, 2, 3};
        byte[] sealed = Seal.of("fa/a.md", entry);
        assertThat(Seal.open("fa/a.md", sealed)).contains(entry);
        assertThat(Seal.open("fa/b.md", sealed)).isEmpty();
        assertThat(Seal.open("fa/a.md", new byte[3])).isEmpty();
        for (int bit = 0; bit < 8 * sealed.length; bit++) {
            byte[] damaged = sealed.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(Seal.open("fa/a.md", damaged)).as("bit " + bit).isEmpty();
        }
    }

    @Test
    void whatIsLostInTheMiddleOfABuildEndsItAndTheCacheWithIt() throws IOException {
        try (BuildCache cache = BuildCache.open(folder).orElseThrow()) {
            assertThatThrownBy(() -> cache.story(SUMMARY))
                    .isInstanceOf(DamagedCacheException.class)
                    .hasMessage("The cache is damaged: delete " + folder.resolve("stories.mv"));
            assertThatThrownBy(cache::save).isInstanceOf(DamagedCacheException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSecondBuildGetsACacheOfItsOwn() throws IOException {
        try (CacheFolder first = CacheFolder.open(folder);
                BuildCache kept = first.openCache(true);
                CacheFolder second = CacheFolder.open(folder);
                BuildCache own = second.openCache(true)) {
            put(kept);
            assertThat(own.article("fa/a.md")).isEmpty();
            put(own);
            assertThat(own.findStory(SUMMARY)).contains(STORY);
        }
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    @Test
    void whatAKilledBuildLeftGoesWithTheNext() throws IOException {
        CacheFolder.open(folder).close();
        Files.writeString(folder.resolve("temporary/postings-1.run"), "left");
        CacheFolder.open(folder).close();
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    @Test
    void aCacheForOneBuildLeavesNothingBehind() throws IOException {
        try (BuildCache cache = BuildCache.temporary(folder)) {
            put(cache);
            assertThat(cache.findStory(SUMMARY)).contains(STORY);
        }
        assertThat(folder).isEmptyDirectory();
    }
}
