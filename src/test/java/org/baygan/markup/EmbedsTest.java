package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedsTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/embed/a-B_1?start=3, https://www.youtube.com/watch?v=a-B_1",
        "http://youtube-nocookie.com/embed/a, https://www.youtube.com/watch?v=a",
        "https://youtube.com/v/a, https://www.youtube.com/watch?v=a",
        "https://player.vimeo.com/video/12, https://vimeo.com/12",
        "https://www.aparat.com/video/video/embed/videohash/aB1/vt/frame, https://www.aparat.com/v/aB1",
        "https://aparat.com/embed/a, https://www.aparat.com/v/a",
        "https://www.dailymotion.com/embed/video/x1, https://www.dailymotion.com/video/x1",
    })
    void whatAScriptWouldPlayHasAPageForPeople(String player, String page) {
        assertThat(Embeds.isPlayer(player)).isTrue();
        assertThat(Embeds.isPlayed(player)).isTrue();
        assertThat(Embeds.page(player)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/watch?v=a", "https://m.youtube.com/watch?v=a", "https://youtu.be/a",
                        "https://vimeo.com/1",
                "https://www.aparat.com/v/a", "https://dailymotion.com/video/a", "https://a.example/b.mp4",
                        "https://a.example/b.OGG?c",
            })
    void pagesOfFilmsAndFilesArePlayedToo(String url) {
        assertThat(Embeds.isPlayed(url)).isTrue();
        assertThat(Embeds.isPlayer(url)).isFalse();
        assertThat(Embeds.page(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/",
                "https://vimeo.com/about",
                "https://a.example/",
                "https://a.example/?b.mp4",
                "https://a.example/youtube.com/embed/a",
                "https://player.vimeo.com/video/a",
            })
    void otherPagesAreRead(String url) {
        assertThat(Embeds.isPlayed(url)).isFalse();
    }

    @Test
    void aFileIsPlayedByTheEndOfItsName() {
        assertThat(Embeds.element("a/b.MP4")).isEqualTo(Optional.of("video"));
        assertThat(Embeds.element("a.b.opus")).isEqualTo(Optional.of("audio"));
        assertThat(Embeds.element("mp4")).isEqualTo(Optional.of("video"));
        assertThat(Embeds.element("a.mp4.txt")).isEmpty();
        assertThat(Embeds.isDocument("a.PDF")).isTrue();
        assertThat(Embeds.isDocument("a.png")).isFalse();
    }

    @Test
    void anAddressIsShownAsAReaderWouldCopyIt() {
        assertThat(Embeds.plainUrl("https://www.a.example/b")).isEqualTo("a.example/b");
        assertThat(Embeds.plainUrl("http://a.example")).isEqualTo("a.example");
        assertThat(Embeds.plainUrl("mailto:a")).isEqualTo("mailto:a");
        assertThat(Embeds.host("https://www.a.example/b")).isEqualTo("a.example");
        assertThat(Embeds.host("https://a.example")).isEqualTo("a.example");
    }

    @Test
    void aTitleIsTheCaptionOfAPictureThatIsNotShown() {
        assertThat(Embeds.captionAfter("a", "b")).isEqualTo(" (b)");
        assertThat(Embeds.captionAfter("", "b")).isEqualTo("b");
        assertThat(Embeds.captionAfter("a", "a")).isEmpty();
        assertThat(Embeds.captionAfter("a", " ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "x^2, true",
        "a_b, true",
        "\\alpha, true",
        "x = 1, true",
        "a<b, true",
        "abc, true",
        "AbZ, true",
        "abcd, false",
        "a b, false",
        "12, false",
        "5.00, false",
        "قیمت = ۵, false",
        "\\text{قیمت} = 5, true",
        "a{b}, true",
        "aز, false"
    })
    void aFormulaIsToldFromPrices(String inside, boolean likely) {
        assertThat(Formulas.isLikely(inside)).isEqualTo(likely);
    }

    @ParameterizedTest
    @CsvSource({
        "x^2, true",
        "a_1, true",
        "\\alpha, true",
        "x = 1, true",
        "f(1) = g, true",
        "abc, false",
        "ab_c, false",
        "\\a, false",
        "a=, false",
        "a<b, false",
        "x=ز, false"
    })
    void amidATextItMustBeCertain(String inside, boolean certain) {
        assertThat(Formulas.isCertain(inside)).isEqualTo(certain);
    }

    @Test
    void equalHeadingsHaveUnequalNames() {
        UniqueIds ids = new UniqueIds();
        assertThat(ids.add("A b")).isEqualTo("s-a-b");
        assertThat(ids.add("a-b")).isEqualTo("s-a-b-2");
        assertThat(ids.add("a b 3")).isEqualTo("s-a-b-3");
        assertThat(ids.add("a b")).isEqualTo("s-a-b-4");
        assertThat(ids.add("…")).isEqualTo("s-5");
        assertThat(ids.contains("s-a-b")).isTrue();
        assertThat(ids.contains("s-a-b-5")).isFalse();
    }
}
