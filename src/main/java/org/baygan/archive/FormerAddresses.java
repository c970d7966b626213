package org.baygan.archive;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baygan.config.SiteConfig;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.text.FileNames;

/**
 * Where other programs had a site's articles, by patterns with the placeholders of their permalinks: Hugo's and Jekyll's,
 * and {@code :path}, the source's path without its extension, as JBake has it. Immutable.
 */
final class FormerAddresses {
    private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}-(?=.)";

    private static final Permalink FRONT_DOOR = new Permalink("index.html");

    private final List<String> patterns;

    /** For patterns of known placeholders. */
    FormerAddresses(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /**
     * The addresses that an article may have had, as files of the site. Programs differ in whether a title or a file's
     * name makes the last part, so there are several; none where a pattern wants what the article doesn't have.
     */
    Set<Permalink> of(ArticleSummary article) {
        Set<Permalink> addresses = new LinkedHashSet<>();
        if (patterns.isEmpty() || fileName(article).isEmpty()) {
            return addresses;
        }
        for (String pattern : patterns) {
            for (String name : names(article)) {
                address(pattern, new Values(article, name)).ifPresent(addresses::add);
            }
        }
        addresses.remove(FRONT_DOOR);
        return addresses;
    }

    private static Optional<Permalink> address(String pattern, Values values) {
        StringBuilder address = new StringBuilder();
        Matcher placeholder = SiteConfig.PLACEHOLDER.matcher(pattern);
        while (placeholder.find()) {
            Optional<String> value = values.of(placeholder.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            placeholder.appendReplacement(address, Matcher.quoteReplacement(value.get()));
        }
        String path =
                Addresses.pagePath(placeholder.appendTail(address).toString().replaceAll("/{2,}", "/"));
        return Permalink.isPath(path) ? Optional.of(new Permalink(path)) : Optional.empty();
    }

    /** The last parts that an article's address may have had: its file's name, its title, its slug. */
    private static Set<String> names(ArticleSummary article) {
        String file = fileName(article).replaceFirst(DATE, "");
        String page = article.permalink().path();
        String slug = page.substring(page.lastIndexOf('/') + 1, page.length() - ".html".length());
        boolean dated = article.date() instanceof PublicationDate.Day && page.lastIndexOf('/') > 2;
        Set<String> names = new LinkedHashSet<>();
        names.add(file.replace(' ', '-'));
        names.add(written(file));
        names.add(written(article.title()));
        names.add(dated ? slug.replaceFirst("^[0-9]{2}-(?=.)", "") : slug);
        names.remove("");
        return names;
    }

    /**
     * The file's name in composed letters, without language and extension; the folder's if the file is its index; empty
     * if that folder is the content folder or a language's.
     */
    private static String fileName(ArticleSummary article) {
        String path = FileNames.composed(article.id().value());
        String id = path.replaceFirst("(?:^|/)_?index$", "");
        if (!id.equals(path) && Language.lookup(id, List.of(article.language())).isPresent()) {
            return "";
        }
        String name = id.substring(id.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        boolean language = dot > 0
                && Language.lookup(name.substring(dot + 1), List.of(article.language()))
                        .isPresent();
        return language ? name.substring(0, dot) : name;
    }

    /**
     * A name as part of an address that keeps the letters of any script: small letters, hyphens for blanks, no signs.
     */
    private static String written(String name) {
        return FileNames.composed(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "-")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}._-]", "")
                .replaceAll("-{2,}", "-")
                .replaceAll("^[.-]+|[.-]+$", "");
    }

    private record Values(ArticleSummary article, String name) {
        Optional<String> of(String placeholder) {
            return switch (placeholder) {
                case "title", "slug", "slugorfilename", "slugorcontentbasename" -> Optional.of(name);
                case "filename", "contentbasename", "name", "basename" -> Optional.of(fileName(article));
                case "output_ext" -> Optional.of(".html");
                case "lang" -> Optional.of(article.language().tag());
                case "path" -> Optional.of(path());
                case "section" -> Optional.of(section());
                case "sectionslug" -> Optional.of(written(section()));
                case "sections" -> Optional.of(String.join("/", folders()));
                case "sectionslugs" ->
                    Optional.of(folders().stream().map(FormerAddresses::written).collect(Collectors.joining("/")));
                case "category" -> Optional.of(written(article.section()));
                case "categories", "slugified_categories" -> Optional.of(categories());
                case "collection" -> Optional.of(collection());
                case "hour" -> clock(LocalTime::getHour);
                case "minute" -> clock(LocalTime::getMinute);
                case "second" -> clock(LocalTime::getSecond);
                default -> day().flatMap(day -> part(day, placeholder));
            };
        }

        /**
         * Jekyll's folders of the categories: those above {@code _posts}, then those in the front matter. The section,
         * if an article names no categories and isn't below {@code _posts}.
         */
        private String categories() {
            List<String> parents = Arrays.asList(path().split("/", -1));
            int posts = parents.indexOf("_posts");
            if (posts < 0 && article.categories().isEmpty()) {
                return written(article.section());
            }
            return Stream.concat(
                            parents.subList(0, Math.max(0, posts)).stream().filter(this::isNoLanguage),
                            article.categories().stream())
                    .map(FormerAddresses::written)
                    .distinct()
                    .collect(Collectors.joining("/"));
        }

        private boolean isNoLanguage(String folder) {
            return Language.lookup(folder, List.of(article.language())).isEmpty();
        }

        private String section() {
            return folders().isEmpty() ? written(article.section()) : folders().get(0);
        }

        /** Jekyll's collection: the first folder that begins with a low line, without that; posts if there is none. */
        private String collection() {
            return Stream.of(path().split("/", -1))
                    .filter(folder -> folder.startsWith("_") && !folder.startsWith("_index"))
                    .findFirst()
                    .map(folder -> folder.substring(1))
                    .orElse("posts");
        }

        /** Two digits of the time of day; Jekyll has midnight for a day without one. */
        private Optional<String> clock(ToIntFunction<LocalTime> part) {
            return article.date() instanceof PublicationDate.Day day
                    ? Optional.of(digits(
                            part.applyAsInt(
                                    day.time().map(OffsetDateTime::toLocalTime).orElse(LocalTime.MIDNIGHT)),
                            2))
                    : Optional.empty();
        }

        private String path() {
            return FileNames.composed(article.id().value());
        }

        /** The source's folders without its language's. */
        private List<String> folders() {
            List<String> folders = new ArrayList<>(
                    Arrays.asList(path().replaceFirst("/_?index$", "").split("/", -1)));
            folders.remove(folders.size() - 1);
            if (!folders.isEmpty() && !isNoLanguage(folders.get(0))) {
                folders.remove(0);
            }
            folders.removeIf(folder -> folder.startsWith("_"));
            return folders;
        }

        private Optional<LocalDate> day() {
            return article.date() instanceof PublicationDate.Day day ? Optional.of(day.date()) : Optional.empty();
        }

        private static Optional<String> part(LocalDate day, String placeholder) {
            Map<String, String> parts = Map.ofEntries(
                    Map.entry("year", digits(day.getYear(), 4)),
                    Map.entry("short_year", digits(day.getYear() % 100, 2)),
                    Map.entry("month", digits(day.getMonthValue(), 2)),
                    Map.entry("i_month", digits(day.getMonthValue(), 1)),
                    Map.entry("monthname", month(day, TextStyle.FULL).toLowerCase(Locale.ROOT)),
                    Map.entry("long_month", month(day, TextStyle.FULL)),
                    Map.entry("short_month", month(day, TextStyle.SHORT)),
                    Map.entry("day", digits(day.getDayOfMonth(), 2)),
                    Map.entry("i_day", digits(day.getDayOfMonth(), 1)),
                    Map.entry("yearday", digits(day.getDayOfYear(), 1)),
                    Map.entry("y_day", digits(day.getDayOfYear(), 3)),
                    Map.entry("short_day", day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)),
                    Map.entry("long_day", day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                    Map.entry("w_day", digits(day.getDayOfWeek().getValue(), 1)),
                    Map.entry("week", digits(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2)),
                    Map.entry("w_year", digits(day.get(IsoFields.WEEK_BASED_YEAR), 4)),
                    Map.entry("weekday", digits(day.getDayOfWeek().getValue() % 7, 1)),
                    Map.entry(
                            "weekdayname",
                            day.getDayOfWeek()
                                    .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                    .toLowerCase(Locale.ROOT)));
            return Optional.ofNullable(parts.get(placeholder));
        }

        private static String month(LocalDate day, TextStyle style) {
            return day.getMonth().getDisplayName(style, Locale.ENGLISH);
        }

        private static String digits(int number, int least) {
            String digits = Integer.toString(number);
            return "0".repeat(Math.max(0, least - digits.length())) + digits;
        }
    }
}
