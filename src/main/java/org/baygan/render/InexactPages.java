package org.baygan.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.Paginator;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Ingredients;
import org.baygan.model.Permalink;
import org.jspecify.annotations.Nullable;

/**
 * Articles whose month or day isn't known. Few of them stand on their year's or month's own page; where there are many,
 * that page shows the first, and they have a list of their own.
 */
final class InexactPages {
    private final SiteContext site;
    private final Frames frames;
    private final ListPages lists;

    InexactPages(SiteContext site, ListPages lists) {
        this.site = site;
        this.frames = new Frames(site);
        this.lists = lists;
    }

    private boolean areMany(List<ArticleSummary> articles) {
        return articles.size() >= 2 * site.config().pageSize();
    }

    /** Those that a year's or month's page shows. */
    List<ArticleSummary> shown(List<ArticleSummary> articles) {
        return areMany(articles) ? articles.subList(0, site.config().pageSize()) : articles;
    }

    /** The way from a year's or month's page to all of them; null if they are all there. */
    @Nullable
    Link all(LanguageArchive own, Permalink shelf, List<ArticleSummary> articles) {
        String text = site.voice(own.language()).messages().text("inexact.all", articles.size());
        return areMany(articles) ? new Link(shelf.hrefTo(folder(shelf) + "index.html"), text) : null;
    }

    private static String folder(Permalink shelf) {
        return shelf.path().replace("index.html", "inexact/");
    }

    /**
     * Hands out the list's pages, if it needs any.
     *
     * @param shelf the year's or month's page
     * @param name tells its name
     * @param titleKey the message that says what isn't known
     */
    void addTo(
            Consumer<PageJob> jobs,
            LanguageArchive own,
            Permalink shelf,
            Supplier<String> name,
            String titleKey,
            List<ArticleSummary> articles) {
        if (!areMany(articles)) {
            return;
        }
        String shelfName = name.get();
        String title = shelfName + " – " + site.voice(own.language()).messages().text(titleKey);
        Paginator<ArticleSummary> paginator = new Paginator<>(
                articles,
                new Permalink(folder(shelf) + "index.html"),
                folder(shelf),
                site.config().pageSize());
        for (Paginator.Page<ArticleSummary> page : paginator.pages()) {
            jobs.accept(new PageJob(
                    page.permalink().path(),
                    "list.ftlh",
                    site.voice(own.language()),
                    () -> site.madeOf(() -> madeOf(own, shelf, title, paginator, page)),
                    () -> model(own, new Link(shelf.path(), shelfName), title, paginator, page)));
        }
    }

    private static Frames.Draft draft(LanguageArchive own, String title, Paginator.Page<ArticleSummary> page) {
        return new Frames.Draft(own, page.permalink(), "list", title).part("archive");
    }

    private Ingredients madeOf(
            LanguageArchive own,
            Permalink shelf,
            String title,
            Paginator<ArticleSummary> paginator,
            Paginator.Page<ArticleSummary> page) {
        Ingredients all = frames.madeOf(draft(own, title, page)).add(shelf.path());
        lists.addMadeOf(all, paginator, page);
        return all;
    }

    private Map<String, Object> model(
            LanguageArchive own,
            Link shelf,
            String title,
            Paginator<ArticleSummary> paginator,
            Paginator.Page<ArticleSummary> page) {
        Permalink here = page.permalink();
        ListView view = new ListView(
                title,
                ListPages.total(paginator, page),
                new Cards(site, own, here).cards(page.items()),
                lists.pager(own.language(), here, page.number(), paginator),
                List.of(new Link(here.hrefTo(shelf.href()), shelf.text())),
                false,
                false);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frames.frame(draft(own, title, page)));
        model.put("list", view);
        return model;
    }
}
