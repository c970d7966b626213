package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.baygan.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
    private static final List<Language> SITE = List.of(Language.PERSIAN, Language.ENGLISH);
    private static final List<Language> MANY = Stream.of("en", "ar", "fa", "az", "ckb", "ur", "tr", "ru")
            .map(Language::new)
            .toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fa | استاندار اردبيل نتايج سفر به جمهوري آذربايجان را تشريح كرد",
                "fa | وي در اين سفر با وزير كشور به باكو رفت و از آن بازگشت",
                "fa | وی گفت: «إنما الأعمال بالنيات» و این را در نامه‌ای برای همه نوشت",
                "fa | بازار گل و گیاه در https://en.example.com/a-very-long-address/that-says-nothing/about/the-language",
                "ar | وصل الوزير إلى العاصمة في زيارة رسمية من أجل التعاون",
                "ckb | سەرۆکی هەرێم لە هەولێر پێشوازی لە شاندێکی بازرگانی کرد",
                "ur | وزیر اعظم نے کہا ہے کہ حکومت عوام کے ساتھ ہے",
                "az | Azərbaycan və İran arasında ticarət bir il ərzində artıb",
                "az | بو ایل تبریزده بیر یئنی کیتاب اوچون بایرام ایله گؤروش",
                "tr | İki ülke arasında ticaret için yeni bir anlaşma ve iş birliği",
                "en | The governor of Ardabil spoke about trade with the north",
                "ru | Министр сказал, что торговля растет и не только на севере",
            })
    void texts_are_told_apart(String tag, String text) {
        assertThat(LanguageDetector.detect(text, MANY)).contains(new Language(tag));
    }

    @Test
    void a_site_in_two_languages_tells_even_a_title() {
        assertThat(LanguageDetector.detect("كتاب", SITE)).contains(Language.PERSIAN);
        assertThat(LanguageDetector.detect("Caspian", SITE)).contains(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fa | نشست ۱۲¶<div class=\"row\"><a class=\"thumbnail\" href=\"#\" data-target=\"#gallery\"><img src=\"/img/a-poster-of-it.jpg\"></a></div>",
                "fa | نصب برنامه¶```¶the first of the commands that is to be run¶```¶و `then the second one` را بنویسید",
                "fa | راهنما¶{{< figure src=\"a-long-name-of-a-picture.png\" title=\"the title of it\" >}} {% include the-file-of-it.html %}",
                "fa | معرفی¶در Linux و Windows و MacOS از Visual Studio Code استفاده کنید Microsoft GitHub Copilot",
                "fa | Named Tuple در پایتون¶# Named Tuple در پایتون¶## مقدمه¶`namedtuple`مانند `tuple` هستن",
                "fa | Visual Studio Code در لینوکس¶در Linux و Windows از Visual Studio Code استفاده کنید GitHub Copilot",
                "en | The poem اگر آن ترک of Hafez",
                "en | The poem اگر آن ترک of Hafez¶This whole article is in English and only the title of it is not, as a poem",
                "en | A poem of Hafez¶Here is one of his lines, اگر آن ترک شیرازی به دست آرد دل ما را, as it is sung in Shiraz",
                "en | خبر¶This whole article is in English, and only the title of it is not, which happens now and then",
            })
    void only_title_and_prose_count(String tag, String text) {
        assertThat(LanguageDetector.detect(text.replace('¶', '\n'), SITE)).contains(new Language(tag));
    }

    @ParameterizedTest
    @CsvSource({"az-Latn, Bu il bir bayram və yeni kitab, true", "az-Latn, بو ایل بیر یئنی کیتاب اوچون, false"})
    void a_script_that_a_tag_names_is_the_only_one(String tag, String text, boolean told) {
        assertThat(LanguageDetector.detect(text, List.of(new Language(tag))).isPresent())
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "de, true",
        "ckb, true",
        "AZ-latn, true",
        "pt_BR, true",
        "kmr, true",
        "zza, true",
        "azb, true",
        "glk, true",
        "mzn, true",
        "nl, true",
        "war, false",
        "map, false",
        "new, false",
        "docs, false",
        "'', false"
    })
    void known_languages_are_told_from_other_short_names(String name, boolean language) {
        assertThat(LanguageDetector.isLanguage(name)).isEqualTo(language);
    }

    @Test
    void only_a_text_with_many_common_words_is_surely_in_a_language() {
        assertThat(LanguageDetector.isSurely("Servers\nThe state of the servers is as it was", SITE))
                .isTrue();
        assertThat(LanguageDetector.isSurely("Ein Titel\nDas Schiff war in der Nacht zu sehen", SITE))
                .isFalse();
        assertThat(LanguageDetector.isSurely("وصل الوزير إلى العاصمة في زيارة رسمية من أجل التعاون", SITE))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De haven is open\nHet schip was in de haven en de kapitein is op de kade, of in het kantoor.",
                "Bazar vebû\nÎro bazara sînor vebû û gelek kes hatin.",
                "بازاڕ\nئەمڕۆ بازاڕ کرایەوە و هەموو هاتن.",
                "بازار آچیلدی\nبو گون سرحد بازاری آچیلدی و چوخلو آدام گلدی.",
                "بازار\nایمرۆ بازار وازا بۆ و همه بومأیید.",
            })
    void a_neighbour_of_a_sites_languages_is_surely_none_of_them(String text) {
        assertThat(LanguageDetector.isSurely(text, SITE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Servers\nThe company moved its machines to a new building by the river, and nobody noticed.",
                "سرورها\nشرکت دستگاه‌های خود را به ساختمان تازه‌ای در کنار رود برد و کسی از آن خبر نداشت.",
            })
    void a_report_in_a_sites_language_surely_is(String text) {
        assertThat(LanguageDetector.isSurely(text, SITE)).isTrue();
    }

    @Test
    void theMainScriptOfATextIsThatOfMostOfItsLetters() {
        assertThat(LanguageDetector.mainScript("Министр сказал: yes")).contains("Cyrillic");
        assertThat(LanguageDetector.mainScript("وزیر گفت")).contains("Arabic");
        assertThat(LanguageDetector.mainScript("۱۲۳ — !")).isEmpty();
    }

    @Test
    void text_without_letters_or_in_no_candidates_script_is_not_told() {
        assertThat(LanguageDetector.detect("۱۲۳ — !", SITE)).isEmpty();
        assertThat(LanguageDetector.detect("", SITE)).isEmpty();
        assertThat(LanguageDetector.detect("Министр сказал", SITE)).isEmpty();
        assertThat(LanguageDetector.detect("سلام", List.of())).isEmpty();
    }

    @Test
    void any_text_is_taken() {
        long seed = 7;
        new RandomText(seed)
                .texts(1000)
                .forEach(text -> assertThat(LanguageDetector.detect(text, SITE))
                        .as("seed %d: %s", seed, text)
                        .isNotNull());
    }
}
