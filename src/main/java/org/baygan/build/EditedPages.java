package org.baygan.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.baygan.cache.BuildCache;
import org.baygan.cache.CachedPage;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.baygan.render.ArticlePages;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.PageJob;
import org.baygan.render.PageWriter;
import org.baygan.render.SiteContext;
import org.baygan.render.SiteFile;
import org.baygan.render.SitePages;

/**
 * Makes the pages anew that show one of a few edited articles. That these are the ones which a build of everything would
 * make, digests tell: amid the articles as they were, each has to be made of what the last build made it of.
 */
final class EditedPages {
    private final SiteContext then;
    private final SiteContext now;
    private final BuildCache cache;
    private final PageWriter writer;
    private final Workers workers;
    private final Queue<Page> pages = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean uncertain = new AtomicBoolean();

    /**
     * No pages yet.
     *
     * @param then the site as it was
     * @param now the site as it is; the same if nothing but texts has changed
     */
    EditedPages(SiteContext then, SiteContext now, BuildCache cache, PageWriter writer, Workers workers) {
        this.then = then;
        this.now = now;
        this.cache = cache;
        this.writer = writer;
        this.workers = workers;
    }

    /**
     * A page.
     *
     * @param madeOf what it is made of
     * @param diagnostics what is wrong with it, as it was before
     */
    record Page(SiteFile file, Digest madeOf, List<Diagnostic> diagnostics) {}

    /**
     * Makes them.
     *
     * @param beside the other stories whose pages may show one of the edited ones
     * @return empty if it isn't certain that these are the right ones
     */
    Optional<List<Page>> make(List<EditFinder.Edit> edits, List<StoryHead> beside)
            throws IOException, BrokenTemplateException {
        List<ArticleSummary> shown = edits.stream()
                .filter(edit -> !edit.isOfTextAlone())
                .map(edit -> edit.after().summary())
                .toList();
        Future<Map<String, PageJob>> begun = workers.begin(() -> lists(then, shown));
        List<PageJob> lists;
        try {
            lists = List.copyOf(lists(now, shown).values());
        } finally {
            Workers.finish(begun);
        }
        Map<String, PageJob> listsThen = workers.result(begun);
        ArticlePages pagesThen = new ArticlePages(then);
        ArticlePages pagesNow = new ArticlePages(now);
        List<Workers.Work> work = new ArrayList<>();
        edits.forEach(edit -> work.add(i -> make(
                edit.path(),
                pagesThen.madeOf(edit.before()),
                pagesNow.madeOf(edit.after()),
                found -> pagesNow.page(edit.after(), edit.story(), found))));
        lists.forEach(list -> work.add(i -> make(
                list.path(),
                Optional.ofNullable(listsThen.get(list.path()))
                        .map(before -> before.madeOf().get())
                        .orElse(Digest.NONE),
                list.madeOf().get(),
                found -> list)));
        beside.forEach(story -> work.add(i -> make(pagesThen, pagesNow, story)));
        workers.forEach(work.size(), i -> work.get(i).run(i));
        return uncertain.get() ? Optional.empty() : Optional.of(List.copyOf(pages));
    }

    /** The lists that may show some articles, by their paths. */
    private static Map<String, PageJob> lists(SiteContext site, List<ArticleSummary> shown) {
        Map<String, PageJob> lists = new HashMap<>();
        if (!shown.isEmpty()) {
            new SitePages(site).forEach(list -> {
                if (shown.stream().anyMatch(list.mayShow())) {
                    lists.put(list.path(), list);
                }
            });
        }
        return lists;
    }

    private void make(ArticlePages pagesThen, ArticlePages pagesNow, StoryHead beside)
            throws IOException, BrokenTemplateException {
        Optional<Story> story = cache.findStory(beside.summary());
        if (story.isEmpty()) {
            uncertain.set(true);
            return;
        }
        make(
                beside.summary().permalink().path(),
                pagesThen.madeOf(beside),
                pagesNow.madeOf(beside),
                found -> pagesNow.page(beside, story.get(), found));
    }

    private void make(String path, Digest before, Digest after, Function<Consumer<Diagnostic>, PageJob> job)
            throws IOException {
        Optional<CachedPage> kept =
                cache.page(path).filter(page -> page.madeOf().equals(before));
        if (kept.isEmpty() || before.equals(Digest.NONE)) {
            uncertain.set(true);
            return;
        }
        if (uncertain.get() || after.equals(before)) {
            return;
        }
        List<Diagnostic> found = new ArrayList<>();
        String content = now.config().contentFolder();
        try {
            SiteFile page = writer.write(job.apply(problem -> found.add(WritingPass.below(content, problem))));
            pages.add(new Page(page, after, found));
        } catch (BrokenTemplateException broken) { // a build of everything tells
            uncertain.set(true);
        }
        if (!found.equals(kept.get().diagnostics())) {
            uncertain.set(true);
        }
    }
}
