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
    /** What stands before and after a link's address, and goes with it if the link leads nowhere. */
    private static final String BEFORE = " href=\"";

    private static final String AFTER = "\"";

    /** The value of {@code sizes}: how wide a picture in the text is shown at most, as the style sheet has it. */
    private static final String COLUMN = "(min-width:42rem) 42rem,100vw";

    private final SiteContext site;
    private final PublishedFiles files;
    private final ArticleSummary article;
    private final List<FileReference> references;
    private final String sourcePath;
    private final Place place;
    private final Consumer<Diagnostic> problems;

    /**
     * For one story on its own page.
     *
     * @param problems takes a finding for each reference that leads nowhere, or elsewhere than it says; paths are below
     *     the content folder
     */
    BodyReferences(SiteContext site, StoryHead story, Consumer<Diagnostic> problems) {
        this(
                site,
                story.summary(),
                story.references(),
                new OnPage(story.summary().permalink()),
                problems);
    }

    /** For one story, shown at a place that may be another than its own page. */
    BodyReferences(
            SiteContext site,
            ArticleSummary article,
            List<FileReference> references,
            Place place,
            Consumer<Diagnostic> problems) {
        this.site = site;
        this.files = site.files();
        this.article = article;
        this.references = references;
        this.sourcePath = article.sourcePath();
        this.place = place;
        this.problems = problems;
    }

    /** Where a body is shown, which decides how its addresses are written. */
    sealed interface Place {
        /** The address of a page. */
        String page(Permalink page);

        /** The address of a file at a site path. */
        String file(String path);

        /** What follows a picture's address to tell its sizes, from the end of the address on; perhaps empty. */
        String sizes(PictureFile picture);
    }

    /** A page of the site, from which addresses are relative. */
    record OnPage(Permalink seenFrom) implements Place {
        @Override
        public String page(Permalink page) {
            return seenFrom.hrefTo(page);
        }

        @Override
        public String file(String path) {
            return Hrefs.encode(seenFrom.hrefTo(path));
        }

        @Override
        public String sizes(PictureFile picture) {
            String sources = picture.sourceSet(seenFrom);
            return sources.isEmpty() ? "" : "\" srcset=\"" + sources + "\" sizes=\"" + COLUMN;
        }
    }

    /** A feed, whose readers show a text far from its page: addresses are whole, and one picture is enough. */
    record InFeed(RenderContext common) implements Place {
        @Override
        public String page(Permalink page) {
            return common.url(page);
        }

        @Override
        public String file(String path) {
            return common.url(Hrefs.encode(path));
        }

        @Override
        public String sizes(PictureFile picture) {
            return "";
        }
    }

    /** How the value begins of a file to be played that isn't there: it is HTML that takes the whole player's place. */
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
            return Optional.of(place.page(target.get()) + fragment);
        }
        Optional<String> file = file(reference.target());
        if (file.isPresent()) {
            tellIfInOtherCase(reference, file.get());
            return Optional.of(place.file(file.get()) + inFile(reference.fragment()));
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
        return found.map(leads -> place.file(leads.path()) + fragment);
    }

    /** A fragment of a file as it was written, such as {@code #page=3&zoom=50} of a PDF; empty for none. */
    private static String inFile(String fragment) {
        return fragment.isEmpty() ? "" : "#" + Hrefs.encode(fragment).replace("%26", "&amp;");
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
        return place.file(picture.shown())
                + place.sizes(picture)
                + picture.size()
                        .map(size -> "\" width=\"" + size.width() + "\" height=\"" + size.height())
                        .orElse("");
    }

    private String mediaValue(FileReference reference) {
        Optional<String> file = file(reference.target());
        if (file.isEmpty()) {
            missing(reference, "The file \"" + reference.target() + "\", which is to be played, ");
        }
        return file.map(place::file).orElseGet(() -> named(reference));
    }

    /** The name of a file that isn't there, as HTML: so a reader learns at least what was to be played. */
    private static String named(FileReference reference) {
        String name = reference.target().substring(reference.target().lastIndexOf('/') + 1);
        return INSTEAD + "bdi dir=\"ltr\">" + HTMLOutputFormat.INSTANCE.escapePlainText(name) + "</bdi>";
    }

    /** The published path of a file that the article names; empty if there is none. */
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
