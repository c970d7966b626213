package org.baygan.output;

import java.io.IOException;

/** Thrown when an output folder must not be touched; the message says why and what to do. */
public final class OutputRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** For a reason: one sentence with what to do, without a final full stop. */
    public OutputRefusedException(String message) {
        super(message);
    }
}
