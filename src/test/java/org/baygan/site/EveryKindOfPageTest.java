package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of page in a real browser: from a web server and from the folder, on a phone and on a wide screen, light
 * and dark.
 */
class EveryKindOfPageTest extends InReadArchive {
    private static final int NARROWEST = 320;
    private static final int PHONE = 360;
    private static final int DESKTOP = 1280;
    private static final String FITS = "return document.documentElement.scrollWidth - innerWidth <= 0";

    /** Whether letters are lighter than what is behind them. */
    private static final String DARK = """
            const sum = colour => colour.match(/\\d+/g).slice(0, 3).map(Number).reduce((a, b) => a + b);
            const page = getComputedStyle(document.body);
            return sum(page.color) > sum(page.backgroundColor);
            """;

    private final Pages pages = FullArchive.pages();

    static List<KindOfPage> kinds() {
        return KindOfPage.all();
    }

    @Test
    void noKindIsForgotten() {
        Set<String> shown = new TreeSet<>();
        kinds().forEach(kind -> shown.add(languageAndTemplate(pages.page(kind.file()))));
        Set<String> built = new TreeSet<>();
        pages.realPages().forEach(path -> built.add(languageAndTemplate(pages.page(path))));
        assertThat(shown).isEqualTo(built);
    }

    private static String languageAndTemplate(Document page) {
        return page.child(0).attr("lang") + " " + page.body().className();
    }

    /** A scheme changes no layout and a width no colour, so that axe looks at two of the four. */
    @ParameterizedTest
    @MethodSource("kinds")
    void isAccessibleQuietAndFitsTheScreen(KindOfPage kind) {
        browser.show(archive.web().address() + kind.path(), DESKTOP, "light");
        if (kind.hasResults()) {
            browser.awaitValue("document.querySelectorAll('#results mark').length > 0", true);
            browser.click("#filters summary");
            browser.awaitValue("document.querySelector('#filters select').options.length > 1", true);
        }
        SoftAssertions all = new SoftAssertions();
        look(all, DESKTOP, "light");
        all.assertThat(browser.evaluate(DARK))
                .as("dark where light is asked for")
                .isEqualTo(false);
        all.assertThat(browser.violations()).as("axe, wide and light").isEmpty();
        look(all, DESKTOP, "dark");
        all.assertThat(browser.evaluate(DARK)).as("dark").isEqualTo(true);
        look(all, PHONE, "light");
        look(all, PHONE, "dark");
        all.assertThat(browser.violations()).as("axe, narrow and dark").isEmpty();
        browser.change(NARROWEST, "light");
        all.assertThat(browser.evaluate(FITS)).as("fits the narrowest").isEqualTo(true);
        all.assertThat(browser.console()).as("console").isEmpty();
        all.assertThat(browser.requests())
                .as("requests")
                .isNotEmpty()
                .allMatch(address -> address.startsWith(archive.web().address()));
        all.assertAll();
    }

    private void look(SoftAssertions all, int width, String scheme) {
        browser.change(width, scheme);
        browser.unroll(width);
        all.assertThat(browser.evaluate(FITS)).as("fits " + width).isEqualTo(true);
    }

    @Test
    void articlesWithUnusualPartsAreAccessible() {
        SoftAssertions all = new SoftAssertions();
        Set<String> parts = new TreeSet<>();
        for (String path : pages.articles()) {
            if (parts.addAll(parts(pages.page(path)))) {
                browser.show(archive.web().address() + path, PHONE, "dark");
                all.assertThat(browser.violations()).as("axe on " + path).isEmpty();
            }
        }
        all.assertAll();
    }

    /**
     * It leads on at once, so that it is looked at without what makes it. The dark colours are the browser's own, whose
     * background axe takes for white: it looks at the light ones.
     */
    @ParameterizedTest
    @ValueSource(strings = {"fa", "en"})
    void thePageAtAnOldAddressIsAccessible(String language, @TempDir Path folder) throws IOException {
        String path = pages.html().keySet().stream()
                .filter(each -> each.startsWith(language + "/") && pages.isRedirect(each))
                .findFirst()
                .orElseThrow();
        Document held = Jsoup.parse(pages.text(path), Pages.address(path));
        held.select("meta[http-equiv=refresh]").remove();
        Path page = Files.writeString(folder.resolve("held.html"), held.outerHtml());
        browser.show(page.toUri().toString(), DESKTOP, "light");
        SoftAssertions all = new SoftAssertions();
        look(all, DESKTOP, "light");
        look(all, DESKTOP, "dark");
        look(all, PHONE, "dark");
        look(all, PHONE, "light");
        all.assertThat(browser.violations()).as("axe, narrow and light").isEmpty();
        all.assertThat(browser.evaluate("return document.querySelector('main a').textContent.trim()"))
                .as("the link to the article")
                .isEqualTo(pages.page(path).title());
        all.assertThat(browser.console()).as("console").isEmpty();
        all.assertAll();
    }

