package org.baygan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.baygan.config.LanguageSettings;
import org.baygan.config.SiteConfig;
import org.baygan.content.ArticleReader;
import org.baygan.content.SourceFile;
import org.baygan.model.Article;
import org.baygan.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which address a file gives its article, whatever other files there are. */
class PermalinksTest {
    private static final ArticleReader READER =
            new ArticleReader(List.of(Language.PERSIAN, Language.ENGLISH), ZoneId.of("UTC"), Map.of());

    private static String address(String path, String frontMatter) {
        String lines = frontMatter.isEmpty() ? "" : frontMatter.replace("; ", "\n") + "\n";
        Article article = READER.read(new SourceFile(path, "---\ntitle: Boats\n" + lines + "---\nText\n", "UTF-8"))
                .article()
                .orElseThrow();
        LanguageSettings settings =
                SiteConfig.defaults().language(article.language()).orElseThrow();
        return Permalinks.of(article, settings).path();
    }

    @ParameterizedTest
    @CsvSource({
        "en/sport/boats.md, '', en/undated/boats.html",
        "en/sport/001.md, '', en/undated/sport-001.html",
        "en/sport/001.md, date: 2020-05-06, en/2020/05/06-sport-001.html",
        "fa/ورزش/001.md, date: 1399/02/17, fa/1399/02/17-wrzsh-001.html",
        "en/sport/2020-05-06-7.md, '', en/2020/05/06-sport-7.html",
        "en/sport/tennis/1.md, '', en/undated/sport-tennis-1.html",
        "en/2019/05/1.md, '', en/2019/05/2019-05-1.html",
        "en/notes/1.md, section: Sea trade, en/undated/sea-trade-notes-1.html",
        "en/sport/README.md, '', en/undated/sport-readme.html",
        "en/sport/tennis/index.md, '', en/undated/tennis.html",
        "en/sport/7/index.md, '', en/undated/sport-7-index.html",
        "en/sport/001.md, slug: 17, en/undated/article-17.html",
        "en/sport/001.md, slug: 1708, en/undated/1708.html",
    })
    void aNameThatManyFoldersHaveCarriesThem(String path, String frontMatter, String address) {
        assertThat(address(path, frontMatter)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "en/12.md, '', en/undated/article-12.html",
        "en/012.md, '', en/undated/012.html",
        "en/page-2.md, '', en/undated/article-page-2.html",
        "en/page-2.md, date: 2020-05, en/2020/05/article-page-2.html",
        "en/page-2.md, date: 2020-05-06, en/2020/05/06-page-2.html",
        "en/pages/search.md, '', en/page-search.html",
        "en/pages/con.md, '', en/page-con.html",
        "en/sport/nul.md, '', en/undated/article-nul.html",
        "en/sport/nul.md, date: 2020-05-06, en/2020/05/06-nul.html",
        "en/pages/about.md, '', en/about.html",
        "en/about/_index.md, '', en/about.html",
        "en/guide/install/_index.md, '', en/guide/install.html",
        "en/_index.md, '', en/page-index.html",
    })
    void thePagesOfTheArchiveAndTheDevicesOfWindowsKeepTheirNames(String path, String frontMatter, String address) {
        assertThat(address(path, frontMatter)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "en/guide/install/linux.md, en/guide/install/linux.html",
        "en/pages/guide/linux.md, en/guide/linux.html",
        "guide/راهنما/linux.md, en/guide/rahnma/linux.html",
        "en/topic/boats.md, en/topic-boats.html",
        "en/series/letter-0062.md, en/series-letter-0062.html",
        "en/2020/boats.md, en/2020-boats.html",
        "en/guide/aux/boats.md, en/guide-aux-boats.html",
    })
    void aStaticPageIsInItsFolder(String path, String address) {
        assertThat(address(path, "type: page; lang: en")).isEqualTo(address);
    }
}
