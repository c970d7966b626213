package org.baygan.fuzz;

import java.util.Locale;

/** The class that a fuzzer (Jazzer) calls: its one argument is the name of a {@link FuzzTarget}. */
public final class FuzzEntry {
    private static FuzzTarget target = FuzzTarget.FRONT_MATTER;

    private FuzzEntry() {}

    /** Chooses the target. */
    public static void fuzzerInitialize(String[] arguments) {
        target = FuzzTarget.valueOf(arguments[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.check(input);
    }
}
