package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** A browser that runs no script: everything but search is as it was, and the search page leads on. */
class WithoutScriptsTest extends InReadArchive {
    private static final String TEXT = "return document.querySelector('main').innerText";

    @BeforeAll
    void withoutScripts() {
        browser.allowScripts(false);
    }

    static List<KindOfPage> kindsButSearch() {
        return KindOfPage.all().stream()
                .filter(kind -> !kind.file().endsWith("search.html"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kindsButSearch")
    void nothingIsMissing(KindOfPage kind) {
        archive.web().show(kind.path());
        assertThat(browser.evaluate("return [...document.querySelectorAll('main *')].filter(each =>"
                        + " each.textContent.trim() && !each.checkVisibility() && !each.closest('details, svg'))"
                        + ".map(each => each.outerHTML)"))
                .isEqualTo(List.of());
        assertThat(String.valueOf(browser.evaluate(TEXT))).hasSizeGreaterThan(50);
        archive.web().assertQuiet();
    }

    @Test
    void theBoxOfAPageLeadsToASearchPageThatLeadsOn() {
        archive.web().show("en/2010/05/03-border-market.html");
        browser.type("header [type=search]", "glacier", Keys.ENTER);
        archive.web().awaitPath("en/search.html?q=glacier");
        assertThat(String.valueOf(browser.evaluate(TEXT)))
                .contains("Searching needs JavaScript")
                .contains("Other ways through the archive");
        assertThat(browser.evaluate("return typeof Baygan")).isEqualTo("undefined");
        browser.follow("By date");
        archive.web().awaitPath("en/archive.html");
        browser.follow("2024");
        archive.web().awaitPath("en/2024/index.html");
        browser.follow("September");
        browser.follow("Sabalan glacier measured by rope and by satellite");
        archive.web().awaitPath("en/2024/09/08-glacier-survey.html");
        archive.web().assertQuiet();
    }

    @Test
    void thePersianSearchPageLeadsOnToo() {
        archive.web().show("fa/search.html");
        assertThat(String.valueOf(browser.evaluate(TEXT))).contains("جاوااسکریپت");
        browser.click(".browse a[href='topic/index.html']");
        archive.web().awaitPath("fa/topic/index.html");
        browser.follow("بندرها");
        archive.web().awaitPath("fa/topic/harbours/index.html");
        archive.web().assertQuiet();
    }
}
