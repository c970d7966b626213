package org.baygan.render;

import freemarker.core.HTMLOutputFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baygan.archive.SourcePaths;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.model.FileReference;
import org.baygan.model.Permalink;
import org.baygan.model.StoryHead;
import org.baygan.text.FileNames;
import org.baygan.text.HeadingIds;

/** Puts the addresses of pages, images and files in the place of a body's marks. */
final class BodyReferences {
    /** What stands before and after the value of a link that leads nowhere. */
    private static final String BEFORE = " href=\"";

    private static final String AFTER = "\"";

    /** How wide a picture in the text is shown at most: the style sheet has the same width. */
    private static final String COLUMN = "(min-width:42rem) 42rem,100vw";

    private final SiteContext site;
    private final PublishedFiles files;
    private final ArticleSummary article;
    private final List<FileReference> references;
    private final String sourcePath;
    private final Permalink page;
    private final Consumer<Diagnostic> problems;

    /**
     * For one story.
     *
     * @param problems takes a finding for each reference that leads nowhere, or elsewhere than it says; paths are below
     *     the content folder
     */
    BodyReferences(SiteContext site, StoryHead story, Consumer<Diagnostic> problems) {
        this(site, story.summary(), story.references(), story.summary().permalink(), problems);
    }

    /** As they are seen from a page that may be another than the story's own. */
    BodyReferences(
            SiteContext site,
            ArticleSummary article,
            List<FileReference> references,
            Permalink page,
            Consumer<Diagnostic> problems) {
        this.site = site;
        this.files = site.files();
        this.article = article;
        this.references = references;
        this.sourcePath = article.sourcePath();
        this.page = page;
        this.problems = problems;
    }

    /** With what stands in the place of a player begins the value of a file that isn't there. */
    private static final String INSTEAD = "<";

    private static final String LABEL = " aria-label=\"";

    /**
     * A body's HTML with every mark replaced; a link that leads nowhere has no address.
     *
     * @param values what comes in the place of the marks, in their order: an address, HTML in the place of the whole
     *     element, or nothing for a link that leads nowhere
     */
    static String resolve(String html, List<String> values) {
        int open = html.indexOf(FileReference.OPEN);
        if (open < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length() + 256);
        int done = 0;
        for (; open >= 0; open = html.indexOf(FileReference.OPEN, done)) {
            int close = html.indexOf(FileReference.CLOSE, open);
            int index = Integer.parseInt(html, open + 1, close, 10);
            String value = values.get(index);
            if (value.startsWith(INSTEAD)) {
                int end = html.indexOf("</", close);
                int label = html.indexOf(LABEL, close);
                out.append(html, done, html.lastIndexOf('<', open));
                if (label >= 0 && label < end) {
                    int words = label + LABEL.length();
                    out.append(html, words, html.indexOf(AFTER, words)).append(' ');
                }
                out.append(value);
                done = html.indexOf('>', end) + 1;
                continue;
            }
            out.append(html, done, value.isEmpty() ? open - BEFORE.length() : open)
                    .append(value);
            done = close + 1 + (value.isEmpty() ? AFTER.length() : 0);
        }
        return out.append(html, done, html.length()).toString();
    }

    /** What comes in the place of the marks, as {@link #resolve} takes it. */
    List<String> values() {
        return references.stream().map(each -> value(each).orElse("")).toList();
    }

    private Optional<String> value(FileReference reference) {
        return switch (reference.kind()) {
            case LINK -> linkValue(reference);
            case IMAGE -> Optional.of(imageValue(reference));
            case MEDIA -> Optional.of(mediaValue(reference));
        };
    }

    private Optional<String> linkValue(FileReference reference) {
        String fragment = reference.fragment().isEmpty() ? "" : "#" + HeadingIds.of(reference.fragment());
        Optional<Permalink> target = SourcePaths.candidates(sourcePath, reference.target()).stream()
                .flatMap(path -> files.page(path).stream())
                .findFirst();
        if (target.isPresent()) {
            return Optional.of(page.hrefTo(target.get()) + fragment);
        }
        Optional<String> file = file(reference.target());
        if (file.isPresent()) {
            tellIfInOtherCase(reference, file.get());
            return Optional.of(Hrefs.encode(page.hrefTo(file.get())));
        }
        if (leadsToUnpublished(reference)) {
            return Optional.empty();
        }
        Optional<LinkIndex.Found> found = site.links().find(site, article, reference.target());
        if (found.isEmpty()) {
            nowhere(reference);
        }
        found.flatMap(LinkIndex.Found::asNamed).ifPresent(name -> otherwise(reference, name));
        found.flatMap(LinkIndex.Found::oneOfSeveral).ifPresent(source -> oneOfSeveral(reference, source));
        return found.map(leads -> Hrefs.encode(page.hrefTo(leads.path())) + fragment);
    }

