import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Builds sites with one hostile article each, and prints how long that takes. See {@code bench/hostile}. */
class Hostile {
    /** Pieces of which a body is nothing but repetitions. */
    private static final String[] REPEATED = {
        "# a\n\n", "# a\n", "---\n\n", "    a\n\n", "> a\n\n", "> - ", "- \n", "- a\n\n", "1. a\n", "***a", "***a\n\n",
        "*a* ", "~~a~~ ", "`a` ", "`a", "[a](b) ", "[a](b \"c", "[a] ", "[a](", "![a](b.png)\n\n", "![", "[", "]",
        "[a]: /b\n\n", "[^a]", "[^a]\n\n", "[^a]: b\n\n", "<x>\n\n", "<b>a</b>\n\n", "<b>", "<div>\n\n", "<ul><li>",
        "<dl><dt><dd>", "<table><tr><td>", "<p a=b>", "<a b='c' ", "<!--", "<http://a.b> ", "<a", "a@b.c ", "www.a.b ",
        "&amp;", "&#x301;&#x323;", "\\*", "a  \n", "{a=b}", "[a]{lang=ar}", "a|", "\r\r\n", "a\r\r\n", "a\n\n", "\n",
        "a\u0301\u0323", "\u202A", "\u200C", "\uFDFA", "«", "1.", "://", "a.a://", ".aaaa/", "](((", "\u064A\u0651 "
    };

    private final Path work;
    private final String program;
    private int site;

    private Hostile(String program, Path work) {
        this.program = program;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        Hostile hostile = new Hostile(arguments[0], Path.of(arguments[1]));
        List<Integer> sizes = Stream.of(arguments).skip(3).map(Integer::valueOf).toList();
        System.out.println("the good article alone: " + hostile.measure("md", "Text\n"));
        for (Map.Entry<String, IntFunction<String>> shape : shapes().entrySet()) {
            if (shape.getKey().contains(arguments[2])) {
                hostile.measure(shape.getKey(), shape.getValue(), sizes);
            }
        }
    }

    private static Map<String, IntFunction<String>> shapes() {
        Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
        for (String piece : REPEATED) {
            shapes.put(shown(piece), length -> piece.repeat(length / piece.length()));
        }
        shapes.put("attributes", length -> "<p " + numbered(length / 10, "a%d=1 ") + ">a</p>");
        shapes.put("definitions", length -> numbered(length / 14, "[a%d]: /b\n\n"));
        shapes.put("footnotes", length -> numbered(length / 26, "a[^%1$d]\n\n[^%1$d]: b\n\n"));
        shapes.put("a long definition", length -> "[a]: /" + "b".repeat(length / 2) + "\n\n" + "[a] ".repeat(length / 8));
        shapes.put("rows of a table", length -> "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(length / 6));
        shapes.put("a broad table", length -> "|".repeat(99) + "\n" + "|-".repeat(99) + "\n" + "|\n".repeat(length / 2));
        shapes.put("marks on one letter", length -> "a" + "\u0301\u0323".repeat(length / 4));
        shapes.put("controls, then their ends", length -> "\u2067".repeat(length / 6) + "\u2069".repeat(length / 6));
        return shapes;
    }

    private static String shown(String piece) {
        StringBuilder shown = new StringBuilder();
        for (char c : piece.toCharArray()) {
            shown.append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : c < 0x7F ? String.valueOf(c) : String.format("U+%04X", (int) c));
        }
        return shown.toString();
    }

    private static String numbered(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format(Locale.ROOT, format, i))
                .collect(Collectors.joining());
    }

    private void measure(String name, IntFunction<String> shape, List<Integer> sizes) throws Exception {
        for (String extension : List.of("md", "txt")) {
            List<String> measured = new ArrayList<>();
            for (int kilobytes : sizes) {
                measured.add(kilobytes + " KB: " + measure(extension, shape.apply(kilobytes * 1000)));
            }
            System.out.println(String.format(Locale.ROOT, "%-26s .%-3s  ", name, extension) + String.join("; ", measured));
        }
    }

    private String measure(String extension, String body) throws IOException, InterruptedException {
        Path folder = work.resolve("site-" + ++site);
        Path content = Files.createDirectories(folder.resolve("content/fa/news"));
        Files.writeString(content.resolve("good.md"), "---\ntitle: Good\ndate: 2020-01-01\n---\n\nText\n");
        Files.writeString(content.resolve("hostile." + extension), "---\ntitle: Hostile\ndate: 2020-01-02\n---\n\n" + body);
        long start = System.nanoTime();
        Process build = new ProcessBuilder(program, "build", "--quiet", "--no-cache", "--source", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        int status = build.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(Locale.ROOT, "%.1f s, %,d bytes, exit code %d", seconds, pageBytes(folder), status);
    }

    private static long pageBytes(Path folder) throws IOException {
        // 2 January 2020 is 12 Dey 1398.
        try (Stream<Path> files = Files.walk(folder.resolve("site-output"))) {
            return files.filter(file -> file.toString().endsWith("12-hostile.html"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
