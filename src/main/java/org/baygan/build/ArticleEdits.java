package org.baygan.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.baygan.config.SiteConfig;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.DiagnosticCollector;
import org.baygan.model.ArticleSummary;
import org.baygan.output.FileChecksum;
import org.baygan.output.OutputFolder;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.PageJob;
import org.baygan.render.PageWriter;
import org.baygan.render.SearchPages;
import org.baygan.render.SiteContext;

/**
 * The build of a site in which nothing but a few articles has been edited, none of which moves: it makes the pages that
 * show them, the bundles of their sources, their languages' search indexes and the search pages; everything else stays as
 * it stands.
 */
final class ArticleEdits {
    private final BuildOptions options;
    private final SiteConfig config;
    private final BuildMemory memory;
    private final BuildTools tools;
    private final OutputFolder folder;
    private final ReadingPass reading;
    private final LastBuild last;
    private final List<FileChecksum> standing;
    private final SiteContext site;
    private final List<EditFinder.Edit> edits;
    private final List<EditedPages.Page> pages;
    private final SearchIndexes search;
    private final KeptPages kept;
    private final WritingPass writing;
    private final Set<String> bundles = new HashSet<>();

    /**
     * The edits of one build, which {@link EditFinder} has found.
     *
     * @param standing the checksums of the published files in the order of their paths
     * @param site what the pages are made from
     * @param pages the pages that show the edited articles
     * @throws KeptArchive.NotKeptException if an article isn't kept that is needed
     */
    ArticleEdits(
            BuildOptions options,
            SiteConfig config,
            InputLook look,
            BuildMemory memory,
            BuildTools tools,
            ReadingPass reading,
            LastBuild last,
            List<FileChecksum> standing,
            SiteContext site,
            PageWriter writer,
            List<EditFinder.Edit> edits,
            List<EditedPages.Page> pages,
            SearchIndexes search) {
        this.options = options;
        this.config = config;
        this.memory = memory;
        this.tools = tools;
        this.folder = tools.folder();
        this.reading = reading;
        this.last = last;
        this.standing = standing;
        this.site = site;
        this.edits = List.copyOf(edits);
        this.pages = List.copyOf(pages);
        this.search = search;
        this.kept = new KeptPages(tools.cache(), folder, problem -> {});
        this.writing = new WritingPass(folder, tools.cache(), Optional.of(look), site, writer, search, problem -> {});
        edits.forEach(edit -> site.sources().bundle(edit.after().summary()).ifPresent(bundles::add));
        for (String bundle : bundles) {
            // Asked for in time: when files are being staged, no article may turn out not to be kept.
            List<ArticleSummary> unused = List.copyOf(site.sources().articles(bundle));
        }
    }

    /** Makes the site, and publishes it. */
    BuildReport build(BuildProgress progress) throws IOException, BrokenTemplateException {
        try (search) {
            progress.begin(BuildProgress.Stage.WRITING, pages.size());
            for (EditFinder.Edit edit : edits) {
                keep(edit);
            }
            for (EditedPages.Page page : pages) {
                String path = page.file().path();
                kept.remember(
                        path, page.madeOf(), folder.write(path, page.file().content()), page.diagnostics());
                progress.step();
            }
            search.begin();
            memory.prepare(tools.workers());
            keepOthers();
            for (String bundle : bundles) {
                writing.bundle(bundle, reading);
            }
            Future<Boolean> saved = tools.workers().begin(this::save);
            List<PageJob> searchPages = new ArrayList<>();
            new SearchPages(site, search.heads()).forEach(searchPages::add);
            try {
                for (PageJob job : searchPages) {
                    writing.page(job);
                }
            } finally {
                Workers.finish(saved);
            }
            tools.workers().result(saved);
        }
        BuildReport report = report();
        tools.cache().save();
        memory.remember(report, last.from(), last.until(), Optional.empty());
        folder.publish();
        return report;
    }

    /** What is put into the cache later is little; all of this would have to be waited for then. */
    private boolean save() throws IOException {
        tools.cache().save();
        return true;
    }

    private void keepOthers() throws IOException, BrokenTemplateException {
        Set<String> made = new HashSet<>(search.filesBefore());
        made.addAll(bundles);
        pages.forEach(page -> made.add(page.file().path()));
        site.archive().languages().forEach(own -> made.add(own.searchPage().path()));
        List<String> live = folder.live().orElseThrow();
        tools.workers().forEach(live.size(), place -> {
            if (!made.contains(live.get(place))) {
                folder.keep(place, standing.get(place));
            }
        });
    }

    /** Leaves an article to the next build and to the search. */
    private void keep(EditFinder.Edit edit) throws IOException {
        ArticleSummary after = edit.after().summary();
        tools.cache().put(after.sourcePath(), edit.made().article(), edit.made().story());
        search.forget(edit.storyBefore(), after);
        search.add(edit.story(), after);
    }

    private BuildReport report() {
        BuildReport before = last.report();
        DiagnosticCollector diagnostics = new DiagnosticCollector();
        List<Diagnostic> ofSizes = new ArrayList<>();
        new PagesReview(options.publishing(), ofSizes::add).site(before.size().kinds(), config.contentFolder());
        before.diagnostics().stream()
                .filter(problem -> !ofSizes.contains(problem))
                .forEach(diagnostics::add);
        new PagesReview(options.publishing(), diagnostics::add).site(folder.sizes(), config.contentFolder());
        return new BuildReport(
                before.output(),
                BuildReport.Outcome.PUBLISHED,
                before.counts(),
                new BuildReport.Size(folder.files(), folder.bytes(), folder.sizes()),
                new BuildReport.Work(edits.size(), kept.made() + writing.made()),
                before.pages(),
                Optional.empty(),
                diagnostics.sorted());
    }
}
