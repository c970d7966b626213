package org.baygan.pipeline.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baygan.config.SiteConfig;
import org.baygan.content.ArticleReader;
import org.baygan.content.ContentDecoder;
import org.baygan.content.PublishedSource;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.FileFault;
import org.baygan.model.Story;
import org.baygan.output.ReproducibleZip;
import org.baygan.pipeline.plan.SitePlan;
import org.baygan.pipeline.story.StoryPass;
import org.baygan.render.ArticleInput;
import org.baygan.render.ArticlePages;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.PageInput;
import org.baygan.render.PageJob;
import org.baygan.render.PageWriter;
import org.baygan.render.SiteContext;
import org.baygan.render.SiteFile;
import org.baygan.source.ContentFile;

/** Makes the pages of articles and the bundles of their sources. Thread-safe. */
public final class PageMaker {
    private final SiteContext context;
    private final SiteConfig config;
    private final PageWriter writer;
    private final StoryPass reading;
    private final ArticlePages pages;

    /** For the pages of a plan. */
    public PageMaker(SitePlan plan) {
        this.context = plan.context();
        this.config = context.config();
        this.writer = plan.writer();
        this.reading = plan.reading();
        this.pages = new ArticlePages(context);
    }

    /** Knows what an article's page is made of. */
    public ArticlePages pages() {
        return pages;
    }

    /**
     * An article's page.
     *
     * @param problems what is wrong with its story; paths are below the site's folder
     */
    public record MadePage(SiteFile file, List<Diagnostic> problems) {}

    /** Makes a page that no single article is behind. */
    public SiteFile page(PageJob job, PageInput input) throws BrokenTemplateException {
        return writer.write(job, input);
    }

    /** Makes an article's page. */
    public MadePage article(ArticleSummary article, ArticleInput input, Story story) throws BrokenTemplateException {
        List<Diagnostic> found = input.problems(story).stream()
                .map(problem -> problem.below(config.contentFolder()))
                .toList();
        return new MadePage(writer.write(pages.page(article, input, story)), found);
    }

    /**
     * A file of the site.
     *
     * @param asRead whether sources that went into it are still those of which the articles were made
     */
    public record MadeFile(SiteFile file, boolean asRead) {}

    /** What a bundle is made of; {@link Digest#NONE} if that can't be told. */
    public Digest bundleMadeOf(String path) {
        Digest common = context.common().digest();
        DigestBuilder all = new DigestBuilder().add(common).addAll(List.of("sources", path));
        context.sources().articles(path).forEach(article -> all.add(article.madeOf()));
        return common.equals(Digest.NONE) ? Digest.NONE : all.digest();
    }

    /**
     * Makes a bundle.
     *
     * @param path where it is in the site
     * @param problems takes what is found; paths are below the site's folder
     */
    public MadeFile bundle(String path, Consumer<Diagnostic> problems) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean asRead = true;
        try (ReproducibleZip zip = new ReproducibleZip(bytes)) {
            for (ArticleSummary article : context.sources().articles(path)) {
                Optional<byte[]> source = source(reading.source(article), problems);
                if (source.isPresent()) {
                    zip.add(article.sourcePath(), published(article.sourcePath(), source.get()));
                }
                asRead &= source.isPresent() && reading.isOf(article, source.get());
            }
        }
        return new MadeFile(new SiteFile(path, bytes.toByteArray()), asRead);
    }

    private Optional<byte[]> source(ContentFile file, Consumer<Diagnostic> problems) {
        try {
            return Optional.of(Files.readAllBytes(file.file()));
        } catch (IOException why) {
            problems.accept(unreadable(config.contentFolder() + "/" + file.path(), why));
            return Optional.empty();
        }
    }

    /**
     * Tells of a file that was found and can't be read; the next build looks at everything anew.
     *
     * @param source its path below the site's folder
     */
    Diagnostic unreadable(String source, IOException why) {
        reading.hasChanged();
        return Diagnostic.error(
                source,
                "This file can't be read any more: " + FileFault.kind(why),
                "Check its permissions, and build again");
    }

    /** A source as it came; or, if the configuration wants that, no more of it than its page shows. */
    private byte[] published(String path, byte[] source) {
        if (!config.publishesTextAlone()) {
            return source;
        }
        ArticleReader reader = new ArticleReader(config);
        return ContentDecoder.decode(path, source)
                .file()
                .flatMap(file -> reader.read(file).article())
                .map(article -> PublishedSource.of(article).getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
    }
}
