package org.baygan.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list. Numbers count from the oldest.
 *
 * @param number this page's number
 * @param count how many pages there are
 * @param newer the next page in time; null on the newest
 * @param older the page before in time; null on the oldest
 * @param pages the pages to offer, newest first; an empty {@code href} stands for left-out ones
 */
public record PagerView(
        int number,
        int count,
        @Nullable String newer,
        @Nullable String older,
        List<NavLink> pages) {}
