package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markdown within HTML elements that say so. ¶ stands for a line feed. */
class MarkdownElementsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "<div markdown=\"1\">¶*a*¶</div> ~ <p><em>a</em></p>",
                "<div markdown=\"block\">*a*</div>¶¶b ~ <p><em>a</em></p> <p>b</p>",
                "<div markdown='1' class=b>¶*a*¶</div> ~ <p><em>a</em></p>",
                "<div markdown=\"0\">¶*a*¶</div> ~ <div><p> *a* </p></div>",
                "<div markdown=false>¶*a*¶</div> ~ <div><p> *a* </p></div>",
                "<div markdown=\"1\"><div>¶*a*¶</div></div>¶¶*b* ~ <div><p> *a* </p></div> <p><em>b</em></p>",
                "<div markdown=\"1\">¶<p>¶¶*a*¶¶</div>¶¶*b* ~ <p> </p><p><em>a</em></p> <p><em>b</em></p>",
                "<div markdown=\"1\" lang=fa>¶*a*¶</div> ~ <div lang=\"fa\" dir=\"rtl\"> <p><em>a</em></p> </div>",
                "<div dir=rtl markdown=1>*a*</div> ~ <div dir=\"rtl\"> <p><em>a</em></p> </div>",
            })
    void theContentOfSuchAnElementIsMarkdown(String text, String html) {
        assertThat(Bodies.markdown(text.replace('¶', '\n')).html().replaceAll("\\s+", " "))
                .isEqualTo(html);
    }
}
