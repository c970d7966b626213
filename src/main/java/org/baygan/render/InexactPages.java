package org.baygan.render;

import java.util.List;
import java.util.function.Consumer;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.Paginator;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Permalink;

/**
 * Articles whose month or day isn't known. If they are few, their year's or month's page shows them all; if they are
 * many, it shows the first of them, and there are pages that list all.
 */
final class InexactPages {
    private final SiteContext site;
    private final Frames frames;

    InexactPages(SiteContext site, Frames frames) {
        this.site = site;
        this.frames = frames;
    }

    /**
     * What a year's or month's page shows of them.
     *
     * @param shown the articles
     * @param size how many there are in all
     */
    record Input(List<CardInput> shown, int size) {
        List<StoryCard> cards(Cards cards) {
            return cards.cards(shown);
        }

        /** The way from a year's or month's page to all of them; null if they are all there. */
        @org.jspecify.annotations.Nullable
        Link all(RenderContext common, FrameInput.Place shelf) {
            String text = common.voice(shelf.language()).messages().text("inexact.all", size);
            return areMany(common, size)
                    ? new Link(shelf.page().hrefTo(folder(shelf.page()) + "index.html"), text)
                    : null;
        }
    }

    private static boolean areMany(RenderContext common, int size) {
        return size > common.config().pageSize();
    }

    Input input(List<ArticleSummary> articles) {
        List<ArticleSummary> shown = areMany(site.common(), articles.size())
                ? articles.subList(0, Paginator.half(site.config().pageSize()))
                : articles;
        return new Input(CardInput.of(site, shown), articles.size());
    }

    private static String folder(Permalink shelf) {
        return shelf.path().replace("index.html", "inexact/");
    }

    /**
     * Hands out the list's pages, if it needs any.
     *
     * @param shelf the site path and the name of the year's or month's page
     * @param titleKey the message that says what isn't known
     */
    void addTo(
            Consumer<PageJob> jobs,
            LanguageArchive own,
            java.util.function.Supplier<Link> shelf,
            String titleKey,
            List<ArticleSummary> articles) {
        if (!areMany(site.common(), articles.size())) {
            return;
        }
        Link above = shelf.get();
        String title =
                above.text() + " – " + site.voice(own.language()).messages().text(titleKey);
        String folder = folder(new Permalink(above.href()));
        Paginator<ArticleSummary> paginator = new Paginator<>(
                articles,
                new Permalink(folder + "index.html"),
                folder,
                site.config().pageSize());
        for (Paginator.Page<ArticleSummary> page : paginator.pages()) {
            jobs.accept(new PageJob(
                    site.common(),
                    page.permalink().path(),
                    "list.ftlh",
                    own.language(),
                    () -> ListInput.of(
                            site,
                            frames.input(new Frames.Draft(own, page.permalink(), "list", title)
                                    .part("archive")
                                    .description(new ListDescription(site, own).of(title, articles, paginator, page))),
                            paginator,
                            page,
                            List.of(above),
                            false,
                            false)));
        }
    }
}
