import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chromium, driven through chromedriver in the protocol of the W3C's WebDriver. The environment's CHROMIUM and CHROMEDRIVER
 * name the programs if they aren't on the path. Not thread-safe.
 */
final class Chromium implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path profile;
    private final Process driver;
    private final String session;

    /** Starts it with one argument more than those that keep it quiet. */
    Chromium(String argument) throws Exception {
        profile = Files.createTempDirectory("profile");
        driver = new ProcessBuilder(System.getenv().getOrDefault("CHROMEDRIVER", "chromedriver"), "--port=0")
                .redirectErrorStream(true)
                .start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
        Matcher port = Pattern.compile("on port (\\d+)\\.").matcher("");
        for (String line = lines.readLine(); line != null && !port.reset(line).find(); line = lines.readLine()) {}
        Thread rest = new Thread(() -> lines.lines().forEach(line -> {}));
        rest.setDaemon(true);
        rest.start();
        String binary = System.getenv().containsKey("CHROMIUM") ? "\"binary\":" + quoted(System.getenv("CHROMIUM")) + "," : "";
        String sessions = "http://127.0.0.1:" + port.group(1) + "/session";
        String answer = send("POST", sessions,
                "{\"capabilities\":{\"alwaysMatch\":{\"browserName\":\"chrome\",\"goog:chromeOptions\":{" + binary
                        + "\"args\":[\"--headless=new\",\"--no-sandbox\",\"--disable-gpu\",\"--no-first-run\","
                        + "\"--disable-background-networking\"," + quoted(argument) + ",\"--user-data-dir=" + profile
                        + "\"]}}}}");
        Matcher id = Pattern.compile("\"sessionId\":\"([^\"]+)\"").matcher(answer);
        if (!id.find()) {
            throw new IOException("chromedriver: " + answer);
        }
        session = sessions + "/" + id.group(1);
        send("POST", session + "/timeouts", "{\"script\":600000,\"pageLoad\":120000}");
    }

    void open(String address) throws Exception {
        send("POST", session + "/url", "{\"url\":" + quoted(address) + "}");
    }

    /** The text that a script returns. */
    String run(String script) throws Exception {
        return execute("sync", script);
    }

    /** The text that a script hands to its first argument. */
    String runAsync(String script) throws Exception {
        return execute("async", script);
    }

    private String execute(String how, String script) throws Exception {
        String answer = send("POST", session + "/execute/" + how, "{\"args\":[],\"script\":" + quoted(script) + "}");
        Matcher value = Pattern.compile("^\\{\"value\":\"(.*)\"\\}$").matcher(answer);
        if (!value.find()) {
            throw new IOException("chromedriver: " + answer);
        }
        return value.group(1);
    }

    /** Gives a command of the Chrome DevTools Protocol, and returns the answer to it. */
    String command(String name, String parameters) throws Exception {
        String answer = send("POST", session + "/goog/cdp/execute",
                "{\"cmd\":\"" + name + "\",\"params\":" + parameters + "}");
        if (answer.startsWith("{\"value\":{\"error\"")) {
            throw new IOException("chromedriver: " + answer);
        }
        return answer;
    }

    private String send(String method, String address, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** A text as a string of JSON and of JavaScript. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public void close() throws Exception {
        try {
            send("DELETE", session, "");
        } finally {
            driver.descendants().forEach(ProcessHandle::destroy);
            driver.destroy();
            driver.waitFor();
            try (Stream<Path> files = Files.walk(profile)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
