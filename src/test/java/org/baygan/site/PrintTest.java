package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What comes out of a printer. Pictures of it and the PDFs are left in {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintTest {
    /** What only a screen can use. */
    private static final String SCREEN_ONLY =
            ".skip, .languages, header.site nav a:not([aria-current]), header [type=search],"
                    + " .pager, .related, .topics, .translation, .letters, footer.site, button, select, .browse";

    /** The part of a sheet of A4 within its margins that is filled at least, in CSS pixels. */
    private static final double FILLED = 0.8 * (297 - 2 * 18) / 25.4 * 96;

    private static final int SCREEN = 1280;

    @SuppressWarnings("NullAway.Init")
    private ReadArchive archive;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path profile) throws IOException {
        archive = ReadArchive.in(profile);
        browser = archive.browser();
    }

    @AfterAll
    void stop() {
        if (archive != null) {
            archive.close();
        }
    }

    static List<KindOfPage> kinds() {
        return KindOfPage.all();
    }

    /** Printed from a dark screen, for ink costs money. */
    @ParameterizedTest
    @MethodSource("kinds")
    void paperHasTheTextAndNothingThatOnlyAScreenCanUse(KindOfPage kind) throws Exception {
        browser.show(archive.web().address() + kind.path(), SCREEN, "dark");
        if (kind.hasResults()) {
            browser.awaitValue("document.querySelectorAll('#results mark').length > 0", true);
        }
        browser.showAsPrinted("dark");
        browser.screenshot(Browser.A4_WITHIN_MARGINS, kind.picture("print"));
        assertThat(seen(SCREEN_ONLY)).as("of no use on paper").isEqualTo(List.of());
        assertThat(browser.evaluate("return document.documentElement.scrollWidth - innerWidth <= 0"))
                .as("fits")
                .isEqualTo(true);
        assertThat(browser.evaluate("return getComputedStyle(document.body).color + ' on '"
                        + " + getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(0, 0, 0) on rgb(255, 255, 255)");
        for (String scheme : List.of("light", "dark")) {
            browser.showAsPrinted(scheme);
            assertThat(paleTexts())
                    .as("pale, for what is behind it isn't printed; " + scheme)
                    .isEqualTo(List.of());
        }
        long height = (Long) Objects.requireNonNull(browser.evaluate("return document.body.offsetHeight"));
        byte[] pdf = browser.pdf();
        Files.write(kind.picture("print").resolveSibling(kind + "-print.pdf"), pdf);
        assertThat(PrintedPages.of(pdf))
                .hasSizeBetween(1, (int) Math.ceil(height / FILLED))
                .allMatch(page -> page.contains(" Tf"), "has text");
    }

    /** What white paper doesn't show with a contrast of 4.5:1. A browser prints no backgrounds unless it is told to. */
    private Object paleTexts() {
        return Objects.requireNonNull(browser.evaluate("""
                return [...document.querySelectorAll('body *')].filter(each => each.checkVisibility()
                    && [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())
                    && Math.max(...getComputedStyle(each).color.match(/\\d+/g).slice(0, 3)) > 0x76)
                    .map(each => each.outerHTML)"""));
    }

    private Object seen(String selector) {
        return Objects.requireNonNull(browser.evaluate("return [...document.querySelectorAll(\"" + selector + "\")]"
                + ".filter(each => each.checkVisibility()).map(each => each.outerHTML)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FullArchive.PERSIAN_EVERYTHING, FullArchive.ENGLISH_EVERYTHING})
    void anArticleIsOneColumnWithItsAddressesAndItsSource(String path) throws Exception {
        archive.web().show(path);
        browser.showAsPrinted("light");
        assertThat(browser.evaluate("""
                        const width = document.querySelector('main').clientWidth;
                        return [...document.querySelectorAll('.story > :not(figure), .body > p')]
                            .filter(each => each.offsetWidth !== width).map(each => each.outerHTML)""")).as("narrower than the paper").isEqualTo(List.of());
        assertThat(browser.evaluate("""
                        return [...document.querySelectorAll('.story a[href^=http]')].filter(link =>
                            (link.textContent === link.href) === getComputedStyle(link, '::after').content.includes('http'))
                            .map(link => link.outerHTML)"""))
                .as("without their address, or with it twice")
                .isEqualTo(List.of());
        assertThat(browser.evaluate("return document.querySelector('details p').getBoundingClientRect().height > 0"))
                .as("source and citation, which a screen shows on demand")
                .isEqualTo(true);
        assertThat(browser.evaluate("return getComputedStyle(document.querySelector('details')).breakInside"))
                .as("whether they may be torn, which can leave one line on a sheet of its own")
                .isEqualTo("avoid");
        assertThat(browser.evaluate("return [...document.querySelectorAll('.table, pre')]"
                        + ".filter(each => each.scrollWidth > each.clientWidth).length"))
                .as("what would have to be moved sideways")
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa/1394/index.html", "en/2015/index.html"})
    void aYearFitsOnOneSheet(String path) throws Exception {
        archive.web().show(path);
        assertThat(PrintedPages.of(browser.pdf())).hasSize(1);
    }
}
