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
import java.util.Set;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.ArticleId;
import org.baygan.model.CalendarSystem;
import org.baygan.model.FileReference;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.model.Provenance;
import org.baygan.model.PublicationDate;
import org.baygan.model.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCacheTest {
    private static final CachedStory ENTRY = new CachedStory(
            "fingerprint",
            Optional.of(new Story(
                    new Article(
                            new ArticleId("fa/a"),
                            "fa/a.md",
                            Article.Kind.ARTICLE,
                            Language.PERSIAN,
                            "تیتر",
                            "روتیتر",
                            "",
                            "لید",
                            "چکیده",
                            new PublicationDate.Day(
                                    LocalDate.of(2010, 5, 3),
                                    Optional.of(OffsetDateTime.parse("2010-05-03T10:00:00+04:30"))),
                            new PublicationDate.Month(CalendarSystem.PERSIAN, 1391, 7),
                            new PublicationDate.Year(CalendarSystem.GREGORIAN, 2040),
                            Article.Status.PUBLISHED,
                            "اقتصاد",
                            List.of("مرز", "بازار"),
                            "منبع",
                            Optional.of("https://example.org/1"),
                            List.of("نویسنده"),
                            "اردبیل",
                            Optional.empty(),
                            List.of("old/a.html"),
                            Optional.of("en/a.md"),
                            Optional.of("a.png"),
                            "عکس",
                            List.of(new Article.Correction(PublicationDate.UNKNOWN, "اصلاح")),
                            Article.Markup.PLAIN_TEXT,
                            "",
                            4,
                            new FrontMatterLines(Map.of("title", 2))),
                    new Permalink("fa/1389/02/13-a.html"),
                    "<p>متن \uD83D\uDE00</p>",
                    List.of(new FileReference(FileReference.Kind.IMAGE, "a.png", "", 7, 3)),
                    "متن",
                    new Provenance("0".repeat(64), "UTF-8", 3))),
            List.of(Diagnostic.warning("fa/a.md", "message", "hint").at(3, 4, "line")));

    @TempDir
    Path folder;

    @Test
    void whatIsKeptComesBackInTheNextBuild() throws IOException {
        try (BuildCache cache = BuildCache.open(folder).orElseThrow()) {
            cache.put("fa/a.md", ENTRY);
            cache.put("fa/b.md", new CachedStory("other", Optional.empty(), List.of()));
            cache.retain(Set.of("fa/a.md"));
        }
        try (BuildCache cache = BuildCache.open(folder).orElseThrow()) {
            assertThat(cache.get("fa/a.md")).contains(ENTRY);
            assertThat(cache.get("fa/b.md")).isEmpty();
        }
    }

    @Test
    void aDamagedCacheIsBegunAnew() throws IOException {
        Files.write(folder.resolve("stories.mv"), new byte[10_000]);
        try (BuildCache cache = BuildCache.open(folder).orElseThrow()) {
            assertThat(cache.get("fa/a.md")).isEmpty();
            cache.put("fa/a.md", ENTRY);
            assertThat(cache.get("fa/a.md")).contains(ENTRY);
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
            assertThatThrownBy(() -> cache.story("fa/a.md"))
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
            kept.put("fa/a.md", ENTRY);
            assertThat(own.get("fa/a.md")).isEmpty();
            own.put("fa/a.md", ENTRY);
            assertThat(own.get("fa/a.md")).contains(ENTRY);
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
            cache.put("fa/a.md", ENTRY);
            assertThat(cache.get("fa/a.md")).contains(ENTRY);
        }
        assertThat(folder).isEmptyDirectory();
    }
}
