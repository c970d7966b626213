package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {
    @ParameterizedTest
    @CsvSource({
        "ARTICLES, fa/1389/02/13-bazar.html",
        "ARTICLES, fa/1389/02/bazar.html",
        "ARTICLES, fa/1389/bazar.html",
        "ARTICLES, fa/undated/bazar.html",
        "ARTICLES, fa/about.html",
        "ARTICLES, old/2010/story.htm",
        "LISTS, index.html",
        "LISTS, 404.html",
        "LISTS, fa/index.html",
        "LISTS, fa/archive.html",
        "LISTS, fa/search.html",
        "LISTS, fa/translations.html",
        "LISTS, fa/1389/02/13.html",
        "LISTS, fa/1389/02/13/page-1.html",
        "LISTS, fa/1389/inexact/page-2.html",
        "LISTS, fa/topic/border-trade/page-10.html",
        "LISTS, fa/section/economy/index.html",
        "FEEDS, fa/rss.xml",
        "FEEDS, fa/section/economy/feed.json",
        "LISTS, fa/series/letter-0628.html",
        "FEEDS, fa/topic/oil/atom.xml",
        "FEEDS, fa/author/sara/atom.xml",
        "FEEDS, fa/source/aran/atom.xml",
        "FEEDS, fa/series/boats/atom.xml",
        "FEEDS, sitemap-fa-2.xml",
        "FEEDS, robots.txt",
        "SEARCH, search/fa/words-01.bin",
        "FILES, fa/economy/photo.jpg",
        "FILES, fa/data/rss.json",
        "FILES, .nojekyll",
        "FILES, sources.zip",
        "SOURCES, fa/1389/02/sources.zip",
        "SOURCES, fa/1389/02/sources-2.zip",
        "THEME, theme/style.0123456789.css"
    })
    void aPathTells(FileKind kind, String path) {
        assertThat(FileKind.of(path)).isEqualTo(kind);
    }

    @Test
    void kinds_have_names_for_people() {
        assertThat(Arrays.stream(FileKind.values()).map(FileKind::label))
                .containsExactly(
                        "articles", "lists", "feeds and sitemaps", "search", "images and files", "sources", "theme");
    }

    @Test
    void kinds_that_there_are_no_files_of_are_not_listed() {
        assertThat(SizeTally.of(
                        List.of("a.png", "b.png", "en/x/empty.html"),
                        List.of(new FileChecksum(3, 0), new FileChecksum(4, 0), new FileChecksum(0, 0))))
                .containsExactly(new KindSize(FileKind.ARTICLES, 1, 0), new KindSize(FileKind.FILES, 2, 7));
        assertThat(SizeTally.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void sizes_are_not_negative() {
        assertThat(new KindSize(FileKind.FILES, 0, 0).files()).isZero();
        assertThat(new PackedSite(Path.of("site.zip"), 0).bytes()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new KindSize(FileKind.FILES, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new KindSize(FileKind.FILES, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PackedSite(Path.of("site.zip"), -1));
    }
}
