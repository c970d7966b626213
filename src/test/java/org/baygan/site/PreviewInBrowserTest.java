package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an editor sees of a preview: a page that stays open while files change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewInBrowserTest {
    private static final String LONG =
            TempSite.GOOD + "\nA paragraph that makes the page longer than the window.\n".repeat(150);
    private static final int READ_TO = 1500;
    private static final String PANEL = "document.querySelector('baygan-problems')";
    private static final String PROBLEMS = PANEL + "?.shadowRoot.querySelector('pre').textContent ?? ''";

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @SuppressWarnings("NullAway.Init")
    private TempSite site;

    @SuppressWarnings("NullAway.Init")
    private RunningPreview preview;

    @BeforeAll
    void start(@TempDir Path profile) throws IOException {
        browser = Browser.open(profile);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void serve(@TempDir Path folder) throws Exception {
        site = TempSite.withGoodArticle(folder).write("content/en/good.md", LONG);
        preview = RunningPreview.of(site.folder());
    }

    @AfterEach
    void end() throws InterruptedException {
        browser.leave(); // or what the page says of the preview's end is among the next one's messages
        if (preview != null) {
            preview.end();
        }
    }

    private void open(String path) {
        browser.show(preview.address() + path, 1280, "light");
    }

    private void openAndReadOn() throws Exception {
        open(TempSite.GOOD_PAGE);
        browser.evaluate("scrollTo(0, " + READ_TO + ")");
        awaitTrue("scrollY === " + READ_TO);
    }

    private String text(String expression) {
        return Objects.toString(browser.evaluate("return " + expression), "");
    }

    private void awaitTrue(String expression) throws Exception {
        preview.await(expression, () -> Boolean.TRUE.equals(browser.evaluate("return " + expression)));
    }

    private void awaitInPage(String words) throws Exception {
        awaitTrue("document.body.textContent.includes('" + words + "')");
    }

    private void awaitProblems(String words) throws Exception {
        preview.await(words, () -> text(PROBLEMS).contains(words));
    }

    @Test
    void the_open_page_reloads_itself_and_stays_where_it_was_read() throws Exception {
        openAndReadOn();
        for (int i = 1; i <= 3; i++) {
            site.write("content/en/good.md", LONG + "\nThe end, number " + i + ".\n");
            awaitInPage("The end, number " + i + ".");
            awaitTrue("scrollY === " + READ_TO);
        }
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void a_changed_style_is_seen() throws Exception {
        openAndReadOn();
        site.write("assets/baygan/style.css", "body { margin-top: 77px }");
        awaitTrue("getComputedStyle(document.body).marginTop === '77px'");
    }

    @Test
    void the_page_follows_its_article_to_another_address() throws Exception {
        openAndReadOn();
        site.write("content/en/good.md", LONG.replace("2020-05-06", "2021-12-31"));
        String moved = URI.create(preview.address()).getPath() + "en/2021/12/31-good.html";
        awaitTrue("location.pathname === '" + moved + "' && scrollY === " + READ_TO);

        Files.move(site.folder().resolve("content/en/good.md"), site.folder().resolve("content/en/better.md"));
        awaitTrue("location.pathname === '" + moved.replace("good", "better") + "'");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void a_deleted_article_is_missing_until_it_is_back() throws Exception {
        open(TempSite.GOOD_PAGE);
        Path file = site.folder().resolve("content/en/good.md");
        Files.delete(file);
        awaitTrue("document.title.length > 0 && !document.body.textContent.includes('A quiet harbour')");
        site.write("content/en/good.md", LONG);
        awaitInPage("A quiet harbour");
    }

    @Test
    void a_mistake_in_an_article_is_shown_as_the_terminal_has_it_and_goes_when_mended() throws Exception {
        open("en/index.html");
        site.write("content/en/wrong.md", "---\ntitle: Wrong\ndate: 2020-13-01\n---\nText.\n");
        awaitProblems("There is no month 13");
        assertThat(text(PROBLEMS))
                .isEqualTo(preview.err())
                .startsWith(
                        "content/en/wrong.md:3:7: error: There is no month 13\n    date: 2020-13-01\n          ^\n");
        assertThat(text(PANEL + ".shadowRoot.querySelector('summary').textContent"))
                .isEqualTo("1 error");
        awaitTrue(PANEL + ".shadowRoot.querySelector('details').open");
        assertThat(browser.violations()).isEmpty();

        site.write("content/en/wrong.md", "---\ntitle: Mended\ndate: 2020-12-01\n---\nText.\n");
        awaitTrue(PANEL + " === null && document.body.textContent.includes('Mended')");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void a_broken_template_leaves_the_page_and_is_shown_over_it() throws Exception {
        openAndReadOn();
        site.write("templates/article.ftlh", "<#if nothing");
        awaitProblems("templates/article.ftlh:1");
        assertThat(text("scrollY")).isEqualTo(String.valueOf(READ_TO));
        assertThat(text("document.body.textContent")).contains("A quiet harbour");

        Files.delete(site.folder().resolve("templates/article.ftlh"));
        awaitTrue(PANEL + " === null");
        awaitTrue("scrollY === " + READ_TO);
    }

    @Test
    void a_wrong_setting_and_a_hindered_build_are_shown_too() throws Exception {
        open("en/index.html");
        site.write("jbake.properties", "site.host=https://news.example/archive/\nsite.page-size=many\n");
        awaitProblems("jbake.properties:2");
        site.write("jbake.properties", "site.host=https://news.example/archive/\n");
        awaitTrue(PANEL + " === null");

        Files.writeString(site.output().resolve("mine.txt"), "mine");
        site.write("content/en/good.md", LONG + "\nOne more.\n");
        awaitProblems("holds files that baygan didn't write");
        Files.delete(site.output().resolve("mine.txt"));
        awaitTrue(PANEL + " === null");
    }

    @Test
    void warnings_are_told_without_covering_the_page_and_what_was_closed_stays_closed() throws Exception {
        open("en/index.html");
        site.write("content/en/odd.md", "---\ntitle: Odd\ndate: 2020-01-02\ncolour: red\n---\nText.\n");
        awaitProblems(": warning: ");
        String details = PANEL + ".shadowRoot.querySelector('details')";
        assertThat(text(details + ".open")).isEqualTo("false");

        site.write("content/en/odd.md", "---\ntitle: Odd\ndate: 2020-13-02\n---\nText.\n");
        awaitTrue("!!" + PANEL + " && " + details + ".open");
        browser.evaluate(details + ".querySelector('summary').click()");
        awaitTrue("!" + details + ".open && sessionStorage.getItem('baygan-preview-closed') !== null");
        site.write("content/en/good.md", LONG.replace("quiet", "noisy"));
        awaitTrue("document.body.textContent.includes('noisy') && !!" + PANEL + " && !" + details + ".open");
    }

    @Test
    void nothing_in_a_problem_is_markup() throws Exception {
        open("en/index.html");
        site.write("content/en/wrong.md", "---\ntitle: T\ndate: <img src=x onerror=alert(1)>\n---\nText.\n");
        awaitProblems("<img src=x onerror=alert(1)>");
        assertThat(text(PANEL + ".shadowRoot.querySelectorAll('img, script').length"))
                .isEqualTo("0");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void a_preview_that_was_started_again_finds_the_page_that_was_left_open() throws Exception {
        openAndReadOn();
        int port = URI.create(preview.address()).getPort();
        preview.end();
        awaitProblems("The preview doesn't answer");
        site.write("content/en/good.md", LONG + "\nWritten meanwhile.\n");
        preview = RunningPreview.of(site.folder(), "--port", String.valueOf(port));
        awaitInPage("Written meanwhile.");
        awaitTrue(PANEL + " === null && scrollY === " + READ_TO);
    }

    @Test
    void under_another_path_every_page_finds_its_style_the_missing_one_too() throws Exception {
        preview.end();
        preview = RunningPreview.of(site.folder(), "--path", "a/b");
        assertThat(preview.address()).endsWith("/a/b/");
        for (String path : new String[] {"", "en/index.html", TempSite.GOOD_PAGE, "en/1300/nothing.html"}) {
            open(path);
            assertThat(text("!!document.querySelector('link[rel=stylesheet]').sheet"))
                    .as(path)
                    .isEqualTo("true");
            assertThat(browser.requests())
                    .allMatch(address -> address.startsWith(preview.address())
                            || address.startsWith(URI.create(preview.address())
                                    .resolve("/.baygan/")
                                    .toString())
                            || address.startsWith("data:"));
        }
        open(TempSite.GOOD_PAGE);
        site.write("content/en/good.md", TempSite.GOOD + "Changed below a path.\n");
        awaitInPage("Changed below a path.");
    }

    @Test
    void search_works_beside_the_previews_script_and_finds_what_was_just_written() throws Exception {
        open("en/search.html");
        browser.press("quiet");
        String titles = "String([...document.querySelectorAll('#results h2')].map(h => h.textContent))";
        awaitTrue(titles + " === 'A quiet harbour'");
        site.write("content/en/loud.md", TempSite.GOOD.replace("A quiet harbour", "A quiet library"));
        awaitTrue(titles + ".includes('A quiet library') && location.search === '?q=quiet'");
        browser.click("#results a");
        awaitInPage("Nothing happened today.");
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .allMatch(address -> address.startsWith(
                                URI.create(preview.address()).resolve("/").toString())
                        || address.startsWith("data:"));
    }

    @Test
    void drafts_are_seen_by_those_who_ask_for_them() throws Exception {
        site.write("content/en/draft.md", "---\ntitle: D\ndate: 2020-01-02\nstatus: draft\n---\nA draft.\n");
        preview.await("the build", () -> preview.builds() == 2);
        assertThat(preview.page("en/2020/01/02-draft.html")).isEmpty();
        preview.end();
        preview = RunningPreview.of(site.folder(), "--drafts");
        assertThat(preview.page("en/2020/01/02-draft.html")).contains("A draft.");
    }
}
