import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;
import org.baygan.search.query.SearchEngine;
import org.baygan.search.query.SearchResult;
import org.baygan.text.Calendars;
import org.baygan.text.DateFormatter;

/**
 * Asks for the days of articles in the ways in which dates are typed: {@code java bench/SearchDates.java SITE LANGUAGE}.
 * An answer is right if what comes first was published then. Seeded.
 */
public final class SearchDates {
    private static final int SEED = 20261130;
    private static final int DAYS = 200;
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private SearchDates() {}

    public static void main(String[] args) throws IOException {
        Path site = Path.of(args[0]);
        String folder = "search/" + args[1] + "/";
        String head;
        try (Stream<Path> files = Files.list(site.resolve(folder))) {
            head = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("index-")).findFirst().orElseThrow();
        }
        SearchEngine engine = SearchEngine.open(path -> Files.readString(site.resolve(path)), folder + head);
        String[] ids = Files.readString(site.resolve(folder + "documents.txt")).split("\n", -1);
        Random random = new Random(SEED);
        Map<String, int[]> shares = new LinkedHashMap<>();
        int asked = 0;
        for (int tries = 0; tries < DAYS * 50 && asked < DAYS; tries++) {
            int number = random.nextInt(ids.length);
            if (ids[number].isEmpty()) {
                continue;
            }
            Matcher date = DAY.matcher(engine.document(number).date());
            if (date.matches()) {
                asked++;
                ask(engine, day(date), shares);
            }
        }
        System.out.println(asked + " days of articles");
        for (Map.Entry<String, int[]> share : shares.entrySet()) {
            System.out.printf(Locale.ROOT, "%-34s right %5.1f%%%n", share.getKey(), 100.0 * share.getValue()[0] / share.getValue()[1]);
        }
    }

    private static LocalDate day(Matcher date) {
        int year = Integer.parseInt(date.group(1));
        CalendarSystem system = year < 1700 ? CalendarSystem.PERSIAN : CalendarSystem.GREGORIAN;
        return Calendars.day(new CalendarDate(system, year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
    }

    private static void ask(SearchEngine engine, LocalDate day, Map<String, int[]> shares) throws IOException {
        for (CalendarSystem system : CalendarSystem.values()) {
            CalendarDate in = Calendars.in(system, day);
            String calendar = system.name().toLowerCase(Locale.ROOT);
            for (String language : new String[] {"fa", "en"}) {
                DateFormatter names = DateFormatter.of(new Language(language), language.equals("fa") ? DigitSet.PERSIAN : DigitSet.ASCII);
                count(engine, names.day(day, system), calendar + " day, words, " + language, day, system, 3, shares);
                count(engine, names.month(system, in.year(), in.month()), calendar + " month, words, " + language, day, system, 2, shares);
            }
            String year = String.valueOf(in.year());
            count(engine, year + "/" + in.month() + "/" + in.day(), calendar + " day, y/m/d", day, system, 3, shares);
            count(engine, String.format(Locale.ROOT, "%04d-%02d-%02d", in.year(), in.month(), in.day()), calendar + " day, y-mm-dd", day, system, 3, shares);
            count(engine, in.day() + "." + in.month() + "." + year, calendar + " day, d.m.y", day, system, 3, shares);
            count(engine, year + "/" + in.month(), calendar + " month, y/m", day, system, 2, shares);
            count(engine, year, calendar + " year", day, system, 1, shares);
        }
    }

    /** Asks, and looks whether the first answer was published then. */
    private static void count(
            SearchEngine engine, String query, String kind, LocalDate day, CalendarSystem system, int parts, Map<String, int[]> shares)
            throws IOException {
        SearchResult result = engine.search(query + " ", false);
        int[] share = shares.computeIfAbsent(kind, k -> new int[2]);
        share[1]++;
        if (result.hits().isEmpty()) {
            return;
        }
        Matcher first = DAY.matcher(engine.document(result.hits().get(0).document()).date());
        if (first.matches()) {
            CalendarDate wanted = Calendars.in(system, day);
            CalendarDate found = Calendars.in(system, day(first));
            boolean right = found.year() == wanted.year()
                    && (parts < 2 || found.month() == wanted.month()) && (parts < 3 || found.day() == wanted.day());
            share[0] += right ? 1 : 0;
        } else {
            share[1]--; // only a month or year is known of it
        }
    }
}
