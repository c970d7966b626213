package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.baygan.content.ArticleReader.Read;
import org.baygan.model.Article;
import org.baygan.model.Article.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What its owner wants hidden is never published, whatever stands in or around its front matter. */
class HeldBackTest {
    private static final String KEYS = "title: Minutes\nstatus: draft\n";

    private static List<String> errors(String text) {
        return Reading.shown(Reading.read("en/a.md", text).diagnostics()).stream()
                .filter(f -> f.startsWith("ERROR"))
                .toList();
    }

    private static void assertHeldBack(String text) {
        Read read = Reading.read("en/a.md", text);
        Optional<Status> status = read.article().map(Article::status);
        assertThat(status).as(text).isNotEqualTo(Optional.of(Status.PUBLISHED));
        assertThat(read.article().isPresent() || !errors(text).isEmpty())
                .as(text)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF",
                "\uFEFF\uFEFF",
                "\u200F",
                "\u200E",
                "\u200C",
                "\u200B",
                "\u00A0",
                "\u2068",
                "\u202A",
                "\u2060",
                " ",
                "   ",
                "\t",
                "\u3000",
                "\u00AD",
                "\uFE0F",
                "\u200F\n",
                "\uFEFF\n\n",
                "\u0001"
            })
    void whatCannotBeSeenAroundAFenceIsAsIfItWereNotThere(String unseen) {
        for (String text : List.of(
                unseen + "---\n" + KEYS + "---\nText.\n",
                "---" + unseen.strip() + "\n" + KEYS + "---\nText.\n",
                unseen + "---\n" + KEYS + unseen.strip() + "---\nText.\n")) {
            Article article = Reading.article("en/a.md", text);
            assertThat(article.status()).isEqualTo(Status.DRAFT);
            assertThat(article.title()).isEqualTo("Minutes");
            assertThat(article.body().text()).isEqualTo("Text.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200F", "\u200E", "\u200B", "\u2067", "\uFEFF", "\u00A0", "\u200C"})
    void whatCannotBeSeenAroundAKeyIsAsIfItWereNotThere(String unseen) {
        Article article = Reading.article(
                "en/a.md",
                "---\n" + unseen + "title: Minutes\n" + unseen + "status" + unseen + ": draft\n---\nText.\n");
        assertThat(article.status()).isEqualTo(Status.DRAFT);
        assertThat(article.title()).isEqualTo("Minutes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u2014",
                "\u2013",
                "\u2014-",
                "--",
                "----",
                "-----",
                "\u2013\u2013\u2013",
                "***",
                "++",
                "\u0640\u0640\u0640",
                "~~~",
                "---js"
            })
    void whatIsNearlyAFenceIsAnErrorThatSaysSo(String fence) {
        assertThat(errors(fence + "\n" + KEYS + fence + "\nText.\n"))
                .containsExactly(
                        "ERROR en/a.md:1 This line is nearly the --- that opens front matter"
                                + " | Write three hyphens and nothing else; if it is a rule of the text, put a blank line after it");
    }

    @Test
    void aRuleOfTheTextIsNoFence() {
        assertThat(errors("***\n\nFirst: a rule, then text.\n")).isEmpty();
        assertThat(errors("\u2014\nHe said: never.\n")).isEmpty();
        assertThat(errors("---\ntitle: T\n---\n---\n\nText.\n")).isEmpty();
        assertThat(errors("- date: in a list\n- draft\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n---\nstatus: draft\n---\nText.",
                "---\ntitle: T\n---\nstatus: draft\n\nText.",
                "---\ntitle: T\n---\n---\nauthor: S\nstatus: draft\n---\nText.",
                "<!-- licence -->\n---\ntitle: T\ndraft: true\n---\nText.",
                "```yaml\ntitle: T\ndraft: true\n```\nText.",
                "Minutes\n\n**Status:** draft\n\nText.",
                "Minutes\nstatus = private\nText.",
                "\u200Ftitle=T\nstatus=draft\n~~~~~~\nText.",
                "title=T\nstatus=draft\n~~~~~\nText.",
                "status=draft\n\nText.",
                "Title: Minutes\n  Status: draft\n\nText.",
                "  title: Minutes\n  Status: draft\n\nText.",
                "Title: Minutes\n\tStatus: draft\n\nText.",
                "\tTitle: Minutes\n\tStatus: draft\n\nText.",
                "Title: Minutes\n      Status: draft\n\nText.",
                "Title: Minutes\n    Password: secret\n\nText.",
                "Title: Minutes\nTags: a\n- Status: draft\n\nText.",
                "---\ntitle:\n  status: draft\n---\nText.",
                "---\nstatus\uFF1A draft: x\n---\nText.",
                "---\nstatus\uFF1A draft: x\n  y\n---\nText.",
                "---\nstatus\uFE13 draft\ntitle: T\n---\nText.",
                "status\uFF1A draft: x\ntitle: T\n\nText.",
                "draft\uFF1A true\n\nText.",
                "\u0648\u0636\u0639\u06CC\u062A: \u067E\u06CC\u0634\u200C\u0646\u0648\u06CC\u0633\n\nText.",
                "{% draft: true %}\nText.",
                "published: no\n\nText.",
                "{\"title\": \"Minutes\", \"draft\": true}\n\nText.",
                "\uFEFF{\"title\": \"Minutes\", \"draft\": true}\n\nText.",
                "{title: 'Minutes', draft: true,}\n\nText.",
                "{\n  // not yet\n  \"status\": \"draft\"\n}\nText.",
                "{\"title\": \"Minutes\" \"draft\": true}\n\nText.",
                "{\"title\": \"Minutes\", \"draft\": true\n\nText.",
            })
    void aDraftThatIsDeclaredIsNeverPublished(String text) {
        assertHeldBack(text + "\n");
    }

    @Test
    void aDraftThatIsDeclaredOutsideFrontMatterIsAnErrorThatSaysSo() {
        assertThat(errors("Minutes\n\nstatus: draft\n"))
                .containsExactly(
                        "ERROR en/a.md:3 This line says that the article isn't to be published, but it is not front matter"
                                + " | Put it between two lines of --- at the top of the file; if it is text, begin the file"
                                + " with such a pair");
    }

    @Test
    void textMaySpeakOfDraftsBelowFrontMatter() {
        assertThat(errors("---\ntitle: How to write\n---\nA guide.\n\nstatus: draft\n"))
                .isEmpty();
        assertThat(errors("---\n---\nA guide.\n\nThe status: draft or published.\n"))
                .isEmpty();
    }

    @Test
    void twoFrontMattersOneAboveTheOtherAreReadAsOne() {
        Article article = Reading.article(
                "en/a.md",
                "---\ntitle: Minutes\nauthor: S\n---\n\n---\ntitle: Minutes\ndate: 2010-05-03\n---\nText.\n");
        assertThat(article.title()).isEqualTo("Minutes");
        assertThat(article.date().toString()).contains("2010-05-03");
        assertThat(article.terms().authors()).containsExactly("S");
        assertThat(article.body().text()).isEqualTo("Text.");
        assertThat(article.body().line()).isEqualTo(10);

        Article draft = Reading.article("en/a.md", "---\ntitle: T\n---\n---\nauthor: S\nstatus: draft\n---\nText.\n");
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void theSecondOfTwoFrontMattersIsToldAndMayNotContradict() {
        assertThat(Reading.shown(Reading.read("en/a.md", "---\ntitle: T\n---\n---\nauthor: S\n---\nText.\n")
                        .diagnostics()))
                .containsExactly("WARNING en/a.md:4 A second front matter begins here, and is read with the first"
                        + " | Put its keys into the first one; if it is text, put a blank line after the ---");
        assertThat(errors("---\ntitle: T\n---\n---\ntitle: Another\n---\nText.\n"))
                .hasSize(1)
                .first()
                .asString()
                .contains("en/a.md:5")
                .contains("title");
        assertThat(errors("---\ntitle: T\n---\n---\nauthor: S\n---\n---\ndeck: D\n---\nText.\n"))
                .containsExactly("ERROR en/a.md:7 Another front matter begins here"
                        + " | Put its keys into the first one, or a blank line after the --- of the text");
        assertThat(errors("---\ntitle: T\n---\n---\nauthor: S\nText without an end.\n"))
                .containsExactly("ERROR en/a.md:4 Another front matter begins here"
                        + " | Put its keys into the first one, or a blank line after the --- of the text");
    }

    @Test
    void aFrontMatterThatIsTooLongIsToldOnce() {
        String text = "---\ntitle: " + "a".repeat(70_000) + "\n---\nText.\n";
        assertThat(errors(text)).hasSize(1);
    }

    @Test
    void aMisspeltKeyThatWouldHoldTheArticleBackIsAnError() {
        assertThat(Reading.found("statsu: draft"))
                .containsExactly(
                        "ERROR en/a.md:3:1 Unknown key \"statsu\", perhaps of an article that isn't to be published"
                                + " | Did you mean \"status\"?");
        assertThat(Reading.found("darft: true")).hasSize(1).first().asString().startsWith("ERROR");
        assertThat(Reading.found("darft: false")).hasSize(1).first().asString().startsWith("WARNING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cascade: {draft: true}",
                "cascade: {build: {list: never, render: never}}",
                "cascade: [{_target: {path: /a}, params: {a: b}}, {headless: true}]",
            })
    void whatHidesTheFilesOfAFolderIsAnErrorSinceItHidesNothingHere(String line) {
        assertThat(Reading.found(line))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("ERROR")
                .contains("cascade");
    }

    @Test
    void whatOtherwiseSteersTheFilesOfAFolderIsLeftOut() {
        assertThat(Reading.found("cascade: {type: docs, draft: false}"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("WARNING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status: private",
                "status: Pending",
                "status: trash",
                "status: auto-draft",
                "status: hidden",
                "headless: true",
                "render: false",
                "_build: {list: never, render: never}",
                "draft: yes",
                "draft: \u0628\u0644\u0647",
                "published: false",
                "publish: off",
                "private: true",
                "\u067E\u06CC\u0634\u0646\u0648\u06CC\u0633: true",
                "\u0648\u0636\u0639\u064A\u062A: \u067E\u064A\u0634 \u0646\u0648\u064A\u0633",
                "\u0645\u0646\u062A\u0634\u0631: \u062E\u06CC\u0631"
            })
    void theWordsOfOtherProgramsAndPersianOnesHoldBack(String line) {
        assertThat(Reading.withFrontMatter(line).status()).as(line).isEqualTo(Status.DRAFT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status: publish",
                "status: Published",
                "status: published-date",
                "status: future",
                "draft: \u062E\u06CC\u0631",
                "publish: true",
                "\u0648\u0636\u0639\u06CC\u062A: \u0645\u0646\u062A\u0634\u0631",
                "visibility: public"
            })
    void theWordsOfOtherProgramsAndPersianOnesPublish(String line) {
        assertThat(Reading.withFrontMatter(line).status()).as(line).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void jsonIsReadAsHugoHasIt() {
        Article article = Reading.article("en/a.md", """

                {
                  "title": "Border \\u0041 market",
                  "date": "2010-05-03",
                  "tags": ["trade", "borders"],
                  "author": {"name": "Sara Sample"},
                  "weight": 3,
                  "deck": null
                }

                Text.
                """);
        assertThat(article.title()).isEqualTo("Border A market");
        assertThat(article.topics()).containsExactly("trade", "borders");
        assertThat(article.authors()).containsExactly("Sara Sample");
        assertThat(article.body().text()).isEqualTo("Text.");
        assertThat(article.body().line()).isEqualTo(11);
        assertThat(article.lines().of("date")).isEqualTo(4);
    }

    @Test
    void brokenJsonIsAnErrorWithItsPlace() {
        assertThat(errors("{\"title\": \"Minutes\",\n \"date\" \"2010-05-03\"}\n\nText.\n"))
                .containsExactly(
                        "ERROR en/a.md:2 The front matter is not valid JSON: unexpected character ('\"' (code 34)):"
                                + " was expecting a colon to separate field name and value"
                                + " | Look for a missing quote, comma or brace here or on the line above");
        assertThat(errors("{\"title\": \"Minutes\"} Text.\n"))
                .containsExactly("ERROR en/a.md:1:21 Text stands on the line on which the front matter ends"
                        + " | Begin it on the next line");
        assertThat(errors("{\"a\": " + "[".repeat(30) + "\n"))
                .containsExactly("ERROR en/a.md:1 The front matter is nested more than 20 levels deep"
                        + " | Write one \"key\": \"value\" on each line");
        assertThat(errors("{\"a\": \"" + "x".repeat(70_000) + "\"}\n"))
                .containsExactly("ERROR en/a.md:1 The front matter is longer than 64 KB"
                        + " | Move what is text below the closing brace");
    }

    @Test
    void invisibleCharactersInJsonAreAsIfTheyWereNotThere() {
        Article article = Reading.article(
                "en/a.md", "{\u200F\"title\": \"A\u200Cb\",\n\u200F \"date\"\u00A0: \"2010-05-03\"}\n\nText.\n");
        assertThat(article.title()).isEqualTo("A\u200Cb");
        assertThat(article.lines().of("date")).isEqualTo(2);
        assertHeldBack("{\n\u200F\"draft\": true}\nText.\n");
    }

    @Test
    void hexosJsonHasNoBraces() {
        for (String opening : List.of("", ";;;\n")) {
            Article article = Reading.article(
                    "en/a.md", opening + "\"title\": \"Harbour\",\n\"date\": \"2010-05-03\"\n;;;\nText.\n");
            assertThat(article.title()).isEqualTo("Harbour");
            assertThat(article.date()).isNotEqualTo(org.baygan.model.PublicationDate.UNKNOWN);
            assertThat(article.body().text()).isEqualTo("Text.");
            assertHeldBack(opening + "\"title\": \"Harbour\",\n\"draft\": true\n;;;\nText.\n");
        }
    }

    @Test
    void anArticleWithAPasswordIsHeldBackAndTold() {
        assertThat(Reading.withFrontMatter("password: secret").status()).isEqualTo(Status.DRAFT);
        assertThat(Reading.found("password: secret"))
                .containsExactly(
                        "WARNING en/a.md:3:1 It has a password, which no page here can ask for: it is held back"
                                + " as a draft | Remove the key if everybody may read it");
        assertThat(Reading.withFrontMatter("password: \"\"").status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void aClosingFenceMayStandBehindABlank() {
        for (String keys : List.of("title: Harbour", "title: Harbour\ntags:\n  - a")) {
            assertThat(Reading.article("en/a.md", "---\n" + keys + "\n ---\nText.\n")
                            .body()
                            .text())
                    .isEqualTo("Text.");
        }
        assertThat(Reading.article("en/a.md", "---\ntitle: T\nsummary: |\n a\n ---\n b\n---\nText.\n")
                        .summary())
                .isEqualTo("a --- b");
    }

    @Test
    void bracesOfATextAreNoJson() {
        for (String line :
                List.of("{% include x %}", "{{< figure >}}", "{: .note}", "{#anchor}", "{x} y", "{\"a\"} b")) {
            assertThat(errors(line + "\n\nText.\n")).as(line).isEmpty();
        }
    }
}
