package org.baygan.build;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baygan.archive.Addresses;
import org.baygan.cache.BuildCache;
import org.baygan.config.SiteConfig;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.Ingredients;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.baygan.output.FileChecksum;
import org.baygan.output.OutputFolder;
import org.baygan.output.ReproducibleZip;
import org.baygan.render.ArticleInput;
import org.baygan.render.ArticlePages;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.PageInput;
import org.baygan.render.PageJob;
import org.baygan.render.PageWriter;
import org.baygan.render.SearchPages;
import org.baygan.render.SiteContext;
import org.baygan.render.SiteFile;
import org.baygan.render.SitePages;
import org.baygan.render.ThemeFiles;
import org.baygan.source.ContentFile;

/** Pass two: writes every page and file to the staged site, taking one story at a time out of the build cache. */
final class WritingPass {
    /** Indexes that need no more stories than this, all together, are written while pages are looked at. */
    private static final int FEW = 100;

    private final OutputFolder folder;
    private final BuildCache cache;
    private final SiteConfig config;
    private final SiteContext context;
    private final PageWriter writer;
    private final SearchIndexes search;
    private final Consumer<Diagnostic> problems;
    private final KeptPages kept;
    private final Optional<InputLook> look;

    /**
     * A pass into {@code folder}.
     *
     * @param look what is known of the files of the site, if anything is
     * @param problems takes what is found; paths are below the site's folder
     */
    WritingPass(
            OutputFolder folder,
            BuildCache cache,
            Optional<InputLook> look,
            SiteContext context,
            PageWriter writer,
            SearchIndexes search,
            Consumer<Diagnostic> problems) {
        this.folder = folder;
        this.cache = cache;
        this.look = look;
        this.config = context.config();
        this.context = context;
        this.writer = writer;
        this.search = search;
        this.problems = problems;
        this.kept = new KeptPages(cache, folder, problems);
    }

    void pages(Addresses addresses, ReadingPass reading, Workers workers, BuildProgress progress)
            throws IOException, BrokenTemplateException {
        ArticlePages articlePages = new ArticlePages(context);
        SitePages sitePages = new SitePages(context);
        List<PageJob> others = new ArrayList<>();
        sitePages.forEach(page -> {
            workers.check();
            others.add(page);
        });
        addRedirects(addresses, sitePages, others);
        List<ArticleSummary> articles = addresses.articles();
        progress.begin(BuildProgress.Stage.WRITING, (long) articles.size() + others.size());
        boolean indexed = indexFew(articles);
        if (indexed) {
            search.begin();
        }
        workers.forEach(articles.size(), i -> {
            article(articlePages, reading.head(articles.get(i)), !indexed);
            progress.step();
        });
        if (!indexed) {
            search.begin();
        }
        workers.forEach(others.size(), i -> {
            page(others.get(i));
            progress.step();
        });
        List<PageJob> searchPages = new ArrayList<>();
        new SearchPages(context, search.heads()).forEach(searchPages::add);
        workers.forEach(searchPages.size(), i -> page(searchPages.get(i)));
    }

    /**
     * Adds the stories to the search indexes, if these need few: else that is done when their pages are made, and no
     * story is read twice.
     *
     * @return whether all are added
     */
    private boolean indexFew(List<ArticleSummary> articles) throws IOException {
        List<ArticleSummary> needed = articles.stream().filter(search::needs).toList();
        if (needed.size() > FEW) {
            return false;
        }
        for (ArticleSummary article : needed) {
            search.add(cache.story(article), article);
        }
        return true;
    }

    void page(PageJob job) throws IOException, BrokenTemplateException {
        PageInput input = job.input().get();
        Digest madeOf = job.digest(input);
        if (!kept.keep(job.path(), madeOf)) {
            SiteFile page = writer.write(job, input);
            kept.remember(page.path(), madeOf, folder.write(page.path(), page.content()), List.of());
        }
    }

    private void addRedirects(Addresses addresses, SitePages sitePages, List<PageJob> jobs) {
        List<String> planned = new ArrayList<>();
        jobs.forEach(job -> planned.add(job.path()));
        addresses.articles().forEach(article -> planned.add(article.permalink().path()));
        context.archive()
                .languages()
                .forEach(own -> planned.add(own.addresses().search().path()));
        RedirectPlan plan = new RedirectPlan(planned);
        addresses.redirects().forEach((alias, article) -> {
            if (plan.take(alias)) {
                jobs.add(sitePages.redirect(alias, article.permalink(), article.title(), article.language()));
            } else {
                problems.accept(Diagnostic.error(
                        config.contentFolder() + "/" + article.sourcePath(),
                        "The alias " + alias + " can't be made: a page or folder of the site stands there",
                        "Take the alias out"));
            }
        });
    }

