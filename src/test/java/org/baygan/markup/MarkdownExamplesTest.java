package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.baygan.model.FileReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bodies and their HTML: of English articles in {@code markdown.txt}, with other programs' syntax in {@code
 * foreign.txt}, of Persian ones in {@code persian.txt}. A marked reference is written as its number in two braces.
 */
class MarkdownExamplesTest {
    static Stream<Arguments> english() throws IOException {
        return Stream.concat(examples("markdown.txt"), examples("foreign.txt"));
    }

    static Stream<Arguments> persian() throws IOException {
        return examples("persian.txt");
    }

    private static Stream<Arguments> examples(String file) throws IOException {
        try (InputStream in = MarkdownExamplesTest.class.getResourceAsStream(file)) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(MarkdownExamplesTest::example);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("english")
    void theExampleIsRenderedAsWritten(String name, String body, String html) {
        assertThat(readable(Bodies.markdown(body).html())).as(name).isEqualTo(html);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("persian")
    void thePersianExampleIsRenderedAsWritten(String name, String body, String html) {
        assertThat(readable(Bodies.persian(body).html())).as(name).isEqualTo(html);
    }

    private static String readable(String html) {
        return html.replace(String.valueOf(FileReference.OPEN), "{{")
                .replace(String.valueOf(FileReference.CLOSE), "}}");
    }

    private static Arguments example(String example) {
        int title = example.indexOf('\n');
        int middle = example.indexOf("\n>>>\n");
        return Arguments.of(
                example.substring(0, title),
                example.substring(title + 1, middle + 1),
                example.substring(middle + 5).strip());
    }
}
