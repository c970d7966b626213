package org.baygan.site;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.cli.Baygan;
import org.baygan.cli.Surroundings;
import org.openqa.selenium.WebDriverException;

/** {@code baygan serve} as a user would start it, in a thread of this JVM. */
final class RunningPreview {
    private static final Duration DEADLINE = Duration.ofMinutes(5);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Pattern ADDRESS = Pattern.compile("The preview is at (\\S+)");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger exitCode = new AtomicInteger(-1);
    private final Thread thread;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningPreview(Path site, List<String> browser, List<String> options) {
        Surroundings surroundings = new Surroundings(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                site,
                Clock.systemUTC(),
                2,
                false,
                StandardCharsets.UTF_8,
                "UTF-8",
                browser);
        List<String> arguments = new ArrayList<>(List.of("serve"));
        arguments.addAll(options);
        if (!options.contains("--port")) {
            arguments.addAll(List.of("--port", "0"));
        }
        this.thread = new Thread(
                () -> exitCode.set(Baygan.run(surroundings, arguments.toArray(new String[0]))), "serve-under-test");
    }

    static RunningPreview of(Path site, String... options) throws Exception {
        return of(site, List.of("false"), options);
    }

    /** One that opens a browser by a command of the test's. */
    static RunningPreview of(Path site, List<String> browser, String... options) throws Exception {
        RunningPreview preview = new RunningPreview(site, browser, List.of(options));
        preview.thread.start();
        preview.await("the address", () -> preview.addressLine().find() || !preview.thread.isAlive());
        return preview;
    }

    private Matcher addressLine() {
        return ADDRESS.matcher(out.toString());
    }

    /** Where the site is shown. */
    String address() {
        Matcher line = addressLine();
        if (!line.find()) {
            throw new AssertionError("it didn't begin: " + out + err);
        }
        return line.group(1);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** How many builds have been summed up. */
    long builds() {
        return out().lines()
                .filter(line -> line.startsWith("Built ") || line.startsWith("The site is up to date"))
                .count();
    }

    /** The text of a page as the browser gets it; empty if there is none. */
    String page(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + path)).build();
        HttpResponse<String> reply = client.send(request, HttpResponse.BodyHandlers.ofString());
        return reply.statusCode() == 200 ? reply.body() : "";
    }

    /** Waits until something holds; a page that is just being replaced can't be asked. */
    void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what + "\n" + out + err);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static boolean holds(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (WebDriverException pageIsGoing) {
            return false;
        }
    }

    /** Waits until the command has ended by itself. */
    int exitCode() throws InterruptedException {
        thread.join(DEADLINE.toMillis());
        if (thread.isAlive()) {
            throw new AssertionError("it didn't end\n" + out + err);
        }
        return exitCode.get();
    }

    /** Ends it. The store of the cache swallows an interruption that comes while it is being closed. */
    void end() throws InterruptedException {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (thread.isAlive() && System.nanoTime() < end) {
            thread.interrupt();
            thread.join(RETRY.toMillis());
        }
        exitCode();
    }
}
