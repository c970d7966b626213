package org.baygan.archive;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.baygan.config.LanguageSettings;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarDate;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Digest;
import org.baygan.model.Language;

/**
 * An archive without its articles: their numbers, in all the orders in which it has them. With the articles of these
 * numbers it is that archive again, which asks for none of them before somebody does. As long as what decides where an
 * article stands is the same, it is the archive of edited articles, too. Immutable.
 */
public final class ArchiveOutline {
    /** The place of the group of an article that has no translation. */
    private static final int ALONE = -1;

    /** The same of a number that isn't a published article's. */
    private static final int NOBODY = -2;

    private final ByteBuffer bytes;
    private final List<Language> languages = new ArrayList<>();

    /**
     * What an outline says.
     *
     * @param archive the archive
     * @param sources its articles' sources
     */
    public record Contents(Archive archive, SourceBundles sources) {}

    /**
     * An outline that has been written.
     *
     * @param bytes what {@link #of} returned
     * @throws IllegalArgumentException if they are something else
     */
    public ArchiveOutline(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
        try {
            for (int left = this.bytes.getInt(); left > 0; left--) {
                languages.add(new Language(text(this.bytes)));
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("no outline", e);
        }
    }

    /**
     * The outline of an archive.
     *
     * @param numbers how many numbers there are
     * @param number the number of each article, below {@code numbers}
     */
    public static byte[] of(Archive archive, SourceBundles sources, int numbers, ToIntFunction<ArticleSummary> number) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(numbers * 16 + 1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new Writer(out, number).write(archive, sources, numbers);
        } catch (IOException e) {
            throw new UncheckedIOException("memory doesn't fail", e);
        }
        return bytes.toByteArray();
    }

    private record Writer(DataOutputStream out, ToIntFunction<ArticleSummary> number) {
        void write(Archive archive, SourceBundles sources, int numbers) throws IOException {
            out.writeInt(archive.languages().size());
            for (LanguageArchive own : archive.languages()) {
                write(own.language().tag());
            }
            writeTranslations(archive, numbers);
            for (LanguageArchive own : archive.languages()) {
                write(own.articles());
                out.writeInt(own.undated().size());
                write(own.staticPages());
                write(own.shelves());
                for (TaxonomyKind kind : TaxonomyKind.values()) {
                    write(own.taxonomy(kind));
                }
                TranslationGaps gaps = archive.gaps(own.language());
                write(gaps.missing());
                write(gaps.outdated());
            }
            List<String> bundles = sources.paths();
            out.writeInt(bundles.size());
            for (String bundle : bundles) {
                write(bundle);
                write(sources.articles(bundle));
            }
        }

        private void write(Shelves shelves) throws IOException {
            List<YearShelf> years = shelves.years();
            out.writeInt(years.size());
            for (YearShelf year : years) {
                out.writeInt(year.year());
                write(year.inexact());
                out.writeInt(year.months().size());
                for (MonthShelf month : year.months()) {
                    out.writeInt(month.month());
                    write(month.inexact());
                    out.writeInt(month.days().size());
                    for (DayShelf day : month.days()) {
                        out.writeLong(day.day().toEpochDay());
                        out.writeInt(day.date().day());
                        write(day.articles());
                    }
                }
            }
        }

        private void write(Taxonomy taxonomy) throws IOException {
            Map<Term, Integer> places = new HashMap<>();
            out.writeInt(taxonomy.terms().size());
            for (Term term : taxonomy.terms()) {
                places.put(term, places.size());
                write(term.id());
                write(term.name());
                write(term.slug());
                out.writeLong(term.madeOf().high());
                out.writeLong(term.madeOf().low());
                write(term.articles());
            }
            out.writeInt(taxonomy.byName().size());
            for (Map.Entry<String, Term> name : taxonomy.byName().entrySet()) {
                write(name.getKey());
                out.writeInt(Objects.requireNonNull(places.get(name.getValue())));
            }
        }

        /** For each number the place of its group among all groups' numbers: that of the original, then the versions. */
        private void writeTranslations(Archive archive, int numbers) throws IOException {
            int[] places = new int[numbers];
            Arrays.fill(places, NOBODY);
            List<Integer> groups = new ArrayList<>();
            for (LanguageArchive own : archive.languages()) {
                for (List<ArticleSummary> articles : List.of(own.articles(), own.staticPages())) {
                    for (ArticleSummary article : articles) {
                        Optional<Translations.Group> group =
                                archive.translations().of(article);
                        places[number.applyAsInt(article)] = group.isEmpty() ? ALONE : groups.size();
                        if (group.isPresent()) {
                            add(group.get(), groups);
                        }
                    }
                }
            }
            write(places);
            write(groups.stream().mapToInt(each -> each).toArray());
        }

        private void add(Translations.Group group, List<Integer> groups) {
            groups.add(number.applyAsInt(group.original()));
            groups.add(group.versions().size());
            group.versions().forEach(version -> groups.add(number.applyAsInt(version)));
        }

