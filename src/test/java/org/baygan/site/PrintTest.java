package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of a printer. */
class PrintTest extends InReadArchive {
    /** What only a screen can use. */
    private static final String SCREEN_ONLY =
            ".skip, .languages, header.site nav a:not([aria-current]), header [type=search],"
                    + " .pager, .related, .topics, .translation, .letters, footer.site, button, select, .browse";

    /** The part of a sheet of A4 within its margins that is filled at least, in CSS pixels. */
    private static final double FILLED = 0.8 * (297 - 2 * 18) / 25.4 * 96;

    /** What a line of text may be higher than its letters and its leading, in CSS pixels. */
    private static final double A_HAIR = 3;

    private static final int SCREEN = 1280;

    /**
     * How far the page goes on below the last thing that prints: a line, a picture, a rule, what isn't torn. A margin
     * isn't counted, for a browser drops it at the end of a sheet.
     */
    private static final String BELOW_THE_LAST_LINE = """
            const seen = [...document.querySelectorAll('body, body *')].filter(each => each.checkVisibility());
            const bottoms = [];
            for (const each of seen) {
                const style = getComputedStyle(each);
                const box = each.getBoundingClientRect();
                if (each.matches('img, td') || style.breakInside === 'avoid' || parseFloat(style.borderBlockEndWidth)) {
                    bottoms.push(box.bottom);
                }
                for (const text of [...each.childNodes].filter(node => node.nodeType === Node.TEXT_NODE)) {
                    const range = document.createRange();
                    range.selectNodeContents(text);
                    for (const line of range.getClientRects()) {
                        const leading = Math.max(0, (parseFloat(style.lineHeight) || 0) - line.height);
                        bottoms.push(line.bottom + leading / 2);
                    }
                }
            }
            return document.querySelector('main').getBoundingClientRect().bottom - Math.max(...bottoms);
            """;

    static List<KindOfPage> kinds() {
        return KindOfPage.all();
    }

    /** Printed from a dark screen, for ink costs money. */
    @ParameterizedTest
    @MethodSource("kinds")
    void paperHasTheTextAndNothingThatOnlyAScreenCanUse(KindOfPage kind) {
        browser.show(archive.web().address() + kind.path(), SCREEN, "dark");
        if (kind.hasResults()) {
            browser.awaitValue("document.querySelectorAll('#results mark').length > 0", true);
        }
        browser.showAsPrinted("dark");
        browser.unroll(Browser.A4_WITHIN_MARGINS);
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
        assertThat(((Number) Objects.requireNonNull(browser.evaluate(BELOW_THE_LAST_LINE))).doubleValue())
                .as("pixels below the last line, which can take a sheet of their own")
                .isLessThan(A_HAIR);
    }

    /**
     * Paper has the same sheets whatever the reader's fonts: of each the text fills most, and none is blank.
     * Persian pages bring their font, so that one reader's are enough for them.
     */
    @ParameterizedTest
    @EnumSource
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere fontconfig doesn't choose the fonts")
    void noSheetIsBlankWhateverTheFonts(FontSet fonts, @TempDir Path scratch) throws IOException {
        SoftAssertions all = new SoftAssertions();
        try (ReadArchive printed = ReadArchive.in(Browser.open(scratch, fonts))) {
            for (KindOfPage kind : kinds()) {
                if (fonts == FontSet.THEME || !kind.isPersian()) {
                    print(all, printed, kind);
                }
            }
        }
        all.assertAll();
    }

    private static void print(SoftAssertions all, ReadArchive printed, KindOfPage kind) throws IOException {
        Browser browser = printed.browser();
        browser.show(printed.web().address() + kind.path(), SCREEN, "light");
        if (kind.hasResults()) {
            browser.awaitValue("document.querySelectorAll('#results mark').length > 0", true);
        }
        browser.showAsPrinted("light");
        long height = (Long) Objects.requireNonNull(browser.evaluate("return document.body.offsetHeight"));
        List<Boolean> sheets = PrintedPages.shown(browser.pdf());
        all.assertThat(sheets).as(kind + ": sheets").hasSizeBetween(1, (int) Math.ceil(height / FILLED));
        all.assertThat(sheets).as(kind + ": whether each sheet shows something").doesNotContain(false);
        if (kind.name().endsWith("-year")) {
            all.assertThat(sheets).as(kind + ": a year's sheets").hasSize(1);
        }
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
    void anArticleIsOneColumnWithItsAddressesAndItsSource(String path) {
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
}
