package org.baygan.render;

import java.util.List;

/**
 * One page of a list of articles.
 *
 * @param title the list's name
 * @param total how many articles the whole list has
 * @param stories the page's articles
 * @param pager the way to its other pages
 * @param index the page of all lists of this kind
 */
public record ListView(String title, int total, List<StoryCard> stories, PagerView pager, List<Link> index) {}
