package org.baygan.markup;

/** A body asks for more than one article may cost. */
final class LimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final int line;

    /** On the line that is being read or written. */
    LimitExceeded(String reason) {
        this(reason, 0);
    }

    /**
     * On a line.
     *
     * @param reason of what it asks for too much, to stand after a colon
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
