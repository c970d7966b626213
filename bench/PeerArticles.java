import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * An archive that {@link Peers} gives to each generator: the same articles for the same number. Half are Persian; half
 * are translation pairs, which have one {@link Article#name}. About 300 words each, drawn from {@value #PERSIAN_FORMS}
 * Persian forms and {@value #ENGLISH_FORMS} English ones whose frequencies follow Zipf's law; Markdown in the text.
 */
final class PeerArticles {
    static final int PERSIAN_FORMS = 32_000;
    static final int ENGLISH_FORMS = 20_000;
    private static final int TOPICS = 400;
    private static final int AUTHORS = 200;
    private static final int SOURCES = 60;
    private static final int WORDS_OF_A_BODY = 280;
    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 15 * 365;
    private static final List<String> SECTIONS = List.of(
            "economy", "environment", "culture", "science", "sport", "society", "region", "letters");
    private static final String[] PERSIAN_SYLLABLES = {
        "با", "زا", "ری", "مر", "زی", "کو", "شا", "دن", "گل", "نا", "مه", "سی", "دو", "را", "پی", "خا", "نه", "تو", "لا", "جو",
        "هم", "بر", "ست", "ین", "آب", "ور", "کا", "فر", "هن", "گی"
    };
    private static final String[] PERSIAN_ENDINGS = {"", "", "", "‌ها", "‌های", "ی", "ان", "گاه", "‌تر", "نامه", "ستان"};
    private static final String[] ENGLISH_SYLLABLES = {
        "ba", "ri", "ton", "mar", "ket", "sel", "vo", "den", "ga", "lin", "por", "ster", "wi", "ham", "cre", "do", "fen", "hol",
        "ja", "kin", "lo", "mun", "ne", "or", "pa", "qui", "ros", "sa", "tu", "ver"
    };
    private static final String[] ENGLISH_ENDINGS = {"", "", "", "s", "ing", "ed", "er", "ly"};
    private static final String[] PERSIAN_SMALL = {"و", "در", "به", "از", "که", "این", "را", "با", "است", "برای", "آن", "یک"};
    private static final String[] ENGLISH_SMALL = {"the", "of", "and", "to", "in", "a", "is", "for", "on", "with", "that", "by"};

    private final List<String> persian = forms(PERSIAN_SYLLABLES, PERSIAN_ENDINGS, PERSIAN_FORMS, 1);
    private final List<String> english = forms(ENGLISH_SYLLABLES, ENGLISH_ENDINGS, ENGLISH_FORMS, 2);

    /**
     * An article.
     *
     * @param language {@code fa} or {@code en}
     * @param name its file's name without ending; a translation has the same
     * @param body in Markdown
     */
    record Article(
            String language,
            String name,
            String section,
            LocalDate date,
            String title,
            String deck,
            Names names,
            String body) {}

    /** What an article is filed under. */
    record Names(List<String> topics, String author, String source) {}

    /** So many different forms, the shortest first, as in languages the commonest are. */
    private static List<String> forms(String[] syllables, String[] endings, int count, long seed) {
        Random random = new Random(seed);
        Set<String> known = new HashSet<>();
        List<String> forms = new ArrayList<>();
        while (forms.size() < count) {
            int length = 2 + (forms.size() > count / 20 ? random.nextInt(2) : 0) + (forms.size() > count / 3 ? 1 : 0);
            StringBuilder form = new StringBuilder();
            for (int i = 0; i < length; i++) {
                form.append(syllables[random.nextInt(syllables.length)]);
            }
            form.append(endings[random.nextInt(endings.length)]);
            if (known.add(form.toString())) {
                forms.add(form.toString());
            }
        }
        return forms;
    }

    /** The article of a number, from 0 up; of each four two are a pair, one is Persian and one English alone. */
    Article article(int number) {
        int four = number % 4;
        String language = four % 2 == 0 ? "fa" : "en";
        int work = four < 2 ? number - four : number;
        Random facts = new Random(work * 7919L + 17);
        Random text = new Random(number * 104_729L + 5);
        String section = SECTIONS.get(facts.nextInt(SECTIONS.size()));
        LocalDate date = FIRST_DAY.plusDays(facts.nextInt(DAYS));
        List<String> words = words(language);
        List<String> topics = List.of(topic(words, facts.nextInt(TOPICS)), topic(words, facts.nextInt(TOPICS)));
        Names names = new Names(
                topics.get(0).equals(topics.get(1)) ? topics.subList(0, 1) : topics,
                name(words, 1_000 + facts.nextInt(AUTHORS)),
                name(words, 2_000 + facts.nextInt(SOURCES)));
        return new Article(
                language,
                "story-" + work,
                section,
                date,
                sentence(language, 7, text) + " " + work,
                sentence(language, 14, text),
                names,
                body(language, text));
    }

    private List<String> words(String language) {
        return language.equals("fa") ? persian : english;
    }

    private static String topic(List<String> words, int number) {
        return words.get(500 + number) + " " + words.get(3 * number);
    }

    private static String name(List<String> words, int number) {
        return words.get(number) + " " + words.get(number / 2);
    }

    private String body(String language, Random random) {
        StringBuilder body = new StringBuilder();
        int part = 0;
        for (int left = WORDS_OF_A_BODY; left > 0; left -= 56, part++) {
            if (part == 2) {
                body.append("## ").append(sentence(language, 4, random)).append("\n\n");
            }
            String mark = part == 1 ? "**" : part == 3 ? "*" : "";
            body.append(mark).append(sentence(language, 6, random)).append(mark).append(' ');
            for (int i = 0; i < 3; i++) {
                body.append(sentence(language, 16, random)).append(". ");
            }
            if (part == 4) {
                body.append("[").append(sentence(language, 2, random)).append("](https://example.org/")
                        .append(random.nextInt(1000)).append(')');
            }
            body.append("\n\n");
        }
        return body.append("- ").append(sentence(language, 5, random)).append("\n- ")
                .append(sentence(language, 5, random)).append('\n').toString();
    }

    private String sentence(String language, int length, Random random) {
        List<String> words = words(language);
        String[] small = language.equals("fa") ? PERSIAN_SMALL : ENGLISH_SMALL;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            // The logarithm of a rank is spread evenly, so the word of rank r comes about 1/r times as often as the first.
            String word = random.nextInt(20) < 8
                    ? small[random.nextInt(small.length)]
                    : words.get((int) Math.min(words.size() - 1, Math.exp(random.nextDouble() * Math.log(words.size())) - 1));
            text.append(i == 0 ? "" : " ").append(i == 0 ? capital(word) : word);
        }
        return text.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
