package org.baygan.render;

/**
 * Another language that the search page looks into.
 *
 * @param lang the language's tag
 * @param dir its direction
 * @param name the language's own name for itself
 * @param href its search page, relative
 * @param index its index, relative
 */
public record SearchIndex(String lang, String dir, String name, String href, String index) {}
