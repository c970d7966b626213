package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What {@link LinksTest} and {@link PagesWorkflowTest} look at. */
class ReferencesTest {
    @Test
    void everyAttributeThatNamesAnAddressIsRead() {
        List<String> found = Jsoup.parse("""
                <meta http-equiv=refresh content="0; url=moved.html">
                <meta name=description content="0; url=text.html">
                <a href=link.html>a</a>
                <img src=one.png srcset="two.png 2x, three.png 3x">
                <video src=film.mp4 poster=still.png></video>
                <form action=search.html></form>
                """).select(References.ELEMENTS).stream()
                .flatMap(element -> References.of(element).stream())
                .toList();
        assertThat(found)
                .containsExactly(
                        "moved.html",
                        "link.html",
                        "one.png",
                        "two.png",
                        "three.png",
                        "film.mp4",
                        "still.png",
                        "search.html");
    }
}
