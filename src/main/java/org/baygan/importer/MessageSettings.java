package org.baygan.importer;

/**
 * How messages of a channel become articles.
 *
 * @param shortest how many letters a message needs to be an article of its own; the shorter ones of a day become one
 *     article
 * @param channel the channel's name in addresses, as in {@code t.me/name}; empty if it isn't known, since exports don't
 *     say it
 */
public record MessageSettings(int shortest, String channel) {
    /** Every message is an article. */
    public static final MessageSettings DEFAULT = new MessageSettings(0, "");
}
