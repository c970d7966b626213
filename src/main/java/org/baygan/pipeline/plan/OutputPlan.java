package org.baygan.pipeline.plan;

import java.util.Collections;
import java.util.List;
import org.baygan.model.ArticleSummary;
import org.baygan.render.PageJob;
import org.baygan.render.SiteFile;
import org.baygan.source.ContentFile;

/**
 * All that a build writes, each at a path of its own.
 *
 * @param pages the pages that aren't articles' own, but for the search pages
 * @param articles the articles whose pages are written
 * @param files the files that are made without a template: the theme's, and those for machines
 * @param copies the files that are published as they are
 */
public record OutputPlan(List<PageJob> pages, List<ArticleSummary> articles, List<SiteFile> files, List<Copy> copies) {
    public OutputPlan {
        pages = Collections.unmodifiableList(pages);
        articles = Collections.unmodifiableList(articles);
        files = Collections.unmodifiableList(files);
        copies = Collections.unmodifiableList(copies);
    }

    /**
     * A file that is published as it is.
     *
     * @param source its path below the site's folder
     */
    public record Copy(ContentFile file, String source) {}
}
