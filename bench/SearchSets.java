import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes further sets for bench/search-quality of passages with questions: {@code java bench/SearchSets.java SET OUT
 * [ARTICLES]}. Or of articles that people have, of any language: {@code java bench/SearchSets.java --articles CONTENT OUT}
 * takes those that have a title and a deck (or summary, or description), and leaves out what asks their readers' questions.
 * Passages that stand beside each other become articles of the lengths that news have, one of them very long; an
 * article's title is the first question about it, its deck its first sentence. Seeded: the same sets for the same
 * passages.
 *
 * <ul>
 *   <li>{@code questions}: the other questions, for articles with title and deck
 *   <li>{@code headlines}: the title as a query for the article without it
 *   <li>{@code decks}: the deck as a query for the article without it
 *   <li>{@code three}: the deck's three rarest words, in its order
 *   <li>{@code quoted}: the deck with its rarest two neighbouring words in quotation marks
 *   <li>{@code names}: the two rarest words beside each other in a title, for the articles that have both there
 *   <li>{@code corpus}, if a number of articles is given: a site's sources, for what is measured in bytes. Its articles are
 *       of the passages' sentences, in the lengths and over the years of a newspaper's
 *   <li>{@code sample}: the deck of each of the sample archive's Persian articles, for the article without it
 * </ul>
 */
public final class SearchSets {
    private static final int SEED = 20261130;
    private static final Pattern FIELD = Pattern.compile("\"(id|title|body)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern TITLE = Pattern.compile("(?m)^title: *(\\S.*)$");
    private static final Pattern DECK = Pattern.compile("(?m)^(?:deck|summary|description): *(\\S.*)$");
    private static final Pattern SENTENCE = Pattern.compile("^.{40,}?[.؟!](?=\\s|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}\u200C]{3,}");
    private static final Pattern QUESTION_WORDS = Pattern.compile(
            "(^|\\s)(چه|چی|چیست|کیست|کدام|کدامند|کجا|کجاست|چگونه|چقدر|چند|چرا|کسی|کسانی|چیزی|است|بود|شد)(?=\\s|[؟?]|$)");

    private final Path set;
    private final Path out;
    private final Random random = new Random(SEED);
    private final Map<String, Integer> articlesOf = new HashMap<>();
    private final List<Article> articles = new ArrayList<>();

    /** An article: a title and a deck that others wrote of it, and the rest. */
    private record Article(String id, String title, String deck, String body, List<String> questions) {}

    private record Query(String text, Set<String> answers) {}

    private SearchSets(Path set, Path out) {
        this.set = set;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        if (args[0].equals("--articles")) {
            SearchSets own = new SearchSets(Path.of(args[1]), Path.of(args[2]));
            own.readArticles();
            own.countArticles();
            own.write();
            return;
        }
        SearchSets sets = new SearchSets(Path.of(args[0]), Path.of(args[1]));
        sets.read();
        sets.countArticles();
        sets.write();
        sets.sample(Path.of("content"));
        if (args.length > 2) {
            sets.corpus(Integer.parseInt(args[2]));
        }
    }

    private void read() throws IOException {
        Map<String, String> queries = new LinkedHashMap<>();
        for (String line : Files.readAllLines(set.resolve("queries.tsv"))) {
            queries.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
        }
        Map<String, List<String>> questionsOf = new HashMap<>();
        for (String line : Files.readAllLines(set.resolve("qrels.tsv"))) {
            String[] fields = line.split("\\s+");
            questionsOf.computeIfAbsent(fields[2], id -> new ArrayList<>()).add(queries.get(fields[0]));
        }
        List<Map<String, String>> passages = new ArrayList<>();
        for (String line : Files.readAllLines(set.resolve("passages.jsonl"))) {
            Map<String, String> passage = new HashMap<>();
            FIELD.matcher(line).results().forEach(field -> passage.put(field.group(1), field.group(2)));
            passages.add(passage);
        }
        for (int at = 0; at < passages.size();) {
            // News: half of them up to some 250 words, a few of a thousand; and one that goes on and on.
            int some = articles.size() == 100 ? 60 : (int) Math.max(1, Math.round(Math.exp(0.7 + 0.6 * random.nextGaussian())));
            List<Map<String, String>> joined = passages.subList(at, Math.min(passages.size(), at + some));
            at += joined.size();
            add(joined, questionsOf);
        }
    }

    private void countArticles() {
        for (Article article : articles) {
            new HashSet<>(words(article.title() + " " + article.deck() + " " + article.body()))
                    .forEach(word -> articlesOf.merge(word, 1, Integer::sum));
        }
    }

    private void readArticles() throws IOException {
        try (Stream<Path> files = Files.walk(set)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
                String text = Files.readString(file);
                Matcher title = TITLE.matcher(text);
                Matcher deck = DECK.matcher(text);
                int end = text.indexOf("\n---", 3);
                if (end > 0 && title.find() && title.end() <= end && deck.find() && deck.end() <= end) {
                    articles.add(new Article("a" + articles.size(), plain(value(title)), plain(value(deck)), plain(text.substring(end + 4)), List.of()));
                }
            }
        }
    }

