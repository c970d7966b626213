package org.baygan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCheckTest {
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    @TempDir
    Path folder;

    private Path site;

    @BeforeEach
    void makeSite() throws IOException {
        site = folder.resolve("site");
        Files.createDirectories(site);
        Files.writeString(site.resolve("jbake.properties"), "site.languages=fa,en\nsite.host=https://example.com/\n");
    }

    private Path article(String path, String text) throws IOException {
        return article(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path article(String path, byte[] bytes) throws IOException {
        Path file = site.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private CheckReport check(boolean fix) throws IOException {
        return SiteCheck.run(new CheckOptions(site, fix, Instant.parse("2026-01-01T00:00:00Z"), 2));
    }

    private List<String> lines(CheckReport report, Severity severity) {
        return report.diagnostics().stream()
                .filter(d -> d.severity() == severity)
                .map(d -> d.place() + ": " + d.message() + " | " + d.hint())
                .toList();
    }

    private static String head(String title, String more) {
        return "---\ntitle: " + title + "\ndate: 2024-05-01\n" + more + "---\n";
    }

    @Test
    void a_clean_pair_has_nothing_to_report() throws IOException {
        article("fa/a.md", head("بازار مرزی", "") + "متن خبر این‌جا می‌شود.\n");
        article("en/a.md", head("The border market", "") + "Text.\n");
        assertThat(check(false).diagnostics()).isEmpty();
    }

    @Test
    void an_article_without_a_version_in_another_language_is_noted() throws IOException {
        article("fa/a.md", head("بازار", "") + "متن خبر.\n");
        article("en/b.md", head("News", "") + "Text.\n");
        article("en/c.md", head("Draft", "status: draft\n") + "Text.\n");
        article("fa/d.md", head("تازه", "translation-of: en/e.md\n") + "متن خبر.\n");
        article("en/e.md", head("New", "") + "Text.\n");
        assertThat(lines(check(false), Severity.NOTE))
                .containsExactly(
                        "content/en/b.md: This has no Persian version | Write one with baygan new --translation-of content/en/b.md --title \"…\"",
                        "content/fa/a.md: This has no English version | Write one with baygan new --translation-of content/fa/a.md --title \"…\"");
    }

    @Test
    void the_command_that_writes_a_missing_version_can_be_typed_as_it_stands() throws IOException {
        Files.writeString(site.resolve("jbake.properties"), "site.languages=fa,en,ar\n");
        article("fa/a b$.md", head("بازار", "") + "متن خبر.\n");
        article("en/a b$.md", head("Market", "") + "Text.\n");
        assertThat(lines(check(false), Severity.NOTE))
                .contains(
                        "content/fa/a b$.md: This has no Arabic version"
                                + " | Write one with baygan new --lang ar --translation-of \"content/fa/a b\\$.md\" --title \"…\"");
    }

    @Test
    void arabic_letters_are_one_warning_for_each_file_with_their_counts() throws IOException {
        article("fa/a.md", head("كتاب", "") + "علي و كتاب، تا موسى.\n");
        article("en/a.md", head("Book", "") + "The word كتاب علي.\n");
        assertThat(check(false).diagnostics())
                .containsExactly(new Diagnostic(
                        Severity.WARNING,
                        "content/fa/a.md",
                        2,
                        8,
                        "Arabic letters in Persian text: ك 2, ى 1, ي 1",
                        "Pages show them as Persian letters already; --fix also writes ی and ک into the file",
                        "title: كتاب"));
    }

    @Test
    void typing_habits_are_one_note_for_each_kind_at_its_first_place() throws IOException {
        article("fa/a.md", head("بازار", "") + "او می رود و می آید ، پس \"رفت\".\n\nنرخ ۳.۵ درصد و کتاب\u200C ها.\n");
        article("en/a.md", head("Market", "") + "Text.\n");
        assertThat(lines(check(false), Severity.NOTE))
                .containsExactly(
                        "content/fa/a.md:5:6: A space where a half-space (ZWNJ) belongs (2 places in this file) | "
                                + "Write \"می\u200Cرود\", or let --fix do it",
                        "content/fa/a.md:5:19: Spacing around punctuation | Write \"آید،\", or let --fix do it",
                        "content/fa/a.md:5:25: Straight quotation marks in Persian text (2 places in this file) | "
                                + "Write «…», or let --fix do it",
                        "content/fa/a.md:7:6: A full stop as decimal sign | Write \"۳٫۵\", or let --fix do it",
                        "content/fa/a.md:7:20: A half-space (ZWNJ) that does nothing | Delete it, or let --fix do it");
    }

    @Test
    void what_a_build_reports_is_reported_and_nothing_is_written() throws IOException {
        article("fa/a.md", head("بازار", "colour: red\n") + "[پیوند](nowhere.md) و ![عکس](no.png)\n");
        article("en/a.md", head("Market", "") + "Text.\n");
        CheckReport report = check(false);
        assertThat(lines(report, Severity.ERROR)).isEmpty();
        assertThat(lines(report, Severity.WARNING))
                .anyMatch(line -> line.startsWith("content/fa/a.md:6") && line.contains("nowhere.md"))
                .anyMatch(line -> line.startsWith("content/fa/a.md:6") && line.contains("no.png"));
        assertThat(report.diagnostics())
                .anyMatch(d -> d.line() == 4 && d.message().contains("colour"));
        assertThat(site.resolve("site-output")).doesNotExist();
    }

    @Test
    void names_that_differ_only_in_spelling_are_reported_with_both_files() throws IOException {
        article("fa/a.md", head("یک", "topics: [کتاب]\nsection: جهان\n") + "متن خبر.\n");
        article("fa/b.md", head("دو", "topics: [کتاب]\nsection: جهان\n") + "متن خبر.\n");
        article("fa/c.md", head("سه", "section: جهان\ntopics: [كتاب]\n") + "متن خبر.\n");
        article("en/a.md", head("One", "source: IRNA\n") + "Text.\n");
        article("en/b.md", head("Two", "source: Irna\n") + "Text.\n");
        article("en/c.md", head("Three", "source: IRNA\n") + "Text.\n");
        assertThat(lines(check(false), Severity.WARNING))
                .containsExactly(
                        "content/en/b.md:4: The source \"Irna\" is spelt \"IRNA\" in content/en/a.md:4 | "
                                + "Choose one spelling: both lead to the same page",
                        "content/fa/c.md:5: The topic \"كتاب\" is spelt \"کتاب\" in content/fa/a.md:4 | "
                                + "Choose one spelling: both lead to the same page",
                        "content/fa/c.md:5:10: Arabic letters in Persian text: ك 1 | Pages show them as Persian "
                                + "letters already; --fix also writes ی and ک into the file");
    }

    @Test
    void a_link_to_a_heading_that_another_article_does_not_have_is_reported() throws IOException {
        article("en/a.md", head("One", "") + "[x](b.md#prices) [y](b.md#wages) `[z](b.md#none)`\n");
        article("en/b.md", head("Two", "") + "## Prices\n\nText.\n");
        assertThat(lines(check(false), Severity.WARNING))
                .containsExactly("content/en/a.md:5:22: \"b.md\" has no heading \"wages\" | "
                        + "Look up how the heading is called there, or link to the article alone");
    }

    @Test
    void of_two_spellings_the_one_that_pages_show_is_advised() throws IOException {
        article("fa/a.md", head("یک", "topics: [كتاب]\n") + "متن خبر.\n");
        article("fa/b.md", head("دو", "topics: [کتاب]\n") + "متن خبر.\n");
        assertThat(lines(check(false), Severity.WARNING).get(0))
                .startsWith("content/fa/a.md:4: The topic \"كتاب\" is spelt \"کتاب\" in content/fa/b.md:4");
    }

    @Test
    void fix_changes_texts_and_leaves_keys_dates_addresses_and_code() throws IOException {
        String front = """
                ---
                title: "كتاب های ما"
                kicker: او گفت "سلام" و رفت
                date: 1403/02/12
                slug: ketab-ha
                source-url: https://example.com/كتاب/؟می شود
                aliases: [/fa/كتاب]
                topics: [كتاب ها, نشر]
                lead: |
                  این كار می شود.
                  خط دوم ، پایان.
                corrections:
                  - date: 1403/03/01
                    text: كتاب
                ---
                """.replace("/؟می شود", "/x");
        Path file = article("fa/a.md", front + "متن می شود: `می شود` و [قرآن كريم]{lang=ar}.\n");
        CheckReport report = check(true);
        assertThat(Files.readString(file)).isEqualTo("""
                ---
                title: "کتاب_های ما"
                kicker: او گفت «سلام» و رفت
                date: 1403/02/12
                slug: ketab-ha
                source-url: https://example.com/كتاب/x
                aliases: [/fa/كتاب]
                topics: [کتاب_ها, نشر]
                lead: |
                  این کار می_شود.
                  خط دوم، پایان.
                corrections:
                  - date: 1403/03/01
                    text: کتاب
                ---
                متن می_شود: `می شود` و [قرآن كريم]{lang=ar}.
                """.replace('_', '\u200C'));
        assertThat(report.fixed())
                .singleElement()
                .hasToString(
                        "FixedFile[path=content/fa/a.md, changes={LETTERS=4, HALF_SPACE=4, QUOTES=2, PUNCTUATION=1}]");
        assertThat(check(true).fixed()).isEmpty();
    }

    @Test
    void fix_reads_headers_and_articles_without_any() throws IOException {
        Path jbake =
                article("fa/j.md", "title=كتاب می شود\ndate=2024-05-01\ntype=post\nalias=/كتاب\n~~~~~~\nمتن كتاب.\n");
        Path plain = article("fa/p.txt", "كتاب تازه\n\nاین متن می شود خبر.\nسطر دوم ، پایان.\n");
        check(true);
        assertThat(jbake)
                .content()
                .isEqualTo("title=کتاب می\u200Cشود\ndate=2024-05-01\ntype=post\nalias=/كتاب\n~~~~~~\nمتن کتاب.\n");
        assertThat(plain).content().isEqualTo("کتاب تازه\n\nاین متن می\u200Cشود خبر.\nسطر دوم، پایان.\n");
    }

    @Test
    void fix_keeps_line_ends_byte_order_mark_and_charset() throws IOException {
        String text = "---\r\ntitle: كتاب\r\ndate: 2024-05-01\r\n---\r\nمتن می شود\r\nخط دوم\rخط سوم كتاب\n";
        String better = text.replace('ك', 'ک').replace("می شود", "می\u200Cشود");
        Path marked = article("fa/a.md", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        Path wide = article("fa/b.md", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        check(true);
        assertThat(marked).hasBinaryContent(("\uFEFF" + better).getBytes(StandardCharsets.UTF_8));
        assertThat(wide).hasBinaryContent(("\uFEFF" + better).getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void what_a_charset_cannot_hold_is_left_with_a_note() throws IOException {
        String text = "---\ntitle: خبر\ndate: 2024-05-01\nencoding: windows-1256\n---\nكتاب مي شود و علي رفت.\n";
        Path file = article("fa/a.md", text.getBytes(WINDOWS_1256));
        CheckReport report = check(true);
        assertThat(new String(Files.readAllBytes(file), WINDOWS_1256)).isEqualTo(text.replace("مي شود", "مي\u200Cشود"));
        assertThat(lines(report, Severity.NOTE))
                .contains("content/fa/a.md: windows-1256 has no letter for what 3 places need: they stay | "
                        + "Save the file as UTF-8, and run baygan check --fix again");
    }

    @Test
    void fix_leaves_english_articles_and_broken_ones_alone() throws IOException {
        Path english = article("en/a.md", head("The \"كتاب\"", "") + "He said \"كتاب می شود\" , so.\n");
        Path broken = article("fa/b.md", "---\ntitle: كتاب\n");
        List<String> before = List.of(Files.readString(english), Files.readString(broken));
        CheckReport report = check(true);
        assertThat(List.of(Files.readString(english), Files.readString(broken))).isEqualTo(before);
        assertThat(report.fixed()).isEmpty();
        assertThat(report.count(Severity.ERROR)).isEqualTo(1);
    }

    @Test
    void fix_clears_away_what_a_killed_one_left() throws IOException {
        article("fa/a.md", head("خبر", "") + "متن\n");
        Path left = article("fa/.baygan-123.tmp", "half an arti");
        Path other = article("fa/.baygan-notes", "somebody's own");
        check(false);
        assertThat(left).exists();
        check(true);
        assertThat(left).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void fix_leaves_no_other_file_behind() throws IOException {
        article("fa/a.md", head("كتاب", "") + "متن می شود.\n");
        check(true);
        try (Stream<Path> files = Files.list(site.resolve("content/fa"))) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("a.md");
        }
    }

    @Test
    void json_is_one_ascii_object() throws IOException {
        article("fa/a.md", head("كتاب", "") + "متن خبر.\n");
        article("en/a.md", head("Book", "") + "Text.\n");
        StringWriter found = new StringWriter();
        ReportJson.write(check(false), found);
        assertThat(found.toString())
                .startsWith(
                        "{\"diagnostics\":[{\"severity\":\"warning\",\"path\":\"content/fa/a.md\",\"line\":2,"
                                + "\"column\":8,\"message\":\"Arabic letters in Persian text: \\u0643 1\",\"hint\":\"Pages show")
                .endsWith("}],\"fixed\":[]}\n");
        StringWriter fixed = new StringWriter();
        ReportJson.write(check(true), fixed);
        assertThat(fixed)
                .hasToString(
                        "{\"diagnostics\":[],\"fixed\":[{\"path\":\"content/fa/a.md\",\"changes\":{\"letters\":1}}]}\n");
    }
}
