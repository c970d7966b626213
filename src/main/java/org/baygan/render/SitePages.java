package org.baygan.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.baygan.model.Language;
import org.baygan.model.Permalink;

/** Every page of the site that isn't an article's own. Thread-safe. */
public final class SitePages {
    private final SiteContext site;

    /** Pages of one site. */
    public SitePages(SiteContext site) {
        this.site = site;
    }

    /** Hands out all pages, each once; their inputs are put together when they are made. */
    public void forEach(Consumer<PageJob> jobs) {
        Frames frames = new Frames(site);
        new ListPages(site, frames).addTo(jobs);
        new TermIndexes(site, frames).addTo(jobs);
        new CalendarPages(site, frames).addTo(jobs);
        new HomePages(site, frames).addTo(jobs);
        new Feeds(site).addTo(jobs);
        new Sitemaps(site).addTo(jobs);
    }

    /**
     * A page at an old address that leads to an article's.
     *
     * @param alias the old address inside the site
     * @param target the article's page
     * @param title the article's headline
     * @param language the article's language
     */
    public PageJob redirect(Permalink alias, Permalink target, String title, Language language) {
        return new PageJob(
                site.common(),
                alias.path(),
                "redirect.ftlh",
                language,
                () -> new RedirectInput(language, alias, target, title));
    }

    /**
     * What a page at an old address is made of.
     *
     * @param language the article's language
     * @param alias the old address
     * @param target the article's page
     * @param title the article's headline
     */
    private record RedirectInput(Language language, Permalink alias, Permalink target, String title)
            implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            return Map.of(
                    "lang", language.tag(),
                    "dir", common.voice(language).settings().direction().html(),
                    "href", alias.hrefTo(target),
                    "canonical", common.url(target),
                    "title", title);
        }
    }

    /** The files for machines that need no template. */
    public List<SiteFile> plainFiles() {
        List<SiteFile> files = new ArrayList<>();
        files.add(new SiteFile(".nojekyll", new byte[0]));
        String sitemap = site.common().url("sitemap.xml");
        String robots = "User-agent: *\nAllow: /\n" + (sitemap.isEmpty() ? "" : "Sitemap: " + sitemap + "\n");
        files.add(new SiteFile("robots.txt", robots.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
