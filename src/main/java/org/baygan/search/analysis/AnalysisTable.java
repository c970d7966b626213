package org.baygan.search.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baygan.text.SearchFolding;

/**
 * The words and endings that the analysis knows: the only place where they are written down. A build puts them into the
 * client's script, see {@code ClientScript}. Immutable.
 */
public final class AnalysisTable {
    /** Verbal prefixes that are also written apart: they join the next word. */
    public static final List<String> PREFIXES = List.copyOf(words("می نمی"));

    /** Prefixes and endings that a half-space or a blank may set apart from their word, and that mean nothing alone. */
    public static final Set<String> AFFIXES =
            words("می نمی ها های هایی هایم هایت هایش هایمان هایتان هایشان تر تری ترین "
                    + "ام ات اش ای اند ایم اید مان تان شان ی م");

    /** Words so common, or so usual in questions, that a query which has other words leaves them out. */
    public static final Set<String> STOP_WORDS = words("و در به از که این را با است برای آن یک تا بر هم یا شد شده بود "
            + "چه چی چیست کیست کدام کدامند کجا کجاست چگونه چقدر چند چرا کسی کسانی چیزی "
            + "the of and to in a an is for on with that by as at it was were be are this from or which "
            + "what who whom when where why how did does do s t");

    /**
     * Words that are spelled in several ways, each with its spellings divided by blanks. Under the first spelling all
     * are found, and so are longer words that begin with one of them. Spellings that {@link SearchFolding} makes equal
     * anyway aren't listed.
     */
    public static final List<String> SPELLINGS =
            List.of(("هیات هیئت هییت|مسوول مسئول مسءول|مساله مسئله مسءله|جرات جرئت|نشات نشئت|سوال سئوال|"
                            + "رووف رئوف|رووس رئوس|قرایت قراءت|برایت براءت|تهران طهران|اتاق اطاق|"
                            + "امپراتور امپراطور|بلیت بلیط|باتری باطری|باتلاق باطلاق|اتریش اطریش|"
                            + "تپش طپش|تپید طپید|غلتید غلطید|غلتک غلطک|طوفان توفان|تالار طالار|تشت طشت|تلاطم طلاطم|"
                            + "ایتالیا ایطالیا|پترزبورگ پطرزبورگ|لاتین لاطین|حوثی حوتی|"
                            + "طهماسب تهماسب|تهمورث طهمورث تهمورس|کیومرث کیومرس|قورباغه غورباغه|باجناق باجناغ|"
                            + "قدغن غدغن|الاغ الاق|اجاق اجاغ|چماق چماغ|قاچاق قاچاغ غاچاق|"
                            + "اذوقه آزوقه|سپاسگزار سپاسگذار|خدمتگزار خدمتگذار|نمازگزار نمازگذار|کارگزار کارگذار|"
                            + "قانونگذار قانونگزار|بنیانگذار بنیانگزار|سیاستگذار سیاستگزار|سرمایهگذار سرمایهگزار|"
                            + "نامگذاری نامگزاری|برگزار برگذار|گزارش گذارش|زغال ذغال|"
                            + "حوله هوله|تهویه تحویه|اصطبل اسطبل|صابون سابون|قفس قفص|داوود داود|"
                            + "طاووس طاوس|کاووس کاوس|سیاوش سیاووش|خشنود خوشنود|جبراییل جبرئیل|سوییس سویس|"
                            + "اوکراین اکراین|تلویزیون تلوزیون|اتومبیل اتوموبیل|کامپیوتر کمپیوتر|اینترنت انترنت|"
                            + "دموکرا دمکرا|بوروکرا بروکرا|کنفرانس کنفرنس|کمیسیون کمسیون|کمیته کومیته|کمونی کومونی|"
                            + "کنسول قنسول|پلیس پولیس|کمونیسم کمونیزم کومونیزم|مکانیسم مکانیزم|تروریسم تروریزم|"
                            + "سوسیالیسم سوسیالیزم|لیبرالیسم لیبرالیزم|ناسیونالیسم ناسیونالیزم|فاشیسم فاشیزم|"
                            + "مارکسیسم مارکسیزم|رادیکالیسم رادیکالیزم|ارگانیسم ارگانیزم اورگانیسم|"
                            + "متابولیسم متابولیزم|ژورنالیسم ژورنالیزم|فمینیسم فمینیزم فمنیسم|فمینیست فمنیست|"
                            + "صهیونیسم صهیونیزم|امپریالیسم امپریالیزم|گازوییل گازویل|انفلوانزا آنفولانزا انفلونزا|"
                            + "مهمان میهمان|چارچوب چهارچوب|هوشیار هشیار|یوگسلاوی یوگوسلاوی|چکسلواکی چکوسلواکی|"
                            + "مکزیک مکسیک|برزیل برازیل|قزاقستان قزاغستان|قرقیزستان قرغیزستان|ازبک اوزبک|"
                            + "اذربایجان آزربایجان|ونزویلا ونزولا|کلمبیا کلومبیا|ترامپ ترمپ|گوترش گوتریش|"
                            + "نتانیاهو نتنیاهو|گرباچف گورباچف|اینشتین انشتین انیشتین|"
                            + "داستایوفسکی داستایفسکی داستایوسکی|مایکروسافت میکروسافت|توییتر تویتر|"
                            + "اینستاگرام انستاگرام|واتساپ واتزاپ|تومان تومن|میلیون ملیون|میلیارد ملیارد|"
                            + "تریلیون ترلیون|زکات زکوه|رحمان رحمن|اسماعیل اسمعیل|اسحاق اسحق|ابراهیم ابرهیم|"
                            + "سپتامبر سپتمبر|اکتبر اکتوبر|نوامبر نومبر|دسامبر دسمبر|استودیو استدیو ستودیو|"
                            + "استادیوم ستادیوم|المپیک اولمپیک|والیبال ولیبال|مزبور مذبور|بنگلادش بنگلادیش|"
                            + "دکوراسیون دیکوراسیون|ایدئولوژی ایدیالوژی|ژوئیه ژویه")
                    .split("\\|", -1));

