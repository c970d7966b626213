package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The search page in a browser, from the folder and from a web server, with a stub for the engine. */
class SearchPageTest extends InOpenedSite {
    private static final String TITLES = OpenedSite.TITLES;
    private static final String COUNT = "document.getElementById('count').textContent";
    private static final String SHOWN = "document.querySelectorAll('#results article').length";
    private static final String FOCUS = "document.activeElement.textContent || document.activeElement.id";
    private static final String NOTICE = "document.querySelector('#notice p')?.textContent.split(' ')[0]";

    @SuppressWarnings("NullAway.Init")
    private StubbedSearch search;

    @Override
    Path make(Path place) throws IOException {
        search = StubbedSearch.in(place);
        return search.pages().folder();
    }

    @BeforeEach
    void fill() throws IOException {
        List<Map<String, Object>> documents = new ArrayList<>(StubbedSearch.harbours());
        documents.add(StubbedSearch.document("A quiet library", "Books", Map.of("text", "slowly")));
        search.write("en", documents);
        search.write(
                "fa",
                List.of(
                        StubbedSearch.document("بندر آرام", "harbour", Map.of("date", "1399-02-17")),
                        StubbedSearch.document("بندر دیگر", "", Map.of("date", "1399"))));
    }

    private void assertQuiet() {
        assertThat(browser.console()).isEmpty();
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void findsWhileAReaderTypesAndTheAddressFollows(OpenedSite site) {
        site.show("en/search.html");
        browser.awaitValue(FOCUS, "q");
        browser.press("harbour 2");
        browser.awaitValue(COUNT, "11 articles");
        browser.awaitValue("location.search", "?q=harbour+2");
        browser.awaitValue(SHOWN, 10);
        browser.awaitValue(TITLES + "[0]", "Harbour 2");
        browser.awaitValue(
                "[...document.querySelectorAll('#results mark')].slice(0, 2).map(m => m.textContent)", "Harbour,2");
        browser.awaitValue("document.querySelector('.facts').textContent", "March 2000 · Sea");
        browser.awaitValue(
                "document.querySelector('#results a').href.split('#')[0].endsWith('/" + TempSite.GOOD_PAGE + "')",
                true);
        assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theBoxOfAnyPageLeadsThere(OpenedSite site) {
        site.show(TempSite.GOOD_PAGE);
        browser.type("header [type=search]", "quiet lib", Keys.ENTER);
        browser.awaitValue("location.pathname.endsWith('/en/search.html')", true);
        browser.awaitValue(COUNT, "1 article");
        browser.awaitValue("document.getElementById('q').value", "quiet lib");
        assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void whoComesBackFromAnArticleStandsWhereHeLeft(OpenedSite site) {
        site.show("en/search.html?q=harbour&page=3");
        browser.awaitValue(SHOWN, 30);
        // A page with such a listener isn't kept whole by the browser, as most aren't that one has left long ago.
        browser.awaitValue("(addEventListener('unload', () => {}), true)", true);
        browser.click("#results article:last-child h2 a");
        browser.awaitValue("document.querySelector('.body') !== null", true);
        browser.back();
        browser.awaitValue(SHOWN, 30);
        browser.awaitValue("scrollY > 1000", true);
        assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theOtherLanguageIsAskedTheSame(OpenedSite site) {
        site.show("en/search.html?q=quiet&section=Sea");
        browser.awaitValue("document.querySelector('.languages a').search", "?q=quiet");
        browser.click(".languages a");
        browser.awaitValue("document.documentElement.lang + document.getElementById('q').value", "faquiet");
        assertQuiet();
    }

    @Test
    void anOlderAnswerDoesNotReplaceANewerOne() {
        folder.show("en/search.html");
        browser.awaitValue(FOCUS, "q");
        browser.press("slowly harbour", Keys.ENTER);
        browser.press(Keys.chord(Keys.CONTROL, "a"), "quiet library", Keys.ENTER);
        browser.awaitValue(TITLES, "A quiet library");
        browser.awaitValue("Baygan.answered.indexOf('slowly harbour ') > 0", true);
        browser.awaitValue(TITLES, "A quiet library");
        assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void finishedQueriesFiltersAndOrderAreStepsBackAndForward(OpenedSite site) {
        site.show("en/search.html?q=quiet+library");
        browser.awaitValue(COUNT, "1 article");
        browser.type("#q", Keys.chord(Keys.CONTROL, "a"), "harbour", Keys.ENTER);
        browser.awaitValue(COUNT, "More than 25 articles");
        browser.click("#filters summary");
        browser.awaitValue(
                "[...document.querySelectorAll('#filters select')[1].options].map(o => o.text)",
                "All,Sea (20),Land (10)");
        browser.awaitValue(COUNT, "30 articles");
        browser.type("#filters label:nth-child(2) select", "Land");
        browser.awaitValue(COUNT, "10 articles");
        browser.awaitValue("document.getElementById('chosen').textContent", "Section: Land");
        browser.awaitValue(
                "[...document.querySelectorAll('#filters select')[0].options].map(o => o.text)",
                "All,2002 (2),2001 (4),2000 (4)");
        browser.click("#sort [value=date]");
        browser.awaitValue(TITLES + "[0]", "Harbour 27");
        browser.awaitValue("location.search", "?q=harbour&section=Land&sort=date");
        browser.back();
        browser.awaitValue(TITLES + "[0]", "Harbour 0");
        browser.back();
        browser.awaitValue(COUNT, "30 articles");
        browser.back();
        browser.awaitValue(TITLES, "A quiet library");
        browser.forward();
        browser.awaitValue("document.getElementById('q').value", "harbour");
        browser.forward();
        browser.awaitValue(COUNT, "10 articles");
        browser.click("#chosen button");
        browser.awaitValue(COUNT, "30 articles");
        browser.awaitValue(FOCUS, "q");
        assertQuiet();
    }

    @Test
    void aSharedAddressShowsTheSame() {
        web.show("en/search.html?q=harbour&year=2001&topic=ships&sort=date&page=2");
        browser.awaitValue(COUNT, "6 articles");
        browser.awaitValue(TITLES + "[0]", "Harbour 22");
        browser.awaitValue(
                "[...document.querySelectorAll('#chosen button')].map(b => b.ariaLabel)",
                "Remove: Year: 2001,Remove: Topic: ships");
        assertQuiet();
    }

    @Test
    void moreResultsComeTenByTen() {
        folder.show("en/search.html?q=harbour");
        browser.awaitValue(SHOWN, 10);
        browser.click("#more");
        browser.awaitValue(SHOWN, 20);
        browser.awaitValue(FOCUS, "Harbour 10");
        browser.click("#more");
        browser.awaitValue(SHOWN, 30);
        browser.awaitValue(COUNT, "30 articles");
        browser.awaitValue("document.getElementById('more').hidden", true);
        browser.awaitValue("location.search", "?q=harbour&page=3");
        assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void worksFromTheKeyboard(OpenedSite site) {
        site.show("en/search.html?q=harbour");
        browser.awaitValue(SHOWN, 10);
        browser.press("/");
        browser.awaitValue(FOCUS, "q");
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ARROW_DOWN);
        browser.awaitValue(FOCUS, "Harbour 1");
        browser.press(Keys.ARROW_UP);
        browser.awaitValue(FOCUS, "Harbour 0");
        browser.press(Keys.ARROW_UP);
        browser.awaitValue(FOCUS, "q");
        browser.press(Keys.ARROW_DOWN, Keys.ESCAPE);
        browser.awaitValue(FOCUS, "q");
        browser.press("/");
        browser.awaitValue("document.getElementById('q').value", "harbour/");
        browser.press(Keys.BACK_SPACE, Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        browser.awaitValue("location.pathname.endsWith('" + TempSite.GOOD_PAGE + "')", true);
        assertQuiet();
    }

    @Test
    void tabReachesEverything() {
        folder.show("en/search.html?q=harbour");
        browser.awaitValue(SHOWN, 10);
        browser.type("#q", "");
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            browser.press(Keys.TAB);
            reached.add(String.valueOf(browser.evaluate("return " + FOCUS)));
        }
        assertThat(reached)
                .contains(
                        "Search", "Best first", "Newest first", "Oldest first", "Narrow down", "Harbour 0", "Harbour 9")
                .contains("More results", "By date");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void hostileStringsStayStrings(OpenedSite site) throws IOException {
        String hostile = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";
        search.write(
                "en",
                List.of(
                                "javascript:document.title='owned'",
                                "https://evil.example/",
                                "//evil.example/",
                                "/x.html",
                                "../x.html",
                                "en/../../x.html",
                                "\\\\evil.example\\x",
                                " javascript:x",
                                "en/good.html")
                        .stream()
                        .map(path -> StubbedSearch.document(
                                "harbour " + hostile,
                                hostile,
                                Map.of("path", path, "section", hostile, "source", hostile)))
                        .toList());
        site.show("en/search.html?q=" + encoded("harbour <img src=x onerror=\"document.title='owned'\">") + "&source="
                + encoded(hostile) + "&sort=" + encoded(hostile));
        browser.awaitValue(COUNT, "9 articles");
        browser.awaitValue("document.querySelectorAll('main img, main script:not([src])').length", 0);
        browser.awaitValue(
                "[...document.querySelectorAll('#results a[href]')].map(a => a.getAttribute('href').split('#')[0].slice(-13))",
                "/en/good.html");
        browser.awaitValue("document.getElementById('chosen').textContent", "Source: " + hostile);
        browser.awaitValue("document.title.startsWith('\u2068harbour')", true);
        assertThat(browser.requests()).noneMatch(address -> address.contains("evil"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "damaged"})
    void aFailingFileLeavesAMessageAndAWayOn(String how) throws IOException {
        Path index = search.index("en");
        String whole = Files.readString(index);
        if (how.equals("missing")) {
            Files.delete(index);
        } else {
            Files.writeString(index, "// torn");
        }
        folder.show("en/search.html?q=harbour");
        browser.awaitValue("document.querySelector('#notice small').textContent.split(':')[0]", how);
        assertThat(browser.evaluate("return document.querySelectorAll('.browse a[href]').length"))
                .isEqualTo(1L);
        Files.writeString(index, whole);
        browser.click("#notice button");
        browser.awaitValue(SHOWN, 10);
        browser.awaitValue("document.getElementById('notice').childElementCount", 0);
    }

    @Test
    void withoutItsEngineThePageSaysSo() throws IOException {
        byte[] stub = Files.readAllBytes(search.engine());
        try {
            Files.writeString(search.engine(), "// torn");
            folder.show("en/search.html?q=harbour");
            browser.awaitValue(NOTICE, "A");
        } finally {
            Files.write(search.engine(), stub);
        }
        browser.click("#notice button");
        browser.awaitValue(SHOWN, 10);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void withoutScriptsThePageSaysSoAndOffersOtherWays(OpenedSite site) {
        browser.allowScripts(false);
        try {
            site.show("en/search.html");
            assertThat(String.valueOf(browser.evaluate("return document.querySelector('noscript').innerText")))
                    .startsWith("Searching needs JavaScript");
            assertThat(browser.evaluate("return [...document.querySelectorAll('main [hidden]')].length"))
                    .isEqualTo(4L);
            assertThat(browser.evaluate("return document.querySelector('.browse a').offsetHeight > 0"))
                    .isEqualTo(true);
        } finally {
            browser.allowScripts(true);
        }
    }

    @Test
    void whatWasChangedInTheQueryIsSaid() {
        folder.show("en/search.html?q=the+libary");
        browser.awaitValue(COUNT, "1 article");
        browser.awaitValue(
                "[...document.querySelectorAll('#said span')].map(s => s.textContent).join('|')",
                "Nothing has libary. These are the results for library.|Too common to search for: the");
        folder.show("en/search.html?q=nowhere");
        browser.awaitValue(COUNT, "Nothing found");
        browser.awaitValue("document.getElementById('said').textContent.slice(0, 9)", "Try fewer");
        assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theOtherLanguagesArticlesAreOneStepAway(OpenedSite site) {
        site.show("en/search.html?q=harbour");
        browser.awaitValue(
                "document.querySelector('.elsewhere a:not([hidden])').textContent.trim()", "فارسی · 1 article");
        browser.click(".elsewhere a");
        browser.awaitValue(COUNT, "۱ مطلب");
        browser.awaitValue("document.querySelector('.facts').textContent", "۱۷ اردیبهشت ۱۳۹۹ · Sea");
        assertQuiet();
    }

    @Test
    void aPassageOfTheArticleTakesTheDecksPlaceOverHttp() {
        web.show("en/search.html?q=nothing");
        browser.awaitValue(
                "document.querySelector('#results .deck').innerHTML", "<mark>Nothing</mark> happened today.");
        folder.show("en/search.html?q=harbour+3");
        browser.awaitValue("document.querySelector('#results .deck').textContent", "Ships came and went");
        assertQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void isAccessibleWithResultsAndFitsAPhone(String scheme) {
        for (String query :
                List.of("en/search.html?q=the+harbour&section=Sea", "fa/search.html?q=" + encoded("بندر"))) {
            browser.show(web.address() + query, 360, scheme);
            browser.awaitValue("document.querySelectorAll('#results mark').length > 0", true);
            browser.click("#filters summary");
            browser.awaitValue("document.querySelector('#filters select').options.length > 1", true);
            assertThat(browser.violations()).as(query).isEmpty();
            assertThat(browser.evaluate("return document.documentElement.scrollWidth - innerWidth <= 0"))
                    .isEqualTo(true);
        }
        assertQuiet();
    }
}
