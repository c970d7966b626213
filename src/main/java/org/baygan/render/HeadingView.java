package org.baygan.render;

/**
 * A heading of a text.
 *
 * @param id its id on the page
 * @param text what it says
 * @param level 2 for the highest, 3 for those below
 */
public record HeadingView(String id, String text, int level) {}
