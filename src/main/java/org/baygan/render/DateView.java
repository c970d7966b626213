package org.baygan.render;

import org.jspecify.annotations.Nullable;

/**
 * A date as a page shows it.
 *
 * @param text in the page's own calendar
 * @param other in the other calendar
 * @param datetime a value for HTML's {@code datetime}; null for a date HTML has no form for, such as a Persian month
 * @param href the page of its month or year, relative, perhaps with a fragment for its day; null if it has no link
 * @param time the time of day, in the site's time zone; empty where it isn't known or isn't told
 */
public record DateView(
        String text,
        String other,
        @Nullable String datetime,
        @Nullable String href,
        String time) {}
