package org.baygan.markup;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Article;

/** What was found wrong in one body, with each finding's place in the file. */
final class Findings {
    private static final int MAX_EXCERPT = 200;

    private final Article article;
    private final String body;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int[] lineStarts = new int[0];
    private String parsed;
    private int[] parsedStarts = new int[0];
    /** What was edited, the last first. */
    private final List<Edits.Edited> edits = new ArrayList<>();

    private final Map<Repeated, Told> repeated = new EnumMap<>(Repeated.class);

    /** What a body often has many of: one finding tells of all. */
    enum Repeated {
        LOST_ATTRIBUTES(
                "Attributes of another program are left out: ",
                "Only a language, as in {lang=ar}, and a heading's name, as in {#name}, mean something here"),
        LOST_STATEMENT(
                "Statements of a program are left out: ",
                "Write as text, or put in as a picture, what readers are to see of what they make"),
        UNDEFINED_LINK(
                "No address is defined for what is shown as text: ",
                "Write the address in round brackets behind the words, or define it: [name]: address"),
        UNDEFINED_FOOTNOTE(
                "No footnote is defined for what is shown as text: ",
                "Write the footnote on a line of its own: [^name]: text"),
        IDLE_FOOTNOTE(
                "Nothing refers to a footnote, which stands at the end: ",
                "Write [^name] where it belongs, or delete it"),
        FALLBACK(
                "What stands in an element to be shown in its place is left out: ",
                "Write what everybody is to read outside of it");

        private final String message;
        private final String hint;

        Repeated(String message, String hint) {
            this.message = message;
            this.hint = hint;
        }
    }

    private record Told(int line, String first, int count) {}

    Findings(Article article, String body) {
        this.article = article;
        this.body = body;
        this.parsed = body;
    }

    /** From now on offsets are those of an edited body; findings still name the lines of the source. */
    void edited(Edits.Edited edited) {
        parsed = edited.text();
        parsedStarts = new int[0];
        edits.add(0, edited);
    }

    /** The last edits were made anew, without some that were taken back. */
    void editedInstead(Edits.Edited edited) {
        edits.remove(0);
        edited(edited);
    }

    /** The line of the file on which the body's character {@code offset} stands. */
    int lineAt(int offset) {
        return article.body().line() + lineIndex(offset);
    }

    int lineAt(Node node) {
        return lineAt(node.getStartOffset());
    }

    void warning(int line, String message, String hint) {
        diagnostics.add(new Diagnostic(Severity.WARNING, article.sourcePath(), line, 0, message, hint, excerpt(line)));
    }

    /** Takes back what was found so far: it is about a body that isn't shown. */
    void clear() {
        diagnostics.clear();
        repeated.clear();
    }

    /** Notes something that one finding will tell together with all others of its kind. */
    void repeated(Repeated kind, int line, String written) {
        Told told = repeated.get(kind);
        repeated.put(
                kind,
                told == null
                        // What is quoted tells findings of one kind apart, and holds no such quotation marks.
                        ? new Told(line, written.replace('"', '\'').replace('\n', ' '), 1)
                        : new Told(told.line(), told.first(), told.count() + 1));
    }

    /** What was found; to be asked once, at the end. */
    List<Diagnostic> all() {
        repeated.forEach((kind, told) -> warning(
                told.line(),
                kind.message + "\"" + told.first() + "\""
                        + (told.count() > 1 ? " and " + (told.count() - 1) + " more" : ""),
                kind.hint));
        repeated.clear();
        return diagnostics;
    }

    String language() {
        return article.language().tag();
    }

    private String excerpt(int line) {
        int[] starts = starts();
        int index = Math.min(Math.max(line - article.body().line(), 0), starts.length - 1);
        int end = index + 1 < starts.length ? starts[index + 1] - 1 : body.length();
        return end - starts[index] > MAX_EXCERPT ? "" : body.substring(starts[index], Math.max(starts[index], end));
    }

    private int lineIndex(int offset) {
        if (parsedStarts.length == 0) {
            parsedStarts = starts(parsed);
        }
        int found = Arrays.binarySearch(parsedStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        for (Edits.Edited edited : edits) {
            line = edited.lineBefore(line);
        }
        return line;
    }

    private int[] starts() {
        if (lineStarts.length == 0) {
            lineStarts = starts(body);
        }
        return lineStarts;
    }

    private static int[] starts(String text) {
        int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
        return starts;
    }
}
