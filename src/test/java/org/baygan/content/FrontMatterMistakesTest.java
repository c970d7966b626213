package org.baygan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ListAssert;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterMistakesTest {
    private static ListAssert<String> assertFound(String frontMatter) {
        return assertThat(Reading.found(frontMatter));
    }

    private static ListAssert<String> assertFoundIn(String text) {
        return assertThat(Reading.shown(Reading.read("en/a.md", text).diagnostics()));
    }

    @Test
    void anUnknownKeyIsAWarningWithASuggestion() {
        assertFound("sectoin: Trade")
                .containsExactly(
                        "WARNING en/a.md:3:1 Unknown key \"sectoin\" | Did you mean \"section\"?"
                                + " Else templates can have it: write site.article-params=sectoin in jbake.properties; or remove it");
        assertFound("favourite-colour: blue")
                .containsExactly(
                        "WARNING en/a.md:3:1 Unknown key \"favourite-colour\""
                                + " | Templates can have it: write site.article-params=favourite-colour in jbake.properties; or remove it");
    }

    @Test
    void aBadDateIsAnErrorInTheDateReadersWords() {
        assertFound("date: tomorrow").containsExactly("ERROR en/a.md:3:7 No date: tomorrow | Write 2010-05-03");
    }

    @Test
    void aDayOfAChangeThatIsNoDateIsLeftOut() {
        assertFound("updated: 2010-13-01")
                .containsExactly(
                        "WARNING en/a.md:3:10 \"updated\" is left out: No date: 2010-13-01 | Write 2010-05-03");
    }

    @Test
    void aTextInAScriptOfNoneOfTheLanguagesIsTold() {
        assertThat(Reading.shown(Reading.read("a.md", "---\ntitle: Порт\n---\nКорабль пришёл ночью.\n")
                        .diagnostics()))
                .containsExactly("WARNING a.md Most of this text is in the script Cyrillic, in which none of the site's"
                        + " languages is written: it is taken for a text in fa | Write its language in the front matter,"
                        + " as lang: tg-Cyrl, and add that to site.languages in jbake.properties");
        assertThat(Reading.shown(
                        Reading.read("a.md", "---\ntitle: \"12\"\n---\n13\n").diagnostics()))
                .isEmpty();
    }

    @Test
    void anUnknownLanguageIsAnError() {
        assertFound("lang: de")
                .containsExactly("ERROR en/a.md:3:7 Its language, de, is not one of the site's, so it is left out"
                        + " | Add it in jbake.properties: site.languages=fa,en,de");
        assertFound("lang: Klingonese")
                .containsExactly("ERROR en/a.md:3:7 Unknown language \"Klingonese\""
                        + " | The site's languages are fa, en; site.languages can name more");
        assertFound("lang: Farsi").isEmpty();
    }

    @Test
    void aWrongTypeIsAnError() {
        assertFound("deck: [a, b]")
                .containsExactly("WARNING en/a.md:3:7 \"deck\" must be text, not a list, and is left out"
                        + " | Write text after \"deck:\", or put it in quotes");
        assertFound("date: {year: 2010}")
                .containsExactly("ERROR en/a.md:3:7 \"date\" must be a date, not a group of keys"
                        + " | Write a date after \"date:\", or put it in quotes");
        assertFound("tags: {a: b}")
                .containsExactly(
                        "WARNING en/a.md:3:7 \"tags\" must be text or a list of texts, not a group of keys, and is left out"
                                + " | Write text or a list of texts after \"tags:\", or put it in quotes");
        assertFound("draft: perhaps")
                .containsExactly("ERROR en/a.md:3:8 \"draft\" must be true or false, not \"perhaps\""
                        + " | Write draft: true or draft: false");
        assertFound("draft: [true, false]")
                .containsExactly("ERROR en/a.md:3:8 \"draft\" must be true or false, not a list"
                        + " | Write true or false after \"draft:\", or put it in quotes");
    }

    @Test
    void anUnknownStatusIsAnError() {
        assertFound("status: publishd")
                .containsExactly("ERROR en/a.md:3:9 Unknown status \"publishd\" | Did you mean \"published\"?");
        assertFound("status: ready")
                .containsExactly(
                        "ERROR en/a.md:3:9 Unknown status \"ready\" | Write status.ready=published in jbake.properties, or =draft: it holds for all articles");
    }

    @Test
    void anUnknownStatusBesideAnotherKeyThatPublishesTheArticleIsAWarning() {
        for (String beside : List.of("draft: false", "publish: true", "published: yes")) {
            assertFound("status: 🌿\n" + beside)
                    .containsExactly("WARNING en/a.md:3:9 Unknown status \"🌿\"; another key says that it is published"
                            + " | Write status.🌿=published in jbake.properties, or =draft: it holds for all articles");
            assertThat(Reading.withFrontMatter("status: 🌿\n" + beside).status())
                    .isEqualTo(Article.Status.PUBLISHED);
        }
        assertFound("status: drafft\ndraft: false").first().asString().startsWith("ERROR");
        assertFound("status: 🌿\npublished: 2010-05-03").first().asString().startsWith("ERROR");
        assertThat(Reading.withFrontMatter("status: 🌿\ndraft: true").status()).isEqualTo(Article.Status.DRAFT);
    }

    @Test
    void anUnknownTypeIsAWarning() {
        assertFound("type: pgae")
                .containsExactly("WARNING en/a.md:3:7 Unknown type \"pgae\": it is shown as an article"
                        + " | Did you mean \"page\"?");
        assertFound("type: gallery")
                .containsExactly("WARNING en/a.md:3:7 Unknown type \"gallery\": it is shown as an article"
                        + " | Write article or page");
    }

    @Test
    void aSourceUrlThatIsNoWebAddressIsLeftOut() {
        for (String url :
                List.of("javascript:alert(1)", "example.org/a", "https://", "ftp://example.org/", "https://a b/")) {
            assertFound("source-url: " + url)
                    .containsExactly("WARNING en/a.md:3:13 \"" + url + "\" is not a web address, and is left out"
                            + " | Write the whole address, beginning with https:// or http://");
            assertThat(Reading.withFrontMatter("source-url: " + url).sourceUrl())
                    .isEmpty();
        }
    }

    @Test
    void aSlugThatCantBePartOfAnAddressIsAnError() {
        assertFound("slug: '...'")
                .containsExactly("ERROR en/a.md:3:7 The slug \"...\" can't be part of an address"
                        + " | Use the letters a to z, digits and hyphens, at most 80");
    }

    @Test
    void aSlugThatIsAPathBecomesANameWithAWarning() {
        for (String slug : List.of("../etc/passwd", "etc/passwd", "..\\\\etc\\\\passwd", "etc%2Fpasswd")) {
            assertThat(Reading.withFrontMatter("slug: '" + slug + "'").slug()).contains("etc-passwd");
            assertFound("slug: '" + slug + "'")
                    .containsExactly(
                            "WARNING en/a.md:3:7 The slug \"" + slug + "\" becomes \"etc-passwd\" in the address"
                                    + " | Write that, or another name of the letters a to z, digits and hyphens, at most 80");
        }
    }

    @Test
    void aSlugInAnotherScriptIsTransliteratedWithAWarning() {
        String hint = " | Write that, or another name of the letters a to z, digits and hyphens, at most 80";
        assertFound("slug: بازار مرزی")
                .containsExactly(
                        "WARNING en/a.md:3:7 The slug \"بازار مرزی\" becomes \"bazar-mrzy\" in the address" + hint);
        assertThat(Reading.withFrontMatter("slug: بازار مرزی").slug()).contains("bazar-mrzy");
        assertThat(Reading.withFrontMatter("slug: '%d9%82%d8%af%db%8c%d9%85'").slug())
                .contains("qdym");
        assertThat(Reading.withFrontMatter("slug: Où va-t-on?").slug()).contains("ou-va-t-on");
        assertThat(Reading.withFrontMatter("slug: قدیم%2Fa").slug()).contains("qdym-a");
    }

    @Test
    void anAliasThatLeavesTheSiteIsLeftOut() {
        String hint = " | Write a path inside the site in letters, digits, hyphens and dots, as in old/page.html";
        for (String alias :
                List.of("../a.html", "a/%2E%2e/b.html", "https://example.org/a", "//example.org/a", "javascript:x")) {
            assertFound("aliases: [\"" + alias + "\"]")
                    .containsExactly("WARNING en/a.md:3:11 The old address \"" + alias
                            + "\" leads out of this site, and is left out" + hint);
        }
        for (String alias : List.of(
                "a b.html",
                "/:title/",
                "a?b=c",
                "a\\\\b",
                "%zz",
                "%FF",
                "a//b.html",
                "{{ page }}",
                "قدیم/%00",
                "قدیم/%E2%80%AEa",
                "قدیم/%2e%2e/a",
                "قدیم/..%2Fa",
                "«قدیم»",
                "س".repeat(128) + ".html",
                "سلام/".repeat(101))) {
            assertThat(Reading.withFrontMatter("aliases: [\"" + alias + "\"]").aliases())
                    .isEmpty();
        }
        assertThat(Reading.withFrontMatter("aliases: [Another name, Notes/Two words]")
                        .aliases())
                .containsExactly("Another-name/index.html", "Notes/Two-words/index.html");
        assertFound("permalink: a b.html")
                .containsExactly("WARNING en/a.md:3:12 The old address \"a b.html\" can't be an address of this site,"
                        + " and is left out" + hint);
        assertFound("alias: /")
                .containsExactly("WARNING en/a.md:3:8 The old address \"/\" is the front page's own address,"
                        + " and is left out" + hint);
        assertFound("permalink: false").isEmpty();
    }

    @Test
    void anImageOnAnotherSiteIsLeftOut() {
        assertFound("image: https://example.org/a.png")
                .containsExactly("WARNING en/a.md:3:8 The image \"https://example.org/a.png\" lies on another site,"
                        + " and is left out | Save it beside the article or in assets, and write that path");
    }

    @Test
    void mistakesInCorrectionsAreFound() {
        assertFound("corrections:\n  - date: 2010-05-05\n  - text: x\n    dat: y\n  - [a]")
                .containsExactly(
                        "ERROR en/a.md:4:5 This correction has no text | Write text: and what was corrected",
                        "WARNING en/a.md:6:5 Unknown key \"dat\" | Did you mean \"date\"?",
                        "WARNING en/a.md:7:5 \"corrections\" must be a list of dates and texts, not a list, and is left out"
                                + " | Write a list of dates and texts after \"corrections:\", or put it in quotes");
    }

    @Test
    void aTextThatStandsForAKeyIsNoNameForTemplates() {
        assertFound("<p>It rained: all day.")
                .containsExactly("WARNING en/a.md:3:1 Unknown key \"<p>It rained\""
                        + " | If it is a text, put it between double quotes behind its key; or remove it");
    }

    @Test
    void aKeyGivenTwiceIsAnError() {
        assertFound("deck: a\nDeck: b")
                .containsExactly("ERROR en/a.md:4:1 The key \"Deck\" stands here a second time"
                        + " | Keep one of them; the first is on line 3");
    }

    @Test
    void aKeyGivenTwiceThatNobodyReadsIsAWarning() {
        assertThat(Reading.withFrontMatter("platform: a\nplatform: b").title()).isEqualTo("T");
        assertFound("platform: a\nplatform: b")
                .contains("WARNING en/a.md:4:1 The key \"platform\" stands here a second time, and the first one counts"
                        + " | Keep one of them; the first is on line 3");
    }

    @Test
    void ofAKeyGivenTwiceTheOneWithAValueCounts() {
        for (String twice : List.of("deck:\nDeck: a", "deck: a\nDeck: ''")) {
            assertThat(Reading.withFrontMatter(twice).deck()).isEqualTo("a");
            assertFound(twice)
                    .containsExactly(
                            "NOTE en/a.md:4:1 The key \"Deck\" stands here a second time, and one of them has no value"
                                    + " | Keep one of them; the first is on line 3");
        }
    }

    @Test
    void aKeyGivenTwiceWithOneValueIsANote() {
        assertFound("deck: a\nDeck: a\ntags: [a, b]\ntags: [a, b]")
                .containsExactly(
                        "NOTE en/a.md:4:1 The key \"Deck\" stands here a second time, with the same value"
                                + " | Keep one of them; the first is on line 3",
                        "NOTE en/a.md:6:1 The key \"tags\" stands here a second time, with the same value"
                                + " | Keep one of them; the first is on line 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"params:", "params: null", "params: []", "extra: {}", "encoding: []", "encoding: ~"})
    void anEmptyGroupIsNotTold(String line) {
        assertFound(line).isEmpty();
    }

    @Test
    void twoKeysThatSayTheSameAreNoted() {
        assertFound("description: a\nsummary: b")
                .containsExactly("NOTE en/a.md:3:1 \"description\" is not used, because \"summary\" says the same"
                        + " | Keep one of them");
    }

    @Test
    void allMistakesOfAFileAreFoundAtOnce() {
        assertFound("lang: de\ndate: x\nstatus: y\nslug: '/'\nfoo: 1").hasSize(5);
        assertThat(Reading.read("en/a.md", "---\ntitle: T\nlang: de\n---\nx").article())
                .isEmpty();
    }

    @Test
    void brokenYamlIsAnErrorWithItsPlaceAndLine() {
        assertFound("slug: a: b")
                .containsExactly("ERROR en/a.md:3:8 The front matter is not valid YAML: mapping values are not allowed"
                        + " here | Put a value that holds a colon and a blank between double quotes");
        assertFound("lang fa\ndate: 2020-01-02")
                .containsExactly("ERROR en/a.md:3:1 The front matter is not valid YAML: could not find expected ':'"
                        + " | Put a colon and a blank after the key, as in \"key: value\"");
        assertFound("deck: \"open").hasSize(1);
        assertFound("corrections:\n\t- x")
                .containsExactly("ERROR en/a.md:4:1 The front matter is not valid YAML: found character '\\t' that"
                        + " cannot start any token | Indent with blanks, not with tabs");
        assertFound("tags: [a, b")
                .containsExactly("ERROR en/a.md:4:1 The front matter is not valid YAML: expected ',' or ']', but got"
                        + " <stream end> | Look for a missing quote, colon or bracket here or on the line above");
        Diagnostic broken = Reading.read("en/a.md", "---\nslug: سلام: x\n---\nx")
                .diagnostics()
                .get(0);
        assertThat(broken.excerpt()).isEqualTo("slug: سلام: x");
        assertThat(broken.column()).isEqualTo(11);
    }

    @Test
    void columnsAreInUtf16CodeUnitsAndLinesAreTheEditors() {
        assertFound("deck: \"a\u2028b\"\ntags: {\"😀\": 1}\nlang: de")
                .anyMatch(d -> d.startsWith("ERROR en/a.md:5:7 "));
        assertFoundIn("---\n\"😀\": [\n---\nx").hasSize(1);
    }

    @Test
    void frontMatterThatNeverEndsIsAnErrorAtItsFirstLine() {
        assertFoundIn("---\ntitle: T\n\nText.\n")
                .containsExactly("ERROR en/a.md:1 The front matter that begins here never ends"
                        + " | Put a line of --- after its last key");
        assertFoundIn("title=T\nstatus=published\n\nText.\n")
                .containsExactly("ERROR en/a.md:1 The header that begins here never ends"
                        + " | Put a line of ~~~~~~ after its last key");
    }

    @Test
    void frontMatterMayHave64Kilobytes() {
        assertFoundIn("---\ntitle: T\n" + "# comment\n".repeat(7000) + "---\nx")
                .containsExactly("ERROR en/a.md:1 The front matter is longer than 64 KB"
                        + " | Move what is text below the line of ---");
    }

    @Test
    void frontMatterWithoutKeysIsAnError() {
        assertFoundIn("---\nJust text\n---\nx")
                .containsExactly("ERROR en/a.md:2:1 The front matter is not a list of keys with values"
                        + " | Write one \"key: value\" on each line");
        assertFoundIn("---\n? [a]\n: b\n---\nx")
                .contains("ERROR en/a.md:2:3 A key must be text | Put it in quotes, or remove the bracket");
    }

    @Test
    void brokenTomlIsAnErrorWithItsLine() {
        assertFoundIn("+++\ntitle = 'T'\ndate 2010\n+++\nx")
                .containsExactly(
                        "ERROR en/a.md:3 The front matter is not valid TOML: unexpected '2010', expected . or ="
                                + " | Write one key = \"value\" on each line");
        assertFoundIn("+++\ntitle = 'T'\nx")
                .containsExactly("ERROR en/a.md:1 The front matter that begins here never ends"
                        + " | Put a line of +++ after its last key");
        assertFoundIn("+++\na = " + "[".repeat(21) + "]".repeat(21) + "\n+++\nx")
                .containsExactly("ERROR en/a.md:1 The front matter is nested more than 20 levels deep"
                        + " | Write one key = \"value\" on each line");
    }

    @Test
    void aLineOfAJBakeHeaderThatIsNoFieldIsAnError() {
        assertFoundIn("title=T\nnonsense\n~~~~~~\nx")
                .containsExactly("ERROR en/a.md:2 This line of the header is not key=value"
                        + " | Write key=value, or move it below the line of ~~~~~~");
    }

    @Test
    void aKnownKeyWithAColonInAHeaderOfJBakesIsRead() {
        String file = "title=T\ndate=2012-11-24\nstatus : draft\nX: y\n~~~~~~\nText\n";

        assertFoundIn(file)
                .containsExactly(
                        "WARNING en/a.md:3 A colon stands in the place of = here, and is read as one | Write key=value",
                        "ERROR en/a.md:4 This line of the header is not key=value"
                                + " | Write key=value, or move it below the line of ~~~~~~");
        assertThat(Reading.article("en/a.md", file.replace("X: y\n", "")).status())
                .isEqualTo(Article.Status.DRAFT);
    }

    @Test
    void anchorsAliasesAndTagsAreRefused() {
        assertFound("slug: &a x\nplace: *a")
                .contains("ERROR en/a.md:3:7 Anchors (&) and aliases (*) are not allowed in front matter"
                        + " | Write the value out, in quotes if it begins with & or *");
        assertFound("slug: !!javax.script.ScriptEngineManager [x]")
                .containsExactly("ERROR en/a.md:3:7 Tags (!) are not allowed in front matter"
                        + " | Put a value that begins with ! in quotes");
        assertFound("slug: !x y")
                .containsExactly("ERROR en/a.md:3:7 Tags (!) are not allowed in front matter"
                        + " | Put a value that begins with ! in quotes");
        assertFound("tags: &a [*a]").isNotEmpty();
    }

    @Test
    void deepFrontMatterIsRefused() {
        assertFound("tags: " + "[".repeat(30) + "]".repeat(30))
                .containsExactly("ERROR en/a.md:1 The front matter is nested more than 20 levels deep"
                        + " | Write one \"key: value\" on each line");
    }

    @Test
    void escapesThatAreNoCharactersAreRefused() {
        for (String escape : List.of("\\uFDD0", "\\uD800", "\\x00")) {
            assertThat(Reading.found("deck: \"" + escape + "\"")).anyMatch(d -> d.startsWith("ERROR"));
        }
        assertFound("deck: \"\\uFDD0\"")
                .containsExactly("ERROR en/a.md:3:7 This text holds an escape that is no character (U+FDD0)"
                        + " | Write the character itself");
        assertFound("deck: \"\\UFFFFFFFF\"")
                .containsExactly("ERROR en/a.md:1 The front matter holds an escape that is no character"
                        + " | Write the character itself");
        assertFound("deck: \"\\U00FFFFFF\"")
                .containsExactly("ERROR en/a.md:3:10 The front matter is not valid YAML: found unknown escape character"
                        + " 00FFFFFF | Write the character itself, or single quotes around a backslash");
    }

    @Test
    void controlCharactersInYamlAreRefused() {
        assertFound("deck: a\u0007b")
                .containsExactly("ERROR en/a.md:3:8 The front matter holds a control character (U+0007)"
                        + " | Delete it: it can't be seen, and YAML does not allow it");
    }

    @Test
    void aBackslashInAFilesNameIsAnError() {
        assertThat(Reading.shown(Reading.read("en/a\\b.md", "# T").diagnostics()))
                .containsExactly("ERROR en/a\\b.md The file's name holds a backslash | Rename the file");
    }

    @Test
    void digitsOfAnyPlaneAreNoMistakeOfTheProgram() {
        // MATHEMATICAL BOLD DIGIT ONE is a digit, and two characters.
        assertThat(Reading.found("series: S\npart: \uD835\uDFCF"))
                .singleElement()
                .asString()
                .contains("part must be a number from 1");
    }

    @Test
    void hostileInputIsRead() {
        List<String> hostile = List.of(
                "# " + "[".repeat(500_000),
                "# " + "*a ".repeat(300_000),
                "# a" + " ".repeat(500_000) + "b",
                "---\naliases: [\"" + "a/".repeat(30_000) + "\"]\n---\nx",
                "---\n" + "{".repeat(60_000) + "\n---\nx",
                "---\n" + "? ".repeat(30_000) + "\n---\nx",
                "---\n" + "- ".repeat(30_000) + "\n---\nx",
                "\n---\na" + " ".repeat(500_000) + "\n---\nx",
                "---\ntags: [" + "a, ".repeat(20_000) + "b]\n---\nx",
                "---\n" + "'".repeat(60_000) + "\n---\nx");
        for (String text : hostile) {
            assertThat(Reading.read("en/a.md", text)).isNotNull();
        }
    }
}
