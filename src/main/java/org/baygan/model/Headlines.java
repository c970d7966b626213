package org.baygan.model;

import java.util.function.UnaryOperator;

/**
 * What stands above an article's text.
 *
 * @param title the headline (تیتر), never blank
 * @param kicker the line above it (روتیتر); empty if there is none
 * @param deck the line below it (زیرتیتر); empty if there is none
 */
public record Headlines(String title, String kicker, String deck) {
    /** A headline alone. */
    public static Headlines of(String title) {
        return new Headlines(title, "", "");
    }

    /** The same lines, each changed. */
    Headlines map(UnaryOperator<String> text) {
        return new Headlines(text.apply(title), text.apply(kicker), text.apply(deck));
    }
}
