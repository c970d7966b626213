package org.baygan.cli;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Opens an address in the user's browser, by the command that each desktop has for it. */
record BrowserWindow(List<String> command) {
    /** A command that has started a browser ends soon; one that goes on for longer is the browser itself. */
    private static final int SECONDS = 3;

    BrowserWindow {
        command = List.copyOf(command);
    }

    /** On a system of this name, as Java's {@code os.name} has it. */
    static BrowserWindow on(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return new BrowserWindow(List.of("open"));
        }
        return new BrowserWindow(
                name.contains("windows") ? List.of("rundll32", "url.dll,FileProtocolHandler") : List.of("xdg-open"));
    }

    /**
     * Opens an address.
     *
     * @return why it couldn't be opened; empty if it was
     */
    Optional<String> open(URI address) throws InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(address.toString());
        try {
            Process process = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean failed = process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0;
            return failed ? Optional.of(command.get(0) + " found no browser") : Optional.empty();
        } catch (IOException noSuchCommand) {
            return Optional.of("there is no " + command.get(0) + " here");
        }
    }
}
