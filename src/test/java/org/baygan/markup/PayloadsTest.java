package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baygan.site.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every payload in six places of a body. */
class PayloadsTest {
    private static final List<String> PAYLOADS = Payloads.all();

    @TempDir
    Path folder;

    @Test
    void thereAreMoreThanFiveHundred() {
        assertThat(PAYLOADS).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "# %s\n\ntext",
                "- *%s*\n\n> %s",
                "| %s | b |\n|---|---|\n| c | %s |\n\n[^1]\n\n[^1]: %s",
                "[%s](a.md \"%s\") ![%s](a.png '%s')",
                "<div title=\"%s\" lang='%s'>\n\n%s\n\n</div> <b class=%s>"
            })
    void nothingThatRunsIsLeft(String place) {
        for (String payload : PAYLOADS) {
            HarmlessHtml.check(Bodies.markdown(place.replace("%s", payload)).html());
        }
    }

    @Test
    void nothingRunsInABrowserThatHasNoPolicyToStopIt() throws Exception {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><meta charset=utf-8><title>quiet</title>"
                + "<script>function x() { document.title = 'a script ran'; } var alert = x;"
                + " addEventListener('click', e => e.preventDefault(), true);</script>\n");
        for (String payload : PAYLOADS) {
            page.append("<article>\n")
                    .append(Bodies.markdown(
                                    payload + "\n\n<b title='" + payload + "'>b</b>\n\n[a](b.md \"" + payload + "\")")
                            .html())
                    .append("</article>\n");
        }
        Path file = folder.resolve("page.html");
        Files.writeString(file, page);
        try (Browser browser = Browser.open(folder.resolve("profile"))) {
            browser.show(file.toUri().toString(), 800, "light");
            browser.answer("for (const e of document.querySelectorAll('*')) {"
                    + " for (const t of ['click', 'focus', 'mouseover', 'pointerover', 'toggle', 'error', 'load']) {"
                    + " e.dispatchEvent(new MouseEvent(t, {cancelable: true})); } }"
                    + " return String(document.querySelectorAll('article').length)");
            assertThat(browser.answer("return document.title")).isEqualTo("quiet");
        }
    }
}
