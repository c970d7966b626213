package org.baygan.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds spaces where a ZWNJ belongs: می شود, استان های, بزرگ تر, مهم ترین. */
final class HalfSpaces {
    private static final String NOT_AFTER_WORD = "(?<!" + PersianCopy.WORD + ")";
    private static final String NOT_BEFORE_WORD = "(?!" + PersianCopy.WORD + ")";

    private static final Pattern VERB = Pattern.compile(
            NOT_AFTER_WORD + "(ن?می)(" + PersianCopy.BLANKS + ")" + PersianVerbs.FORMS + NOT_BEFORE_WORD);

    private static final Pattern PLURAL = Pattern.compile("(?<=" + PersianCopy.LETTER + ")(" + PersianCopy.BLANKS
            + ")(?:ها|های|هایی|هایش|هایشان|هایمان|هایتان)" + NOT_BEFORE_WORD);

    private static final Pattern SUPERLATIVE =
            Pattern.compile("(?<=" + PersianCopy.LETTER + ")(" + PersianCopy.BLANKS + ")ترین" + NOT_BEFORE_WORD);

    /** تر is also a word ("wet"): only after words that are often compared. */
    private static final Pattern COMPARATIVE = Pattern.compile(NOT_AFTER_WORD
            + "(?:بزرگ|کوچک|بیش|کم|قوی|ضعیف|سریع|آهسته|گران|ارزان|زیبا|بلند|کوتاه|سنگین|سبک|نزدیک|دور|جدید|قدیمی|مهم|ساده"
            + "|سخت|آسان|جوان|پیر|پایین|بالا|پیش|وسیع|گسترده|دقیق|روشن|تاریک|کامل|عمیق|جدی|شدید|مناسب|موفق|فعال|پیشرفته"
            + "|پیچیده|طولانی|شفاف|مطلوب|سالم|امن|غنی|فقیر|افزون|عقب|جلو|مؤثر|موثر|زیاد|خوب|بد|راحت|نرم|تند|کند|شاد)("
            + PersianCopy.BLANKS + ")تری?" + NOT_BEFORE_WORD);

    /** Behind these the ending is a word of its own: «و های و هوی», «های های گریست». */
    private static final Set<String> NO_NOUNS = Set.of("و", "ها", "های", "هایی", "ای", "یا");
    /** «های تک» is English high-tech. */
    private static final Set<String> AFTER_HIGH = Set.of("تک", "کلاس", "های", "و");

    private static final Set<String> MONTH = Set.of("ماه", "مه", "اول", "نیمه", "اواسط", "اوایل", "اواخر");

    private HalfSpaces() {}

    static void find(PersianCopy copy, List<Correction> found) {
        Matcher verb = VERB.matcher(copy.folded());
        while (verb.find()) {
            if (verb.group(1).startsWith("ن") || !isMonth(copy, verb.start())) {
                add(copy, verb, 2, found);
            }
        }
        Matcher plural = PLURAL.matcher(copy.folded());
        while (plural.find()) {
            boolean noun = !NO_NOUNS.contains(copy.wordBefore(plural.start()));
            boolean high = plural.group().strip().equals("های") && AFTER_HIGH.contains(copy.wordAfter(plural.end()));
            if (noun && !high) {
                add(copy, plural, 1, found);
            }
        }
        Matcher superlative = SUPERLATIVE.matcher(copy.folded());
        while (superlative.find()) {
            if (!copy.wordBefore(superlative.start()).equals("و")) {
                add(copy, superlative, 1, found);
            }
        }
        Matcher comparative = COMPARATIVE.matcher(copy.folded());
        while (comparative.find()) {
            add(copy, comparative, 1, found);
        }
    }

    /** «ماه می شد», «۱۲ می آمد»: the month of May before a verb. */
    private static boolean isMonth(PersianCopy copy, int start) {
        int before = start - 1;
        while (PersianCopy.isBlank(copy.at(before)) && before >= 0) {
            before--;
        }
        return Character.isDigit(copy.at(before)) || MONTH.contains(copy.wordBefore(start));
    }

    private static void add(PersianCopy copy, Matcher match, int blanks, List<Correction> found) {
        if (copy.isCopy(Math.max(0, match.start() - 1), match.end())) {
            found.add(new Correction(Habit.HALF_SPACE, match.start(blanks), match.end(blanks), "\u200C"));
        }
    }
}
