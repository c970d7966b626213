package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** What a reader sees of the articles that a search found, and where a click on one leads, in a site with pictures. */
class FoundArticlesTest extends InOpenedSite {
    private static final String LINKS = "[...document.querySelectorAll('#results h2 a')]";

    @Override
    Path make(Path place) throws IOException {
        TempSite site = new TempSite(place)
                .write("jbake.properties", "site.host=https://news.example/archive/\n")
                .write("content/fa/quay, new.jpg", Images.jpeg(900, 600))
                .write(
                        "content/fa/mole.md",
                        persian("موج‌شکن", "image: quay, new.jpg\nauthor: سارا ساحلی\ntopics: [اوپک, دریانوردی]"))
                .write("content/fa/ferry.md", persian("لنج‌ها", "date: 1385-07-05\nauthor: رضا موجی\ndeck: لنج آمد"))
                .write(
                        "content/en/mole.md",
                        english("A mole", "date: 2006-09-27\nauthor: Sara Saheli\ntopics: [OPEC, Seafaring]"))
                .write("content/en/ferry.md", english("A ferry", "date: 2003-01-02\nauthor: Reza Mowji"))
                .write("content/fa/letters.md", "---\ntitle: نامه‌ها\n---\nدر متن این مطلب OPEC آمده است.\n")
                .write("content/fa/hormuz1.md", "---\ntitle: قایق‌های هرمز\n---\nاز آبی دور.\n")
                .write("content/en/hormuz1.md", "---\ntitle: Hormuz and its boats\n---\nOf a far water.\n")
                .write("content/fa/hormuz2.md", "---\ntitle: باد در هرمز\n---\nاز آبی دور.\n")
                .write("content/en/hormuz2.md", "---\ntitle: Wind over Hormuz\n---\nOf a far water.\n")
                .write("content/en/undated.md", english("A lighthouse", "section: Coast"));
        assertThat(TempSite.problems(site.build())).isEmpty();
        return site.output();
    }

    /** An article so long that a reader who is led to its middle doesn't see its beginning. */
    private static String persian(String title, String keys) {
        String before = "اینجا چیزی از دریا نوشته‌ایم که دراز است.\n\n".repeat(60);
        return "---\ntitle: " + title + "\n" + keys + "\n---\n" + before
                + "گفت: «کتاب‌های نایاب، با جلد چرمی، در انبار است.»\n\n" + before;
    }

    private static String english(String title, String keys) {
        String before = "Here something long is said of the sea.\n\n".repeat(60);
        return "---\ntitle: " + title + "\n" + keys + "\n---\n" + before
                + "There are well-kept books, bound & gilt, in the shed.\n\n" + before;
    }

