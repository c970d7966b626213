package org.baygan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.baygan.model.FileFault;
import org.baygan.output.OutputRefusedException;
import picocli.CommandLine.ParseResult;

/** Says what went wrong when a command ended with an exception to which it has no answer of its own. */
final class Complaints {
    /** How systems say in English that nothing more can be written. */
    private static final List<String> FULL =
            List.of(FileFault.FULL, "Disk quota exceeded", "There is not enough space on the disk");

    private Complaints() {}

    /** Says it, and returns the exit code. The stack trace is shown only with {@code --verbose}. */
    static int about(Surroundings surroundings, Exception failure, ParseResult parsed) {
        boolean verbose = isVerbose(parsed);
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return io(surroundings, unchecked.getCause(), verbose);
        }
        if (failure instanceof IOException io) {
            return io(surroundings, io, verbose);
        }
        if (failure instanceof InvalidPathException path && !FileNames.areUnicode(surroundings)) {
            return FileNames.refuse(surroundings, path.getInput());
        }
        return internal(surroundings, failure, verbose);
    }

    private static boolean isVerbose(ParseResult parsed) {
        return parsed.hasMatchedOption("--verbose") || (parsed.hasSubcommand() && isVerbose(parsed.subcommand()));
    }

    private static int io(Surroundings surroundings, IOException failure, boolean verbose) {
        String description = describe(failure);
        surroundings.err().println("baygan: " + description);
        if (FULL.stream().anyMatch(description::contains)) {
            surroundings
                    .err()
                    .println("  hint: The disk that this file belongs to is full: make room there and build again;"
                            + " a new site stands beside the old one for a moment, so it takes room for both");
        }
        if (verbose && !(failure instanceof OutputRefusedException)) {
            failure.printStackTrace(surroundings.err());
        }
        return ExitCode.FAULT;
    }

    /** The JDK's own messages are often a bare path. */
    private static String describe(IOException failure) {
        if (!(failure instanceof FileSystemException at) || failure instanceof OutputRefusedException) {
            String message = failure.getMessage();
            return message == null ? failure.getClass().getSimpleName() : message;
        }
        if (at instanceof AccessDeniedException) {
            return "No permission to use " + at.getFile();
        }
        if (at instanceof NoSuchFileException) {
            return "There is no " + at.getFile();
        }
        if (at instanceof FileAlreadyExistsException) {
            return "A folder is needed where this file is: " + at.getFile();
        }
        if (at instanceof NotDirectoryException) {
            return "This is not a folder: " + at.getFile();
        }
        return at.getFile() + ": " + (at.getReason() == null ? at.getClass().getSimpleName() : at.getReason());
    }

    /** A mistake of the program itself. */
    static int internal(Surroundings surroundings, Throwable failure, boolean verbose) {
        surroundings.err().println("baygan: A mistake in baygan itself: " + failure);
        if (verbose) {
            failure.printStackTrace(surroundings.err());
        } else {
            surroundings.err().println("  hint: Run it again with --verbose and report what it shows");
        }
        return ExitCode.FAULT;
    }

    /** The heap is too small. */
    static int outOfMemory(Surroundings surroundings) {
        surroundings.err().println("baygan: Java has run out of memory");
        surroundings.err().println("  hint: Give it more, as in BAYGAN_OPTS=-Xmx1g, or fewer --jobs");
        return ExitCode.FAULT;
    }
}
