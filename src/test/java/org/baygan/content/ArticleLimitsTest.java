package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleLimitsTest {
    private static Optional<Diagnostic> exceeded(String frontMatter) {
        String text = "---\ndate: 2020-01-02\n" + frontMatter + "---\nText\n";
        ContentDecoder.Decoded decoded = ContentDecoder.decode("en/a.md", text.getBytes(StandardCharsets.UTF_8));
        return ArticleLimits.exceeded(new ArticleReader(List.of(Language.ENGLISH), ZoneOffset.UTC, Map.of())
                .read(decoded.file().orElseThrow())
                .article()
                .orElseThrow());
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "n" + i).collect(Collectors.joining(", ", "[", "]"));
    }

    @ParameterizedTest
    @CsvSource({
        "title, 20000",
        "kicker, 20000",
        "deck, 20000",
        "lead, 20000",
        "summary, 20000",
        "image-caption, 20000",
        "image-credit, 20000",
        "series, 500",
        "place, 500",
        "section, 500",
        "source, 500"
    })
    void a_text_may_be_so_long(String key, int most) {
        String title = key.equals("title") ? "" : "title: T\n";
        assertThat(exceeded(title + key + ": " + "x".repeat(most) + "\n")).isEmpty();
        assertThat(exceeded(title + key + ": " + "x".repeat(most + 1) + "\n")).hasValueSatisfying(found -> {
            assertThat(found.message())
                    .isEqualTo(String.format(
                            java.util.Locale.ROOT, "%s has %,d characters, and may have %,d", key, most + 1, most));
            assertThat(found.line()).isEqualTo(key.equals("title") ? 3 : 4);
        });
    }

    @ParameterizedTest
    @CsvSource({"topics, 100", "authors, 100", "aliases, 500"})
    void a_list_may_be_so_long(String key, int most) {
        assertThat(exceeded("title: T\n" + key + ": " + names(most) + "\n")).isEmpty();
        assertThat(exceeded("title: T\n" + key + ": " + names(most + 1) + "\n"))
                .hasValueSatisfying(found -> assertThat(found.message())
                        .isEqualTo(key + " has " + (most + 1) + " entries, and may have " + most));
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "authors"})
    void a_name_may_be_so_long(String key) {
        assertThat(exceeded("title: T\n" + key + ": [" + "x".repeat(500) + "]\n"))
                .isEmpty();
        assertThat(exceeded("title: T\n" + key + ": [" + "x".repeat(501) + "]\n"))
                .hasValueSatisfying(
                        found -> assertThat(found.message()).isEqualTo(key + " has 501 characters, and may have 500"));
    }

    @Test
    void a_usual_article_keeps_within_them() {
        assertThat(
                        exceeded(
                                "title: T\ntopics: [a, b]\ncorrections:\n  - date: 2020-01-03\n    text: It was the harbour.\n"))
                .isEmpty();
    }
}
