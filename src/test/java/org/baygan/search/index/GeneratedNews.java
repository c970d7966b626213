package org.baygan.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.baygan.search.analysis.Typing;

/**
 * An invented piece of news. The Persian ones are typed as different people type.
 *
 * @param id its name
 * @param date its day
 * @param title its title
 * @param deck its deck, perhaps empty
 * @param paragraphs its text
 */
public record GeneratedNews(String id, String date, String title, String deck, List<String> paragraphs) {
    private static final PhraseBook PERSIAN = new PhraseBook(
            List.of("N A P V", "T N N P را V", "N A در P N A را V و N V", "به گفتهٔ N، N A در سال D V", "D N A T V"),
            "بازارچه مدرسه خانه کتاب کتاب‌خانه دانش‌آموز دانش‌آموزان کارگران کارخانه نمایشگاه روستا روستاها خانه‌ها "
                    + "خانه‌های جاده‌های راه‌آهن گفت‌وگو گفت‌وگوها بین‌الملل پیش‌بینی سرمایه‌گذاری کشاورزان گندم چشمه آب "
                    + "دریاچه پرنده پرندگان کوهنوردان برف باران سیل زلزله مسئولان مسؤول شهردار شورا پل فرودگاه کشتی قایق "
                    + "ماهی عسل زنبورداران قالی نقشهٔ نامهٔ روزنامه‌نگار روزنامه‌نگاران عکس عکس‌های موزه تئاتر موسیقی جشن "
                    + "مسابقه ورزشگاه تیم بیمارستان پزشک پرستاران دارو بودجه قیمت نان برنج علی علیرضا کلاس‌ها آموزگار",
            "تازه کهنه بزرگ کوچک بزرگ‌تر قدیمی‌ترین محلی مرزی خوب ارزان گران‌تر آرام شلوغ سبز کم‌آب پرآب بی‌صدا زیبا "
                    + "دوزبانه نیمه‌کاره خوش‌نام روستایی ملی تابستانی زمستانی",
            "می‌شود نمی‌شود می‌رسد می‌گوید نمی‌خواهد می‌سازند ساختند باز شد بسته شد بازگشت می‌خوانند خواندند دیده شد "
                    + "آغاز کرد می‌کند نمی‌کنند فروختند می‌فروشد",
            "دیروز امروز فردا پارسال بامداد شامگاه پس‌فردا",
            "گل سنگ شیر مهر نو کهن سرخ سپید زر چنار بید آهو کبک تاک انار",
            "آباد دره‌سر رود کوه دشت ده چال تپه سرا بند کند لو");

    private static final PhraseBook ENGLISH = new PhraseBook(
            List.of("N A P V", "the A N in P V", "T a N of the N V and the N V", "N in D: A N V", "D A N V T"),
            "market markets school schools library libraries harbour ship ships bridge bridges town city cities farmer "
                    + "farmers wheat spring river lake bird birds climber climbers snow rain flood council mayor airport "
                    + "boat fish fishing honey beekeeper carpet letter letters newspaper photograph photographs museum "
                    + "music feast match stadium team hospital doctor nurse nurses budget price bread rice class classes "
                    + "teacher weaving weavers loss address glasses story stories cafe café coöperative",
            "new old big bigger small local quiet quietly busy green dry cheap cheaper lovely hopeful wooden bilingual",
            "opens opened opening closes closed returned stopped stopping planned makes making says said runs running "
                    + "tries tried agreed sells sold",
            "yesterday today tomorrow lately early",
            "rose stone lion new old red white gold plane willow deer vine",
            "ford ton field burgh mouth hill dale brook stead wick ness");

    /** Patterns of sentences and the words for their letters: nouns, adjectives, places, times, verbs, numbers. */
    private record PhraseBook(
            List<String> patterns,
            String nouns,
            String adjectives,
            String verbs,
            String times,
            String beginnings,
            String endings) {
        String sentence(Random random) {
            StringBuilder sentence = new StringBuilder();
            for (String slot : pick(patterns, random).split(" ", -1)) {
                sentence.append(sentence.length() == 0 ? "" : " ").append(word(slot, random));
            }
            return sentence.toString();
        }

        private String word(String slot, Random random) {
            String bare = slot.replaceAll("[،:]$", "");
            String word = switch (bare) {
                case "N" -> pick(nouns, random);
                case "A" -> pick(adjectives, random);
                case "V" -> pick(verbs, random);
                case "T" -> pick(times, random);
                case "P" -> pick(beginnings, random) + pick(endings, random);
                case "D" -> String.valueOf(1300 + random.nextInt(120));
                default -> bare;
            };
            return word + slot.substring(bare.length());
        }

        private static String pick(List<String> list, Random random) {
            return list.get(random.nextInt(list.size()));
        }

        /** The first words of a list come more often than the last. */
        private static String pick(String list, Random random) {
            List<String> words = List.of(list.split(" ", -1));
            return words.get((int) (words.size() * random.nextDouble() * random.nextDouble()));
        }
    }

    /** Pieces in Persian, by typists of different habits. */
    public static List<GeneratedNews> persian(long seed, int count) {
        Random random = new Random(seed);
        return pieces(PERSIAN, random, count, () -> {
            List<Typing> habits = List.of(Typing.values());
            Typing letters = habits.get(random.nextInt(habits.size()));
            Typing digits = random.nextBoolean() ? Typing.PERSIAN_DIGITS : Typing.AS_IT_IS;
            Typing own = letters == Typing.NO_HALF_SPACE && random.nextBoolean() ? Typing.AS_IT_IS : letters;
            return text -> digits.type(own.type(text));
        });
    }

    public static List<GeneratedNews> english(long seed, int count) {
        return pieces(ENGLISH, new Random(seed), count, UnaryOperator::identity);
    }

    private static List<GeneratedNews> pieces(
            PhraseBook book, Random random, int count, java.util.function.Supplier<UnaryOperator<String>> typists) {
        List<GeneratedNews> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UnaryOperator<String> typist = typists.get();
            List<String> paragraphs = new ArrayList<>();
            for (int left = random.nextInt(12); left >= 0; left--) {
                paragraphs.add(typist.apply(book.sentence(random) + ". " + book.sentence(random) + "."));
            }
            pieces.add(new GeneratedNews(
                    "n" + i,
                    LocalDate.of(2001, 1, 1).plusDays(random.nextInt(7000)).toString(),
                    typist.apply(book.sentence(random)),
                    random.nextInt(3) == 0 ? "" : typist.apply(book.sentence(random)),
                    paragraphs));
        }
        return pieces;
    }

    public String html() {
        return paragraphs.stream().collect(Collectors.joining("</p>\n<p>", "<p>", "</p>"));
    }

    /** All its words, title first. */
    public List<String> words() {
        return List.of((title + " " + deck + " " + String.join(" ", paragraphs)).split("[ .،:]+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
