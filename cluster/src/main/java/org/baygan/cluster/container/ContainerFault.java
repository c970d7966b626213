package org.baygan.cluster.container;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** What is wrong with a container. The message is one line: the container, the record in it, what is wrong, what to do. */
final class ContainerFault extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is to be done with one that can't be read. */
    static final String SEE_WHETHER_WHOLE = "see whether the file is whole, and pack it again";

    private static final int LONGEST_QUOTE = 200;

    private ContainerFault(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Where in a container something is wrong.
     *
     * @param container its path
     * @param record what names the record, in the order of the container; empty for all of it
     */
    record Place(String container, String record) {
        /** An entry of an archive, from 1. */
        static Place entry(String container, long number, String name) {
            return new Place(container, "entry " + number + " " + quoted(name));
        }

        /** A line, from 1. */
        static Place line(String container, long number) {
            return new Place(container, "line " + number);
        }

        /** A row of a table, from 1. */
        static Place row(String container, long number) {
            return new Place(container, "row " + number);
        }

        /**
         * The fault.
         *
         * @param what goes on after the record's name
         * @param remedy what to do
         */
        ContainerFault fault(String what, String remedy) {
            return new ContainerFault(told(what, remedy), null);
        }

        /** The same with what has caused it. */
        ContainerFault fault(String what, String remedy, Throwable cause) {
            return new ContainerFault(told(what, remedy), cause);
        }

        private String told(String what, String remedy) {
            return plain(container) + (record.isEmpty() ? " " : ": " + record + " ") + what + ": " + remedy;
        }

        /** The same record, by the path that it has. */
        Place called(String name) {
            return new Place(container, record + " " + quoted(name));
        }
    }

    /** Why something can't be read, in a few words. */
    static String reason(Throwable cause) {
        if (cause instanceof EOFException) {
            return "it ends too early";
        }
        String said = Optional.ofNullable(cause.getMessage()).orElse("").strip();
        return cut(plain(said.lines().findFirst().orElse(cause.getClass().getSimpleName())));
    }

    /** A name as a message shows it. */
    static String quoted(String name) {
        return "“" + cut(plain(name)) + "”";
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    /** Without line ends and whatever else would let a message seem to be another one. */
    private static String plain(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(isShown(c) ? c : ' '));
        return shown.toString();
    }

    private static boolean isShown(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && (type != Character.FORMAT
                        || c == 0x200C
                        || c == 0x200D); // half-spaces, but nothing that turns a line
    }
}
