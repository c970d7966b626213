package org.baygan.serve;

import java.io.IOException;

/** Thrown when a preview can't listen at its port; the message says why and what to do. */
public final class PortRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    PortRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
