import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks a built site questions whose answers are known: {@code java bench/SearchQuality.java BAYGAN SET WORK [BEFORE]}.
 * BAYGAN is the program, SET a folder with passages.jsonl, queries.tsv and qrels.tsv, WORK an empty folder for the site.
 * Prints for the questions as they are, and for each way of typing them, how well the first ten results answer. BEFORE is
 * the WORK of another revision's measurement of the same set: then each nDCG's difference is printed, and between which
 * differences 95 of a hundred lie that are taken of the questions drawn anew (paired bootstrap).
 */
public final class SearchQuality {
    private static final String LANGUAGE = System.getenv().getOrDefault("LANGUAGE", "fa");
    private static final int DEPTH = 10;
    private static final int SEED = 20261130;
    private static final int BOOTSTRAPS = 2000;
    private static final String ZWNJ = "\u200C";
    private static final String PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹";
    private static final String ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩";
    private static final String ASCII_DIGITS = "0123456789";

    /** Persian letters that join the next one, so that a tatweel may follow. */
    private static final String JOINING = "بپتثجچحخسشصضطظعغفقکگلمنهی";

    private static final String HARAKAT = "\u064E\u0650\u064F\u0652\u0651";

    /** HEH WITH YEH ABOVE, or HEH or ARABIC LETTER AE with a HAMZA ABOVE. */
    private static final Pattern HEH_YEH = Pattern.compile("\u06C0|\u0647\u0654|\u06D5\u0654");

