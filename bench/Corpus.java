import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a corpus for measuring: {@code java bench/Corpus.java ARTICLES FOLDER [WORDS]}. Half of the articles are
 * Persian; half of all are translation pairs. Bodies have 280 words, or as many more than WORDS as complete a paragraph,
 * with Zipf-like word frequencies; the same for the same numbers.
 */
public final class Corpus {
    /** Title, deck and names make it about 300. */
    private static final int BODY_WORDS = 280;
    private static final int PARAGRAPH_WORDS = 56;
    private static final int VOCABULARY = 20_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
    private static final int DAYS = 7_600;

    private static final String[] FA_HEADS = {
        "بازار", "دریا", "کوه", "شهر", "روستا", "مرز", "باران", "کتاب", "مدرسه", "راه", "پل", "جنگل", "ماهی", "گندم", "نان", "آب",
        "برف", "مهمان", "استان", "کارگاه", "نمایشگاه", "دانشگاه", "پرنده", "چای", "عسل", "قالی", "موسیقی", "ورزش", "زمستان", "بهار"
    };
    private static final String[] FA_TAILS = {
        "", "‌ها", "‌های", "ی", "ان", "گاه", "بان", "دار", "ستان", "چه", "مند", "وار", "ین", "انه", "گر", "کار", "ش", "گری", "‌تر", "نامه"
    };
    private static final String[] FA_SMALL = {"و", "در", "به", "از", "که", "این", "را", "با", "است", "برای", "آن", "یک", "تا", "بر"};
    private static final String[] EN_HEADS = {
        "market", "sea", "mount", "town", "village", "border", "rain", "book", "school", "road", "bridge", "forest", "fish", "wheat",
        "bread", "water", "snow", "guest", "province", "workshop", "fair", "college", "bird", "tea", "honey", "carpet", "music", "sport"
    };
    private static final String[] EN_TAILS = {"", "s", "er", "ing", "ed", "ly", "al", "ion", "ist", "ful", "less", "ward", "ship", "dom", "hood"};
    private static final String[] EN_SMALL = {"the", "of", "and", "to", "in", "a", "is", "for", "on", "with", "that", "by", "as", "at"};
    private static final String[] SECTIONS = {"economy", "environment", "culture", "science", "sport", "society", "region", "letters"};

    private final Random random = new Random(20261122);
    private final List<String> persian = vocabulary(FA_HEADS, FA_TAILS);
    private final List<String> english = vocabulary(EN_HEADS, EN_TAILS);
    private final int bodyWords;

    private Corpus(int bodyWords) {
        this.bodyWords = bodyWords;
    }

    public static void main(String[] args) throws IOException {
        int words = args.length > 2 ? Integer.parseInt(args[2]) : BODY_WORDS;
        new Corpus(words).write(Integer.parseInt(args[0]), Path.of(args[1]));
    }

    private List<String> vocabulary(String[] heads, String[] tails) {
        List<String> words = new ArrayList<>();
        for (int i = 0; words.size() < VOCABULARY; i++) {
            String word = heads[i % heads.length] + tails[(i / heads.length) % tails.length];
            int round = i / (heads.length * tails.length);
            words.add(round == 0 ? word : heads[round % heads.length].substring(0, 2) + word + (round > heads.length ? heads[(round / heads.length) % heads.length].charAt(0) : ""));
        }
        return words;
    }

    /** The n-th article's day; pairs share theirs. */
    private void write(int articles, Path folder) throws IOException {
        for (int i = 0; i < articles; i++) {
            // Of each four articles two are a pair, one is Persian alone, one English alone.
            int four = i % 4;
            boolean fa = four == 0 || four == 2;
            int work = four < 2 ? i - four : i;
            Random facts = new Random(work * 7919L + 17);
            LocalDate day = FIRST_DAY.plusDays(facts.nextInt(DAYS));
            String section = SECTIONS[facts.nextInt(SECTIONS.length)];
            String[] topics = {"t" + facts.nextInt(60), "t" + facts.nextInt(60)};
            Path file = folder.resolve("content/" + (fa ? "fa" : "en") + "/" + section + "/" + "story-" + work + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, article(fa, work, day, topics, facts.nextInt(40), facts.nextInt(200)), StandardCharsets.UTF_8);
        }
        Files.writeString(
                folder.resolve("jbake.properties"),
                "site.host=https://example.org/archive/\nsite.title.fa=بایگان\nsite.title.en=Archive\n");
    }

    private String article(boolean fa, int work, LocalDate day, String[] topics, int source, int author) {
        List<String> words = fa ? persian : english;
        StringBuilder text = new StringBuilder("---\n");
        text.append("title: ").append(sentence(fa, 7)).append(' ').append(work).append('\n');
        text.append("deck: ").append(sentence(fa, 14)).append('\n');
        text.append("date: ").append(day).append('\n');
        text.append("topics: [");
        for (int i = 0; i < topics.length; i++) {
            int n = Integer.parseInt(topics[i].substring(1));
            text.append(i == 0 ? "" : ", ").append(words.get(n * 3)).append(' ').append(words.get(n * 3 + 1));
        }
        text.append("]\nsource: ").append(words.get(200 + source)).append('\n');
        text.append("author: ").append(words.get(300 + author)).append(' ').append(words.get(301 + author)).append("\n---\n");
        for (int left = bodyWords; left > 0; left -= PARAGRAPH_WORDS) {
            for (int s = 0; s < 4; s++) {
                text.append(sentence(fa, 14)).append(". ");
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    private String sentence(boolean fa, int length) {
        List<String> words = fa ? persian : english;
        String[] small = fa ? FA_SMALL : EN_SMALL;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String word = random.nextInt(20) < 9
                    ? small[random.nextInt(small.length)]
                    : words.get((int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY))));
            if (i == 0 && !fa) {
                word = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            }
            text.append(i == 0 ? "" : " ").append(word);
        }
        return text.toString();
    }
}
