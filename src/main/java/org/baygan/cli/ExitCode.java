package org.baygan.cli;

/** What the program's exit code says. */
public final class ExitCode {
    /** All is well. */
    public static final int FINE = 0;
    /** The content has errors, or warnings where none were wanted. */
    public static final int CONTENT = 1;
    /** The command line is wrong: an option, a folder that isn't there, a file that would be overwritten. */
    public static final int USAGE = 2;
    /** Something couldn't be read or written, or the program itself is at fault. */
    public static final int FAULT = 3;

    private ExitCode() {}
}
