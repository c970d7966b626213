package org.baygan.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.baygan.text.SearchFolding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrthographyTest {
    /** Each spelling and what it is taken for, as the client's script reads them. */
    private static List<List<String>> table() {
        return Stream.of(Orthography.table().split(" ", -1))
                .map(each -> List.of(each.split("\\.", -1)))
                .map(parts ->
                        List.of(parts.get(0) + parts.get(1) + parts.get(3), parts.get(0) + parts.get(2) + parts.get(3)))
                .toList();
    }

    private static String canonical(String word) {
        return Orthography.canonical(SearchFolding.fold(word));
    }

    @ParameterizedTest
    @CsvSource({
        "هیئت, هیأت",
        "هیئت, هیات",
        "مسئول, مسوول",
        "مسؤول, مسئول",
        "مسئولان, مسوولان",
        "مسئولیت, مسؤولیت",
        "مسئله, مسأله",
        "مسئله, مساله",
        "طهران, تهران",
        "تهرانی, طهرانی",
        "اطاق, اتاق",
        "امپراطور, امپراتور",
        "امپراتوری, امپراطوری",
        "بلیط, بلیت",
        "ذغال, زغال",
        "اوکراین, اکراین",
        "تروریزم, تروریسم",
        "انبیاء, انبیا",
        "اعضاء, اعضا",
        "قانونگزار, قانونگذار",
        "میلیون, ملیون",
        "مهمان, میهمان",
        "داوود, داود",
        "اسحق, اسحاق",
        "سوئیس, سویس",
        "اکتبر, اکتوبر",
        "آذربایجان, آزربایجان",
        "چهارچوب, چارچوب",
    })
    void spellings_of_one_word_are_one(String one, String other) {
        assertThat(canonical(one)).isEqualTo(canonical(other));
    }

    @ParameterizedTest
    @CsvSource({
        "اطوار, اتوار",
        "توسعه, طوسعه",
        "جزء, جز",
        "سوء, سو",
        "این‌ها, آیین‌ها",
        "خرد, خورد",
        "قالب, غالب",
        "صد, سد",
        "ارز, عرض",
        "market, markat",
    })
    void other_words_stay_apart(String one, String other) {
        assertThat(canonical(one)).isNotEqualTo(canonical(other));
    }

    @Test
    void the_table_has_each_spelling_once_and_leads_to_none_of_its_own() {
        Set<String> spellings = new HashSet<>();
        for (List<String> pair : table()) {
            String spelling = pair.get(0);
            assertThat(spellings.add(spelling)).as(spelling).isTrue();
            assertThat(Orthography.canonical(spelling)).as(spelling).isEqualTo(pair.get(1));
            assertThat(Orthography.canonical(pair.get(1))).as(spelling).isEqualTo(pair.get(1));
            assertThat(spelling).hasSizeGreaterThan(2);
        }
        assertThat(spellings).hasSizeGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ها", "ی", "ان", "یت", "های"})
    void what_was_made_one_stays_so(String ending) {
        for (List<String> pair : table()) {
            for (String word : pair) {
                String canonical = Orthography.canonical(word + ending);
                assertThat(Orthography.canonical(canonical)).as(word + ending).isEqualTo(canonical);
            }
        }
    }
}
