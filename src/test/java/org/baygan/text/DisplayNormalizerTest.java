package org.baygan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNormalizerTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})|\\\\([nrt])");
    private static final DisplayNormalizer PERSIAN = DisplayNormalizer.of(Language.PERSIAN, DigitSet.ASCII);
    private static final DisplayNormalizer PERSIAN_DIGITS = DisplayNormalizer.of(Language.PERSIAN, DigitSet.PERSIAN);
    private static final DisplayNormalizer ENGLISH = DisplayNormalizer.of(Language.ENGLISH, DigitSet.ASCII);

    private static DisplayNormalizer normalizer(String profile) {
        return profile.equals("fa!") ? PERSIAN_DIGITS : DisplayNormalizer.of(new Language(profile), DigitSet.ASCII);
    }

    static Stream<Arguments> rules() {
        return resource("display-rules.txt")
                .lines()
                .filter(line -> line.contains(" | "))
                .map(line -> {
                    List<String> parts =
                            Pattern.compile(" \\| ").splitAsStream(line).toList();
                    String before = unescape(parts.get(1));
                    return Arguments.of(
                            parts.get(0), before, parts.get(2).equals("same") ? before : unescape(parts.get(2)));
                });
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(DisplayNormalizerTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(DisplayNormalizerTest::character);
    }

    private static String character(MatchResult escape) {
        return escape.group(1) != null
                ? Character.toString(Integer.parseInt(escape.group(1), 16))
                : escape.group(2).equals("n") ? "\n" : escape.group(2).equals("r") ? "\r" : "\t";
    }

    @ParameterizedTest
    @MethodSource("rules")
    void display_follows_the_rules(String profile, String before, String after) {
        Normalized shown = normalizer(profile).normalize(before);
        assertThat(shown.text()).isEqualTo(after);
        assertThat(normalizer(profile).normalize(after)).isEqualTo(new Normalized(after, 0, List.of()));
        if (before.equals(after)) {
            assertThat(shown.changedCharacters()).isZero();
        }
    }

    @Test
    void changed_characters_are_counted() {
        assertThat(PERSIAN.normalize("كتاب علي").changedCharacters()).isEqualTo(2);
        assertThat(PERSIAN.normalize("می\u200C\u200C\u200Cشود").changedCharacters())
                .isEqualTo(2);
        assertThat(PERSIAN.normalize("ﻻﻟﻪ").changedCharacters()).isEqualTo(3);
        assertThat(ENGLISH.normalize("cafe\u0301").changedCharacters()).isEqualTo(2);
        assertThat(ENGLISH.normalize("a\u0000\u202Eb\uFEFF").changedCharacters())
                .isEqualTo(3);
    }

    @Test
    void line_ends_and_a_byte_order_mark_do_not_count() {
        assertThat(PERSIAN.normalize("\uFEFFالف\r\nب\rج")).isEqualTo(new Normalized("الف\nب\nج", 0, List.of()));
    }

    @Test
    void removed_bidirectional_controls_are_reported_by_their_place_in_the_source() {
        assertThat(ENGLISH.normalize("\uFEFFa\r\n\u202Eb\u2066c\u2069\n\u202C").removedControls())
                .containsExactly(4, 10);
    }

    @Test
    void addresses_that_uncover_each_other_are_normalised_at_once() {
        String chained = "tac\u200C@\u200Cmailto:0ز".repeat(20) + "\u200C@ز77";
        String shown = PERSIAN.normalize(chained).text();
        assertThat(PERSIAN.normalize(shown).text()).isEqualTo(shown);
    }

    @Test
    void normal_text_is_returned_as_it_is() {
        String text = "استان‌های شمالی اخیراً با همکاری «وزارت کشور» ۲۰ طرح تازه را آغاز کردند.\n\nمی‌گویند";
        assertThat(PERSIAN.normalize(text).text()).isSameAs(text);
    }

    @Test
    void every_code_point_is_normalised_and_normalised_no_further() {
        for (DisplayNormalizer normalizer : List.of(PERSIAN, PERSIAN_DIGITS, ENGLISH)) {
            for (int c = 0; c <= 0x2FFFF; c++) {
                String text = "ب" + Character.toString(c) + "ب a" + Character.toString(c);
                String shown = normalizer.normalize(text).text();
                Normalized again = normalizer.normalize(shown);
                if (again.changedCharacters() != 0 || !again.text().equals(shown)) {
                    assertThat(again).as("U+%04X", c).isEqualTo(new Normalized(shown, 0, List.of()));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1389, 2010, 57})
    void normalising_twice_changes_nothing_more(long seed) {
        for (DisplayNormalizer normalizer : List.of(PERSIAN, PERSIAN_DIGITS, ENGLISH)) {
            new RandomText(seed).texts(3000).forEach(text -> {
                Normalized once = normalizer.normalize(text);
                assertThat(normalizer.normalize(once.text()))
                        .as("seed %d: %s", seed, escaped(text))
                        .isEqualTo(new Normalized(once.text(), 0, List.of()));
                if (once.text().equals(text)) {
                    assertThat(once.changedCharacters())
                            .as("seed %d: %s", seed, escaped(text))
                            .isZero();
                }
            });
        }
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars()
                .forEach(c -> out.append(c >= ' ' && c < 0x7F ? Character.toString(c) : String.format("\\u%04X", c)));
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`",
                "[",
                "](",
                "<a ",
                "{lang=ar",
                "﴿ي",
                "«",
                "a@",
                "://a",
                "\u202E",
                "]{lang=ar} ",
                "<p lang=ar>ي",
                "a.bc/",
                "\n{lang=ar}"
            })
    void hostile_repetition_is_read_to_its_end(String piece) {
        String text = "ي" + piece.repeat(20_000);
        assertThat(PERSIAN_DIGITS.normalize(text).text()).isNotEmpty();
    }
}
