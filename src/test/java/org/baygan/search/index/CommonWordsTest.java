package org.baygan.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommonWordsTest {
    private final CommonWords words = CommonWords.of(List.of("کتاب", "خانه", "news", "paper", "newspaper", "ab"));

    @Test
    void two_words_and_the_two_written_as_one_are_told_whichever_of_them_is_new() {
        assertThat(words.haveCompoundsWith(Set.of("کتابخانه"))).isTrue();
        assertThat(CommonWords.of(List.of("کتابخانه", "خانه")).haveCompoundsWith(Set.of("کتاب")))
                .isTrue();
        assertThat(CommonWords.of(List.of("کتابخانه", "کتاب")).haveCompoundsWith(Set.of("خانه")))
                .isTrue();
        assertThat(CommonWords.of(List.of()).haveCompoundsWith(Set.of("کتابخانه", "کتاب", "خانه")))
                .isTrue();
    }

    @Test
    void words_that_go_count_like_words_that_come() {
        assertThat(words.haveCompoundsWith(Set.of("news"))).isTrue();
        assertThat(words.haveCompoundsWith(Set.of("newspaper"))).isTrue();
    }

    @Test
    void others_stand_alone() {
        assertThat(words.haveCompoundsWith(Set.of("خانهٔ", "خانهخانهخانه", "papers", "newer", "۱۲۳۴۵۶")))
                .isFalse();
        assertThat(words.haveCompoundsWith(Set.of())).isFalse();
    }

    @Test
    void a_part_of_two_letters_is_chance() {
        assertThat(words.haveCompoundsWith(Set.of("abpaper"))).isFalse();
        assertThat(CommonWords.of(List.of("paper", "abpaper")).haveCompoundsWith(Set.of("ab")))
                .isFalse();
    }

    @Test
    void words_come_and_go() throws IOException {
        CommonWords other = words.with(Set.of("خبر"), Set.of("news", "paper"));

        assertThat(bytes(other)).isEqualTo(bytes(CommonWords.of(List.of("newspaper", "ab", "کتاب", "خانه", "خبر"))));
        assertThat(bytes(CommonWords.of(List.of()).with(Set.of("خبر"), Set.of())))
                .isEqualTo(bytes(CommonWords.of(List.of("خبر"))));
    }

    @Test
    void what_is_written_is_read() throws IOException {
        for (CommonWords each : List.of(words, CommonWords.of(List.of()))) {
            CommonWords read = CommonWords.read(new DataInputStream(new ByteArrayInputStream(bytes(each))));
            assertThat(bytes(read)).isEqualTo(bytes(each));
            assertThat(read.haveCompoundsWith(Set.of("news"))).isEqualTo(each.haveCompoundsWith(Set.of("news")));
        }
    }

    private static byte[] bytes(CommonWords words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        words.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
