package org.baygan.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;

/**
 * Prints findings as compilers do: {@code path:line:column: error: message}, the line, a caret under the column, the
 * hint. Content comes from strangers, so nothing of it reaches a terminal that would steer it.
 */
final class DiagnosticPrinter {
    /** How many warnings are shown unless all are asked for. Errors are always all shown. */
    static final int MOST_WARNINGS = 50;

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
     * @param named the site's folder as the user named it, which paths are shown below
     * @param all whether notes and all warnings are shown
     */
    DiagnosticPrinter(Surroundings surroundings, PrintWriter out, Path site, Path named, boolean all) {
        this.out = out;
        this.all = all;
        String folder = named.normalize().toString().replace('\\', '/');
        this.prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        this.excerpts = new SourceExcerpts(site);
        this.lines = new ExcerptLine(surroundings.showsUnicode());
    }

    /** Prints findings in their order. */
    void print(List<Diagnostic> diagnostics) {
        int warnings = 0;
        for (Diagnostic diagnostic : diagnostics) {
            boolean shown = switch (diagnostic.severity()) {
                case ERROR -> true;
                case WARNING -> ++warnings <= MOST_WARNINGS || all;
                case NOTE -> all;
            };
            if (shown) {
                print(diagnostic);
            }
        }
        if (warnings > MOST_WARNINGS && !all) {
            out.println(String.format(
                    Locale.ROOT, "and %,d more warnings; baygan build --verbose shows all", warnings - MOST_WARNINGS));
        }
        out.flush();
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
