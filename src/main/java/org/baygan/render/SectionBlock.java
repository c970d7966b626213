package org.baygan.render;

import java.util.List;

/**
 * A section on a front page.
 *
 * @param href its list, relative to the page
 * @param name its name
 * @param count how many articles it has
 * @param stories the newest of them
 */
public record SectionBlock(String href, String name, int count, List<StoryCard> stories) {}
