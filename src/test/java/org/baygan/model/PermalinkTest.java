package org.baygan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermalinkTest {
    @ParameterizedTest
    @CsvSource({
        "index.html, fa/index.html, fa/index.html",
        "fa/index.html, index.html, ../index.html",
        "fa/1389/02/13-a.html, fa/1389/02/13-b.html, 13-b.html",
        "fa/1389/02/13-a.html, fa/1389/02/index.html, index.html",
        "fa/1389/02/13-a.html, en/2010/05/03-a.html, ../../../en/2010/05/03-a.html",
        "fa/1389/02/13-a.html, fa/topic/book/index.html, ../../topic/book/index.html",
        "fa/topic/a/index.html, fa/topic/ab/index.html, ../ab/index.html",
    })
    void aReferenceLeadsFromOnePageToTheOther(String from, String to, String href) {
        assertThat(new Permalink(from).hrefTo(new Permalink(to))).isEqualTo(href);
        assertThat(URI.create("https://news.example/" + from).resolve(href))
                .isEqualTo(URI.create("https://news.example/" + to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a.html",
                "a/",
                "../a.html",
                "a/../b.html",
                "a//b.html",
                ".hidden",
                "a\\b.html",
                "a?b",
                "a b.html"
            })
    void whatIsNoPathInsideTheSiteIsRefused(String path) {
        assertThatThrownBy(() -> new Permalink(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOldAddressMayBePersian() {
        assertThat(new Permalink("قدیم/گزارش‌ها.html").hrefTo("fa/index.html")).isEqualTo("../fa/index.html");
    }

    @Test
    void theFormIsThatOfThePattern() {
        Pattern form =
                Pattern.compile("(?:NAME/)*NAME".replace("NAME", "[\\p{L}\\p{N}_-][\\p{L}\\p{N}\\p{M}\u200C._-]*"));
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String one = Character.toString(c);
            for (String text : List.of(one, "a" + one, "a/" + one, one + "/a", "a" + one + "/b.html")) {
                assertThat(Permalink.isPath(text))
                        .as("%x", c)
                        .isEqualTo(form.matcher(text).matches());
            }
        }
        for (String text : List.of("", "/", "a//b", "a/", "/a", "a/./b", "a/../b", ".a", "a.", "a/b/c.html")) {
            assertThat(Permalink.isPath(text))
                    .as(text)
                    .isEqualTo(form.matcher(text).matches());
        }
    }
}
