package org.baygan.render;

/**
 * What the script of a first page needs to tell what was published on this day in other years. Which day it is, it asks
 * the reader's machine.
 *
 * @param calendar the calendar of the language's archive, as Unicode's locale extensions call it
 * @param counts how many stories each day has: a digit a day, twelve months of 31 days
 * @param files the relative address of the months' files, but for their two digits and {@code .js}
 * @param href the page of all years, relative
 */
public record TodayView(String calendar, String counts, String files, String href) {}
