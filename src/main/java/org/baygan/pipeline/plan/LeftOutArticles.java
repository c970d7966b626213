package org.baygan.pipeline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.pipeline.story.Publication;
import org.baygan.pipeline.story.StoryPass;
import org.baygan.source.ContentFile;

/** Tells of articles in markup that isn't read, and why a site has no article at all. Stateless. */
final class LeftOutArticles {
    private static final int NAMED = 3;

    /** Kinds of markup that aren't read, by the endings of their files, with what makes Markdown of one. */
    private static final Map<String, String> CONVERTERS = Map.of(
            "adoc", "asciidoctor -b docbook FILE.adoc && pandoc -f docbook -t gfm FILE.xml -o FILE.md",
            "asciidoc", "asciidoctor -b docbook FILE.asciidoc && pandoc -f docbook -t gfm FILE.xml -o FILE.md",
            "ad", "asciidoctor -b docbook FILE.ad && pandoc -f docbook -t gfm FILE.xml -o FILE.md",
            "rst", "pandoc -f rst -t gfm FILE.rst -o FILE.md",
            "rest", "pandoc -f rst -t gfm FILE.rest -o FILE.md",
            "org", "pandoc -f org -t gfm FILE.org -o FILE.md",
            "textile", "pandoc -f textile -t gfm FILE.textile -o FILE.md");

    private LeftOutArticles() {}

    /** Whether a file of the content folder is an article in markup that isn't read. */
    static boolean isInOtherMarkup(String path) {
        return CONVERTERS.containsKey(ending(path));
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** A warning for each kind of markup that isn't read, about the first such file below the content folder. */
    static List<Diagnostic> inOtherMarkup(List<ContentFile> content) {
        Map<String, List<String>> byEnding = new TreeMap<>();
        content.stream()
                .map(ContentFile::path)
                .filter(LeftOutArticles::isInOtherMarkup)
                .forEach(path -> byEnding.computeIfAbsent(ending(path), e -> new ArrayList<>())
                        .add(path));
        List<Diagnostic> found = new ArrayList<>();
        byEnding.forEach((ending, paths) -> found.add(Diagnostic.warning(
                paths.get(0),
                (paths.size() == 1 ? "One article in ." : paths.size() + " articles in .") + ending
                        + " can't be read and "
                        + (paths.size() == 1 ? "is" : "are") + " left out: "
                        + String.join(", ", paths.subList(0, Math.min(NAMED, paths.size())))
                        + (paths.size() > NAMED ? " …" : ""),
                "Convert them to Markdown: " + CONVERTERS.get(ending))));
        return found;
    }

    /**
     * Why a site has no article at all.
     *
     * @param reading what was read
     * @param content all files of the content folder
     * @return an error about the content folder itself; empty if nothing there could be an article
     */
    static Optional<Diagnostic> all(StoryPass reading, List<ContentFile> content, String contentFolder) {
        long other = content.stream()
                .filter(file -> isInOtherMarkup(file.path()) || ContentCatalog.isOfWordProcessor(file.path()))
                .count();
        int drafts = reading.count(Publication.Decision.DRAFT);
        int scheduled = reading.count(Publication.Decision.SCHEDULED);
        int expired = reading.count(Publication.Decision.EXPIRED);
        int read = (int) content.stream().filter(ContentFile::isArticle).count();
        int failed = read - drafts - scheduled - expired;
        if (read + other == 0) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.error(
                contentFolder,
                "No article is published: of " + (read + other) + " files, " + drafts + " are drafts, "
                        + scheduled + " have a date ahead, " + expired + " have expired, " + failed
                        + " have mistakes or no text, " + other + " are of a kind that isn't read",
                "Publish a draft with --drafts to see it; mend the mistakes, or convert the files to Markdown"));
    }
}
