package org.baygan.render;

import java.util.Map;

/**
 * What one page is made of: a record of facts. As long as these are the same, so is the page: it is made again only if
 * its input has another digest than in the build before. Immutable.
 */
public interface PageInput {
    /**
     * The variables that the page's template sees. They follow from this record and from what all pages have in common,
     * and from nothing else.
     */
    Map<String, Object> model(RenderContext common);
}
