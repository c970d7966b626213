package org.baygan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyReaderTest {
    private static final String FILE = "site-data/topics.yaml";
    private static final String GOOD = "topics:\n  sea: {en: The sea, fa: دریا}\n";

    private static VocabularyReader.Result read(String yaml) {
        return VocabularyReader.read(FILE, yaml, name -> name);
    }

    @Test
    void names_are_read() {
        assertThat(read(GOOD).diagnostics()).isEmpty();
        assertThat(read(GOOD).vocabulary().nameOf("topics", "sea", Language.ENGLISH))
                .contains("The sea");
        assertThat(read("").diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'topics:\n  hill: [a]\n'; 2; A name in each language was expected here",
                "'topics:\n  hill: {en: [a]}\n'; 2; A name was expected here",
                "'topics:\n  hill: {en: \"\"}\n'; 2; A name was expected here",
                "'topics:\n  hill: {9: a}\n'; 2; \"9\" is not a language",
                "'topics:\n  [a]: {en: a}\n'; 2; An id was expected here",
                "'things: {}\n'; 1; There is no taxonomy \"things\"",
                "'sources: 3\n'; 1; Ids with their names were expected here",
                "'- a\n'; 1; A list of taxonomies was expected here"
            })
    void one_bad_value_is_named_with_its_line(String yaml, int line, String message) {
        assertThat(read(yaml).diagnostics()).singleElement().satisfies(found -> {
            assertThat(found.line()).isEqualTo(line);
            assertThat(found.message()).isEqualTo(message);
        });
    }

    @Test
    void it_costs_itself_alone() {
        VocabularyReader.Result read = read(GOOD + "  hill: 3\n");
        assertThat(read.diagnostics()).hasSize(1);
        assertThat(read.vocabulary().nameOf("topics", "sea", Language.ENGLISH)).contains("The sea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topics: {",
                "a: b: c",
                "\u0001",
                "topics:\n\t- x",
                "---\n---\n",
                "*a",
                "!!java.net.URL [x]",
                "%YAML 9"
            })
    void what_is_no_yaml_is_told(String yaml) {
        assertThat(read(yaml).diagnostics())
                .hasSizeLessThan(2)
                .allMatch(found -> found.path().equals(FILE));
    }

    @Test
    void what_goes_on_and_on_is_told() {
        assertThat(read("[".repeat(100_000)).diagnostics()).hasSize(1);
        assertThat(read("a: ".repeat(10_000)).diagnostics()).hasSize(1);
        assertThat(read("x".repeat(4_000_000)).diagnostics()).hasSize(1);
    }

    @Test
    void any_text_comes_to_findings() {
        Random random = new Random(16);
        String alphabet = "topics: {}[]-&*!|>'\"%@`\n  sea en\u0000\uFEFF\uD800\uFFFF#,?";
        for (int i = 0; i < 3000; i++) {
            StringBuilder yaml = new StringBuilder(random.nextBoolean() ? GOOD : "");
            for (int length = random.nextInt(40); length > 0; length--) {
                yaml.insert(random.nextInt(yaml.length() + 1), alphabet.charAt(random.nextInt(alphabet.length())));
            }
            List<Diagnostic> found = read(yaml.toString()).diagnostics();
            Optional<Diagnostic> other =
                    found.stream().filter(each -> !each.path().equals(FILE)).findAny();
            assertThat(other).isEmpty();
        }
    }
}
