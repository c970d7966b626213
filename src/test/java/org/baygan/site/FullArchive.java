package org.baygan.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;

/**
 * The sample archive with so many more articles that there is every kind of page: lists of several pages, a day with a
 * page of its own, and in each language an article with everything that may stand in one. Built once a process of
 * tests.
 */
final class FullArchive {
    /** The article with everything in it, by language. */
    static final String ENGLISH_EVERYTHING = "en/2018/11/21-everything.html";

    static final String PERSIAN_EVERYTHING = "fa/1397/08/30-everything.html";

    /** The day with so many articles that it has a page, and one of its articles, which has no translation. */
    static final LocalDate BUSY_DAY = LocalDate.of(2015, 3, 30);

    static final String BUSY_DAY_IN_ENGLISH = "en/2015/03/30";
    static final String BUSY_DAY_IN_PERSIAN = "fa/1394/01/10";

    private static final int ON_A_BUSY_DAY = 21;
    private static final int ON_OTHER_DAYS = 36;

    private static final List<String> WHO = List.of("Pilots", "Fishermen", "Dockers", "Sailmakers", "Harbour clerks");
    private static final List<String> DO =
            List.of("ask for", "paint", "count", "celebrate", "repair", "sell", "measure");
    private static final List<String> WHAT =
            List.of("the old lighthouse", "forty nets", "a wooden crane", "the northern mole", "new buoys");

    private static final List<String> PERSIAN_WHO =
            List.of("راهنمایان", "ماهیگیران", "باراندازان", "بادبان‌دوزان", "کارمندان بندر");
    private static final List<String> PERSIAN_DO = List.of(
            "می‌خواهند", "رنگ می‌کنند", "می‌شمارند", "جشن می‌گیرند", "تعمیر می‌کنند", "می‌فروشند", "اندازه می‌گیرند");
    private static final List<String> PERSIAN_WHAT =
            List.of("فانوس دریایی کهنه را", "چهل تور را", "جرثقیلی چوبی را", "موج‌شکن شمالی را", "گویه‌های تازه را");

    private final Pages pages;

    private FullArchive() {
        try {
            Path source = SampleArchive.MADE.resolve("full");
            delete(source.resolve("content"));
            write(new TempSite(source));
            SiteBuilder.build(options(source), BuildProgress.SILENT);
            pages = Pages.in(source.resolve("site-output"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Built at the first use. */
    private static final class Built {
        static final FullArchive ONCE = new FullArchive();
    }

    static Pages pages() {
        return Built.ONCE.pages;
    }

    /** The folder of the site. */
    static Path source() {
        return Objects.requireNonNull(pages().folder().getParent());
    }

    private static BuildOptions options(Path source) {
        return new BuildOptions(
                source, Optional.empty(), Optional.of(SampleArchive.BASE), false, SampleArchive.NOW, 2, false);
    }

    private static void write(TempSite site) throws IOException {
        FolderCopy.make(
                SampleArchive.REPOSITORY.resolve("content"), site.folder().resolve("content"));
        String settings = Files.readString(SampleArchive.REPOSITORY.resolve("jbake.properties"));
        site.write("jbake.properties", settings + "\nsite.page-size=20\n");
        Path names = SampleArchive.REPOSITORY.resolve("site-data/topics.yaml");
        site.write(
                "site-data/topics.yaml",
                Files.readString(names).replace("topics:\n", "topics:\n  harbours: {fa: بندرها, en: Harbours}\n"));
        for (String name : List.of("everything.fa.md", "everything.en.md")) {
            try (InputStream text = Objects.requireNonNull(FullArchive.class.getResourceAsStream(name))) {
                site.write("content/science/" + name, text.readAllBytes());
            }
        }
        for (int i = 0; i < ON_A_BUSY_DAY + ON_OTHER_DAYS; i++) {
            writeNews(site, i, i < ON_A_BUSY_DAY ? BUSY_DAY : BUSY_DAY.plusDays((i - ON_A_BUSY_DAY) * 11L + 2));
        }
    }

    /** Every third piece of news is in both languages; of the others, every second is in Persian. */
    private static void writeNews(TempSite site, int number, LocalDate day) throws IOException {
        boolean both = number % 3 == 0;
        if (both || number % 2 == 0) {
            site.write("content/fa/economy/news-" + number + ".md", """
                    ---
                    title: %s %s %s
                    deck: خبر شمارهٔ %s از اسکله
                    date: %s
                    topics: [بندرها]
                    ---
                    این خبر نمونه است و هیچ‌کس در آن کاری نمی‌کند.
                    """.formatted(
                    each(PERSIAN_WHO, number), each(PERSIAN_WHAT, number / 2), each(PERSIAN_DO, number), number, day));
        }
        if (both || number % 2 == 1) {
            site.write("content/en/economy/news-" + number + ".md", """
                    ---
                    title: %s %s %s
                    deck: Number %s of the news from the quay
                    date: %s
                    topics: [Harbours]
                    ---
                    This is sample news, and nobody does anything in it.
                    """.formatted(
                            each(WHO, number), each(DO, number), each(WHAT, number / 2), number, day));
        }
    }

    private static String each(List<String> words, int number) {
        return words.get(number % words.size());
    }

    /** An earlier run may have written other articles. */
    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
