package org.baygan.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.json.Json;

/**
 * Firefox without a window, with a fresh profile. It is spoken to by WebDriver BiDi (W3C), which it understands itself:
 * no driver is needed. Not to be used by several threads at once.
 */
final class Firefox {
    private static final String INSTALL = "Tests in Firefox need it: apt-get install firefox-esr";
    /** Only ends what hangs: a busy machine takes half a minute to begin. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Pattern LISTENING = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");

    private final Process process;
    private final Messages messages = new Messages();
    private final WebSocket socket;
    private final String tab;
    private final List<String> console = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private int commands;

    private Firefox(Path program, Path profile) throws Exception {
        Path log = profile.resolve("said.txt");
        Path home = Files.createDirectory(profile.resolve("profile"));
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-remote",
                        "--profile",
                        home.toString(),
                        "--remote-debugging-port",
                        "0",
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address(log) + "/session"), messages)
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        command("session.new", Map.of("capabilities", Map.of()));
        command("session.subscribe", Map.of("events", List.of("log.entryAdded", "network.beforeRequestSent")));
        List<?> tabs = (List<?>) command("browsingContext.getTree", Map.of()).get("contexts");
        tab = String.valueOf(((Map<?, ?>) Objects.requireNonNull(tabs).get(0)).get("context"));
    }

    /**
     * Starts it. Where there is none the test is skipped, or fails, as with {@link Browser}.
     *
     * @param profile an empty folder
     */
    static Firefox open(Path profile) throws Exception {
        return open(profile, Browser.path(), Browser.required());
    }

    /** The same with the programs of another path. */
    static Firefox open(Path profile, String path, boolean required) throws Exception {
        Optional<Path> program = Browser.find(path, "firefox-esr", "firefox");
        if (program.isEmpty()) {
            throw Browser.missing(INSTALL, required);
        }
        return new Firefox(program.get(), profile);
    }

    private String address(Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            Matcher line = LISTENING.matcher(Files.readString(log));
            if (line.find()) {
                return line.group(1);
            }
            LockSupport.parkNanos(BREATH.toNanos());
        }
        process.destroyForcibly();
        throw new AssertionError("Firefox didn't begin: " + Files.readString(log));
    }

    /** Opens a page and waits until it is loaded. */
    void show(String address) throws InterruptedException {
        awaitValue("document.readyState", "complete"); // for what interrupts a page may never be told to be complete
        console.clear();
        requests.clear();
        command("browsingContext.navigate", Map.of("context", tab, "url", address, "wait", "complete"));
    }

    /** What an expression comes to, as text. */
    String value(String expression) throws InterruptedException {
        String guarded = "(() => { try { return String(" + expression + ") } catch (e) { return String(e) } })()";
        Map<String, Object> answer = command(
                "script.evaluate",
                Map.of("expression", guarded, "target", Map.of("context", tab), "awaitPromise", false));
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(answer.get("result"))).get("value"));
    }

    /** Waits until an expression has a value, as text. */
    void awaitValue(String expression, Object value) throws InterruptedException {
        String expected = String.valueOf(value);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String found = value(expression);
        while (!found.equals(expected)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(expression + " is \"" + found + "\", not \"" + expected + "\"");
            }
            LockSupport.parkNanos(BREATH.toNanos());
            found = value(expression);
        }
    }

    /** Types wherever the focus is; keys without a letter are those of WebDriver, as Selenium's {@code Keys} has them. */
    void type(CharSequence text) throws InterruptedException {
        List<Map<String, String>> strokes = new ArrayList<>();
        text.codePoints().mapToObj(Character::toString).forEach(key -> {
            strokes.add(Map.of("type", "keyDown", "value", key));
            strokes.add(Map.of("type", "keyUp", "value", key));
        });
        command(
                "input.performActions",
                Map.of("context", tab, "actions", List.of(Map.of("type", "key", "id", "keys", "actions", strokes))));
    }

    /** What the console says since the page was opened. */
    List<String> console() {
        return console;
    }

    /** The addresses that were asked for since the page was opened. */
    List<String> requests() {
        return requests;
    }

    private Map<String, Object> command(String method, Map<String, ?> parameters) throws InterruptedException {
        int id = ++commands;
        socket.sendText(new Json().toJson(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        while (true) {
            String text = messages.complete.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError(method + " isn't answered");
            }
            Map<String, Object> message = new Json().toType(text, Json.MAP_TYPE);
            if (message.get("id") instanceof Number number && number.intValue() == id) {
                if ("error".equals(message.get("type"))) {
                    throw new AssertionError(method + ": " + text);
                }
                return object(message, "result");
            }
            note(message);
        }
    }

    private void note(Map<String, Object> event) {
        if ("log.entryAdded".equals(event.get("method"))) {
            Map<String, Object> entry = object(event, "params");
            console.add(entry.get("level") + " " + entry.get("text"));
        } else if ("network.beforeRequestSent".equals(event.get("method"))) {
            requests.add(
                    String.valueOf(object(object(event, "params"), "request").get("url")));
        }
    }

    @SuppressWarnings("unchecked") // a JSON object
    private static Map<String, Object> object(Map<String, Object> parent, String name) {
        return (Map<String, Object>) Objects.requireNonNull(parent.get(name), name);
    }

    void quit() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /** Puts together what comes in pieces. */
    private static final class Messages implements WebSocket.Listener {
        private final BlockingQueue<String> complete = new LinkedBlockingQueue<>();
        private final StringBuilder begun = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            begun.append(piece);
            if (last) {
                complete.add(begun.toString());
                begun.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
