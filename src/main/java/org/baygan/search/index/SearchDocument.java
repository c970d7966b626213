package org.baygan.search.index;

/**
 * What the index knows of a document.
 *
 * @param id the article's id
 * @param path the address of its page, from the site's folder
 * @param title its title
 * @param deck the line below it; empty if the article has none of its own
 * @param date its date in the digits of the page's calendar, or in words, or empty
 * @param section its section, or empty
 * @param picture the address of a small picture of it, from the site's folder; empty if lists show none
 */
public record SearchDocument(
        String id, String path, String title, String deck, String date, String section, String picture) {}
