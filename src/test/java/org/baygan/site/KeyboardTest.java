package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** A reader has a keyboard and nothing else. What keys do among results is told by {@link SearchPageTest}. */
class KeyboardTest extends InReadArchive {
    /** Everything that can be focused and is shown, in the order of the page. */
    private static final String STOPS =
            "[...document.querySelectorAll('a[href], input, button, select, summary, [tabindex=\"0\"], pre')]"
                    + ".filter(e => e.tabIndex >= 0 || e.tagName == 'PRE')"
                    + ".filter(e => e.checkVisibility() && (e.tagName != 'PRE' || e.scrollWidth > e.clientWidth))";

    /** What is wrong with the place of the focus: nothing if it has an outline, is in sight and lies on top. */
    private static final String WRONG = """
            (() => {
                const at = document.activeElement;
                const style = getComputedStyle(at);
                const box = at.getClientRects()[0];
                const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                return [
                    style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 ? 'no outline' : '',
                    box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth ? 'out of sight' : '',
                    top && (at.contains(top) || top.contains(at)) ? '' : 'covered',
                ].filter(Boolean).map(wrong => ' ' + wrong + ': ' + at.outerHTML).join('');
            })()""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "fa/index.html",
                "fa/1394/index.html",
                "en/section/economy/page-2.html",
                FullArchive.ENGLISH_EVERYTHING,
            })
    void tabReachesEverythingInOrderAndShowsWhereItIs(String path) {
        archive.web().show(path);
        Number stops = (Number) browser.evaluate("self.stops = " + STOPS + "; return stops.length");
        assertThat(stops).isNotNull();
        List<String> reached = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < stops.intValue(); i++) {
            browser.tab();
            reached.add(String.valueOf(browser.evaluate("return stops.indexOf(document.activeElement) + " + WRONG)));
            expected.add(String.valueOf(i));
        }
        assertThat(reached).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa/1389/02/13-border-market.html", "en/2015/index.html"})
    void theFirstStopSkipsToTheText(String path) {
        archive.folder().show(path);
        browser.tab();
        assertThat(browser.evaluate("return document.activeElement.className")).isEqualTo("skip");
        assertThat(browser.evaluate("return " + WRONG)).isEqualTo("");
        browser.press(Keys.ENTER);
        archive.folder().awaitPath(path + "#main");
        browser.tab();
        assertThat(browser.evaluate("return document.activeElement.closest('main')?.id"))
                .isEqualTo("main");
        archive.folder().assertQuiet();
    }

    private void tabTo(String selector) {
        for (int i = 0; i < 60; i++) {
            browser.tab();
            if (Boolean.TRUE.equals(browser.evaluate("return document.activeElement.matches(\"" + selector + "\")"))) {
                return;
            }
        }
        throw new AssertionError("nothing leads to " + selector);
    }

    @Test
    void enterFollowsFromTheHomePageToAnArticleInTheOtherLanguage() {
        archive.folder().show("en/index.html");
        tabTo("nav a[href='topic/index.html']");
        browser.press(Keys.ENTER);
        archive.folder().awaitPath("en/topic/index.html");
        tabTo("a[href='border-trade/index.html']");
        browser.press(Keys.ENTER);
        archive.folder().awaitPath("en/topic/border-trade/index.html");
        tabTo("a[href$='03-border-market.html']");
        browser.press(Keys.ENTER);
        archive.folder().awaitPath("en/2010/05/03-border-market.html");
        tabTo(".languages a");
        browser.press(Keys.ENTER);
        archive.folder().awaitPath("fa/1389/02/13-border-market.html");
        archive.folder().assertQuiet();
    }

    @Test
    void theBoxIsReachedAndEnterSearches() {
        archive.folder().show("fa/1389/02/13-border-market.html");
        tabTo("[type=search]");
        browser.press("بندر", Keys.ENTER);
        archive.folder().awaitPath("fa/search.html?q=بندر");
        browser.awaitValue("document.querySelectorAll('#results article').length", 10);
        archive.folder().assertQuiet();
    }

    @Test
    void aSourceIsOpenedAndAWideTableIsMoved() {
        archive.folder().show(FullArchive.ENGLISH_EVERYTHING);
        tabTo(".table");
        browser.press(Keys.ARROW_RIGHT);
        browser.awaitValue("document.activeElement.scrollLeft > 0", true);
        tabTo("summary");
        browser.press(Keys.ENTER);
        browser.awaitValue("document.querySelector('details').open", true);
        archive.folder().assertQuiet();
    }
}
