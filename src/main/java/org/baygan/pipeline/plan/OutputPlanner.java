package org.baygan.pipeline.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baygan.archive.Addresses;
import org.baygan.config.SiteConfig;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.output.PathClaims;
import org.baygan.pipeline.run.Workers;
import org.baygan.render.PageJob;
import org.baygan.render.SiteContext;
import org.baygan.render.SiteFile;
import org.baygan.render.SitePages;
import org.baygan.render.ThemeFiles;
import org.baygan.search.index.SearchFile;
import org.baygan.source.ContentFile;

/**
 * Plans what a build writes, and gives each file a path of its own. Where several want one, the archive's own pages come
 * first, then articles, assets, files of the content folder, and last the pages at old addresses; what comes too late is
 * left out, and that is told.
 */
public final class OutputPlanner {
    private final SiteConfig config;
    private final Consumer<Diagnostic> problems;
    private final PathClaims claims = new PathClaims();
    private final List<PageJob> pages = new ArrayList<>();
    private final List<ArticleSummary> articles = new ArrayList<>();
    private final List<SiteFile> files = new ArrayList<>();
    private final List<OutputPlan.Copy> copies = new ArrayList<>();

    private OutputPlanner(SiteConfig config, Consumer<Diagnostic> problems) {
        this.config = config;
        this.problems = problems;
    }

    /**
     * Plans what is to be written of a site.
     *
     * @param problems takes what is left out, as it can't have its path; paths are below the site's folder
     * @param workers know whether the build is still of use
     */
    public static OutputPlan plan(SitePlan site, Consumer<Diagnostic> problems, Workers workers) {
        SiteContext context = site.context();
        OutputPlanner planner = new OutputPlanner(context.config(), problems);
        SitePages sitePages = new SitePages(context);
        sitePages.forEach(page -> {
            workers.check();
            planner.addPage(page);
        });
        planner.claimOwnFiles(context, site.theme());
        site.addresses().articles().forEach(planner::addArticle);
        site.inputs().assets().files().stream()
                .filter(file -> !file.path().startsWith("baygan/"))
                .forEach(file -> planner.addCopy(file, planner.config.assetFolder()));
        site.inputs().content().files().forEach(planner::addContent);
        sitePages.plainFiles().stream()
                .filter(file -> planner.claims.claim(file.path()).isEmpty()) // a site may have a robots.txt of its own
                .forEach(planner.files::add);
        planner.addRedirects(site.addresses(), sitePages);
        return new OutputPlan(planner.pages, planner.articles, planner.files, planner.copies);
    }

    private void addPage(PageJob page) {
        Optional<String> obstacle = claims.claim(page.path());
        if (obstacle.isPresent()) {
            tell(
                    config.destinationFolder() + "/" + page.path(),
                    page.path(),
                    obstacle.get(),
                    "Rename what it is about");
        } else {
            pages.add(page);
        }
    }

    /** Claims the paths of theme files, search pages and bundles of sources, and folders for indexes and pictures. */
    private void claimOwnFiles(SiteContext context, ThemeFiles theme) {
        for (SiteFile file : theme.files()) {
            if (claims.claim(file.path()).isEmpty()) {
                files.add(file);
            }
        }
        context.archive().languages().forEach(own -> {
            claim(own.addresses().search().path());
            claims.reserve(SearchFile.FOLDER + own.language());
        });
        claims.reserve(PicturePass.FOLDER);
        context.sources().paths().forEach(this::claim);
    }

    /** Claims a path of the archive's own, which comes before all that could stand in its way. */
    private void claim(String path) {
        Optional<String> unused = claims.claim(path);
    }

    private void addArticle(ArticleSummary article) {
        String path = article.permalink().path();
        Optional<String> obstacle = claims.claim(path);
        if (obstacle.isPresent()) {
            tell(
                    config.contentFolder() + "/" + article.sourcePath(),
                    path,
                    obstacle.get(),
                    "Give it another slug: in its front matter");
        } else {
            articles.add(article);
        }
    }

    private void addContent(ContentFile file) {
        String source = config.contentFolder() + "/" + file.path();
        boolean harmless = ContentCatalog.isHarmless(file.path());
        if (harmless) {
            addCopy(file, config.contentFolder());
        }
        if (ContentCatalog.isOfWordProcessor(file.path())) {
            problems.accept(Diagnostic.warning(
                    source,
                    "A word processor's file makes no article: it is "
                            + (harmless ? "published as a file to download" : "not published"),
                    "Save its text as a .txt or .md file; what is to be downloaded belongs into the asset folder"));
        } else if (!harmless && !file.isArticle() && !LeftOutArticles.isInOtherMarkup(file.path())) {
            problems.accept(Diagnostic.warning(
                    source,
                    "This kind of file is not published from the content folder",
                    "If it is yours and safe, put it into the asset folder"));
        }
    }

    private void addCopy(ContentFile file, String folder) {
        String source = folder + "/" + file.path();
        Optional<String> obstacle = claims.claim(file.path());
        if (obstacle.isPresent()) {
            tell(source, file.path(), obstacle.get(), "Rename the file or its folder");
        } else {
            copies.add(new OutputPlan.Copy(file, source));
        }
    }

    private void addRedirects(Addresses addresses, SitePages sitePages) {
        addresses.redirects().forEach((alias, article) -> {
            Optional<String> obstacle = claims.claim(alias.path());
            if (obstacle.isEmpty()) {
                pages.add(sitePages.redirect(alias, article.permalink(), article.title(), article.language()));
            } else if (Addresses.isAlias(alias, article)) {
                problems.accept(Diagnostic.warning(
                        config.contentFolder() + "/" + article.sourcePath(),
                        "The alias \"" + alias + "\" can't be made: it " + obstacle.get(),
                        "Take the alias out"));
            }
        });
    }

    private void tell(String source, String path, String obstacle, String hint) {
        problems.accept(Diagnostic.error(source, "Its address, " + path + ", " + obstacle, hint));
    }
}