    private void search(OpenedSite site, String language, String query) {
        site.open(language + "/search.html?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aPictureStandsBesideAResult(OpenedSite site) {
        search(site, "fa", "دریا");
        browser.awaitValue("document.querySelectorAll('#results article').length", 2);
        browser.awaitValue("document.querySelectorAll('#results .thumb').length", 1);
        browser.awaitValue("document.querySelector('#results .thumb img').naturalWidth", 320);
        browser.awaitValue(
                "document.querySelector('.thumb').href.split('#')[0] == document.querySelector('article:has(.thumb) h2 a').href"
                        + ".split('#')[0]",
                true);
        assertThat(browser.violations()).isEmpty();
        site.assertQuiet();
    }

    @ParameterizedTest
    @CsvSource({"false, fa, کتابهای نایاب", "true, fa, کتابهای نایاب", "false, en, well-kept books", "true, en, bound"})
    void aClickLeadsToTheWords(boolean overHttp, String language, String query) {
        OpenedSite site = overHttp ? web : folder;
        search(site, language, query);
        browser.awaitValue(LINKS + "[0].href.includes('#:~:text=')", true);
        if (overHttp) {
            browser.awaitValue("document.querySelector('#results .deck').textContent.startsWith('…')", true);
        }
        browser.click("#results h2 a");
        browser.awaitValue("document.querySelector('.body') !== null && scrollY > 400", true);
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void anArticleWithoutADeckShowsItsBeginning(OpenedSite site) {
        search(site, "en", "mole");
        browser.awaitValue(
                "document.querySelector('#results .deck').textContent.startsWith('Here something long is said')", true);
        browser.awaitValue(
                "document.querySelector('#results .deck').textContent.length < " + (site.equals(folder) ? 122 : 202),
                true);
        search(site, "fa", "لنج");
        browser.awaitValue("document.querySelector('#results .deck').textContent", "لنج آمد");
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void anAuthorIsAFilter(OpenedSite site) {
        search(site, "en", "sea");
        browser.awaitValue(LINKS + ".length", 3);
        browser.click("#filters summary");
        browser.awaitValue(
                "[...document.querySelectorAll('#filters select')].at(-1).textContent",
                "AllReza Mowji (1)Sara Saheli (1)");
        site.open("fa/search.html?q=" + URLEncoder.encode("دریا", StandardCharsets.UTF_8) + "&author="
                + URLEncoder.encode("رضا موجی", StandardCharsets.UTF_8));
        browser.awaitValue(OpenedSite.TITLES, "لنج‌ها");
        browser.awaitValue("document.querySelector('#chosen').textContent", "نویسنده: رضا موجی");
        site.assertQuiet();
    }

    @ParameterizedTest
    @CsvSource({
        "en, sea, from=2004, A mole",
        "en, sea, to=2003, A ferry",
        "en, sea, from=2003-01-02&to=2+January+2003, A ferry",
        "en, sea, from=مهر+1385&to=1385/7, A mole",
        "en, sea, from=2003-01-03&to=2006-09-26, ''",
        "fa, دریا, from=۱۳۸۵/۷/۵&to=September+2006, لنج‌ها",
        "fa, دریا, from=1386, ''",
    })
    void datesOfEitherCalendarAreAFilter(String language, String query, String dates, String titles) {
        for (OpenedSite site : List.of(folder, web)) {
            site.open(language + "/search.html?q=" + query + "&" + dates);
            browser.awaitValue("document.getElementById('count').textContent != ''", true);
            browser.awaitValue(OpenedSite.TITLES, titles);
            site.assertQuiet();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aReaderNarrowsByDatesAndIsToldWhatIsNone(OpenedSite site) {
        search(site, "en", "sea");
        browser.awaitValue(LINKS + ".length", 3);
        browser.click("#filters summary");
        browser.type("#filters label:nth-of-type(6) input", "March 2003", Keys.TAB);
        browser.awaitValue(OpenedSite.TITLES, "A mole");
        browser.awaitValue("new URLSearchParams(location.search).get('from')", "March 2003");
        browser.awaitValue("document.querySelector('#chosen').textContent", "From: March 2003");
        assertThat(browser.violations()).isEmpty();
        browser.click("#chosen button");
        browser.awaitValue(LINKS + ".length", 3);
        browser.type("#filters label:nth-of-type(7) input", "then", Keys.TAB);
        browser.awaitValue(
                "document.getElementById('said').textContent", "This is no date that is understood here: then");
        browser.awaitValue("document.querySelector('#filters label:nth-of-type(7) input').ariaInvalid", true);
        browser.awaitValue(LINKS + ".length", 3);
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theOldestFirstAndTheUndatedLast(OpenedSite site) {
        search(site, "en", "sea");
        browser.awaitValue(LINKS + ".length", 3);
        browser.click("#sort [value=oldest]");
        browser.awaitValue(OpenedSite.TITLES, "A ferry,A mole,A lighthouse");
        browser.awaitValue("location.search", "?q=sea&sort=oldest");
        browser.click("#sort [value=date]");
        browser.awaitValue(OpenedSite.TITLES, "A mole,A ferry,A lighthouse");
        site.assertQuiet();
    }

    private static final String OPTIONS =
            "[...document.querySelectorAll('#suggestions:not([hidden]) [role=option]')].map(o => o.textContent)";
    private static final String ACTIVE =
            "document.getElementById(document.getElementById('q').getAttribute('aria-activedescendant')).textContent";
    private static final String EXPANDED = "document.getElementById('q').ariaExpanded";

    @ParameterizedTest
    @MethodSource("sites")
    void suggestionsAreAListThatKeysAndPointersChooseFrom(OpenedSite site) {
        site.open("en/search.html");
        browser.press("sea");
        browser.awaitValue(OPTIONS, "Seafaring" + "Topic · 1");
        browser.awaitValue(EXPANDED, true);
        browser.awaitValue(
                "document.getElementById('q').role + document.getElementById('suggestions').role", "comboboxlistbox");
        assertThat(browser.violations()).isEmpty();
        browser.press(Keys.ARROW_DOWN);
        browser.awaitValue(ACTIVE, "SeafaringTopic · 1");
        browser.awaitValue("document.activeElement.id", "q");
        browser.press(Keys.ARROW_UP);
        browser.awaitValue("document.getElementById('q').hasAttribute('aria-activedescendant')", false);
        browser.press(Keys.ESCAPE);
        browser.awaitValue(EXPANDED, false);
        browser.awaitValue("document.getElementById('q').value", "sea");
        browser.press(Keys.chord(Keys.ALT, Keys.ARROW_DOWN));
        browser.awaitValue(EXPANDED, true);
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.awaitValue("decodeURI(location.href).endsWith('en/topic/seafaring/index.html')", true);
        browser.awaitValue("document.querySelector('h1') !== null", true);
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void wordsAreSuggestedAsTheArchiveWritesThemAndTitlesLeadToTheirPages(OpenedSite site) {
        site.open("fa/search.html");
        browser.press("دریا مو");
        browser.awaitValue(OPTIONS, "دریا موج");
        browser.click("#suggestions li");
        browser.awaitValue("document.getElementById('q').value", "دریا موج");
        browser.awaitValue("new URLSearchParams(location.search).get('q')", "دریا موج");
        browser.awaitValue(EXPANDED, false);
        site.open("fa/search.html");
        browser.press("شکن");
        browser.awaitValue(OPTIONS, "موج‌شکنمطلب");
        browser.click("#suggestions li");
        browser.awaitValue("document.querySelector('h1.title, article h1, h1').textContent.trim()", "موج‌شکن");
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void behindTheLastSuggestionComeTheResults(OpenedSite site) {
        site.open("en/search.html");
        browser.press("sara");
        browser.awaitValue(OPTIONS, "Sara SaheliAuthor · 1");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        browser.awaitValue(EXPANDED, false);
        browser.awaitValue("document.activeElement.textContent", "A mole");
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aNameInTheOtherScriptFindsASecondGroup(OpenedSite site) {
        search(site, "fa", "OPEC");
        browser.awaitValue(OpenedSite.TITLES, "نامه‌ها");
        browser.awaitValue("document.querySelector('#also h2').textContent", "نتیجه‌های اوپک");
        browser.awaitValue("[...document.querySelectorAll('#also .cards h2')].map(h => h.textContent)", "موج‌شکن");
        search(site, "fa", "اوپک");
        browser.awaitValue("document.querySelector('.elsewhere a:not([hidden]) span').textContent", "OPEC · ۱ مطلب");
        browser.click(".elsewhere a");
        browser.awaitValue(OpenedSite.TITLES, "A mole");
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aWordOfHeadlinesDoesSoIfTranslationsHaveItToo(OpenedSite site) {
        search(site, "en", "هرمز");
        browser.awaitValue("document.querySelector('#also h2').textContent", "Results for Hormuz");
        browser.awaitValue("document.querySelectorAll('#also .cards h2').length", 2);
        search(site, "en", "hormuz");
        browser.awaitValue(
                "document.querySelector('.elsewhere a:not([hidden]) span').textContent", "هرمز · 2 articles");
        site.assertQuiet();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void whereNothingIsFoundOtherWaysAreOffered(OpenedSite site) {
        site.open("en/search.html?q=ferry&from=2010");
        browser.awaitValue("document.querySelector('#said button').textContent", "Search without narrowing down");
        browser.click("#said button");
        browser.awaitValue(OpenedSite.TITLES, "A ferry");
        search(site, "en", "\"seafaring mole\" \"opec shed\"");
        browser.awaitValue("[...document.querySelectorAll('#said a')].map(a => a.textContent)", "OPEC,Seafaring");
        search(site, "en", "\"lighthouse sea\"");
        browser.awaitValue(
                "[...document.querySelectorAll('#said button')].at(-1).textContent", "Search for \"sea\" only");
        browser.click("#said span:last-child button");
        browser.awaitValue(LINKS + ".length", 3);
        site.assertQuiet();
    }

    @Test
    void leanPagesShowNoPictures(@TempDir Path place) throws IOException {
        TempSite lean = new TempSite(place)
                .write("jbake.properties", "site.host=https://news.example/archive/\nsite.pages=lean\n")
                .write("content/en/quay.jpg", Images.jpeg(900, 600))
                .write("content/en/mole.md", english("A mole", "image: quay.jpg"));
        lean.build();
        OpenedSite site =
                new OpenedSite(browser, lean.output(), lean.output().toUri().toString());
        search(site, "en", "mole");
        browser.awaitValue(LINKS + ".length", 1);
        browser.awaitValue("document.querySelectorAll('#results img').length", 0);
        site.assertQuiet();
    }
}
