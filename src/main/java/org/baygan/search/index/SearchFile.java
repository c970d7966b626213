package org.baygan.search.index;

/**
 * A file of the index.
 *
 * @param path where it is in the site, {@code /} between names
 * @param content its text
 */
public record SearchFile(String path, String content) {}
