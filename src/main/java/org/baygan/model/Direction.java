package org.baygan.model;

import java.util.Locale;

/** The direction of a script. */
public enum Direction {
    LTR,
    RTL;

    /** The value of HTML's {@code dir} attribute. */
    public String html() {
        return name().toLowerCase(Locale.ROOT);
    }
}
