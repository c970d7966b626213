package org.baygan.output;

import static org.assertj.core.api.Assertions.assertThat;

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
}
