package org.baygan.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.baygan.model.Language;
import org.baygan.search.analysis.Stemmer;
import org.junit.jupiter.api.Test;

/** Spellings as one word and in parts; underscores are half-spaces. */
class CompoundsTest {
    private static SmallArchive.Index index(String... bodies) throws IOException {
        String[] typed = new String[bodies.length];
        for (int i = 0; i < typed.length; i++) {
            typed[i] = bodies[i].replace('_', '\u200C');
        }
        return new SmallArchive(Language.PERSIAN).bodies(typed).index();
    }

    private static List<String> alias(SmallArchive.Index index, String form) throws IOException {
        return index.reader().group(Stemmer.stem(form)).forms().stream()
                .filter(each -> each.form().equals(form))
                .flatMap(each -> each.alias().stream())
                .toList();
    }

    @Test
    void a_word_that_is_written_in_parts_stands_for_them() throws IOException {
        SmallArchive.Index index = index("دانش_آموز آمد", "کلاس دانش آموز");
        assertThat(alias(index, "دانشاموز")).containsExactly("دانش", "اموز");
        assertThat(index.find("دانشآموز")).containsExactlyInAnyOrder("a0", "a1");
    }

    @Test
    void articles_that_write_it_as_one_word_are_found_by_the_parts_too() throws IOException {
        SmallArchive.Index index = index("دانش_آموز", "دانش_آموز", "دانشآموز");
        for (String query : List.of("دانش\u200Cآموز", "دانش آموز", "دانشآموز", "«دانش آموز»")) {
            assertThat(index.find(query)).as(query).containsExactlyInAnyOrder("a0", "a1", "a2");
        }
    }

    @Test
    void where_more_articles_write_one_word_it_stays_one_that_the_parts_also_mean() throws IOException {
        SmallArchive.Index index = index("کتابخانه", "کتابخانه", "کتاب_خانه", "کتاب", "خانه");
        assertThat(alias(index, "کتابخانه")).isEmpty();
        assertThat(index.find("کتابخانه")).containsExactlyInAnyOrder("a0", "a1", "a2");
        assertThat(index.find("کتاب خانه")).contains("a0", "a1", "a2");
        assertThat(index.find("«کتاب خانه»")).containsExactlyInAnyOrder("a0", "a1", "a2");
    }

    @Test
    void a_verb_and_its_prefix_meet_however_they_stand() throws IOException {
        SmallArchive.Index index = index("کار می_رود", "کار می رود", "کار میرود", "کار رفت");
        for (String query : List.of("می\u200Cرود", "می رود", "میرود")) {
            assertThat(index.find(query)).as(query).containsExactlyInAnyOrder("a0", "a1", "a2");
        }
    }

    @Test
    void two_words_of_the_archive_may_be_typed_apart_where_it_writes_one() throws IOException {
        SmallArchive.Index index = index("فرودگاه", "فرودگاه", "فرود", "فرود", "گاه", "گاه");
        assertThat(index.reader().group("فرود").joins()).containsExactly("فرودگاه");
        assertThat(index.find("«فرود گاه»")).containsExactlyInAnyOrder("a0", "a1");
    }

    @Test
    void an_ending_alone_makes_no_compound() throws IOException {
        SmallArchive.Index index = index("کتاب_ها", "کتابها");
        assertThat(index.reader().group("کتاب").forms())
                .extracting(TermGroup.Form::form)
                .containsExactly("کتاب", "کتابها");
        assertThat(alias(index, "کتابها")).isEmpty();
        assertThat(index.find("کتاب")).containsExactlyInAnyOrder("a0", "a1");
    }

    @Test
    void what_stands_for_parts_that_stand_for_parts_stands_for_the_last() throws IOException {
        SmallArchive.Index index = index("پیش_بینی", "پیشبینی_پذیر");
        assertThat(alias(index, "پیشبینیپذیر")).containsExactly("پیش", "بینی", "پذیر");
        assertThat(index.find("پیشبینیپذیر")).contains("a1");
    }
}
