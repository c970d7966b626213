package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.baygan.diagnostic.Severity;
import org.baygan.pipeline.BuildReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One mistake in one article: an error that names the file and the line, and every other article's page all the same.
 */
class BadInputTest {
    @TempDir
    Path folder;

    @Test
    void undecodableBytes() throws IOException {
        byte[] bytes = "---\ntitle: Bytes\n---\nOne line\nanother _ line\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('_')] = (byte) 0xFF;
        assertThat(problemsWith("content/en/bad.md", bytes))
                .containsExactly(
                        "ERROR content/en/bad.md:5:9: These bytes are not UTF-8 (line 5, byte 0xFF) → Save the file as UTF-8, or declare what it is in its front matter, as in \"encoding: windows-1256\"");
    }

    @Test
    void brokenYaml() throws IOException {
        assertThat(problemsWith("---\ntitle: \"never closed\ndate: 2020-01-01\n---\nText\n"))
                .containsExactly(
                        "ERROR content/en/bad.md:4:1: The front matter is not valid YAML: found unexpected end of stream → Look for a missing quote, colon or bracket here or on the line above");
    }

    @Test
    void unknownDate() throws IOException {
        assertThat(problemsWith("---\ntitle: When\ndate: last Tuesday\n---\nText\n"))
                .containsExactly(
                        "ERROR content/en/bad.md:3:7: Not a date: last Tuesday → Write a day (2010-05-03 or 1389/02/13), only its month (1389/02) or only its year (1389)");
    }

    @Test
    void monthThirteen() throws IOException {
        assertThat(problemsWith("---\ntitle: When\ndate: 2020-13-01\n---\nText\n"))
                .containsExactly(
                        "ERROR content/en/bad.md:3:7: There is no month 13 → Months go from 1 to 12, and stand between year and day");
    }

    @Test
    void theDayThatTheYear1404DoesNotHave() throws IOException {
        assertThat(problemsWith("---\ntitle: When\ndate: 1404/12/30\n---\nText\n"))
                .containsExactly(
                        "ERROR content/en/bad.md:3:7: 1404 is not a leap year: Esfand has 29 days → Write 1404/12/29 or 1405/01/01, whichever is meant");
    }

    @Test
    void aTranslationOfNothing() throws IOException {
        assertThat(problemsWith("---\ntitle: Alone\ntranslation-of: fa/nothing.md\n---\nText\n"))
                .containsExactly(
                        "ERROR content/en/bad.md:3: translation-of names \"fa/nothing.md\", and there is no such article → Give the original's path below the content folder, or relative to this file");
    }

    @Test
    void anArticleWithoutAText() throws IOException {
        String hint = " → Write it below the headline; until then, status: draft keeps it from being published";
        assertThat(warningsWith("---\ntitle: Nothing yet\ndeck: Or little\n---\n\n<!-- later -->\n"))
                .containsExactly("WARNING content/en/bad.md: This article has no text" + hint);
        assertThat(warningsWith("---\ntitle: About\ntype: page\n---\n"))
                .containsExactly("WARNING content/en/bad.md: This page has no text" + hint);
        assertThat(warningsWith("# A headline alone\n"))
                .containsExactly("WARNING content/en/bad.md: This article has no text" + hint);
    }

    @Test
    void whatIsReadOrSeenWithoutAText() throws IOException {
        Files.createDirectories(folder.resolve("content/en"));
        Files.write(folder.resolve("content/en/a.png"), Images.png(3, 2));
        assertThat(warningsWith("---\ntitle: Brief\nlead: All is said here.\n---\n"))
                .isEmpty();
        assertThat(warningsWith("---\ntitle: Picture of the day\nimage: a.png\n---\n"))
                .isEmpty();
        assertThat(warningsWith("---\ntitle: Picture of the day\n---\n![A boat](a.png)\n"))
                .isEmpty();
        assertThat(warningsWith("---\ntitle: Not yet\nstatus: draft\n---\n")).isEmpty();
        assertThat(warningsWith(
                        "---\ntitle: Withdrawn\ncorrections:\n  - date: 2020-01-02\n    text: It was wrong.\n---\n"))
                .isEmpty();
    }

