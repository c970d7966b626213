package org.baygan.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.baygan.search.analysis.Typing;
import org.baygan.search.index.GeneratedNews;

/** Seeded queries such as readers of an archive might type. */
final class RandomQueries {
    private static final List<String> STOPS = List.of("این را از", "the of", "می", "و", "ها تر", "what is the");
    private static final List<String> ODD = List.of(
            "",
            "   ",
            "-",
            "\"\"",
            "«",
            "- -",
            "…",
            "\u200C",
            "\uD800",
            "xyzzyq",
            "ظظظظظظ",
            "-\"",
            "-در",
            "\"در\" -و",
            "<img src=x onerror=alert(1)>",
            "constructor __proto__",
            "a",
            "ک",
            "😀",
            "-xyzzyq",
            "«xyzzyq xyzzyr»",
            "jivhk ",
            "nv fhchv",
            "صخقمی ",
            "ketab ",
            "daneshamooz ",
            "roosta madrese ",
            "2003",
            "۲۰۰۳/۰۹/۰۵",
            "5 September, 2003",
            "September 2003",
            "March 2004 ",
            "۵ مهر ۱۳۸۲",
            "مهر ماه سال ۱۳۸۲",
            "1382/7",
            "07-1382",
            "2003-02-30",
            "1,403",
            "سال۱۳۸۲",
            "«۱۳۸۲»",
            "۳٬۱۴۰ 3,140 3,14",
            "هیئت مسئول طهران",
            "x".repeat(3_000),
            "a\uD800 ".repeat(400),
            "of ".repeat(600),
            "\"a\" ".repeat(300),
            ".*(a|b)+$ [^x]{9} \\u0000");

    private final Random random;
    private final List<GeneratedNews> news;

    RandomQueries(long seed, List<GeneratedNews> news) {
        this.random = new Random(seed);
        this.news = news;
    }

    List<String> take(int count) {
        List<String> queries = new ArrayList<>(ODD);
        queries.addAll(STOPS);
        while (queries.size() < count) {
            queries.add(next());
        }
        return queries;
    }

    private String next() {
        String words = words(1 + random.nextInt(5));
        return switch (random.nextInt(12)) {
            case 0, 1 -> typed(words);
            case 2 -> "«" + words(2 + random.nextInt(2)) + "»";
            case 3 -> words(1) + " \"" + words(2) + "\" " + words(1);
            case 4 -> words + " -" + words(1);
            case 5 -> words(1) + " -«" + words(2) + "»";
            case 6 -> words.substring(0, words.length() - random.nextInt(Math.min(4, words.length())));
            case 7 -> mistyped(words(1)) + " ";
            case 8 -> mistyped(words);
            case 9 -> inOtherLayout(words) + (random.nextBoolean() ? " " : "");
            case 10 -> date() + (random.nextBoolean() ? " " + words(1) : "");
            default -> words;
        };
    }

    /** Words that stand together somewhere, or now and then from anywhere. */
    private String words(int count) {
        List<String> all = news.get(random.nextInt(news.size())).words();
        int from = random.nextInt(all.size());
        String words = String.join(" ", all.subList(from, Math.min(all.size(), from + count)));
        return count > 1 && random.nextInt(4) == 0 ? words + " " + words(1) : words;
    }

    private String typed(String words) {
        Typing[] habits = Typing.values();
        return habits[random.nextInt(habits.length)].type(habits[random.nextInt(habits.length)].type(words));
    }

    private static String inOtherLayout(String words) {
        return List.of(words.split(" ", -1)).stream()
                .map(word -> Keyboard.other(word).stream().findFirst().orElse(word))
                .collect(Collectors.joining(" "));
    }

    private String date() {
        int month = 1 + random.nextInt(13);
        int day = 1 + random.nextInt(31);
        int year = (random.nextBoolean() ? 1379 : 2000) + random.nextInt(20);
        return random.nextBoolean()
                ? year + "/" + month + (random.nextBoolean() ? "/" + day : "")
                : day + "." + month + "." + year;
    }

    /** With a letter left out, doubled, replaced or exchanged for its neighbour. */
    private String mistyped(String words) {
        StringBuilder out = new StringBuilder(words);
        int at = random.nextInt(words.length());
        switch (random.nextInt(4)) {
            case 0 -> out.deleteCharAt(at);
            case 1 -> out.insert(at, words.charAt(at));
            case 2 -> out.setCharAt(at, "سصثaeiزذ".charAt(random.nextInt(8)));
            default -> {
                if (at > 0) {
                    out.setCharAt(at, words.charAt(at - 1));
                    out.setCharAt(at - 1, words.charAt(at));
                }
            }
        }
        return out.toString();
    }
}