        private void write(int[] numbers) throws IOException {
            out.writeInt(numbers.length);
            for (int each : numbers) {
                out.writeInt(each);
            }
        }

        private void write(List<ArticleSummary> articles) throws IOException {
            write(articles.stream().mapToInt(number).toArray());
        }

        private void write(String text) throws IOException {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    }

    /** The languages of the archive, the default one first. */
    public List<Language> languages() {
        return List.copyOf(languages);
    }

    /** Whether the archive has an article of this number. */
    public boolean has(int number) {
        IntBuffer groups = numbers(bytes.duplicate());
        return number >= 0 && number < groups.limit() && groups.get(number) != NOBODY;
    }

    /**
     * The archive of some articles.
     *
     * @param settings how the site speaks the archive's languages, the default one first
     * @param table the articles
     */
    public Contents of(List<LanguageSettings> settings, ArticleTable table) {
        return new Reader(bytes.duplicate(), table).read(settings);
    }

    private record Reader(ByteBuffer in, ArticleTable table) {
        Contents read(List<LanguageSettings> settings) {
            Translations translations = translations();
            List<LanguageArchive> parts = new ArrayList<>();
            Map<Language, TranslationGaps> gaps = new HashMap<>();
            for (LanguageSettings own : settings) {
                parts.add(part(own));
                gaps.put(own.language(), new TranslationGaps(articles(), articles()));
            }
            Map<String, List<ArticleSummary>> bundles = new HashMap<>();
            for (int left = in.getInt(); left > 0; left--) {
                bundles.put(text(in), articles());
            }
            return new Contents(new Archive(parts, translations, gaps, List.of()), new SourceBundles(bundles));
        }

        private LanguageArchive part(LanguageSettings own) {
            List<ArticleSummary> articles = articles();
            int undated = in.getInt();
            List<ArticleSummary> staticPages = articles();
            Shelves shelves = shelves(own.calendar(), own.language());
            Map<TaxonomyKind, Taxonomy> taxonomies = new EnumMap<>(TaxonomyKind.class);
            for (TaxonomyKind kind : TaxonomyKind.values()) {
                taxonomies.put(kind, taxonomy(kind, own.language()));
            }
            return new LanguageArchive(own, articles, undated, staticPages, shelves, taxonomies);
        }

        private Shelves shelves(CalendarSystem calendar, Language language) {
            List<YearShelf> years = new ArrayList<>();
            for (int yearsLeft = in.getInt(); yearsLeft > 0; yearsLeft--) {
                int year = in.getInt();
                List<ArticleSummary> ofYear = articles();
                List<MonthShelf> months = new ArrayList<>();
                for (int monthsLeft = in.getInt(); monthsLeft > 0; monthsLeft--) {
                    int month = in.getInt();
                    List<ArticleSummary> ofMonth = articles();
                    List<DayShelf> days = new ArrayList<>();
                    for (int daysLeft = in.getInt(); daysLeft > 0; daysLeft--) {
                        LocalDate day = LocalDate.ofEpochDay(in.getLong());
                        days.add(new DayShelf(day, new CalendarDate(calendar, year, month, in.getInt()), articles()));
                    }
                    months.add(new MonthShelf(year, month, days, ofMonth));
                }
                years.add(new YearShelf(year, months, ofYear));
            }
            return Shelves.of(calendar, language.tag(), years);
        }

        private Taxonomy taxonomy(TaxonomyKind kind, Language language) {
            List<Term> terms = new ArrayList<>();
            for (int left = in.getInt(); left > 0; left--) {
                String id = text(in);
                String name = text(in);
                String slug = text(in);
                Digest madeOf = new Digest(in.getLong(), in.getLong());
                terms.add(new Term(kind, language, id, name, slug, articles(), madeOf));
            }
            Map<String, Term> byName = new HashMap<>();
            for (int left = in.getInt(); left > 0; left--) {
                byName.put(text(in), terms.get(in.getInt()));
            }
            return new Taxonomy(kind, language, terms, byName);
        }

        private Translations translations() {
            IntBuffer places = numbers(in);
            IntBuffer groups = numbers(in);
            return new Translations(article -> {
                int number = table.number(article);
                int place = number < 0 || number >= places.limit() ? NOBODY : places.get(number);
                return place < 0 ? Optional.empty() : Optional.of(group(groups, place));
            });
        }

        private Translations.Group group(IntBuffer groups, int place) {
            IntBuffer versions = groups.slice(place + 2, groups.get(place + 1));
            return new Translations.Group(table.article(groups.get(place)), new NumberedArticles(versions, table));
        }

        private List<ArticleSummary> articles() {
            return new NumberedArticles(numbers(in), table);
        }
    }

    /** Reads as many numbers as there are. */
    private static IntBuffer numbers(ByteBuffer in) {
        int size = in.getInt();
        IntBuffer numbers = in.slice(in.position(), size * Integer.BYTES).asIntBuffer();
        in.position(in.position() + size * Integer.BYTES);
        return numbers;
    }

    private static String text(ByteBuffer in) {
        byte[] utf8 = new byte[in.getInt()];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
