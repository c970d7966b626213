package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** The sample archive is searched in a browser, from its folder and from a web server under a path. */
class SearchInBrowserTest extends InOpenedSite {
    private static final String TITLES = OpenedSite.TITLES;
    private static final String COUNT = "document.getElementById('count').textContent";
    private static final String SAID = "document.getElementById('said').textContent";
    private static final String OPTIONS =
            "[...document.querySelectorAll('#filters label:nth-child(2) option')].slice(1).map(o => o.text)";

    @Override
    Path make(Path place) {
        return SampleArchive.folder();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void queriesOfEveryKindFindWhatJavaFinds(OpenedSite site) throws IOException {
        for (String query :
                List.of("سایبان", "بازارچه مرزی", "«بازارچه مرزی»", "بازارچه -باسکول", "دریا اسکله سبلان")) {
            site.ask("fa", query);
            site.assertQuiet();
        }
        for (String query : List.of("market", "\"border market\"", "sabalan -glacier", "ships cargo")) {
            site.ask("en", query);
            site.assertQuiet();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "کتابخانه, كتابخانه کِتابـخانه كـتـابـخـانـة کتابخانه\u200Cها",
        "بازارچهٔ, بازارچۀ بازارچه بازارچه\u0654",
        "۸۶, 86 ٨٦",
        "نمی\u200Cماند, نمی+ماند نمیماند",
        "سایبان\u200Cها, سایبانها سایبان+ها",
    })
    void typingVariantsFindTheSame(String query, String variants) throws IOException {
        folder.ask("fa", query + " ");
        for (String variant : variants.split(" ", -1)) {
            String typed = variant.replace('+', ' ') + " ";
            browser.type("#q", Keys.chord(Keys.CONTROL, "a"), typed);
            browser.awaitValue("new URLSearchParams(location.search).get('q')", typed);
            browser.awaitValue(TITLES, String.join(",", folder.titles("fa", query + " ")));
        }
        folder.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void resultsFollowWhileAReaderTypes(OpenedSite site) throws IOException {
        site.open("en/search.html");
        StringBuilder typed = new StringBuilder();
        for (String more : List.of("gl", "aci", "er", " ro", "pe")) {
            browser.press(more);
            typed.append(more);
            browser.awaitValue(TITLES, String.join(",", site.titles("en", typed.toString())));
        }
        browser.awaitValue(TITLES + "[0]", "Sabalan glacier measured by rope and by satellite");
        browser.awaitValue(
                "[...document.querySelectorAll('#results mark')].slice(0, 2).map(m => m.textContent)", "glacier,rope");
        site.assertQuiet();
    }

    @Test
    void aPassageFromAPageKeepsTheCellsOfATableApart() throws IOException {
        web.ask("fa", "سفر دریایی کشتی ");
        browser.awaitValue(
                "[...document.querySelectorAll('#results .deck')]"
                        + ".some(deck => deck.textContent.includes('سال کشتی سفر دریایی بار'))",
                true);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aMistypedWordIsTakenForTheNearestAndThatIsSaid(OpenedSite site) throws IOException {
        site.ask("fa", "بازارجه ");
        browser.awaitValue(SAID + ".includes('بازارجه') && " + SAID + ".includes('بازارچه')", true);
        site.ask("en", "the libary");
        browser.awaitValue(SAID, "Nothing has libary. These are the results for library.Too common to search for: the");
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void whatWasTypedInAnotherLayoutOrInLatinLettersIsFoundAndThatIsSaid(OpenedSite site) throws IOException {
        site.ask("fa", "fhchv]i");
        browser.awaitValue(SAID + ".includes('fhchv]i') && " + SAID + ".includes('بازارچه')", true);
        site.ask("fa", "bazarcheh");
        browser.awaitValue(SAID + ".includes('bazarcheh') && " + SAID + ".includes('بازارچه')", true);
        site.ask("en", "ئشقنثف");
        browser.awaitValue(SAID + ".includes('ئشقنثف') && " + SAID + ".includes('market')", true);
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aDateLeadsToItsPageAndWhatWasPublishedThenComesFirst(OpenedSite site) throws IOException {
        site.ask("fa", "۱۳ اردیبهشت ۱۳۸۹");
        browser.awaitValue("document.querySelector('#said a').textContent", "۱۳ اردیبهشت ۱۳۸۹");
        browser.click("#said a");
        browser.awaitValue("decodeURI(location.href).endsWith('fa/1389/02/index.html#d13')", true);
        browser.awaitValue("document.getElementById('d13') !== null", true);
        site.ask("en", "May 2010");
        browser.awaitValue("document.querySelector('#said a').href.endsWith('en/2010/05/index.html')", true);
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aWordThatIsNowhereIsSaidSoAndResultsSayWhatTheyLack(OpenedSite site) throws IOException {
        site.ask("en", "glacier xyzzyq");
        browser.awaitValue("document.querySelector('#said s').textContent", "xyzzyq");
        site.ask("en", "glacier stalls library");
        browser.awaitValue("document.querySelectorAll('#results .facts s').length > 0", true);
        site.assertQuiet();
    }

    @Test
    void anUnfinishedWordIsGuessedAtWhenItsReaderPauses() throws IOException {
        folder.open("en/search.html");
        browser.press("glacer");
        browser.awaitValue(TITLES, String.join(",", folder.titles("en", "glacier ")));
        browser.awaitValue(SAID + ".includes('glacer')", true);
        folder.assertQuiet();
    }

    @Test
    void aQueryThatIsTooLongIsSaidToBeSo() {
        folder.open("en/search.html");
        browser.evaluate("const q = document.getElementById('q'); q.value = 'glacier '.repeat(20000);"
                + " q.dispatchEvent(new Event('input'))");
        browser.awaitValue(COUNT + ".startsWith('This is too long')", true);
        folder.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void filtersCountAndAnAddressIsShared(OpenedSite site) throws IOException {
        site.ask("en", "sabalan");
        int all = site.titles("en", "sabalan ").size();
        browser.click("#filters summary");
        browser.awaitValue(OPTIONS + ".length > 1", true);
        browser.awaitValue(
                OPTIONS + ".map(o => +/\\((\\d+)\\)/.exec(o)[1]).reduce((a, b) => a + b)",
                all - 1); // the page about the archive has no section
        browser.type("#filters label:nth-child(2) select", "Science");
        String option = String.valueOf(browser.evaluate(
                "return [...document.querySelectorAll('#filters option')].find(o => o.value == 'Science').text"));
        String count = option.replaceAll("\\D", "");
        browser.awaitValue("document.querySelectorAll('#results article').length", count);
        browser.awaitValue(
                "[...document.querySelectorAll('#results .facts')].every(f => f.textContent.endsWith('· Science'))",
                true);
        browser.click("#sort [value=date]");
        browser.awaitValue("location.search", "?q=sabalan&section=Science&sort=date");
        browser.awaitValue("document.querySelector('#sort [value=date]').ariaPressed", true);
        String shown = String.valueOf(browser.evaluate("return String(" + TITLES + ")"));
        site.assertQuiet();
        site.open("en/search.html?q=sabalan&section=Science&sort=date");
        browser.awaitValue(TITLES, shown);
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theNewestFirstIfWanted(OpenedSite site) throws IOException {
        for (String language : List.of("fa", "en")) {
            String query = language.equals("fa") ? "سبلان" : "sabalan";
            site.ask(language, query);
            browser.click("#sort [value=date]");
            browser.awaitValue(TITLES, String.join(",", site.newest(language, query)));
            site.assertQuiet();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void yearsAreThoseOfThePagesCalendar(OpenedSite site) throws IOException {
        site.ask("fa", "بازارچه");
        browser.click("#filters summary");
        browser.awaitValue(
                "[...document.querySelectorAll('#filters label:first-child option')].map(o => o.value)", ",1389");
        site.ask("en", "stalls");
        browser.click("#filters summary");
        browser.awaitValue("document.querySelector('#filters label:first-child option:last-child').value.length", 4);
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theKeyboardAloneWillDo(OpenedSite site) throws IOException {
        site.open("fa/search.html");
        browser.press("دریا", Keys.ENTER);
        String first = site.titles("fa", "دریا").get(0);
        browser.awaitValue(TITLES + "[0]", first);
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        browser.awaitValue("document.querySelector('h1').textContent.trim()", first);
        browser.back();
        browser.awaitValue(TITLES + "[0]", first);
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void whatTheResultsAreAboutIsOneStepAway(OpenedSite site) throws IOException {
        site.ask("fa", "دریا");
        browser.awaitValue(
                "[...document.querySelectorAll('#also .topics a')].some(a => a.textContent == 'کشتی')", true);
        // By its focus: passages that come into the results above move it meanwhile.
        browser.evaluate("document.querySelector('#also .topics a:last-child').focus()");
        browser.press(Keys.ENTER);
        browser.awaitValue("new URLSearchParams(location.search).get('q') != 'دریا'", true);
        browser.awaitValue("document.querySelectorAll('#results article').length > 0", true);
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theBoxOfAnArticlesPageLeadsToResults(OpenedSite site) throws IOException {
        site.open("en/2010/05/03-border-market.html");
        browser.type("header [type=search]", "glacier", Keys.ENTER);
        browser.awaitValue("location.pathname.endsWith('/en/search.html')", true);
        browser.awaitValue(TITLES, String.join(",", site.titles("en", "glacier ")));
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theOtherLanguagesArticlesAreCountedAndOneStepAway(OpenedSite site) throws IOException {
        site.ask("en", "86");
        browser.awaitValue("document.querySelectorAll('.elsewhere a:not([hidden])').length", 1);
        int others = site.titles("fa", "86").size();
        browser.awaitValue("document.querySelector('.elsewhere a').textContent.replace(/\\D/g, '')", others);
        browser.click(".elsewhere a");
        browser.awaitValue("document.documentElement.lang", "fa");
        browser.awaitValue(TITLES, String.join(",", site.titles("fa", "86")));
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aHostileQueryIsOnlyText(OpenedSite site) {
        String hostile = "<img src=x onerror=document.title='owned'>\"><script>document.title='owned'</script>";
        site.open("en/search.html");
        browser.press(hostile, Keys.ENTER);
        browser.awaitValue("new URLSearchParams(location.search).get('q')", hostile);
        browser.awaitValue(COUNT + " != ''", true);
        browser.awaitValue("document.querySelectorAll('main img:not(.thumb img), main script:not([src])').length", 0);
        browser.awaitValue("document.title.includes('owned') && document.title != 'owned'", true);
        site.assertQuiet();
    }

    @Test
    void aFirstQueryLoadsNothingThatItDoesNotNeed() throws IOException {
        web.open("en/search.html");
        browser.awaitValue("document.activeElement.id", "q");
        assertThat(browser.requests()).noneMatch(request -> request.contains("/search/"));
        web.ask("en", "seismometer ");
        List<String> names = browser.requests().stream()
                .filter(request -> request.startsWith(web.address() + "search/en/"))
                .map(request -> request.replaceAll(".*/|\\d*-[0-9a-v]+\\.js", ""))
                .filter(name -> !name.equals("name")
                        && !name.equals("alike")) // which comes when there is time for it, perhaps by now
                .sorted()
                .toList();
        assertThat(names).containsExactly("d", "index", "t");
    }
}
