package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A site in which each year has a search index of its own, in a browser. */
class YearsInBrowserTest extends InOpenedSite {
    private static final int FIRST = 2008;
    private static final int LAST = 2021;
    private static final int IN_A_YEAR = 3;
    private static final String SHOWN = "document.querySelectorAll('#results article').length";
    private static final String COUNT = "document.getElementById('count').textContent";
    private static final String SAID = "document.getElementById('said').textContent";
    private static final String MORE_IS_HIDDEN = "document.getElementById('more').hidden";
    private static final String YEARS =
            "[...document.querySelectorAll('#filters label:first-child option')].slice(1).map(o => o.text)";

    @Override
    Path make(Path place) throws IOException {
        TempSite site = new TempSite(place)
                .write(
                        "jbake.properties",
                        "site.host=https://news.example/\nsearch.split=year\nsite.time-zone=UTC\nsite.languages=fa,en,ar\n");
        for (int year = FIRST; year <= LAST; year++) {
            for (int i = 1; i <= IN_A_YEAR; i++) {
                String only = i == 1 && year == 2012 ? " The lighthouse is old." : "";
                site.write(
                        "content/en/" + year + "-" + i + ".md",
                        "---\ntitle: Harbour " + year + "." + i + "\ndate: " + year + "-0" + i
                                + "-05\ntopics: [Ports, T" + year % 2 + "]\n---\nOf ships and the harbour." + only
                                + "\n");
            }
        }
        site.write("content/en/about.md", "---\ntype: page\ntitle: About the harbour news\n---\nBy a harbour.\n");
        site.write("content/fa/1.md", "---\ntitle: بندر\ndate: 1390-02-03\n---\nاز کشتی‌ها و بندر.\n");
        assertThat(TempSite.problems(site.build())).isEmpty();
        return site.output();
    }

    /** The years whose indexes were asked for, as far as the page has been open. */
    private List<Integer> asked() {
        return browser.requests().stream()
                .filter(address -> address.matches(".*/search/en/[0-9]+/index-.*"))
                .map(address -> Integer.valueOf(address.replaceAll(".*/search/en/([0-9]+)/.*", "$1")))
                .sorted()
                .toList();
    }

