package org.baygan.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One two</p><p>three</p> | 3",
                "<p>مى‌رود کتاب‌های <em>خوب</em></p> | 3",
                "<p>don't 3.14 e.g. it’s well-known</p> | 6",
                "<p title='not these'> – … !</p> | 0",
                "<p>مُعَلِّم</p> | 1",
                "<p>新聞社 OK</p> | 4",
            })
    void wordsAreCountedAsReadersCountThem(String html, int words) {
        assertThat(ReadingText.words(html)).isEqualTo(words);
    }
}
