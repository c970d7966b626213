package org.baygan.render;

/**
 * An entry of a page's navigation.
 *
 * @param href relative to the page
 * @param text plain text
 * @param current whether it is the page itself, or the part of the site that the page belongs to
 */
public record NavLink(String href, String text, boolean current) {}
