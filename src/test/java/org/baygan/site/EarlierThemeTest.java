package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.pipeline.BuildReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site whose own files of the theme were made after an earlier one is built, or told what they lack. */
class EarlierThemeTest {
    private static final Path TEMPLATES = Path.of("templates");
    private static final Path ASSETS = Path.of("assets/baygan");

    @TempDir
    Path folder;

    @Test
    void partsThatLackAMacroAreNamedAndNotTheirCallers() throws IOException {
        String old = Files.readString(TEMPLATES.resolve("parts.ftlh"))
                .replaceAll("(?s)<#macro thumb .*?</#macro>", "")
                .replace("<#macro series of dated=false>", "<#macro series of>")
                .replace("dated && part", "part");
        BuildReport report = site("templates/parts.ftlh", old).build();

        assertThat(report.published()).isFalse();
        assertThat(TempSite.problems(report))
                .containsExactly(
                        "ERROR templates/parts.ftlh: It was made after an earlier theme, and lacks what built-in"
                                + " templates ask of it: the parameter dated of the macro series for"
                                + " article.ftlh, list.ftlh; the macro thumb for article.ftlh → Copy that from the built-in parts.ftlh, or do without this one;"
                                + " docs/theming.md tells what has changed; nothing has been published");
    }

    @Test
    void macrosThatOnlyTheSitesOwnTemplatesCallAreTheSitesOwn() throws IOException {
        TempSite site = site("templates/parts.ftlh", "<#macro mine><b>own</b></#macro>");
        for (String name :
                List.of("article", "front", "home", "list", "month", "search", "translations", "year", "years")) {
            site.write("templates/" + name + ".ftlh", "<#import \"parts.ftlh\" as parts><@parts.mine/>");
        }

        assertThat(site.build().published()).isTrue();
    }

    @Test
    void aSearchPageThatLacksWhatTheScriptsLookForIsTold() throws IOException {
        String old = Files.readString(TEMPLATES.resolve("search.ftlh")).replace("<div id=\"also\"></div>\n", "");
        BuildReport report = site("templates/search.ftlh", old).build();

        assertThat(report.published()).isTrue();
        assertThat(TempSite.problems(report))
                .containsExactly(
                        "WARNING templates/search.ftlh: Searching won’t work, as this page lacks what the scripts"
                                + " ask of it: id=\"also\" → Copy that from the built-in search.ftlh; docs/theming.md tells what has"
                                + " changed");
    }

    @Test
    void aScriptOfAnEarlierThemeIsTold() throws IOException {
        String old = Files.readString(ASSETS.resolve("search.js")).replaceFirst("// Baygan theme \\d+\n", "");
        BuildReport report = site("assets/baygan/search.js", old).build();

        assertThat(report.published()).isTrue();
        assertThat(TempSite.problems(report))
                .containsExactly(
                        "WARNING assets/baygan/search.js: It was made after an earlier theme, so it may not work with"
                                + " the other scripts → Make it of the built-in search.js again, which has the line “Baygan theme 2”,"
                                + " or write that line once it goes with them; docs/theming.md tells what has changed");
    }

    @Test
    void whatIsMadeAfterThisThemeIsNotTold() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder);
        for (Path template : List.of(TEMPLATES.resolve("parts.ftlh"), TEMPLATES.resolve("search.ftlh"))) {
            site.write(template.toString(), Files.readString(template) + "<#-- and a remark -->\n");
        }
        for (String name : List.of("search.js", "engine.js", "style.css")) {
            site.write("assets/baygan/" + name, Files.readString(ASSETS.resolve(name)) + "/* and a remark */\n");
        }

        BuildReport report = site.build();

        assertThat(report.published()).isTrue();
        assertThat(TempSite.problems(report)).isEmpty();
    }

    @Test
    void aListOfFilesOfAnEarlierThemeTakesNothingAwayAndAddsItsOwn() throws IOException {
        BuildReport report = site("assets/baygan/files.txt", "style.css\nfonts/own.woff2\n")
                .write("assets/baygan/fonts/own.woff2", "a font")
                .write(
                        "assets/baygan/style.css",
                        "/* Baygan theme 2 */\n@font-face{font-family:Own;src:url(\"fonts/own.woff2\")}\n")
                .build();

        assertThat(TempSite.problems(report)).isEmpty();
        List<String> published;
        try (var files = Files.list(folder.resolve("site-output/theme"))) {
            published = files.map(file -> file.getFileName().toString()).toList();
        }
        assertThat(published).anyMatch(name -> name.startsWith("own.")).anyMatch(name -> name.startsWith("reader."));
    }

    /**
     * Where scripts and style begin to ask something else of each other or of the search page, the number is raised in all
     * of them, and docs/theming.md tells what has changed.
     */
    @Test
    void allOfTheThemeIsOfOneEdition() throws IOException {
        List<String> editions = Files.readString(ASSETS.resolve("files.txt"))
                .lines()
                .filter(name -> name.endsWith(".js") || name.endsWith(".css"))
                .map(EarlierThemeTest::edition)
                .toList();

        assertThat(editions).hasSize(11).containsOnly("Baygan theme 2");
    }

    private static String edition(String name) {
        try {
            Matcher line =
                    Pattern.compile("^(?://|/\\*) (Baygan theme \\d+)").matcher(Files.readString(ASSETS.resolve(name)));
            return line.find() ? line.group(1) : "none in " + name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allThatTheSearchScriptLooksForIsHeldAgainstATemplate() throws IOException {
        Matcher ids = Pattern.compile("\\[([^\\]]+)\\]\\s*\\.map\\(id => document.getElementById\\(id\\)\\)")
                .matcher(Files.readString(ASSETS.resolve("search.js")));
        assertThat(ids.find()).isTrue();
        BuildReport report = site("templates/search.ftlh", "<p>none of it</p>").build();

        assertThat(TempSite.problems(report)).hasSize(1);
        assertThat(TempSite.problems(report).get(0))
                .contains(Pattern.compile("\"(\\w+)\"")
                        .matcher(ids.group(1))
                        .results()
                        .map(id -> "id=\"" + id.group(1) + "\"")
                        .toList());
    }

    private TempSite site(String path, String text) throws IOException {
        return TempSite.withGoodArticle(folder).write(path, text);
    }

    @Test
    void aFileWithoutAnExtensionIsAddedAndOneThatIsNotThereIsTold() throws IOException {
        TempSite site = site("assets/baygan/files.txt", "LICENSE\nfonts/lost.woff2\n")
                .write("assets/baygan/LICENSE", "Do as you like.");
        BuildReport report = site.build();

        assertThat(TempSite.problems(report))
                .containsExactly("ERROR assets/baygan/files.txt: It lists \"fonts/lost.woff2\", and there is no file"
                        + " assets/baygan/fonts/lost.woff2 → Put the file there, or take the line out");
        assertThat(site.pages().files()).anyMatch(path -> path.matches("theme/LICENSE\\.[0-9a-f]{10}"));
    }
}
