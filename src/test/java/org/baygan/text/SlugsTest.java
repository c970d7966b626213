package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    private static final String LETTERS =
            "آأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيءپچژکگیۀ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩ -.«»!:()abzAZ09";

    @ParameterizedTest
    @CsvSource({
        "استاندار اردبیل, astandar-ardbyl",
        "كتاب‌ها, ktab-ha",
        "کتابها, ktabha",
        "مسئول تأثیر, msywl-tathyr",
        "عشق, shq",
        "آب، خاک؟ باد؛ آتش, ab-khak-bad-atsh",
        "۱۲ بهمن ۱۳۵۷, 12-bhmn-1357",
        "خُدا, khuda",
        "Iran’s Caspian coast!, irans-caspian-coast",
        "Çeşmə İstanbul, cesme-istanbul",
        "Москва, moskva",
        "ڕێبەندان, rebhndan",
        "--a__b--, a-b",
        "???, ''",
    })
    void names_become_address_parts(String name, String slug) {
        assertThat(Slugs.slug(name)).isEqualTo(slug);
    }

    @Test
    void long_slugs_are_cut_at_a_hyphen() {
        assertThat(Slugs.slug("abcdefghi ".repeat(20)))
                .isEqualTo("abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi-abcdefghi");
        assertThat(Slugs.slug("x".repeat(200))).hasSize(80);
    }

    @Test
    void every_pair_of_tabled_letters_is_romanised_as_icu_does() {
        Transliterator icu = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        List<String> letters =
                LETTERS.codePoints().mapToObj(Character::toString).toList();
        List<String> given = letters.stream()
                .flatMap(first -> letters.stream().map(first::concat))
                .toList();
        List<String> expected =
                icu.transliterate(String.join("\n", given)).lines().toList();
        assertThat(given.stream().map(Romanization::romanize)).containsExactlyElementsOf(expected);
    }

    @Test
    void random_strings_are_romanised_as_icu_does() {
        Transliterator icu = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        long seed = 57;
        Random random = new Random(seed);
        for (int n = 0; n < 3000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            assertThat(Romanization.romanize(text.toString()))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(icu.transliterate(text.toString()));
        }
    }

    @Test
    void any_text_gives_a_slug() {
        long seed = 80;
        new RandomText(seed)
                .texts(1000)
                .forEach(text -> assertThat(Slugs.slug(text))
                        .as("seed %d: %s", seed, text)
                        .matches("([a-z0-9]+(-[a-z0-9]+)*)?")
                        .hasSizeLessThanOrEqualTo(80));
    }
}
