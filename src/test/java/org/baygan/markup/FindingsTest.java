package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.junit.jupiter.api.Test;

/** What is told of a body, which begins on the fifth line of its file. */
class FindingsTest {
    private static Findings findings(String body) {
        return new Findings(Bodies.article("ckb", Article.Markup.MARKDOWN, body), body);
    }

    @Test
    void offsetsHaveTheLinesOfTheFile() {
        Findings findings = findings("a\nbc\n\nd");
        assertThat(findings.lineAt(0)).isEqualTo(5);
        assertThat(findings.lineAt(1)).isEqualTo(5);
        assertThat(findings.lineAt(2)).isEqualTo(6);
        assertThat(findings.lineAt(4)).isEqualTo(6);
        assertThat(findings.lineAt(5)).isEqualTo(7);
        assertThat(findings.lineAt(6)).isEqualTo(8);
        assertThat(findings.lineAt(99)).isEqualTo(8);
        assertThat(findings.language()).isEqualTo("ckb");
    }

    @Test
    void offsetsOfAnEditedBodyHaveTheLinesOfTheSource() {
        String body = "a\nb\nc";
        Findings findings = findings(body);
        assertThat(findings.lineAt(4)).isEqualTo(7);
        Edits first = new Edits();
        first.insert(2, "x\ny\n");
        Edits.Edited once = first.apply(body);
        findings.edited(once);
        assertThat(findings.lineAt(4)).isEqualTo(6);
        assertThat(findings.lineAt(8)).isEqualTo(7);
        Edits second = new Edits();
        second.replace(0, 2, "");
        findings.edited(second.apply(once.text()));
        assertThat(findings.lineAt(0)).isEqualTo(5);
        assertThat(findings.lineAt(2)).isEqualTo(6);
        assertThat(findings.lineAt(6)).isEqualTo(7);
        findings.editedInstead(new Edits().apply(once.text()));
        assertThat(findings.lineAt(0)).isEqualTo(5);
        assertThat(findings.lineAt(8)).isEqualTo(7);
    }

    @Test
    void aFindingQuotesItsLineUnlessThatIsLong() {
        Findings findings = findings("a\n" + "b".repeat(200) + "\n" + "c".repeat(201) + "\n\nd");
        for (int line = 4; line <= 10; line++) {
            findings.warning(line, "m", "h");
        }
        assertThat(findings.all())
                .extracting(Diagnostic::excerpt)
                .containsExactly("a", "a", "b".repeat(200), "", "", "d", "d");
        assertThat(findings.all()).extracting(Diagnostic::line).containsExactly(4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void manyOfAKindAreToldOnce() {
        Findings findings = findings("a\nb");
        findings.repeated(Findings.Repeated.FALLBACK, 6, "<b \"c\"\nd>");
        findings.warning(5, "m", "h");
        findings.repeated(Findings.Repeated.LOST_STATEMENT, 5, "e");
        findings.repeated(Findings.Repeated.LOST_STATEMENT, 6, "f");
        findings.repeated(Findings.Repeated.LOST_STATEMENT, 6, "g");
        assertThat(findings.all())
                .extracting(found -> found.line() + ": " + found.message())
                .containsExactly(
                        "5: m",
                        "5: Statements of a program are left out: \"e\" and 2 more",
                        "6: What stands in an element to be shown in its place is left out: \"<b 'c' d>\"");
        assertThat(findings.all()).hasSize(3);
    }

    @Test
    void whatIsClearedIsNotTold() {
        Findings findings = findings("a");
        findings.warning(5, "m", "h");
        findings.repeated(Findings.Repeated.FALLBACK, 5, "b");
        findings.clear();
        assertThat(findings.all()).isEmpty();
    }
}
