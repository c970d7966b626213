package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** The search page in the other engine, which has rules of its own for pages that are opened from a folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchInFirefoxTest {
    private static final String TITLES = "[...document.querySelectorAll('#results h2')].map(h => h.textContent)";

    @SuppressWarnings("NullAway.Init")
    private Firefox firefox;

    @SuppressWarnings("NullAway.Init")
    private ArchiveServer server;

    @BeforeAll
    void start(@TempDir Path profile) throws Exception {
        firefox = Firefox.open(profile);
        server = ArchiveServer.of(SampleArchive.folder());
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (firefox != null) {
            firefox.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    Stream<String> sites() {
        return Stream.of(SampleArchive.folder().toUri().toString(), server.address());
    }

    /**
     * Firefox also says which tables of a font it has no use for, and reports no requests for files. What the page before
     * has asked for may be told late.
     */
    private void assertQuiet() {
        assertThat(firefox.console()).allMatch(line -> line.startsWith("error downloadable font: "));
        assertThat(firefox.requests())
                .allMatch(address -> sites().anyMatch(address::startsWith) || address.startsWith("data:"));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void findsWhileAReaderTypesAndFollowsTheFirst(String site) throws InterruptedException {
        firefox.show(site + "en/search.html");
        firefox.awaitValue("document.activeElement.id", "q");
        firefox.type("glacier rope");
        firefox.awaitValue(TITLES + "[0]", "Sabalan glacier measured by rope and by satellite");
        firefox.awaitValue("new URLSearchParams(location.search).get('q')", "glacier rope");
        firefox.awaitValue("document.getElementById('q').getAttribute('aria-expanded')", "true");
        firefox.type(Keys.ARROW_DOWN);
        firefox.awaitValue(
                "document.querySelector('#suggestions [aria-selected=true] bdi').textContent",
                "Sabalan glacier measured by rope and by satellite");
        firefox.type(Keys.ENTER);
        firefox.awaitValue("location.pathname.endsWith('/en/2024/09/08-glacier-survey.html')", true);
        assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aSharedAddressIsNarrowedAndOrdered(String site) throws InterruptedException {
        firefox.show(site + "fa/search.html?q=بازارچه&year=1389&sort=date");
        firefox.awaitValue(TITLES + ".some(title => title.includes('بازارچهٔ بیله‌سوار'))", true);
        firefox.awaitValue("document.getElementById('chosen').textContent.includes('۱۳۸۹')", true);
        firefox.awaitValue("document.querySelector('#sort [value=date]').ariaPressed", true);
        assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theBoxOfAPageLeadsToResults(String site) throws InterruptedException {
        firefox.show(site + "fa/1389/02/13-border-market.html");
        firefox.value("document.querySelector('[type=search]').focus()");
        firefox.type("كتابخانه" + Keys.ENTER);
        firefox.awaitValue("location.pathname.endsWith('/fa/search.html')", true);
        firefox.awaitValue(TITLES + ".length > 0", true);
        assertQuiet();
    }
}
