package org.baygan.render;

/**
 * An article in the news sitemap.
 *
 * @param url absolute
 * @param title the headline
 * @param lang its language
 * @param publication the site's name in that language
 * @param date when it was published, ISO 8601
 */
public record NewsItem(String url, String title, String lang, String publication, String date) {}
