package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** What the Nu checker doesn't look at: the right language and direction on every page and on every foreign part. */
class LanguageMarkingTest {
    private final Pages pages = SampleArchive.pages();

    @Test
    void everyPageSaysTheLanguageAndDirectionOfItsTree() {
        pages.html().forEach((path, page) -> {
            Element root = page.child(0);
            boolean english = path.startsWith("en/");
            assertThat(root.attr("lang")).as(path).isEqualTo(english ? "en" : "fa");
            assertThat(root.attr("dir")).as(path).isEqualTo(english ? "ltr" : "rtl");
        });
    }

    @Test
    void whatSaysItsLanguageSaysTheDirectionToo() {
        pages.html().forEach((path, page) -> {
            for (Element part : page.body().select("[lang]")) {
                String direction = part.attr("lang").startsWith("en") ? "ltr" : "rtl";
                assertThat(part.attr("dir")).as(path + ": " + part.outerHtml()).isEqualTo(direction);
            }
        });
    }

    @Test
    void directionIsNeverLeftToTheBrowser() {
        pages.html()
                .forEach((path, page) ->
                        assertThat(page.select("[dir=auto]")).as(path).isEmpty());
    }

    @Test
    void textInTheOtherScriptIsMarked() {
        List<String> unmarked = new ArrayList<>();
        pages.html().forEach((path, page) -> unmarkedPassages(page).forEach(text -> unmarked.add(path + ": " + text)));
        assertThat(unmarked).isEmpty();
    }

    /** Texts of more than one word wholly in a script that their language isn't written in, and not isolated either. */
    private static List<String> unmarkedPassages(Document page) {
        List<String> found = new ArrayList<>();
        for (Element element : page.body().getAllElements()) {
            Element marked = element.closest("[lang]");
            boolean latin = marked != null && marked.attr("lang").startsWith("en");
            int foreign = latin ? UScript.ARABIC : UScript.LATIN;
            for (TextNode node : element.textNodes()) {
                String text = node.text().strip();
                if (text.indexOf(' ') > 0
                        && isWhollyIn(foreign, text)
                        && element.closest("bdi, code, [dir=ltr]") == null) {
                    found.add(text);
                }
            }
        }
        return found;
    }

    private static boolean isWhollyIn(int script, String text) {
        int[] letters = text.codePoints().filter(UCharacter::isLetter).toArray();
        return letters.length > 0
                && java.util.Arrays.stream(letters).allMatch(letter -> UScript.getScript(letter) == script);
    }
}
