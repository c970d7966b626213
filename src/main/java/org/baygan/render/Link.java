package org.baygan.render;

/**
 * A link as a template shows it.
 *
 * @param href relative to the page
 * @param text plain text
 */
public record Link(String href, String text) {}
