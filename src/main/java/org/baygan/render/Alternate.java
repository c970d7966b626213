package org.baygan.render;

/**
 * A page's version in one language, for {@code hreflang}.
 *
 * @param lang a language tag, or {@code x-default}
 * @param url absolute
 */
public record Alternate(String lang, String url) {}
