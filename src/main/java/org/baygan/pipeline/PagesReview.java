package org.baygan.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.output.KindSize;
import org.baygan.pipeline.run.PagesLimits;
import org.baygan.pipeline.run.Publishing;
import org.baygan.pipeline.run.Publishing.Host;

/** Compares the size of a finished site with what GitHub Pages takes. */
final class PagesReview {
    private static final int KINDS_NAMED = 3;

    private final Publishing publishing;
    private final boolean rich;
    private final PagesLimits limits;
    private final Consumer<Diagnostic> problems;

    /**
     * A review for where the site goes.
     *
     * @param rich whether pages are rich, so that lean ones would make room
     * @param problems takes what is found; paths are below the site's folder
     */
    PagesReview(Publishing publishing, boolean rich, Consumer<Diagnostic> problems) {
        this.publishing = publishing;
        this.rich = rich;
        this.limits = publishing.limits();
        this.problems = problems;
    }

    /**
     * The site as a whole.
     *
     * @param sizes what it is made of
     * @param content the content folder, which the finding is about: the site grows with it
     */
    void site(List<KindSize> sizes, String content) {
        long bytes = sizes.stream().mapToLong(KindSize::bytes).sum();
        if (publishing.host() == Host.ELSEWHERE || !limits.isNear(bytes)) {
            return;
        }
        if (bytes <= limits.site()) {
            String message = number(
                    "The site has %,d bytes, %d%% of the %,d that GitHub Pages takes",
                    bytes, limits.percent(bytes), limits.site());
            problems.accept(Diagnostic.warning(content, message, hint(sizes)));
            return;
        }
        String message = number("The site has %,d bytes, and GitHub Pages takes %,d", bytes, limits.site());
        problems.accept(
                publishing.host() == Host.GITHUB_PAGES
                        ? Diagnostic.error(content, message, hint(sizes))
                        : Diagnostic.warning(content, message, hint(sizes)));
    }

    private String hint(List<KindSize> sizes) {
        String largest = sizes.stream()
                .sorted(Comparator.comparingLong(KindSize::bytes).reversed())
                .limit(KINDS_NAMED)
                .map(size -> number("%s %,d", size.kind().label(), size.bytes()))
                .collect(Collectors.joining(", "));
        return "Most of it: " + largest + (rich ? ". site.pages=lean, smaller" : ". Smaller")
                + " images and site.publish-sources=false make room"
                + (publishing.host() == Host.UNKNOWN ? "; for another server, build with --target elsewhere" : "");
    }

    /** One file that is kept in the site's repository, at its path below the site's folder. */
    void file(String path, long bytes) {
        if (publishing.host() != Host.ELSEWHERE && bytes > limits.file()) {
            problems.accept(Diagnostic.warning(
                    path,
                    number(
                            "This file has %,d bytes, and GitHub takes no file of more than %,d into a repository",
                            bytes, limits.file()),
                    "Make it smaller, or put it on another server and link to it"));
        }
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
