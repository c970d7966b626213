package org.baygan.render;

import java.util.Map;

/**
 * What one page is made of: a record of facts. Two pages of equal inputs are equal, so a page is made again if its input
 * has another digest than that of the build before. Immutable.
 */
public interface PageInput {
    /**
     * The variables that the page's template sees. They follow from this record and from what all pages have in common,
     * and from nothing else.
     */
    Map<String, Object> model(RenderContext common);
}
