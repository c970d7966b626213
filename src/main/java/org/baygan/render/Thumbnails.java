package org.baygan.render;

import org.baygan.model.ArticleSummary;

/** The pictures of articles that are found by a search. Stateless. */
public final class Thumbnails {
    private Thumbnails() {}

    /**
     * The address of the smallest size of the picture that cards show of an article, relative to the site's folder;
     * empty if they show none.
     */
    public static String of(SiteContext site, ArticleSummary article) {
        return CardInput.of(site, article)
                .picture()
                .map(picture -> picture.smaller().isEmpty()
                        ? picture.path()
                        : picture.smaller().get(0).path())
                .map(Hrefs::encode)
                .orElse("");
    }
}
