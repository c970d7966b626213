package org.baygan.diagnostic;

/** How bad a {@link Diagnostic} is, worst first. */
public enum Severity {
    /** Something an editor must mend: the build ends with exit code 1. */
    ERROR,
    /** Something that is probably not meant; the build goes on. */
    WARNING,
    /** Something that was decided on the editor's behalf and is worth knowing. */
    NOTE
}