    private void nowhere(FileReference reference) {
        String hint = site.links()
                .nearest(article, reference.target())
                .map(name -> "Is \"" + name + "\" meant?")
                .orElse("Correct the path, or put the file beside the article or into the asset folder");
        problems.accept(Diagnostic.warning(
                        sourcePath,
                        "This link leads to \"" + reference.target()
                                + "\", and there is no such page or file: its text stays",
                        hint)
                .at(reference.line(), reference.column(), ""));
    }

    private void oneOfSeveral(FileReference reference, String source) {
        problems.accept(Diagnostic.warning(
                        sourcePath,
                        "\"" + reference.target() + "\" may mean several articles, and leads to the nearest one",
                        "Write its path: \"/" + source + "\"")
                .at(reference.line(), reference.column(), ""));
    }

    private void otherwise(FileReference reference, String name) {
        problems.accept(Diagnostic.warning(
                        sourcePath,
                        "\"" + reference.target() + "\" differs from the file's name in capital or small letters",
                        "Write \"" + name + "\"")
                .at(reference.line(), reference.column(), ""));
    }

    private boolean leadsToUnpublished(FileReference reference) {
        return SourcePaths.candidates(sourcePath, reference.target()).stream().anyMatch(files::isUnpublished);
    }

    private String imageValue(FileReference reference) {
        Optional<String> file = file(reference.target());
        if (file.isEmpty()) {
            missing(reference, "The image \"" + reference.target() + "\" ");
            return "data:,";
        }
        if (files.isDamaged(file.get())) {
            problems.accept(damaged(sourcePath, reference.target()).at(reference.line(), reference.column(), ""));
        }
        tellIfInOtherCase(reference, file.get());
        PictureFile picture = PictureFile.of(site, file.get());
        String sources = picture.sourceSet(page);
        return picture.href(page)
                + (sources.isEmpty() ? "" : "\" srcset=\"" + sources + "\" sizes=\"" + COLUMN)
                + picture.size()
                        .map(size -> "\" width=\"" + size.width() + "\" height=\"" + size.height())
                        .orElse("");
    }

    private String mediaValue(FileReference reference) {
        Optional<String> file = file(reference.target());
        if (file.isEmpty()) {
            missing(reference, "The file \"" + reference.target() + "\", which is to be played, ");
        }
        return file.map(path -> Hrefs.encode(page.hrefTo(path))).orElseGet(() -> named(reference));
    }

    /** A reader learns at least what was to be played here. */
    private static String named(FileReference reference) {
        String name = reference.target().substring(reference.target().lastIndexOf('/') + 1);
        return INSTEAD + "bdi dir=\"ltr\">" + HTMLOutputFormat.INSTANCE.escapePlainText(name) + "</bdi>";
    }

    /** The published path of a file that the article names. */
    Optional<String> file(String target) {
        return ArticleFiles.find(files, sourcePath, target);
    }

    /** What is told of an image that has no size. */
    static Diagnostic damaged(String sourcePath, String asWritten) {
        return Diagnostic.warning(
                sourcePath,
                "The image \"" + asWritten + "\" says no size, so it may be damaged or cut off",
                "Save it again; until then the page shows it as it is");
    }

    private void tellIfInOtherCase(FileReference reference, String file) {
        String name = FileNames.composed(file.substring(file.lastIndexOf('/') + 1));
        if (!FileNames.composed(reference.target()).endsWith(name)) {
            otherwise(reference, file);
        }
    }

    private void missing(FileReference reference, String what) {
        boolean leftOut = files.isLeftOut(reference.target())
                || SourcePaths.resolve(sourcePath, reference.target())
                        .filter(files::isLeftOut)
                        .isPresent();
        Diagnostic problem = leftOut
                ? Diagnostic.warning(
                        sourcePath,
                        what + "is not published from the content folder: files of this kind may run scripts",
                        "If it is yours and safe, put it into the asset folder")
                : Diagnostic.warning(
                        sourcePath,
                        what + "is missing",
                        "Put the file beside the article or into the asset folder, or correct the path");
        problems.accept(problem.at(reference.line(), reference.column(), ""));
    }
}