    /** A name, and its text between quotation marks. */
    private static final Pattern JSON_FIELD =
            Pattern.compile("\"(id|title|deck|body)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

    private final String baygan;
    private final Path set;
    private final Path work;
    private final Optional<Path> before;

    private SearchQuality(String baygan, Path set, Path work, Optional<Path> before) {
        this.baygan = baygan;
        this.set = set;
        this.work = work;
        this.before = before;
    }

    public static void main(String[] args) throws Exception {
        Optional<Path> before = args.length > 3 ? Optional.of(Path.of(args[3])) : Optional.empty();
        new SearchQuality(args[0], Path.of(args[1]), Path.of(args[2]), before).measure();
    }

    private void measure() throws Exception {
        writeContent();
        run(work.resolve("build.txt"), "build", "--quiet", "--source", work.toString());
        Path site = work.resolve("site-output");
        long all = bytes(site);
        long index = bytes(site.resolve("search"));
        System.out.printf(Locale.ROOT, "index: %,d of the site's %,d bytes, %.1f%%%n", index, all, 100.0 * index / all);

        Map<String, String> questions = new LinkedHashMap<>();
        for (String line : Files.readAllLines(set.resolve("queries.tsv"))) {
            int tab = line.indexOf('\t');
            questions.put(line.substring(0, tab), line.substring(tab + 1));
        }
        Map<String, Set<String>> answers = answers();
        System.out.printf(Locale.ROOT, "%-28s %8s %8s %9s %8s%n", "questions", "nDCG@10", "MRR@10", "Recall@10", "changed");
        Pattern wanted = Pattern.compile(System.getenv().getOrDefault("VARIANTS", ""));
        for (Map.Entry<String, UnaryOperator<String>> variant : variants().entrySet()) {
            if (!wanted.matcher(variant.getKey()).find()) {
                continue;
            }
            ask(variant.getKey(), variant.getValue(), questions, answers, site);
        }
    }

    /** How else a question is typed. */
    private static Map<String, UnaryOperator<String>> variants() {
        Map<String, UnaryOperator<String>> variants = new LinkedHashMap<>();
        variants.put("as they are", UnaryOperator.identity());
        variants.put("Arabic yeh and kaf", q -> q.replace('ی', 'ي').replace('ک', 'ك'));
        variants.put("Persian digits", q -> digits(q, PERSIAN_DIGITS));
        variants.put("Arabic digits", q -> digits(q, ARABIC_DIGITS));
        variants.put("ASCII digits", q -> digits(q, ASCII_DIGITS));
        variants.put("heh with yeh: one character", q -> HEH_YEH.matcher(q).replaceAll("\u06C0"));
        variants.put("heh with yeh: with hamza", q -> HEH_YEH.matcher(q).replaceAll("\u0647\u0654"));
        variants.put("heh with yeh: plain heh", q -> HEH_YEH.matcher(q).replaceAll("\u0647"));
        variants.put("half-spaces as blanks", q -> q.replace(ZWNJ, " "));
        variants.put("half-spaces removed", q -> q.replace(ZWNJ, ""));
        variants.put("with harakat and tatweel", SearchQuality::adorned);
        variants.put("without question mark", q -> q.replaceAll("[؟?\\s]+$", ""));
        return variants;
    }

    private static String digits(String text, String to) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            int digit = Math.max(PERSIAN_DIGITS.indexOf(c), Math.max(ARABIC_DIGITS.indexOf(c), ASCII_DIGITS.indexOf(c)));
            out.append(digit < 0 ? c : to.charAt(digit));
        }
        return out.toString();
    }

    /** A mark after every second letter, a tatweel after every fifth. */
    private static String adorned(String text) {
        StringBuilder out = new StringBuilder();
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c);
            if (JOINING.indexOf(c) >= 0) {
                letters++;
                if (letters % 2 == 0) {
                    out.append(HARAKAT.charAt(letters / 2 % HARAKAT.length()));
                }
                if (letters % 5 == 0 && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
                    out.append('\u0640');
                }
            }
        }
        return out.toString();
    }

    private void ask(
            String name,
            UnaryOperator<String> variant,
            Map<String, String> questions,
            Map<String, Set<String>> answers,
            Path site)
            throws Exception {
        Path file = work.resolve("queries.tsv");
        List<String> lines = new ArrayList<>();
        int changed = 0;
        for (Map.Entry<String, String> question : questions.entrySet()) {
            String typed = variant.apply(question.getValue());
            changed += typed.equals(question.getValue()) ? 0 : 1;
            lines.add(question.getKey() + "\t" + typed);
        }
        Files.write(file, lines);
        String runName = "run-" + name.replaceAll("\\W+", "-") + ".txt";
        Path ranked = work.resolve(runName);
        run(ranked, "search", "--site", site.toString(), "--lang", LANGUAGE, "--queries", file.toString());
        double[] gains = gains(ranked, questions, answers, false);
        System.out.printf(
                Locale.ROOT, "%-28s %8.4f %8.4f %9.4f %8d%s%n",
                name,
                mean(gains),
                mean(gains(ranked, questions, answers, true)),
                recall(ranked, questions, answers),
                changed,
                before.isPresent()
                        ? difference(gains(before.get().resolve(runName), questions, answers, false), gains)
                        : "");
    }

    private record Ranked(String question, int rank, boolean right) {}

    private static List<Ranked> read(Path run, Map<String, Set<String>> answers) throws IOException {
        List<Ranked> ranked = new ArrayList<>();
        for (String line : Files.readAllLines(run)) {
            String[] fields = line.split(" ");
            String document = fields[2].substring(fields[2].lastIndexOf('/') + 1);
            int rank = Integer.parseInt(fields[3]);
            if (rank <= DEPTH) {
                boolean right = answers.getOrDefault(fields[0], Set.of()).contains(document);
                ranked.add(new Ranked(fields[0], rank, right));
            }
        }
        return ranked;
    }

    /** Of each question its nDCG, or the reciprocal of the first answer's rank. */
    private static double[] gains(
            Path run, Map<String, String> questions, Map<String, Set<String>> answers, boolean firstOnly)
            throws IOException {
        Map<String, Double> gains = new HashMap<>();
        for (Ranked each : read(run, answers)) {
            if (each.right() && firstOnly) {
                gains.merge(each.question(), 1.0 / each.rank(), Math::max);
            } else if (each.right()) {
                gains.merge(each.question(), discount(each.rank()), Double::sum);
            }
        }
        return questions.keySet().stream()
                .mapToDouble(id -> gains.getOrDefault(id, 0.0) / (firstOnly ? 1 : ideal(answers.getOrDefault(id, Set.of()).size())))
                .toArray();
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1);
    }

    private static double ideal(int answers) {
        double sum = 0;
        for (int rank = 1; rank <= Math.min(DEPTH, Math.max(1, answers)); rank++) {
            sum += discount(rank);
        }
        return sum;
    }

    private static double recall(Path run, Map<String, String> questions, Map<String, Set<String>> answers)
            throws IOException {
        double sum = 0;
        for (Ranked each : read(run, answers)) {
            sum += each.right() ? 1.0 / answers.get(each.question()).size() : 0;
        }
        return sum / questions.size();
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(0);
    }

    private static String difference(double[] before, double[] after) {
        Random random = new Random(SEED);
        double[] means = new double[BOOTSTRAPS];
        for (int i = 0; i < BOOTSTRAPS; i++) {
            double sum = 0;
            for (int k = 0; k < after.length; k++) {
                int one = random.nextInt(after.length);
                sum += after[one] - before[one];
            }
            means[i] = sum / after.length;
        }
        java.util.Arrays.sort(means);
        return String.format(
                Locale.ROOT, "  %+.4f (%+.4f to %+.4f)",
                mean(after) - mean(before), means[BOOTSTRAPS / 40], means[BOOTSTRAPS - 1 - BOOTSTRAPS / 40]);
    }

    /** The one passage that answers each question, or several. */
    private Map<String, Set<String>> answers() throws IOException {
        Map<String, Set<String>> answers = new HashMap<>();
        for (String line : Files.readAllLines(set.resolve("qrels.tsv"))) {
            String[] fields = line.split("\\s+");
            if (!fields[3].equals("0")) {
                answers.merge(fields[0], Set.of(fields[2]), SearchQuality::union);
            }
        }
        return answers;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> both = new java.util.HashSet<>(a);
        both.addAll(b);
        return both;
    }

    /** An article a passage; one without a title has its id for one. */
    private void writeContent() throws IOException {
        Path folder = Files.createDirectories(work.resolve("content/" + LANGUAGE));
        for (String line : Files.readAllLines(set.resolve("passages.jsonl"))) {
            Map<String, String> passage = new HashMap<>();
            JSON_FIELD.matcher(line).results().forEach(field -> passage.put(field.group(1), unescape(field.group(2))));
            String id = passage.get("id");
            String title = passage.getOrDefault("title", "").isBlank() ? id : passage.get("title");
            String deck = passage.getOrDefault("deck", "");
            String text = "---\ntitle: '" + title.replace("'", "''") + "'\n"
                    + (deck.isEmpty() ? "" : "deck: '" + deck.replace("'", "''") + "'\n") + "---\n" + passage.get("body") + "\n";
            Files.writeString(folder.resolve(id + ".md"), text, StandardCharsets.UTF_8);
        }
    }

    private static String unescape(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = json.charAt(++i);
            switch (escaped) {
                case 'n', 'r', 't', 'b', 'f' -> text.append(escaped == 'n' ? '\n' : ' ');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }

    /** Runs the program; a build with errors in the content is as good as any. */
    private void run(Path output, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(baygan));
        command.addAll(List.of(arguments));
        Path messages = work.resolve("messages.txt");
        int code = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(messages.toFile())
                .start()
                .waitFor();
        if (code > 1) {
            throw new IllegalStateException(Files.readString(messages));
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
