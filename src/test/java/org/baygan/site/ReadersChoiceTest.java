package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader chooses on a page, in a real browser. */
class ReadersChoiceTest extends InReadArchive {
    private static final String ARTICLE = "en/2010/05/03-border-market.html";
    private static final String GROUND = "getComputedStyle(document.body).backgroundColor";
    private static final String DARK = "rgb(21, 24, 26)";
    private static final String LIGHT = "rgb(252, 251, 248)";
    private static final String PRESSED = "document.querySelector('.scheme [aria-pressed=true]').textContent";

    @Test
    void theColoursThatAReaderChoseStayOnEveryPage() {
        browser.show(archive.web().address() + ARTICLE, 1280, "light");
        browser.awaitValue(PRESSED, "As the system");
        browser.awaitValue(GROUND, LIGHT);
        browser.click(".scheme button:nth-child(2)");
        browser.awaitValue(GROUND, DARK);
        browser.awaitValue(PRESSED, "Dark");

        archive.web().show("fa/index.html");
        browser.awaitValue(GROUND, DARK);
        browser.change(1280, "dark");
        browser.click(".scheme button:nth-child(1)");
        browser.awaitValue(GROUND, LIGHT);

        browser.show(archive.web().address() + ARTICLE, 1280, "dark");
        browser.awaitValue(GROUND, LIGHT);
        browser.click(".scheme button:nth-child(3)");
        browser.awaitValue(GROUND, DARK);
        browser.change(1280, "light");
        browser.awaitValue(GROUND, LIGHT);
        archive.web().assertQuiet();
    }

    @Test
    void thePageForWrongAddressesKnowsItToo() {
        browser.show(archive.web().address() + ARTICLE, 1280, "light");
        browser.click(".scheme button:nth-child(2)");
        archive.web().show("404.html");
        browser.awaitValue(GROUND, DARK);
        archive.web().show(ARTICLE);
        browser.click(".scheme button:nth-child(3)");
    }

    @Test
    void fromAFolderAChoiceWorksToo() {
        archive.folder().show(ARTICLE);
        browser.click(".scheme button:nth-child(2)");
        browser.awaitValue(GROUND, DARK);
        browser.click(".scheme button:nth-child(3)");
        archive.folder().assertQuiet();
    }

    @Test
    void aCopiedLinkIsWhereTheArticleIsPublished() {
        archive.web().show(ARTICLE);
        assertThat(browser.answer("let copied = '';"
                        + "Object.defineProperty(navigator, 'clipboard', {value: {writeText: text => { copied = text;"
                        + " return Promise.resolve() }}});"
                        + "document.querySelector('.share .link').click();"
                        + "await new Promise(done => setTimeout(done));"
                        + "return copied + ' ' + document.querySelector('.share .link').textContent"))
                .isEqualTo(SampleArchive.BASE + ARTICLE + " Copied");
        archive.web().assertQuiet();
    }

    private static final String SIZE = "getComputedStyle(document.querySelector('.body')).fontSize";

    @Test
    void theSizeOfTextThatAReaderChoseStaysOnEveryArticle() {
        archive.web().show(ARTICLE);
        browser.awaitValue(SIZE, "18px");
        browser.click(".size button:nth-child(3)");
        browser.awaitValue("document.querySelector('.size [aria-pressed=true]').textContent", "Largest");
        browser.awaitValue("parseFloat(" + SIZE + ") > 25", true);

        archive.web().show("fa/1389/02/13-border-market.html");
        browser.awaitValue("parseFloat(" + SIZE + ") > 25", true);
        browser.showAsPrinted("light");
        browser.awaitValue("parseFloat(" + SIZE + ") < 16", true);

        archive.web().show("fa/index.html");
        browser.awaitValue("document.querySelectorAll('.size').length", 0);
        archive.web().show(ARTICLE);
        browser.click(".size button:nth-child(1)");
        browser.awaitValue(SIZE, "18px");
        assertThat(browser.violations()).isEmpty();
        archive.web().assertQuiet();
    }

    private static final String TODAY =
            "[...document.querySelectorAll('.today li')].map(line => line.textContent).join()";

    private static final String TODAY_IS = "document.querySelector('.today h2').textContent";

    /** The day of the year by the archive's own calendar, and only what readers don't see above already. */
    @Test
    void theFirstPageTellsWhatWasPublishedOnThisDay() {
        browser.pretend("2026-03-30T12:00:00");
        for (OpenedSite site : List.of(archive.web(), archive.folder())) {
            site.show("en/index.html");
            browser.awaitValue(TODAY_IS, "On this day 30 March");
            assertThat(String.valueOf(browser.evaluate("return " + TODAY))).startsWith("2015 ");
            assertThat(String.valueOf(
                            browser.evaluate("return document.querySelector('.today li a+a').getAttribute('href')")))
                    .startsWith("2015/03/30-");
            browser.click(".today li a");
            site.awaitPath("en/2015/03/index.html#d30");

            site.show("fa/index.html");
            browser.awaitValue(TODAY_IS, "در چنین روزی ۱۰ فروردین");
            assertThat(String.valueOf(browser.evaluate("return " + TODAY))).startsWith("۱۳۹۴ ");
            assertThat(browser.violations()).isEmpty();
            site.assertQuiet();
        }
    }

    @Test
    void aDayWithoutAnythingIsNotSpokenOf() {
        browser.pretend("2026-12-31T12:00:00");
        archive.web().show("en/index.html");
        browser.awaitValue("document.querySelector('.today').checkVisibility()", false);
        archive.web().assertQuiet();
    }

    @Test
    void whatWasPublishedThisYearIsNoAnniversary() {
        browser.pretend("2015-03-30T12:00:00");
        archive.web().show("en/index.html");
        browser.awaitValue(TODAY_IS, "On this day 30 March");
        assertThat(browser.evaluate("return " + TODAY)).isEqualTo("");
    }
}