    private static String value(Matcher line) {
        return line.group(1).replaceAll("^['\"]|['\"]$", "").replace("''", "'").replaceAll("&#?\\w+;", " ");
    }

    private void add(List<Map<String, String>> joined, Map<String, List<String>> questionsOf) {
        String first = joined.get(0).get("body");
        Matcher sentence = SENTENCE.matcher(first);
        List<String> questions = joined.stream()
                .flatMap(passage -> questionsOf.getOrDefault(passage.get("id"), List.of()).stream())
                .toList();
        if (!sentence.find() || sentence.end() == first.length() || questions.isEmpty()) {
            return;
        }
        String body = first.substring(sentence.end()).strip() + joined.stream().skip(1)
                .map(passage -> "\\n\\n" + passage.get("body"))
                .collect(Collectors.joining());
        articles.add(new Article(
                "a" + articles.size(), headline(questions.get(0)), sentence.group(), body,
                questions.subList(1, questions.size())));
    }

    private static String headline(String question) {
        return QUESTION_WORDS.matcher(question).replaceAll(" ").replaceAll("[؟?\"\\\\]", " ").replaceAll("\\s+", " ").strip();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group()).toList();
    }

    private int rarity(String word) {
        return articlesOf.getOrDefault(word, 0);
    }

    private void write() throws IOException {
        Map<String, Query> questions = new LinkedHashMap<>();
        Map<String, Query> headlines = new LinkedHashMap<>();
        Map<String, Query> decks = new LinkedHashMap<>();
        Map<String, Query> three = new LinkedHashMap<>();
        Map<String, Query> quoted = new LinkedHashMap<>();
        Map<String, Query> names = new LinkedHashMap<>();
        for (Article article : articles) {
            Set<String> own = Set.of(article.id());
            for (int i = 0; i < article.questions().size(); i++) {
                questions.put(article.id() + "-" + i, new Query(article.questions().get(i), own));
            }
            headlines.put(article.id(), new Query(article.title(), own));
            decks.put(article.id(), new Query(article.deck(), own));
            three.put(article.id(), new Query(rarest(article.deck(), 3), own));
            pair(article.deck()).ifPresent(pair -> quoted.put(
                    article.id(), new Query(article.deck().replaceFirst(Pattern.quote(pair), "«" + pair + "»"), own)));
            pair(article.title()).ifPresent(pair -> names.put(article.id(), new Query(pair, articles.stream()
                    .filter(each -> words(each.title()).containsAll(words(pair)))
                    .map(Article::id)
                    .collect(Collectors.toSet()))));
        }
        write("questions", questions, true, true);
        write("headlines", headlines, false, true);
        write("decks", decks, true, false);
        write("three", three, true, false);
        write("quoted", quoted, true, false);
        write("names", names, true, true);
    }

    private String rarest(String text, int count) {
        List<String> words = words(text);
        Set<String> chosen = words.stream().distinct()
                .filter(word -> rarity(word) > 1)
                .sorted(Comparator.comparing(this::rarity).thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .collect(Collectors.toSet());
        return words.stream().filter(chosen::contains).distinct().collect(Collectors.joining(" "));
    }

    /** The two neighbours that the fewest articles have. */
    private java.util.Optional<String> pair(String text) {
        String[] words = text.split(" ");
        String best = "";
        int least = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < words.length; i++) {
            boolean whole = WORD.matcher(words[i]).matches() && WORD.matcher(words[i + 1]).matches();
            int both = rarity(words[i]) + rarity(words[i + 1]);
            if (whole && both < least) {
                best = words[i] + " " + words[i + 1];
                least = both;
            }
        }
        return best.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(best);
    }

    private void write(String name, Map<String, Query> queries, boolean titles, boolean decks) throws IOException {
        List<String> passages = articles.stream()
                .map(article -> json(article.id(), titles ? article.title() : "", decks ? article.deck() : "", article.body()))
                .toList();
        write(name, passages, queries);
    }

    private static String json(String id, String title, String deck, String body) {
        return "{\"id\": \"" + id + "\", \"title\": \"" + title + "\", \"deck\": \"" + deck + "\", \"body\": \"" + body + "\"}";
    }

    private void write(String name, List<String> passages, Map<String, Query> queries) throws IOException {
        Path folder = Files.createDirectories(out.resolve(name));
        Files.write(folder.resolve("passages.jsonl"), passages);
        List<String> asked = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        queries.forEach((id, query) -> {
            asked.add(id + "\t" + query.text().replaceAll("\\\\.", " "));
            query.answers().stream().sorted().forEach(answer -> answers.add(id + "\t0\t" + answer + "\t1"));
        });
        Files.write(folder.resolve("queries.tsv"), asked);
        Files.write(folder.resolve("qrels.tsv"), answers);
        System.out.println(name + ": " + passages.size() + " articles, " + asked.size() + " queries");
    }

    /** The Persian articles below a content folder that have a deck. */
    private void sample(Path content) throws IOException {
        List<String> passages = new ArrayList<>();
        Map<String, Query> queries = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                Matcher deck = Pattern.compile("(?m)^deck: *(.*[\u0621-\u06D3].*)$").matcher(text);
                Matcher title = Pattern.compile("(?m)^title: *(.*)$").matcher(text);
                if (deck.find() && title.find()) {
                    String id = "s" + passages.size();
                    String body = text.substring(text.indexOf("\n---", 4) + 4);
                    passages.add(json(id, plain(title.group(1)), "", plain(body)));
                    queries.put(id, new Query(plain(deck.group(1)), Set.of(id)));
                }
            }
        }
        write("sample", passages, queries);
    }

    private void corpus(int count) throws IOException {
        List<String> sentences = articles.stream()
                .flatMap(article -> Stream.of((article.deck() + " " + article.body()).replaceAll("\\\\.", " ").split("(?<=[.؟!])\\s+")))
                .filter(sentence -> sentence.length() > 40)
                .map(SearchSets::plain)
                .toList();
        Path corpus = out.resolve("corpus");
        for (int i = 0; i < count; i++) {
            int year = 1380 + random.nextInt(23);
            int month = 1 + random.nextInt(12);
            int day = 1 + random.nextInt(29);
            double words = Math.exp(5.5 + 0.7 * random.nextGaussian());
            StringBuilder text = new StringBuilder();
            for (int size = 0; size < words;) {
                String sentence = sentences.get(random.nextInt(sentences.size()));
                size += sentence.split(" ").length;
                text.append(sentence).append(random.nextInt(4) == 0 ? "\n\n" : " ");
            }
            String title = Stream.of(sentences.get(random.nextInt(sentences.size())).split(" "))
                    .limit(8)
                    .collect(Collectors.joining(" "));
            Path folder = Files.createDirectories(corpus.resolve("content/fa/" + year));
            Files.writeString(
                    folder.resolve("n" + i + ".md"),
                    "---\ntitle: '" + title.replace("'", "''") + "'\ndate: " + year + "/" + month + "/" + day + "\n---\n" + text + "\n");
        }
        Files.writeString(corpus.resolve("jbake.properties"), "site.languages=fa\nsite.host=https://example.org/\n");
        System.out.println("corpus: " + count + " articles");
    }

    private static String plain(String text) {
        return text.replaceAll("[\"\\\\]", " ").replaceAll("\\s+", " ").strip();
    }
}
