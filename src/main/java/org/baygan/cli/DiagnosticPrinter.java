package org.baygan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.DiagnosticGroup;
import org.baygan.diagnostic.Severity;

/**
 * Prints findings as compilers do: {@code path:line:column: error: message}, the line, a caret under the column, the
 * hint. Content comes from strangers, so nothing in it that would steer a terminal is printed.
 */
final class DiagnosticPrinter {
    /** How many kinds of warnings are shown unless all are asked for. Of errors every kind is shown. */
    static final int MOST_WARNINGS = 50;

    /** How many places of one kind are named unless all are asked for. */
    private static final int MOST_PLACES = 3;

    private static final String INDENT = "    ";

    private final PrintWriter out;
    private final boolean all;
    private final String prefix;
    private final SourceExcerpts excerpts;
    private final ExcerptLine lines;

    /**
     * A printer for one site.
     *
     * @param surroundings what can be shown
     * @param out where to print
     * @param site the site's folder
     * @param named what the user calls the site's folder, which paths are shown below; empty for the current one
     * @param all whether notes and every single finding are shown
     */
    DiagnosticPrinter(Surroundings surroundings, PrintWriter out, Path site, String named, boolean all) {
        this.out = out;
        this.all = all;
        String folder = named.replace('\\', '/');
        this.prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        this.excerpts = new SourceExcerpts(site);
        this.lines = new ExcerptLine(surroundings.showsUnicode());
    }

    /** Prints findings in their order: each of them, or one of each kind and where the others are. */
    void print(List<Diagnostic> diagnostics) {
        if (all) {
            diagnostics.forEach(this::print);
        } else {
            printKinds(diagnostics);
        }
        out.flush();
    }

    private void printKinds(List<Diagnostic> diagnostics) {
        int warnings = 0;
        for (DiagnosticGroup group : DiagnosticGroup.of(diagnostics)) {
            boolean shown = switch (group.first().severity()) {
                case ERROR -> true;
                case WARNING -> ++warnings <= MOST_WARNINGS;
                case NOTE -> false;
            };
            if (shown) {
                print(group.first());
                others(group);
            }
        }
        if (warnings > MOST_WARNINGS) {
            out.println(String.format(
                    Locale.ROOT,
                    "and %,d more kinds of warnings; baygan build --verbose shows all",
                    warnings - MOST_WARNINGS));
        }
    }

    private void others(DiagnosticGroup group) {
        if (group.size() > 1) {
            String places = group.findings().stream()
                    .limit(MOST_PLACES)
                    .skip(1)
                    .map(d -> lines.harmless(prefix + d.place()))
                    .collect(Collectors.joining(", "));
            String rest = group.size() > MOST_PLACES ? ", …" : "";
            out.println(String.format(Locale.ROOT, "  %,d of this kind; also %s%s", group.size(), places, rest));
        }
    }

    private void print(Diagnostic diagnostic) {
        out.println(lines.harmless(prefix + diagnostic.place()) + ": " + name(diagnostic.severity()) + ": "
                + lines.harmless(diagnostic.message()));
        String excerpt = excerpts.of(diagnostic);
        if (!excerpt.isBlank()) {
            lines.draw(excerpt, diagnostic.column()).forEach(line -> out.println(INDENT + line));
        }
        if (!diagnostic.hint().isEmpty()) {
            out.println("  hint: " + lines.harmless(diagnostic.hint()));
        }
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
