package org.baygan.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A whole number that an option takes. */
public final class WholeNumber {
    private WholeNumber() {}

    /**
     * The number that somebody has written, in digits of any script.
     *
     * @throws ParameterException if it isn't one from {@code from} to {@code to}
     */
    public static int of(String option, String text, int from, int to, CommandSpec spec) {
        boolean number = text.matches("[-+]?\\p{Nd}+");
        try {
            int value = Integer.parseInt(text);
            if (value >= from && value <= to) {
                return value;
            }
        } catch (NumberFormatException notAnInt) {
            // Said below, as of one out of bounds.
        }
        String shown = number ? text : "“" + text + "”";
        String bounds = to == Integer.MAX_VALUE ? from + " up" : from + " to " + to;
        throw new ParameterException(
                spec.commandLine(), option + " can't be " + shown + ": write a number from " + bounds);
    }
}
