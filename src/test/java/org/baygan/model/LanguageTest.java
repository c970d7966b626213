package org.baygan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    private static final List<Language> SITE =
            Stream.of("fa", "en", "az-Latn", "zh-Hant-TW").map(Language::new).toList();

    @ParameterizedTest
    @CsvSource({
        "fa, fa",
        "FA, fa",
        "AZ-latn, az-Latn",
        "zh-hant-tw, zh-Hant-TW",
        "de-1996, de-1996",
        "fa-u-nu-latn, fa-u-nu-latn"
    })
    void tagsAreWrittenInTheUsualCase(String written, String tag) {
        assertThat(new Language(written).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f", "english", "fa-", "fa--IR", "fa-a", "fa_IR", "12", "فا", "de-1", "../fa"})
    void whatIsNotWellFormedIsNoTag(String text) {
        assertThat(Language.isTag(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"fa-IR, fa", "fa_IR, fa", "EN, en", "az-Latn-AZ, az-Latn", "zh-Hant-TW, zh-Hant-TW"})
    void aTagMeansTheLanguageThatItHoldsMore(String written, String tag) {
        assertThat(Language.lookup(written, SITE)).contains(new Language(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "az-Cyrl", "zh-Hant", "de", "economy"})
    void aTagMeansNoLanguageThatSaysMore(String written) {
        assertThat(Language.lookup(written, SITE)).isEmpty();
    }
}
