package org.baygan.render;

/**
 * An article's version in another language.
 *
 * @param lang the language's tag
 * @param dir its direction
 * @param href relative to the page
 * @param title the version's headline
 * @param name the language's own name for itself
 * @param original whether that version is the original
 */
public record TranslationLink(String lang, String dir, String href, String title, String name, boolean original) {}
