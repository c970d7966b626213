package org.baygan.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A GitHub Actions workflow, as far as it can be run here: a step's shell command, as written.
 *
 * @param root the file, read as YAML
 */
record Workflow(Map<?, ?> root) {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *(.+?) *}}");

    static Workflow read(Path file) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return new Workflow(map(yaml.load(Files.readString(file, StandardCharsets.UTF_8))));
    }

    private static Map<?, ?> map(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** The value at a path of keys and, inside lists, numbers. YAML 1.1, which SnakeYAML reads, takes {@code on} for true. */
    Object at(Object... keys) {
        Object value = root;
        for (Object key : keys) {
            Object found = value instanceof List<?> list && key instanceof Integer index
                    ? list.get(index)
                    : map(value).get(key.equals("on") ? (Object) true : key);
            value = Objects.requireNonNull(found, () -> key + " of " + List.of(keys));
        }
        return value;
    }

    Map<?, ?> mapAt(Object... keys) {
        return map(at(keys));
    }

    /** The steps of all jobs. */
    Stream<Map<?, ?>> steps() {
        return mapAt("jobs").values().stream()
                .flatMap(job -> ((List<?>) Objects.requireNonNull(map(job).get("steps"))).stream())
                .map(Workflow::map);
    }

    /** The step with an id. */
    Map<?, ?> step(String id) {
        return steps().filter(step -> id.equals(step.get("id"))).findFirst().orElseThrow();
    }

    /** The step that uses an action, whatever its version. */
    Map<?, ?> using(String action) {
        return steps().filter(step -> String.valueOf(step.get("uses")).startsWith(action + "@"))
                .findFirst()
                .orElseThrow();
    }

    /** Runs a step's command as a runner does, with stand-ins for the expressions in its environment. */
    OtherProcess.Result run(String id, Path folder, Map<String, String> standIns) throws Exception {
        Map<?, ?> step = step(id);
        Path script = Files.writeString(
                Files.createTempFile("step", ".sh"), (String) Objects.requireNonNull(step.get("run")));
        Path out = Files.createTempFile("step", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder("bash", "-e", script.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            String java = System.getProperty("java.home");
            builder.environment().clear();
            builder.environment()
                    .putAll(Map.of(
                            "CI",
                            "true",
                            "HOME",
                            folder.toString(),
                            "JAVA_HOME",
                            java,
                            "PATH",
                            java + "/bin:" + System.getenv("PATH")));
            map(step.get("env"))
                    .forEach((name, value) -> builder.environment()
                            .put(String.valueOf(name), evaluated(String.valueOf(value), standIns)));
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("no end after five minutes: " + step);
            }
            return new OtherProcess.Result(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
        } finally {
            Files.delete(script);
            Files.delete(out);
        }
    }

    private static String evaluated(String value, Map<String, String> standIns) {
        Matcher expression = EXPRESSION.matcher(value);
        return expression.replaceAll(found -> Matcher.quoteReplacement(
                Objects.requireNonNull(standIns.get(found.group(1)), () -> "no stand-in for " + found.group())));
    }

    /** The actions that are used, by name, with their versions. */
    Map<String, String> actions() {
        Map<String, String> actions = new LinkedHashMap<>();
        List<String> uses = new ArrayList<>();
        steps().filter(step -> step.containsKey("uses")).forEach(step -> uses.add(String.valueOf(step.get("uses"))));
        uses.forEach(use -> actions.put(use.split("@", 2)[0], use.split("@", 2)[1]));
        return actions;
    }
}
