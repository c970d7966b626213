package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.baygan.model.Article;
import org.baygan.model.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditorialFieldsTest {
    private static Optional<Integer> featured(String value) {
        return Reading.withFrontMatter("featured: " + value).featured();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "'۳', 3", "'1000000', 1000000", "'\"2\"', 2"})
    void anArticleHasARankOnTheFirstPage(String value, int rank) {
        assertThat(featured(value)).contains(rank);
        assertThat(Reading.found("featured: " + value)).isEmpty();
    }

    @Test
    void itMayBePinnedWithoutOneAndNotAtAll() {
        assertThat(featured("true")).contains(Article.FEATURED_WITHOUT_RANK);
        assertThat(featured("yes")).contains(Article.FEATURED_WITHOUT_RANK);
        assertThat(featured("false")).isEmpty();
        assertThat(featured("0")).isEmpty();
        assertThat(featured("''")).isEmpty();
        assertThat(Reading.found("featured: false")).isEmpty();
        assertThat(Reading.withFrontMatter("slug: a").featured()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "first", "1000001", "12345678"})
    void anythingElseIsTold(String value) {
        assertThat(featured(value)).isEmpty();
        assertThat(Reading.found("featured: " + value))
                .containsExactly("WARNING en/a.md:3:11 featured must be true or a rank from 1, not \"" + value
                        + "\" | Write featured: true, or featured: 1 for the lead");
    }

    @Test
    void anArticleHasAPlaceInASeries() {
        assertThat(Reading.withFrontMatter("series: a  b\npart: ۳").series())
                .contains(new Series("a b", Optional.of(3)));
        assertThat(Reading.withFrontMatter("series: a").series()).contains(new Series("a", Optional.empty()));
        assertThat(Reading.withFrontMatter("series: [a, b]").series()).contains(new Series("a", Optional.empty()));
        assertThat(Reading.withFrontMatter("series: [[a], b]").series()).contains(new Series("b", Optional.empty()));
    }

    @Test
    void aPartThatIsNoNumberIsTold() {
        assertThat(Reading.withFrontMatter("series: a\npart: two").series())
                .contains(new Series("a", Optional.empty()));
        assertThat(Reading.found("series: a\npart: two"))
                .containsExactly(
                        "WARNING en/a.md:4:7 part must be a number from 1, not \"two\" | Write it in digits: part: 3");
    }

    @Test
    void aPartOfNoSeriesIsTold() {
        assertThat(Reading.withFrontMatter("part: 2").series()).isEmpty();
        assertThat(Reading.found("part: 2"))
                .containsExactly("WARNING en/a.md:3:7 A part of no series has no place to be shown"
                        + " | Name the series: add a line series:");
    }
}
