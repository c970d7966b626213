package org.baygan.markup;

/** A body asks for more than one article may cost. */
final class LimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final int line;

    /** A limit that is exceeded on the line that is being read or written. */
    LimitExceeded(String reason) {
        this(reason, 0);
    }

    /**
     * A limit that is exceeded on some line.
     *
     * @param reason what there is too much of, in words that stand behind a colon
     * @param line the line of the file; 0 for the one that is being read or written
     */
    LimitExceeded(String reason, int line) {
        super(reason, null, false, false);
        this.reason = reason;
        this.line = line;
    }

    String reason() {
        return reason;
    }

    int line() {
        return line;
    }
}
