package org.baygan.render;

/**
 * A term in an index.
 *
 * @param href relative to the page
 * @param name its name
 * @param count how many articles carry it
 */
public record TermView(String href, String name, int count) {}
