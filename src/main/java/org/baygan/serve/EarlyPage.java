package org.baygan.serve;

/**
 * A page that stands in the site's folder before the build that its change has set off.
 *
 * @param path where it is, {@code /} between names
 * @param content its bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // moved from hand to hand, never compared
public record EarlyPage(String path, byte[] content) {}