    /** The elements that there are: their names, roles and classes, and those of their parents. */
    private static Set<String> parts(Document page) {
        Set<String> parts = new TreeSet<>();
        for (Element element : page.body().getAllElements()) {
            Element parent = element.parent();
            parts.add(part(element) + (parent == null ? "" : " in " + part(parent)));
        }
        return parts;
    }

    private static String part(Element element) {
        return element.tagName() + "." + element.className() + " " + element.attr("role");
    }

    /** Headlines of another language among them turn no row around. */
    @ParameterizedTest
    @ValueSource(strings = {"fa/translations.html", "en/translations.html"})
    void allDatesOfAListStandInOneColumn(String path) {
        browser.show(archive.web().address() + path, DESKTOP, "light");
        assertThat(browser.evaluate("return document.querySelectorAll('.facts').length"))
                .isNotEqualTo(0L);
        assertThat(browser.evaluate("return new Set([...document.querySelectorAll('.facts')]"
                        + ".map(each => Math.round(each.getBoundingClientRect().x))).size"))
                .isEqualTo(1L);
        assertThat(browser.evaluate("return [...document.querySelectorAll('h3 a')]"
                        + ".filter(each => getComputedStyle(each).direction !== getComputedStyle(document.body).direction)"
                        + ".length"))
                .as("headlines that run the other way")
                .isNotEqualTo(0L);
    }

    @Test
    void whatStandsBelowAHeadlineOfTheOtherDirectionBeginsAtTheSameSide(@TempDir Path folder) throws IOException {
        TempSite site = new TempSite(folder)
                .write(
                        "content/fa/a.md",
                        "---\ntitle: The harbour\ndate: 1389/02/13\ndeck: Ships came in.\n---\nمتن نمونه.\n")
                .write(
                        "content/fa/b.md",
                        "---\ntitle: بندر\ndate: 1389/02/12\ndeck: کشتی‌ها آمدند.\n---\nمتن نمونه.\n");
        site.build();
        browser.show(site.output().resolve("fa/index.html").toUri().toString(), DESKTOP, "light");
        assertThat(browser.evaluate("return [...document.querySelectorAll('article>.deck')].map(each => {"
                        + "const words = document.createRange(); words.selectNodeContents(each);"
                        + "return Math.round(words.getBoundingClientRect().right"
                        + " - each.parentElement.getBoundingClientRect().right)})"))
                .isEqualTo(List.of(0L, 0L));
    }

    @Test
    void theBrowserTellsWhatIsWrong(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(
                folder.resolve("wrong.html"), "<title>x</title><img src='https://elsewhere.invalid/a.png'>");
        browser.show(page.toUri().toString(), PHONE, "light");
        assertThat(browser.console()).isNotEmpty();
        assertThat(browser.requests()).contains("https://elsewhere.invalid/a.png");
        assertThat(browser.violations()).anyMatch(found -> found.startsWith("image-alt: "));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void opensFromTheFolderByDoubleClick(KindOfPage kind) {
        if (kind.onlyFromAServer()) {
            return;
        }
        archive.folder().show(kind.path());
        archive.folder().assertQuiet();
        assertLooksRight();
    }

    @Test
    void theArchiveOpensUnderAPathOfAWebServer() {
        archive.web().show("fa/index.html");
        assertLooksRight();
        browser.click("main a[href$='.html']");
        archive.web().assertQuiet();
        assertLooksRight();
    }

    @Test
    void anAddressThatIsNotThereShowsTheNotFoundPageWithItsStyle() {
        archive.web().show("fa/1300/01/nothing.html");
        assertThat(browser.requests())
                .allMatch(address -> address.startsWith(archive.web().address()));
        assertLooksRight();
    }

    /** The style sheet is in force, every picture is there, and Persian has its font. */
    private void assertLooksRight() {
        browser.settle();
        assertThat(browser.evaluate("return !!document.querySelector('link[rel=stylesheet]').sheet"
                        + " && getComputedStyle(document.body).marginTop == '0px'"))
                .as("style")
                .isEqualTo(true);
        assertThat(browser.evaluate("return [...document.images].filter(i => i.loading != 'lazy' && !i.naturalWidth)"
                        + ".map(i => i.src)"))
                .as("pictures that didn't load")
                .isEqualTo(List.of());
        assertThat(browser.evaluate("return document.documentElement.lang != 'fa'"
                        + " || [...document.fonts].some(f => f.status == 'loaded')"))
                .as("font")
                .isEqualTo(true);
    }
}