    @Test
    void filesOfWordProcessors() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder)
                .write("content/en/market.docx", "PK")
                .write("content/en/market.doc", "x")
                .write("content/en/prices.pdf", "%PDF")
                .write("content/en/prices.xlsx", "PK");
        String hint = " → Save its text as a .txt or .md file; what is to be downloaded belongs into the asset folder";
        assertThat(TempSite.problems(site.build()))
                .containsExactly(
                        "WARNING content/en/market.doc: A word processor's file makes no article: it is not published"
                                + hint,
                        "WARNING content/en/market.docx: A word processor's file makes no article: it is published as a file to download"
                                + hint);
        assertThat(site.output().resolve("en/market.docx")).exists();
        assertThat(site.output().resolve("en/market.doc")).doesNotExist();
    }

    @Test
    void missingImages() throws IOException {
        assertThat(
                        warningsWith(
                                "---\ntitle: Pictures\nimage: gone.png\nimage-alt: Gone\n---\nText\n\n![Gone too](gone-too.png)\n"))
                .containsExactly(
                        "WARNING content/en/bad.md:3: The image \"gone.png\" is missing → Put the file beside the article or into the asset folder, or correct the path",
                        "WARNING content/en/bad.md:8: The image \"gone-too.png\" is missing → Put the file beside the article or into the asset folder, or correct the path");
    }

    @Test
    void imagesThatAreCutOff() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder)
                .write("content/en/cut.png", Arrays.copyOf(Images.png(3, 2), 20))
                .write(
                        "content/en/pictures.md",
                        "---\ntitle: Pictures\nimage: cut.png\n---\nText\n\n![A boat](cut.png)\n");
        BuildReport report = site.build();
        String message = ": The image \"cut.png\" says no size, so it may be damaged or cut off"
                + " → Save it again; until then the page shows it as it is";
        assertThat(problems(site, report))
                .containsExactly(
                        "WARNING content/en/pictures.md:3" + message, "WARNING content/en/pictures.md:7" + message);
        assertThat(site.output().resolve("en/undated/pictures.html")).isRegularFile();
    }

    @Test
    void twentyMegabytes() throws IOException {
        byte[] bytes = new byte[20 * 1024 * 1024];
        Arrays.fill(bytes, (byte) 'a');
        assertThat(problemsWith("content/en/bad.md", bytes))
                .containsExactly(
                        "ERROR content/en/bad.md: This file has 20.0 MB, and an article may have 2 MB → Split it, or keep it outside the content folder");
    }

    @Test
    void frontMatterWithoutEnd() throws IOException {
        assertThat(problemsWith("---\ntitle: Endless\ndate: 2020-01-01\n\nText\n"))
                .containsExactly(
                        "ERROR content/en/bad.md:1: The front matter that begins here never ends → Put a line of --- after its last key");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertThat(warningsWith(""))
                .containsExactly(
                        "WARNING content/en/bad.md: This file is empty, and makes no page → Write the article, or delete the file");
    }

    @Test
    void everyMistakeIsShownAtOnce() throws IOException {
        TempSite site = TempSite.withGoodArticle(folder)
                .write("content/en/a.md", "---\ntitle: A\ndate: never\nupdated: soon\n---\nText\n")
                .write("content/en/c.md", "---\ntitle: C\nupdated: [1, 2]\n---\nText\n");
        assertThat(site.build().diagnostics().stream()
                        .filter(found -> found.severity() != Severity.NOTE)
                        .map(found -> found.severity() + " " + found.path() + ":" + found.line()))
                .containsExactlyInAnyOrder(
                        "ERROR content/en/a.md:3", "WARNING content/en/a.md:4", "WARNING content/en/c.md:3");
    }

    @Test
    void aFolderThatCannotBeRead() throws Exception {
        TempSite site = TempSite.withGoodArticle(folder).write("content/en/locked/a.md", TempSite.GOOD);
        Path locked = site.folder().resolve("content/en/locked");
        Files.setPosixFilePermissions(locked, Set.of());
        try {
            OtherProcess.Result build = OtherProcess.buildWithoutPrivileges(site.folder(), site.output());
            assertThat(build.out())
                    .contains("ERROR content/en/locked: This can't be read: AccessDeniedException"
                            + " → Check the permissions of the file or folder");
            assertThat(site.output().resolve(TempSite.GOOD_PAGE)).isRegularFile();
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private List<String> problemsWith(String text) throws IOException {
        return problemsWith("content/en/bad.md", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Builds the good article beside a bad one, twice: what is known from the last build is said again. */
    private List<String> problemsWith(String path, byte[] bytes) throws IOException {
        TempSite site = TempSite.withGoodArticle(folder).write(path, bytes);
        BuildReport report = site.build();
        assertThat(report.published()).isTrue();
        assertThat(report.count(Severity.ERROR)).isPositive();
        return problems(site, report);
    }

    /** The same of an article that is published all the same. */
    private List<String> warningsWith(String text) throws IOException {
        TempSite site = TempSite.withGoodArticle(folder).write("content/en/bad.md", text);
        BuildReport report = site.build();
        assertThat(report.published()).isTrue();
        assertThat(report.count(Severity.ERROR)).isZero();
        return problems(site, report);
    }

    private static List<String> problems(TempSite site, BuildReport report) throws IOException {
        assertThat(Files.readString(site.output().resolve(TempSite.GOOD_PAGE))).contains("Nothing happened today.");
        assertThat(site.build().diagnostics()).isEqualTo(report.diagnostics());
        return TempSite.problems(report);
    }
}
