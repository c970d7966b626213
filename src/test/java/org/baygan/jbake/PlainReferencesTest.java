package org.baygan.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baygan.markup.RenderedBody;
import org.baygan.model.FileReference;
import org.baygan.model.FileReference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainReferencesTest {
    @ParameterizedTest
    @CsvSource({
        "LINK, other.md, '', other.html",
        "LINK, ../2013/other.markdown, part two, ../2013/other.html#part%20two",
        "LINK, notes.TXT, '', notes.html",
        "LINK, table.csv, '', table.csv",
        "LINK, کتاب.md, '', %25DA%25A9%25D8%25AA%25D8%25A7%25D8%25A8.html",
        "IMAGE, images/a b.png, '', images/a%20b.png",
        "IMAGE, notes.md, '', notes.md",
        "LINK, javascript:alert(1), '', javascript%3Aalert(1)",
        "LINK, //example.org/x, '', /example.org/x",
        "LINK, a\"b.csv, '', a%22b.csv",
    })
    void a_reference_is_written_as_jbake_names_its_file(Kind kind, String target, String fragment, String href) {
        FileReference reference = new FileReference(kind, target, fragment, 1, 1);

        assertThat(resolve("<a href=\"\uFDD00\uFDD1\">x</a>", reference)).isEqualTo("<a href=\"" + href + "\">x</a>");
    }

    @Test
    void each_mark_stands_for_its_own_reference() {
        String html = "<p>\uFDD01\uFDD1 \uFDD00\uFDD1 \uFDD01\uFDD1</p>";

        assertThat(resolve(
                        html,
                        new FileReference(Kind.LINK, "a.md", "", 1, 0),
                        new FileReference(Kind.IMAGE, "b.png", "", 2, 0)))
                .isEqualTo("<p>b.png a.html b.png</p>");
    }

    @Test
    void a_body_without_marks_stays_as_it_is() {
        assertThat(resolve("<p>plain</p>")).isEqualTo("<p>plain</p>");
    }

    private static String resolve(String html, FileReference... references) {
        return PlainReferences.resolve(new RenderedBody(html, "", List.of(references), List.of()), ".html");
    }
}
