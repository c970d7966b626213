package org.baygan.archive;

import java.util.ArrayList;
import java.util.List;
import org.baygan.model.Permalink;

/**
 * Cuts a list, newest first, into pages numbered from the oldest, so that a new article changes only the newest page.
 * That one holds half of what a page may hold, or more; every other exactly half.
 *
 * @param <T> what the list holds
 */
public final class Paginator<T> {
    private final List<T> items;
    private final Permalink newest;
    private final String folder;
    private final int pageSize;

    /**
     * Cuts a list.
     *
     * @param items the list, newest first
     * @param newest where the newest page is
     * @param folder the folder of the older pages inside the site, with a slash at its end
     * @param most how many items a page holds at most, at least 1
     */
    public Paginator(List<T> items, Permalink newest, String folder, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("page size " + most);
        }
        this.items = items;
        this.newest = newest;
        this.folder = folder;
        this.pageSize = half(most);
    }

    /**
     * One page.
     *
     * @param number from 1, the oldest
     * @param permalink where it is
     * @param items what it shows, newest first
     * @param <T> what the list holds
     */
    public record Page<T>(int number, Permalink permalink, List<T> items) {}

    /** How many items an older page holds of a list whose pages hold so many at most. */
    public static int half(int most) {
        return most / 2 + most % 2;
    }

    /** How many items the whole list has. */
    public int size() {
        return items.size();
    }

    /** How many pages there are, at least 1. */
    public int count() {
        return Math.max(1, items.size() / pageSize);
    }

    /** The page with a number from 1 to {@link #count()}. */
    public Page<T> page(int number) {
        int older = (number - 1) * pageSize;
        int size = number == count() ? items.size() - older : pageSize;
        int end = items.size() - older;
        return new Page<>(number, permalink(number), items.subList(end - size, end));
    }

    /** All pages, the newest first. */
    public List<Page<T>> pages() {
        List<Page<T>> pages = new ArrayList<>();
        for (int number = count(); number >= 1; number--) {
            pages.add(page(number));
        }
        return pages;
    }

    /** Where a page is. */
    public Permalink permalink(int number) {
        return permalink(number, count(), newest, folder);
    }

    /**
     * Where a page of a list is.
     *
     * @param number its number, from 1, the oldest
     * @param count how many there are
     * @param newest where the newest is
     * @param folder the folder of the others, with a slash at its end
     */
    public static Permalink permalink(int number, int count, Permalink newest, String folder) {
        return number == count ? newest : new Permalink(folder + "page-" + number + ".html");
    }

    /** The folder of the older pages, with a slash at its end. */
    public String folder() {
        return folder;
    }
}
