package org.baygan.render;

/**
 * A year in a list of years.
 *
 * @param href relative to the page
 * @param name the year
 * @param other the years it covers in the other calendar
 * @param count how many articles it has
 */
public record YearLink(String href, String name, String other, int count) {}
