package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reader goes through the archive by its links alone: by date, by topic, from page to page of a list. */
class WaysThroughTheArchiveTest extends InReadArchive {
    private static final String LATER = ".pager [rel=next]";
    private static final String EARLIER = ".pager [rel=prev]";

    private static final String HEADINGS =
            "[...document.querySelectorAll('.cards h2')].map(h => h.textContent).join('\\n')";

    private String text(String selector) {
        return String.valueOf(browser.evaluate("return document.querySelector('" + selector + "').textContent"));
    }

    @Test
    void byDateInEnglish() {
        OpenedSite site = archive.folder();
        site.show("en/index.html");
        byDate(
                site,
                List.of("By date", "2015", "March", "All 14 articles of this day", "Pilots ask for the old lighthouse"),
                List.of(
                        "en/archive.html",
                        "en/2015/index.html",
                        "en/2015/03/index.html",
                        "en/2015/03/30.html",
                        "en/2015/03/30-news-0.html"));
        backUp(site, List.of("30 March 2015", "2015", "By date"), "en/2015/03/index.html#d30");
    }

    @Test
    void byDateInPersian() {
        OpenedSite site = archive.web();
        site.show("fa/index.html");
        byDate(
                site,
                List.of(
                        "به ترتیب تاریخ",
                        "۱۳۹۴",
                        "فروردین",
                        "هر ۱۴ مطلب این روز",
                        "راهنمایان فانوس دریایی کهنه را می‌خواهند"),
                List.of(
                        "fa/archive.html",
                        "fa/1394/index.html",
                        "fa/1394/01/index.html",
                        "fa/1394/01/10.html",
                        "fa/1394/01/10-news-0.html"));
        backUp(site, List.of("۱۰ فروردین ۱۳۹۴", "۱۳۹۴", "به ترتیب تاریخ"), "fa/1394/01/index.html#d10");
    }

    private void byDate(OpenedSite site, List<String> links, List<String> pages) {
        for (int i = 0; i < links.size(); i++) {
            browser.follow(links.get(i));
            site.awaitPath(pages.get(i));
        }
        site.assertQuiet();
    }

    private void backUp(OpenedSite site, List<String> links, String day) {
        browser.follow(links.get(0));
        site.awaitPath(day);
        for (String link : links.subList(1, links.size())) {
            browser.follow(link);
        }
        site.awaitPath(day.substring(0, 2) + "/archive.html");
        site.assertQuiet();
    }

    @Test
    void aDayOfTheCalendarLeadsToItsPlaceInTheMonth() {
        OpenedSite site = archive.folder();
        site.show("en/2015/index.html");
        browser.click("td a[aria-label^='23 April']");
        site.awaitPath("en/2015/04/index.html#d23");
        browser.awaitValue("document.querySelector(':target h2 time').dateTime", "2015-04-23");
        site.show("fa/1394/index.html");
        browser.click("td a[aria-label^='۲۳ فروردین']");
        site.awaitPath("fa/1394/01/index.html#d23");
        browser.awaitValue("document.querySelector(':target h2 time').dateTime", "2015-04-12");
        site.assertQuiet();
    }

    @Test
    void fromMonthToMonthAndYearToYear() {
        OpenedSite site = archive.folder();
        site.show("en/2015/03/index.html");
        assertThat(text(LATER)).isEqualToIgnoringWhitespace("Later April 2015");
        browser.click(LATER);
        site.awaitPath("en/2015/04/index.html");
        browser.click(EARLIER);
        site.awaitPath("en/2015/03/index.html");
        assertThat(text(EARLIER)).isEqualToIgnoringWhitespace("Earlier June 2014");
        browser.click(EARLIER);
        site.awaitPath("en/2014/06/index.html");
        browser.follow("2014");
        site.awaitPath("en/2014/index.html");
        browser.click(LATER);
        site.awaitPath("en/2015/index.html");
        site.show("fa/1394/12/index.html");
        browser.click(LATER);
        site.awaitPath("fa/1395/01/index.html");
        browser.click(EARLIER);
        site.awaitPath("fa/1394/12/index.html");
        site.assertQuiet();
    }

    @Test
    void fromArticleToArticleOfASectionInTheOrderOfTime() {
        OpenedSite site = archive.web();
        site.show("en/2016/08/08-honey-cooperative.html");
        browser.click(LATER);
        site.awaitPath("en/2021/05/26-anzali-freight.html");
        browser.click(EARLIER);
        site.awaitPath("en/2016/08/08-honey-cooperative.html");
        site.assertQuiet();
    }

    @Test
    void byTopic() {
        OpenedSite site = archive.folder();
        site.show("en/index.html");
        browser.follow("Topics");
        browser.follow("H");
        site.awaitPath("en/topic/index.html#l6");
        browser.awaitValue("document.querySelector(':target').textContent", "H");
        browser.follow("Harbours");
        site.awaitPath("en/topic/harbours/index.html");
        browser.follow("2");
        site.awaitPath("en/topic/harbours/page-2.html");
        String title = text(".cards h2");
        browser.click(".cards h2 a");
        browser.awaitValue("document.querySelector('h1').textContent", title);
        browser.follow("Harbours");
        site.awaitPath("en/topic/harbours/index.html");
        browser.follow("Topics");
        site.awaitPath("en/topic/index.html");
        site.assertQuiet();
    }

    @Test
    void everyPageOfAListFromTheNewestToTheOldestAndBack() {
        OpenedSite site = archive.web();
        site.show("fa/topic/harbours/index.html");
        List<String> titles = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        readOn(site, titles, pages, "قدیمی‌تر");
        assertThat(titles).hasSize(39);
        assertThat(pages)
                .containsExactly(
                        "fa/topic/harbours/index.html",
                        "fa/topic/harbours/page-2.html",
                        "fa/topic/harbours/page-1.html");
        List<String> back = new ArrayList<>();
        readOn(site, new ArrayList<>(), back, "تازه‌تر");
        assertThat(back).containsExactly(pages.get(2), pages.get(1), pages.get(0));
        site.assertQuiet();
    }

    /** Notes what the page has and goes on by a link for as long as there is one. */
    private void readOn(OpenedSite site, List<String> titles, List<String> pages, String link) {
        String page = site.path();
        pages.add(page);
        String headings = String.valueOf(browser.evaluate("return " + HEADINGS));
        titles.addAll(headings.lines().toList());
        if (text(".pager").contains(link)) {
            browser.follow(link);
            browser.awaitValue("decodeURI(location.href).endsWith('" + page + "')", false);
            readOn(site, titles, pages, link);
        }
    }
}
