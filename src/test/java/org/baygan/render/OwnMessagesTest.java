package org.baygan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnMessagesTest {
    private static final String FILE = "templates/messages_en.properties";

    private final List<Diagnostic> problems = new ArrayList<>();

    private Properties merged(byte[] file) {
        Properties messages = new Properties();
        messages.setProperty("plain", "Plain");
        messages.setProperty("count", "{0, plural, one {# thing} other {# things}}");
        messages.setProperty("page", "Page {0} of {1}");
        messages.setProperty("by", "By {0}");
        new OwnMessages(FILE, problems::add).addTo(messages, file);
        return messages;
    }

    private Properties merged(String text) {
        return merged(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void they_take_the_place_of_built_in_ones() {
        Properties messages =
                merged("\uFEFFplain = {Not a pattern\ncount={0, plural, other {# موارد}}\nby=از {0}\nmine=My {own\n");
        assertThat(problems).isEmpty();
        assertThat(messages)
                .containsEntry("plain", "{Not a pattern")
                .containsEntry("count", "{0, plural, other {# موارد}}")
                .containsEntry("by", "از {0}")
                .containsEntry("page", "Page {0} of {1}")
                .containsEntry("mine", "My {own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count={0, plural, one {# thing}}",
                "count={0, plural, one {# thing} other {# things}",
                "count={0, plurall, other {#}}",
                "count={0, plural, one {# thing} one {#} other {# things}}}{",
                "by=By {0, number}",
                "page=Page {0",
                "page=Page {x} {-1} {0,date,}}{"
            })
    void one_that_can_not_be_used_is_named_with_its_line(String line) {
        String key = line.substring(0, line.indexOf('='));
        Properties messages = merged("# mine\n" + line + "\nplain=Yes\n");
        assertThat(problems).singleElement().satisfies(found -> {
            assertThat(found.place()).isEqualTo(FILE + ":2");
            assertThat(found.message()).startsWith("The message \"" + key + "\" can't be used: ");
            assertThat(found.hint()).startsWith("Write it in the form of the built-in one, which is used until then: ");
            assertThat(found.excerpt()).isEqualTo(line);
        });
        assertThat(messages).containsEntry("plain", "Yes");
        assertThat(messages.getProperty(key)).isNotEqualTo(line.substring(line.indexOf('=') + 1));
    }

    @Test
    void a_file_that_is_not_text_is_named() {
        Properties messages = merged(new byte[] {'p', 'l', 'a', 'i', 'n', '=', (byte) 0xFF});
        assertThat(problems).extracting(Diagnostic::message).containsExactly("This file is not UTF-8");
        assertThat(messages).containsEntry("plain", "Plain");
    }

    @Test
    void an_escape_that_means_nothing_is_named() {
        merged("plain=\\u12\n");
        assertThat(problems).extracting(Diagnostic::place).containsExactly(FILE + ":1");
    }

    @Test
    void a_message_of_a_template_of_its_own_names_key_and_file_where_it_is_used() {
        Properties messages = merged("mine={0, plural, one {#}}\n");
        assertThatThrownBy(() -> new Messages(Language.ENGLISH, DigitSet.ASCII, messages).text("mine", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The message \"mine\" in templates/messages_en.properties can't be used: ");
    }
}
