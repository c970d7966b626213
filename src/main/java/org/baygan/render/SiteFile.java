package org.baygan.render;

/**
 * A finished file of the site.
 *
 * @param path where it is, {@code /} between names
 * @param content its bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // moved from hand to hand, never compared
public record SiteFile(String path, byte[] content) {}