    private static String titles(Stream<Integer> years) {
        return years.flatMap(year ->
                        IntStream.iterate(IN_A_YEAR, i -> i > 0, i -> i - 1).mapToObj(i -> "Harbour " + year + "." + i))
                .limit(10)
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void noMoreYearsAreAskedThanGiveTenResults(OpenedSite site) {
        site.open("en/search.html?q=harbour");
        browser.awaitValue(OpenedSite.TITLES, titles(Stream.of(2021, 2020, 2019, 2018)));
        browser.awaitValue(COUNT, "More than 12 articles");
        assertThat(asked()).isEqualTo(List.of(2018, 2019, 2020, 2021));
        browser.awaitValue(MORE_IS_HIDDEN, false);
        browser.click("#more");
        browser.awaitValue(SHOWN, 20);
        browser.awaitValue(COUNT, "More than 21 articles");
        assertThat(asked()).isEqualTo(List.of(2015, 2016, 2017));
    }

    @Test
    void aReaderComesToTheLastResult() {
        folder.open("en/search.html?q=harbour&page=5");
        browser.awaitValue(SHOWN, IN_A_YEAR * (LAST - FIRST + 1) + 1);
        browser.awaitValue(COUNT, "43 articles");
        browser.awaitValue(MORE_IS_HIDDEN, true);
        browser.awaitValue(OpenedSite.TITLES + ".at(-1)", "About the harbour news");
        folder.assertQuiet();
    }

    @Test
    void aWordOfOneYearIsFoundAndNoNewerYearGuessesAtIt() throws IOException {
        folder.ask("en", "lighthouse");
        browser.awaitValue(OpenedSite.TITLES, "Harbour 2012.1");
        browser.awaitValue(SAID, "");
        folder.ask("en", "lighthuose");
        browser.awaitValue(OpenedSite.TITLES, "Harbour 2012.1");
        browser.awaitValue(SAID + ".includes('lighthuose') && " + SAID + ".includes('lighthouse')", true);
        folder.ask("en", "kdlhuhvfvi harbour lighthouse");
        browser.awaitValue(OpenedSite.TITLES + "[0]", "Harbour 2012.1");
        folder.assertQuiet();
    }

    @Test
    void aYearThatIsChosenIsTheOnlyOneAsked() {
        folder.open("en/search.html?q=harbour&year=2010");
        browser.awaitValue(OpenedSite.TITLES, titles(Stream.of(2010)));
        browser.awaitValue(COUNT, "3 articles");
        assertThat(asked()).isEqualTo(List.of(2010));
    }

    @Test
    void aFilterThatLeavesNothingCanBeTakenBack() {
        folder.open("en/search.html?q=harbour&section=Nobody");
        browser.awaitValue(SAID + ".includes('narrowing')", true);
        browser.awaitValue("document.getElementById('filters').hidden", false);
        folder.open("en/search.html?q=ships&year=2010&topic=T1");
        browser.awaitValue(SAID + ".includes('narrowing')", true);
    }

    @Test
    void aWordOfAnotherYearThanTheChosenIsNotTakenForAnother() {
        folder.open("en/search.html?q=lighthouse&year=2015");
        browser.awaitValue(SHOWN, 0);
        browser.awaitValue(SAID + ".includes('narrowing') || " + SAID + ".length > 0", true);
        browser.awaitValue("document.querySelectorAll('#said s').length", 0);
        browser.awaitValue(MORE_IS_HIDDEN, true);
    }

    @Test
    void whereNothingIsFoundThePageOfAYearThatIsNamedIsOffered() {
        folder.open("en/search.html?q=xyzzyq&year=2010");
        browser.awaitValue(
                "[...document.querySelectorAll('#said a')].map(a => a.textContent).join(' ').includes('2010')", true);
    }

    @Test
    void aLanguageWithoutArticlesHasNoYears() {
        folder.open("ar/search.html?q=harbour&from=2010");
        browser.awaitValue("document.querySelector('.elsewhere a[hreflang=en]').hidden", false);
        browser.awaitValue(SHOWN, 0);
        browser.awaitValue("document.getElementById('notice').childElementCount", 0);
        folder.assertQuiet();
    }

    @Test
    void theYearsThatWereNotAskedAreOfferedWithoutACount() {
        folder.open("en/search.html?q=harbour");
        browser.awaitValue(SHOWN, 10);
        browser.click("#filters summary");
        browser.awaitValue(YEARS + ".slice(0, 5)", "2021 (3),2020 (3),2019 (3),2018 (3),2017");
        browser.awaitValue(YEARS + ".length", LAST - FIRST + 1);
    }

    @Test
    void datesAreAskedFirstAndOrdersGoThroughTheYears() throws IOException {
        folder.open("en/search.html?q=" + "March+2009");
        browser.awaitValue(OpenedSite.TITLES + "[0]", "Harbour 2009.3");
        folder.open("en/search.html?q=harbour&sort=oldest");
        browser.awaitValue(
                OpenedSite.TITLES + ".slice(0, 4)", "Harbour 2008.1,Harbour 2008.2,Harbour 2008.3,Harbour 2009.1");
        assertThat(asked()).isEqualTo(List.of(2008, 2009, 2010, 2011));
        folder.open("en/search.html?q=harbour&from=2013&to=2014-02-20");
        browser.awaitValue(COUNT, "5 articles");
        // The newest reads what a date is.
        assertThat(asked()).isEqualTo(List.of(2013, 2014, LAST));
        folder.open("en/search.html?q=harbour&topic=T1&page=4");
        browser.awaitValue(COUNT, "21 articles");
        folder.assertQuiet();
    }

    @Test
    void suggestionsAndTheOtherLanguageStay() throws IOException {
        folder.open("en/search.html");
        browser.press("har");
        browser.awaitValue(OpenedSite.TITLES + "[0]", "Harbour 2021.3");
        browser.awaitValue(
                "[...document.querySelectorAll('[role=option]')].some(o => o.textContent.includes('Harbour'))", true);
        folder.ask("fa", "بندر");
        folder.open("en/search.html?q=بندر");
        browser.awaitValue("document.querySelector('.elsewhere a[hreflang=fa]').hidden", false);
        folder.assertQuiet();
    }
}
