package org.baygan.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.baygan.model.Ingredients;
import org.baygan.model.Language;
import org.baygan.model.Permalink;

/** Every page of the site that isn't an article's own. Thread-safe. */
public final class SitePages {
    private final SiteContext site;

    /** Pages of one site. */
    public SitePages(SiteContext site) {
        this.site = site;
    }

    /** Hands out all pages, each once; their models are made when they are rendered. */
    public void forEach(Consumer<PageJob> jobs) {
        ListPages lists = new ListPages(site);
        CalendarPages calendar = new CalendarPages(site, lists);
        lists.addTo(jobs);
        calendar.addTo(jobs);
        new HomePages(site, calendar).addTo(jobs);
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
        LanguageVoice voice = site.voice(language);
        return new PageJob(
                alias.path(),
                "redirect.ftlh",
                voice,
                () -> site.madeOf(() -> new Ingredients()
                        .add(site.madeOf())
                        .addAll(List.of(alias.path(), target.path(), title, language.tag()))),
                () -> Map.of(
                        "lang", language.tag(),
                        "dir", voice.settings().direction().html(),
                        "href", alias.hrefTo(target),
                        "canonical", site.url(target),
                        "title", title));
    }

    /** The files for machines that need no template. */
    public List<SiteFile> plainFiles() {
        List<SiteFile> files = new ArrayList<>();
        files.add(new SiteFile(".nojekyll", new byte[0]));
        String sitemap = site.url("sitemap.xml");
        String robots = "User-agent: *\nAllow: /\n" + (sitemap.isEmpty() ? "" : "Sitemap: " + sitemap + "\n");
        files.add(new SiteFile("robots.txt", robots.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