    private void article(ArticlePages pages, StoryHead head, boolean index)
            throws IOException, BrokenTemplateException {
        ArticleSummary summary = head.summary();
        String path = summary.permalink().path();
        ArticleInput input = pages.input(head);
        Digest madeOf = pages.digest(summary, input);
        boolean stands = kept.keep(path, madeOf);
        boolean needed = index && search.needs(summary);
        if (stands && !needed) {
            return;
        }
        Story story = cache.story(summary);
        if (needed) {
            search.add(story, summary);
        }
        if (!stands) {
            List<Diagnostic> found = input.problems(story).stream()
                    .map(problem -> below(config.contentFolder(), problem))
                    .toList();
            SiteFile page = writer.write(pages.page(summary, input, story));
            kept.remember(path, madeOf, folder.write(path, page.content()), found);
            found.forEach(problems);
        }
    }

    void sources(ReadingPass reading, Workers workers) throws IOException, BrokenTemplateException {
        List<String> bundles = context.sources().paths();
        workers.forEach(bundles.size(), i -> bundle(bundles.get(i), reading));
    }

    void bundle(String path, ReadingPass reading) throws IOException {
        List<ArticleSummary> articles = context.sources().articles(path);
        Digest madeOf = bundleMadeOf(articles);
        if (!kept.keep(path, madeOf)) {
            ReproducibleZip zip = new ReproducibleZip();
            boolean asRead = true;
            for (ArticleSummary article : articles) {
                byte[] source = Files.readAllBytes(reading.source(article).file());
                zip.add(article.sourcePath(), source);
                asRead &= reading.isOf(article, source);
            }
            kept.remember(path, asRead ? madeOf : Digest.NONE, folder.write(path, zip.toBytes()), List.of());
        }
    }

    private Digest bundleMadeOf(List<ArticleSummary> articles) {
        Ingredients all = new Ingredients().add(context.common().digest()).addAll(List.of("sources"));
        articles.forEach(article -> all.add(article.madeOf()));
        return context.common().digest().equals(Digest.NONE) ? Digest.NONE : all.digest();
    }

    /** How many files had to be made, but for those of the search and the theme. */
    int made() {
        return kept.made();
    }

    /** To be called when everything is staged. */
    void finish() throws IOException {
        kept.finish();
    }

    private void write(SiteFile file) throws IOException {
        folder.write(file.path(), file.content());
    }

    void files(List<ContentFile> content, List<ContentFile> assets, ThemeFiles theme) throws IOException {
        for (SiteFile file : theme.files()) {
            write(file);
        }
        for (ContentFile file : assets) {
            if (!file.path().startsWith("baygan/")) {
                copy(file, config.assetFolder());
            }
        }
        for (ContentFile file : content) {
            boolean harmless = ContentCatalog.isHarmless(file.path());
            if (harmless) {
                copy(file, config.contentFolder());
            }
            if (ContentCatalog.isOfWordProcessor(file.path())) {
                problems.accept(wordProcessors(file, harmless));
            } else if (!harmless && !file.isArticle()) {
                problems.accept(Diagnostic.warning(
                        config.contentFolder() + "/" + file.path(),
                        "This kind of file is not published from the content folder",
                        "If it is yours and safe, put it into the asset folder"));
            }
        }
        for (SiteFile file : new SitePages(context).plainFiles()) {
            if (!folder.contains(file.path())) { // a site may have a robots.txt of its own
                write(file);
            }
        }
    }

    private Diagnostic wordProcessors(ContentFile file, boolean published) {
        return Diagnostic.warning(
                config.contentFolder() + "/" + file.path(),
                "A word processor's file makes no article: it is "
                        + (published ? "published as a file to download" : "not published"),
                "Save its text as a .txt or .md file; what is to be downloaded belongs into the asset folder");
    }

    private void copy(ContentFile file, String under) throws IOException {
        if (folder.contains(file.path())) {
            problems.accept(Diagnostic.error(
                    under + "/" + file.path(),
                    "Its address, " + file.path() + ", is already that of a page",
                    "Rename the file"));
        } else if (!kept.keep(file.path(), look.map(seen -> seen.madeOf(file)).orElse(Digest.NONE))) {
            FileChecksum copy = folder.copy(file.path(), file.file());
            kept.remember(file.path(), look.map(seen -> seen.madeOfCopy(file)).orElse(Digest.NONE), copy, List.of());
        }
    }

    /** The same finding with its path below the site's folder: the stages before know paths below {@code folder}. */
    static Diagnostic below(String folder, Diagnostic d) {
        return new Diagnostic(
                d.severity(), folder + "/" + d.path(), d.line(), d.column(), d.message(), d.hint(), d.excerpt());
    }
}
