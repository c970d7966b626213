package org.baygan.importer;

/** What was given can't be imported as it is. The message says what to do. */
public final class ImportRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    ImportRefusedException(String message) {
        super(message);
    }
}
