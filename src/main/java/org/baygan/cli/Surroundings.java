package org.baygan.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * What the commands know of the machine around them: all of it is given here, so that tests can give something else.
 *
 * @param out where results go
 * @param err where problems and progress go
 * @param folder the current folder, absolute
 * @param clock the time
 * @param processors how many threads can work at once
 * @param terminal whether somebody watches {@code out} and {@code err}
 * @param charset what {@code out} and {@code err} are encoded in
 * @param fileNames the charset in which this Java represents file names
 * @param browser the command that opens a browser, to which the address is added
 */
public record Surroundings(
        PrintWriter out,
        PrintWriter err,
        Path folder,
        Clock clock,
        int processors,
        boolean terminal,
        Charset charset,
        String fileNames,
        List<String> browser) {
    public Surroundings {
        browser = List.copyOf(browser);
    }

    /** Those of this process. */
    @SuppressWarnings("SystemConsoleNull") // on newer Java too, as the property makes sure
    public static Surroundings ofProcess() {
        // From Java 22 to 24 a console is there even if nobody watches it, unless this is said first.
        System.getProperties().putIfAbsent("jdk.console", "java.base");
        Console console = System.console();
        Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
        return new Surroundings(
                writer(FileDescriptor.out, charset),
                writer(FileDescriptor.err, charset),
                Path.of("").toAbsolutePath(),
                Clock.systemUTC(),
                Runtime.getRuntime().availableProcessors(),
                console != null && !System.getProperty("baygan.terminal", "").equals("false"),
                charset,
                System.getProperty("sun.jnu.encoding", "UTF-8"),
                BrowserWindow.on(System.getProperty("os.name", "")).command());
    }

    private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), true);
    }

    /** The same, with problems and progress told elsewhere. */
    Surroundings withErr(PrintWriter otherErr) {
        return new Surroundings(out, otherErr, folder, clock, processors, terminal, charset, fileNames, browser);
    }

    /** Whether every character can be shown. */
    boolean showsUnicode() {
        return charset.name().toUpperCase(Locale.ROOT).startsWith("UTF");
    }

    /** A path as the user gave it, found from the current folder. */
    Path resolve(Path path) {
        return folder.resolve(path).normalize();
    }
}
