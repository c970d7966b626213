package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sample archive in a real browser: from a web server and from the folder, on a phone and on a wide screen, light
 * and dark. Pictures of every kind of page are left in {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final List<Integer> WIDTHS = List.of(360, 1280);
    private static final List<String> SCHEMES = List.of("light", "dark");
    private static final Path SCREENSHOTS = SampleArchive.REPOSITORY.resolve("target/screenshots");

    private final Pages pages = SampleArchive.pages();
    private Browser browser;
    private ArchiveServer server;

    @BeforeAll
    void start(@TempDir Path profile) throws IOException {
        browser = Browser.open(profile);
        server = ArchiveServer.of(pages.folder());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** One page of each kind in each language; of articles, the one with the most elements. */
    Stream<Map.Entry<String, String>> kinds() {
        Map<String, String> kinds = new TreeMap<>();
        pages.realPages().forEach(path -> {
            Document page = pages.page(path);
            String kind =
                    page.child(0).attr("lang") + "-" + page.body().className().replace(' ', '-');
            kinds.merge(kind, path, this::fuller);
        });
        return kinds.entrySet().stream();
    }

    private String fuller(String one, String other) {
        int more = pages.page(other).getAllElements().size()
                - pages.page(one).getAllElements().size();
        return more > 0 ? other : one;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isAccessibleQuietAndFitsTheScreen(Map.Entry<String, String> kind) throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (int width : WIDTHS) {
            for (String scheme : SCHEMES) {
                String name = kind.getKey() + "-" + width + "-" + scheme;
                browser.show(server.address() + kind.getValue(), width, scheme);
                browser.screenshot(width, SCREENSHOTS.resolve(name + ".png"));
                String as = name + " (" + kind.getValue() + ")";
                all.assertThat(browser.console()).as("console of " + as).isEmpty();
                all.assertThat(browser.requests())
                        .as("requests of " + as)
                        .isNotEmpty()
                        .allMatch(address -> address.startsWith(server.address()) || address.startsWith("data:"));
                all.assertThat(browser.evaluate("return document.documentElement.scrollWidth - innerWidth <= 0"))
                        .as("fits: " + as)
                        .isEqualTo(true);
                all.assertThat(browser.violations()).as("axe on " + as).isEmpty();
            }
        }
        all.assertAll();
    }

    @Test
    void everyArticleIsAccessible() {
        SoftAssertions all = new SoftAssertions();
        for (String path : pages.articles()) {
            browser.show(server.address() + path, 360, "dark");
            all.assertThat(browser.violations()).as("axe on " + path).isEmpty();
        }
        all.assertAll();
    }

    @Test
    void theBrowserTellsWhatIsWrong(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(
                folder.resolve("wrong.html"), "<title>x</title><img src='https://elsewhere.invalid/a.png'>");
        browser.show(page.toUri().toString(), 360, "light");
        assertThat(browser.console()).isNotEmpty();
        assertThat(browser.requests()).contains("https://elsewhere.invalid/a.png");
        assertThat(browser.violations()).anyMatch(found -> found.startsWith("image-alt: "));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void opensFromTheFolderByDoubleClick(Map.Entry<String, String> kind) {
        if (kind.getValue().equals("404.html")) {
            return; // only a web server shows it
        }
        browser.show(pages.folder().resolve(kind.getValue()).toUri().toString(), 1280, "light");
        String folder = pages.folder().toUri().toString();
        assertThat(browser.console().stream().filter(line -> !isAboutFontPreload(line)))
                .isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(address -> address.startsWith(folder) || address.startsWith("data:"));
        assertLooksRight();
    }

    /** Chromium asks for a preloaded font with CORS, which folders don't have; the font itself then loads all the same. */
    private static boolean isAboutFontPreload(String line) {
        return line.contains(".woff2")
                && (line.contains("blocked by CORS policy")
                        || line.contains("Failed to load resource")
                        || line.contains("A preload for"));
    }

    @Test
    void theArchiveOpensUnderAPathOfAWebServer() {
        browser.show(server.address() + "fa/index.html", 1280, "light");
        assertLooksRight();
        browser.evaluate("document.querySelector('main a[href$=\".html\"]').click()");
        assertThat(browser.console()).isEmpty();
        assertLooksRight();
    }

    @Test
    void anAddressThatIsNotThereShowsTheNotFoundPageWithItsStyle() {
        browser.show(server.address() + "fa/1300/01/nothing.html", 1280, "light");
        assertThat(browser.requests()).allMatch(address -> address.startsWith(server.address()));
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
