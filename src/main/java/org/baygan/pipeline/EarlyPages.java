package org.baygan.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.baygan.content.ContentDecoder;
import org.baygan.model.Permalink;
import org.baygan.model.RelativePath;
import org.baygan.model.Sha256;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.baygan.output.OutputFolder;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.run.Containment;
import org.baygan.pipeline.story.StoryMaker;
import org.baygan.pipeline.story.StoryPass;
import org.baygan.render.ArticleInput;
import org.baygan.render.ArticlePages;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.PageWriter;
import org.baygan.render.SiteContext;
import org.baygan.render.SiteFile;

/**
 * Puts an article's page into the published site as soon as its file is saved. What the page shows of other articles is
 * as the last build knew them that read all. The build that follows makes all else that the edit changes, and this page
 * again if need be. Holds the summaries of all articles. Not thread-safe.
 */
public final class EarlyPages {
    private final Path content;
    private final Path output;
    private final StoryPass reading;
    private final SiteContext site;
    private final ArticlePages pages;
    private final PageWriter writer;
    private final Containment containment;

    /**
     * Pages for what one build has published.
     *
     * @param content the content folder
     * @param output the site's folder
     * @param containment keeps what goes wrong with one of them; the build that follows reports it
     */
    EarlyPages(
            Path content,
            Path output,
            StoryPass reading,
            SiteContext site,
            PageWriter writer,
            Containment containment) {
        this.content = content;
        this.output = output;
        this.reading = reading;
        this.site = site;
        this.pages = new ArticlePages(site);
        this.writer = writer;
        this.containment = containment;
    }

    /**
     * Makes the page of an article and puts it in the place of the published one.
     *
     * @param file a file that has changed
     * @return the page; empty if that is not the file of a published article, or if the article is to be published no
     *     more or elsewhere, has an error, or if a build is running
     * @throws IOException if the file can't be read, or the page not written
     */
    public Optional<SiteFile> publish(Path file) throws IOException {
        if (!file.startsWith(content)) {
            return Optional.empty();
        }
        String path = RelativePath.of(content, file);
        Optional<Permalink> address = site.files().page(path);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        Optional<SiteFile> page = make(path, file, address.get());
        return page.isPresent()
                        && OutputFolder.replace(
                                output, page.get().path(), page.get().content())
                ? page
                : Optional.empty();
    }

    /** Whether it is a file and no link has led to it: a link may lead out of the site, or to a device without end. */
    private boolean isOrdinary(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && file.toRealPath().equals(content.toRealPath().resolve(content.relativize(file)));
    }

    private Optional<SiteFile> make(String path, Path file, Permalink address) throws IOException {
        byte[] bytes;
        try {
            if (!isOrdinary(file) || Files.size(file) > ContentDecoder.MAX_BYTES) {
                return Optional.empty();
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException deleted) {
            return Optional.empty();
        }
        StoryMaker.Made made = reading.make(path, bytes, Sha256.hex(bytes));
        Optional<StoryHead> head = made.article()
                .head()
                .filter(story -> story.summary().permalink().equals(address))
                .filter(reading::isPublished);
        Optional<Story> story = made.story();
        if (head.isEmpty() || story.isEmpty()) {
            return Optional.empty();
        }
        try {
            // What is found wrong on the way the build will find too.
            return containment.at(BuildProgress.Step.PAGE, path, found -> {}, () -> {
                ArticleInput input = pages.input(head.get());
                return writer.write(pages.page(head.get().summary(), input, story.get()));
            });
        } catch (BrokenTemplateException e) {
            throw new IOException("a template that has just rendered the page doesn't any more", e);
        }
    }
}