    /**
     * Steps of stemming Arabic script: of each step's rules the first that fits is applied. A rule is written as the
     * three parts of a {@link StemRule}, with colons between them.
     */
    public static final List<List<StemRule>> PERSIAN_STEMS = List.of(
            rules("هایمان::2 هایتان::2 هایشان::2 هایی::2 هایم::2 هایت::2 هایش::2 های::2 ها::2 ات::3 ان::3 ی::3"));

    /** Steps of stemming Latin script. */
    public static final List<List<StemRule>> ENGLISH_STEMS = List.of(
            rules("sses:ss:1 ies:y:2 ied:y:2 ss:ss:1 us:us:1 is:is:1 s::3"),
            rules("eed:ee:2 ingly::3 edly::3 ing::3 ed::3 ly::4"),
            rules("bb:b:2 dd:d:2 gg:g:2 mm:m:2 nn:n:2 pp:p:2 rr:r:2 tt:t:2 e::3 y:i:2"));

    private AnalysisTable() {}

    /**
     * One rule of stemming.
     *
     * @param ending what the word ends in
     * @param replacement what takes its place
     * @param left how many letters must stand before the ending
     */
    public record StemRule(String ending, String replacement, int left) {}

    private static Set<String> words(String list) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : list.split(" ", -1)) {
            words.add(SearchFolding.fold(word));
        }
        return java.util.Collections.unmodifiableSet(words);
    }

    private static List<StemRule> rules(String list) {
        return List.of(list.split(" ", -1)).stream()
                .map(rule -> rule.split(":", -1))
                .map(parts -> new StemRule(SearchFolding.fold(parts[0]), parts[1], Integer.parseInt(parts[2])))
                .toList();
    }
}
