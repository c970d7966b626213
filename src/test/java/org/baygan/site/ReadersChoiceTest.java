package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

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
}
