package org.baygan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether this Java can name every file. With a locale such as {@code C} it can't: the charset of file names is then
 * ASCII, Persian names are refused in arguments and read with replacement characters from folders.
 */
final class FileNames {
    private FileNames() {}

    static boolean areUnicode(Surroundings surroundings) {
        return surroundings.fileNames().toUpperCase(Locale.ROOT).startsWith("UTF")
                || Path.of("").getFileSystem().getSeparator().equals("\\");
    }

    /** The first file below a folder whose name can't be represented; empty if all can. */
    static Optional<Path> unreadable(Surroundings surroundings, Path folder) throws IOException {
        if (areUnicode(surroundings) || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().indexOf('\uFFFD') >= 0).findFirst();
        }
    }

    /** Says what to do about a name that can't be represented. */
    static int refuse(Surroundings surroundings, String name) {
        surroundings.err().println("baygan: This name can't be used here: " + name);
        surroundings
                .err()
                .println("  hint: Java takes file names for " + surroundings.fileNames()
                        + " in this locale: set LC_ALL to one with UTF-8, such as LC_ALL=C.UTF-8, and try again");
        return ExitCode.FAULT;
    }
}
