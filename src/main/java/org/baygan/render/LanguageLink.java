package org.baygan.render;

/**
 * The way from a page to another language.
 *
 * @param lang the other language's tag
 * @param dir its direction
 * @param href relative to the page
 * @param name the language's own name for itself
 * @param exact whether it is the same page; else the nearest that there is
 */
public record LanguageLink(String lang, String dir, String href, String name, boolean exact) {}
