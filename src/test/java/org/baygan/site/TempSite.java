package org.baygan.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;

/**
 * A small site that a test writes.
 *
 * @param folder the site's folder
 */
record TempSite(Path folder) {
    /** A whole article that is as it should be; its page is {@link #GOOD_PAGE}. */
    static final String GOOD = """
            ---
            title: A quiet harbour
            date: 2020-05-06
            ---
            Nothing happened today.
            """;

    static final String GOOD_PAGE = "en/2020/05/06-good.html";

    /** A site with the good article in it. */
    static TempSite withGoodArticle(Path folder) throws IOException {
        return new TempSite(folder)
                .write("jbake.properties", "site.host=https://news.example/archive/\n")
                .write("content/en/good.md", GOOD);
    }

    TempSite write(String path, String text) throws IOException {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    TempSite write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
        return this;
    }

    Path output() {
        return folder.resolve("site-output");
    }

    BuildOptions options() {
        return new BuildOptions(folder, Optional.empty(), Optional.<URI>empty(), false, SampleArchive.NOW, 2, true);
    }

    BuildReport build() throws IOException {
        return SiteBuilder.build(options(), BuildProgress.SILENT);
    }

    /** Builds without what the last build left. */
    Pages buildAfresh() throws IOException {
        SiteBuilder.build(SampleArchive.options(folder, output(), 1), BuildProgress.SILENT);
        return pages();
    }

    /** The site's pages; it must have been built. */
    Pages pages() throws IOException {
        return Pages.in(output());
    }

    /** Errors and warnings as a reader sees them: severity, place, message, and the hint after an arrow. */
    static List<String> problems(BuildReport report) {
        return report.diagnostics().stream()
                .filter(found -> found.severity() != Severity.NOTE)
                .map(TempSite::line)
                .toList();
    }

    /** What the program tells of itself; never right, however equal two builds are in it. */
    static List<String> mistakes(BuildReport report) {
        return problems(report).stream()
                .filter(problem -> problem.contains("A mistake in baygan itself"))
                .toList();
    }

    private static String line(Diagnostic found) {
        String hint = found.hint().isEmpty() ? "" : " → " + found.hint();
        return found.severity() + " " + found.place() + ": " + found.message() + hint;
    }
}
