package org.baygan.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baygan.search.analysis.Analysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedNamesTest {
    private static Map<String, String> names(String... headlines) {
        return SharedNames.of(Arrays.stream(headlines).map(each -> {
            String[] both = each.split(" = ", -1);
            return new SharedNames.Translated(both[0], both[1]);
        }));
    }

    private static String folded(String word) {
        return Analysis.runs(word).get(0).joined();
    }

    @Test
    void aNameThatBothLanguagesWriteIsFound() {
        assertThat(names(
                        "OPEC meets in Tabriz today = نشست امروز اوپک در تبریز",
                        "Prices rise after OPEC's decision = قیمت‌ها پس از تصمیم اوپک بالا رفت",
                        "Snow in Tabriz = برف در تبریز"))
                .isEqualTo(Map.of("OPEC", "اوپک", "Tabriz", "تبریز"));
    }

    @Test
    void itIsTheSameTheOtherWayRound() {
        assertThat(names("نشست اوپک = OPEC meets", "تصمیم اوپک = OPEC decides")).isEqualTo(Map.of("اوپک", "OPEC"));
    }

    @Test
    void oneHeadlineIsNotEnough() {
        assertThat(names("OPEC meets = نشست اوپک", "Rain = باران")).isEmpty();
    }

    @Test
    void eachPartOfANameIsOne() {
        assertThat(names("Samad Ferdowsi's lamp = چراغ صمد فردوسی", "Ferdowsi, Samad = فردوسی، صمد"))
                .isEqualTo(Map.of("Samad", "صمد", "Ferdowsi", "فردوسی"));
    }

    @Test
    void aNameThatSoundsOtherwiseNeedsMoreHeadlines() {
        String[] headlines = {
            "Germany builds a bridge = آلمان پل می‌سازد",
            "Trains in Germany = قطارهای آلمان",
            "Germany, in winter = آلمان در زمستان",
            "A letter from Germany = نامه‌ای از آلمان"
        };
        assertThat(names(headlines)).isEqualTo(Map.of("Germany", "آلمان"));
        assertThat(names(Arrays.copyOf(headlines, 3))).isEmpty();
    }

    @Test
    void ofWordsThatAlwaysStandTogetherNoneIsChosen() {
        assertThat(names(
                        "Weekly report: bread = گزارش هفتگی: نان",
                        "Weekly report: rice = گزارش هفتگی: برنج",
                        "Weekly report: tea = گزارش هفتگی: چای",
                        "Weekly report: sugar = گزارش هفتگی: شکر"))
                .isEmpty();
    }

    @Test
    void aNameThatIsMoreOftenMissingIsNone() {
        assertThat(names(
                        "Tabriz in snow = تبریز در برف",
                        "Tabriz at night = شب‌های تبریز",
                        "Tabriz again = بار دیگر آن شهر",
                        "From Tabriz = از آن شهر"))
                .isEmpty();
        assertThat(names(
                        "Tabriz in snow = تبریز در برف",
                        "Tabriz at night = شب‌های تبریز",
                        "Tabriz again = بار دیگر آن شهر"))
                .isEqualTo(Map.of("Tabriz", "تبریز"));
    }

    @Test
    void aNameThatBothWriteTheSameNeedsNoOther() {
        assertThat(names(
                        "The G7 meets = نشست G7", "After the G7 = پس از G7", "PDF files = پرونده‌های PDF", "PDF = PDF"))
                .isEmpty();
    }

    @Test
    void ofAnEndlessHeadlineTheFirstWordsAreLookedAt() {
        String many = IntStream.range(0, 20_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(names("OPEC " + many + " = اوپک " + many, "OPEC " + many + " FIFA = اوپک " + many + " فیفا"))
                .isEqualTo(Map.of("OPEC", "اوپک"));
    }

    @Test
    void numbersAndWordsThatSayNothingAreNone() {
        assertThat(names("1403 and the end = ۱۴۰۳ و پایان", "1403 and the sea = ۱۴۰۳ و دریا"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "opec, اوپک",
        "fifa, فیفا",
        "unesco, یونسکو",
        "nato, ناتو",
        "washington, واشنگتن",
        "moscow, مسکو",
        "berlin, برلین",
        "geneva, ژنو",
        "tehran, تهران",
        "isfahan, اصفهان",
        "shiraz, شیراز",
        "azerbaijan, آذربایجان",
        "kazakhstan, قزاقستان",
        "google, گوگل",
        "george, جورج",
        "johnson, جانسون",
        "mexico, مکزیک",
        "cézanne, سزان",
        "ghazal, غزل",
        "khayyam, خیام",
        "thatcher, تاچر",
        "israel, اسرائیل",
        "qatar, قطر",
        "yazd, یزد",
        "philip, فیلیپ",
        "sherlock, شرلوک",
        "celsius, سلسیوس"
    })
    void namesOfOneSoundAreAlike(String one, String other) {
        assertThat(Consonants.alike(folded(one), folded(other))).isTrue();
        assertThat(Consonants.alike(folded(other), folded(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "germany, آلمان",
        "opec, فیفا",
        "iran, عراق",
        "rio, ریو",
        "vienna, وین",
        "market, بازار",
        "moscow, قاهره",
        "москва, مسکو",
        "aa, آ",
        "shiraz, سیراف",
        "nato, نفت"
    })
    void othersAreNot(String one, String other) {
        assertThat(Consonants.alike(folded(one), folded(other))).isFalse();
    }
}
