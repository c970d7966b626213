package org.baygan.search.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baygan.site.Browser;

/** An empty page that has the client's script as a build writes it, beside files of an index. */
final class ClientPage {
    /** The scripts that only some queries and indexes need. */
    private static final List<String> FURTHER = List.of("engine-rest.js", "engine-years.js");

    /** How a page's script opens an index, by its path. */
    static String open(String head) {
        return "Baygan.open('" + head + "', {engineRest: 'engine-rest.js', engineYears: 'engine-years.js'})";
    }

    private static final Path THEME = Path.of("assets/baygan");

    /** Shows the scores that the client keeps to itself. */
    private static final String RANKED = "return found.sort(bestFirst);";

    private final Path folder;

    ClientPage(Path folder) throws IOException {
        this.folder = folder;
        String script = script();
        if (!script.contains(RANKED)) {
            throw new AssertionError("The client's script has changed: there is no " + RANKED);
        }
        Files.writeString(folder.resolve("engine.js"), script.replace(RANKED, "self.scores = scores;" + RANKED));
        for (String name : FURTHER) {
            Files.writeString(folder.resolve(name), script(name));
        }
        Files.writeString(
                folder.resolve("page.html"),
                "<!DOCTYPE html><meta charset=\"utf-8\"><title>-</title><script src=\"engine.js\"></script>");
    }

    /** The script as readers get it. */
    static String script() throws IOException {
        return script("engine.js");
    }

    static String script(String name) throws IOException {
        return ClientScript.of(Files.readString(THEME.resolve(name)));
    }

    ClientPage write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
        return this;
    }

    void openIn(Browser browser) {
        browser.show(folder.resolve("page.html").toUri().toString(), 600, "light");
    }
}
