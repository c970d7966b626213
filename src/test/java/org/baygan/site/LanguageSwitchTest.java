package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader changes the language: to the same page, or to the nearest, and is told which. */
class LanguageSwitchTest extends InReadArchive {
    private static final String SWITCH = ".languages a";

    private void assertLanguageIs(String language) {
        assertThat(browser.evaluate("return document.documentElement.lang + ' ' + document.documentElement.dir"))
                .isEqualTo(language.equals("fa") ? "fa rtl" : "en ltr");
    }

    private String nearest() {
        return String.valueOf(
                browser.evaluate("return document.querySelector('.languages small')?.textContent ?? 'exact'"));
    }

    @ParameterizedTest
    @CsvSource({
        "fa/index.html, en/index.html",
        "fa/1389/02/13-border-market.html, en/2010/05/03-border-market.html",
        FullArchive.PERSIAN_EVERYTHING + ", " + FullArchive.ENGLISH_EVERYTHING,
        "fa/about.html, en/about.html",
        "fa/archive.html, en/archive.html",
        "fa/undated/index.html, en/undated/index.html",
        "fa/section/economy/index.html, en/section/economy/index.html",
        "fa/topic/harbours/index.html, en/topic/harbours/index.html",
        "fa/topic/index.html, en/topic/index.html",
        "fa/translations.html, en/translations.html",
        "fa/search.html, en/search.html",
    })
    void thereAndBack(String persian, String english) {
        OpenedSite site = archive.folder();
        site.show(persian);
        assertThat(nearest()).isEqualTo("exact");
        browser.click(SWITCH);
        site.awaitPath(english);
        assertLanguageIs("en");
        browser.click(SWITCH);
        site.awaitPath(persian);
        assertLanguageIs("fa");
        site.assertQuiet();
    }

    @ParameterizedTest
    @CsvSource({
        // an article without a translation: its day, else its year, else its section
        "en/2015/03/30-news-1.html, fa/1394/01/index.html#d10",
        "en/2019/02/19-school-seismometer.html, fa/1397/index.html",
        "fa/undated/fog-forest.html, en/section/environment/index.html",
        // an older page of a list: the list; a topic that the other language lacks: all topics
        "en/topic/harbours/page-2.html, fa/topic/harbours/index.html",
        "en/topic/books/index.html, fa/topic/index.html",
        // calendars that don't begin on the same day
        "en/2015/index.html, fa/1394/index.html",
        "fa/1394/index.html, en/2015/index.html",
        "en/2015/04/index.html, fa/1394/01/index.html",
        "fa/1394/01/index.html, en/2015/04/index.html",
        "fa/1394/01/10.html, en/2015/03/index.html#d30",
    })
    void theNearestPageAndThatIsSaid(String from, String to) {
        archive.web().show(from);
        assertThat(nearest()).isEqualTo(from.startsWith("fa") ? "(نزدیک‌ترین صفحه)" : "(nearest page)");
        browser.click(SWITCH);
        archive.web().awaitPath(to);
        assertLanguageIs(to.substring(0, 2));
        archive.web().assertQuiet();
    }

    @Test
    void anArticlesOwnLineLeadsToItsTranslationToo() {
        archive.folder().show("en/2010/05/03-border-market.html");
        browser.click(".translation a");
        archive.folder().awaitPath("fa/1389/02/13-border-market.html");
        browser.click(".translation a");
        archive.folder().awaitPath("en/2010/05/03-border-market.html");
        archive.folder().assertQuiet();
    }

    @Test
    void theFrontDoorLeadsIntoBothLanguages() {
        for (String language : new String[] {"fa", "en"}) {
            archive.folder().show("index.html");
            browser.click("section[lang=" + language + "] .enter");
            archive.folder().awaitPath(language + "/index.html");
            assertLanguageIs(language);
        }
    }
}
