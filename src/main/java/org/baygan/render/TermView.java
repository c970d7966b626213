package org.baygan.render;

/**
 * A line of an index: a term, or a part of a large index.
 *
 * @param href relative to the page
 * @param name its name; of a part, its first and last term's
 * @param count how many articles carry the term, or how many terms the part has
 */
public record TermView(String href, String name, int count) {}
