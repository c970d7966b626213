package org.baygan.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baygan.archive.SourcePaths;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.FileReference;
import org.baygan.model.Permalink;
import org.baygan.model.StoryHead;
import org.baygan.text.HeadingIds;

/** Puts the addresses of pages, images and files in the place of a body's marks. */
final class BodyReferences {
    private final PublishedFiles files;
    private final StoryHead story;
    private final String sourcePath;
    private final Permalink page;
    private final Consumer<Diagnostic> problems;

    /**
     * For one story.
     *
     * @param problems takes an error for each reference that leads nowhere; paths are below the content folder
     */
    BodyReferences(PublishedFiles files, StoryHead story, Consumer<Diagnostic> problems) {
        this.files = files;
        this.story = story;
        this.sourcePath = story.summary().sourcePath();
        this.page = story.summary().permalink();
        this.problems = problems;
    }

    /**
     * A body's HTML with every mark replaced.
     *
     * @param values what comes in the place of the marks, in their order
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
            out.append(html, done, open).append(values.get(index));
            done = close + 1;
        }
        return out.append(html, done, html.length()).toString();
    }

    /** What comes in the place of the marks, in their order. */
    List<String> values() {
        return story.references().stream().map(this::value).toList();
    }

    private String value(FileReference reference) {
        return switch (reference.kind()) {
            case LINK -> linkValue(reference);
            case IMAGE -> imageValue(reference);
            case MEDIA -> mediaValue(reference);
        };
    }

    private String linkValue(FileReference reference) {
        String fragment = reference.fragment().isEmpty() ? "" : "#" + HeadingIds.of(reference.fragment());
        Optional<Permalink> target = SourcePaths.candidates(sourcePath, reference.target()).stream()
                .flatMap(path -> files.page(path).stream())
                .findFirst();
        if (target.isPresent()) {
            return page.hrefTo(target.get()) + fragment;
        }
        Optional<Permalink> address = reference.target().startsWith("/")
                ? files.address(reference.target().substring(1))
                : Optional.empty();
        if (address.isPresent()) {
            return page.hrefTo(address.get()) + fragment;
        }
        Optional<String> file = file(reference.target());
        if (file.isPresent()) {
            return Hrefs.encode(page.hrefTo(file.get()));
        }
        if (!leadsToUnpublished(reference)) {
            missing(reference, "This link leads to \"" + reference.target() + "\", and there is no such file");
        }
        return "#";
    }

    private boolean leadsToUnpublished(FileReference reference) {
        return SourcePaths.candidates(sourcePath, reference.target()).stream().anyMatch(files::isUnpublished);
    }

    private String imageValue(FileReference reference) {
        Optional<String> file = file(reference.target());
        if (file.isEmpty()) {
            missing(reference, "The image \"" + reference.target() + "\" is missing");
            return "data:,";
        }
        if (files.isDamaged(file.get())) {
            problems.accept(damaged(sourcePath, reference.target()).at(reference.line(), reference.column(), ""));
        }
        String href = Hrefs.encode(page.hrefTo(file.get()));
        return files.imageSize(file.get())
                .map(size -> href + "\" width=\"" + size.width() + "\" height=\"" + size.height())
                .orElse(href);
    }

    private String mediaValue(FileReference reference) {
        Optional<String> file = file(reference.target());
        if (file.isEmpty()) {
            missing(reference, "The file \"" + reference.target() + "\", which is to be played, is missing");
        }
        return file.map(path -> Hrefs.encode(page.hrefTo(path))).orElse("data:,");
    }

    /** A file beside the article, below the content folder, or among the assets. */
    Optional<String> file(String target) {
        return SourcePaths.resolve(sourcePath, target)
                .flatMap(files::contentFile)
                .or(() -> SourcePaths.resolve("", "/" + target).flatMap(files::contentFile))
                .or(() -> SourcePaths.resolve("", "/" + target).flatMap(files::asset))
                .or(() -> SourcePaths.resolve("", target.replaceFirst("^/?assets/", "/"))
                        .flatMap(files::asset));
    }

    /** What is told of an image that has no size. */
    static Diagnostic damaged(String sourcePath, String asWritten) {
        return Diagnostic.warning(
                sourcePath,
                "The image \"" + asWritten + "\" says no size, so it may be damaged or cut off",
                "Save it again; until then the page shows it as it is");
    }

    private void missing(FileReference reference, String message) {
        problems.accept(Diagnostic.error(
                        sourcePath,
                        message,
                        "Put the file beside the article or into the asset folder, or correct the path")
                .at(reference.line(), reference.column(), ""));
    }
}
