package org.baygan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.baygan.config.SiteConfig;
import org.baygan.content.ArticleReader;
import org.baygan.content.ContentDecoder;
import org.baygan.content.SourceFile;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.importer.Extras;
import org.baygan.importer.ImportRefusedException;
import org.baygan.importer.ImportSettings;
import org.baygan.importer.Importer;
import org.baygan.importer.MessageSettings;
import org.baygan.importer.SourceKind;
import org.baygan.markup.BodyRenderer;
import org.baygan.markup.HarmlessHtml;
import org.baygan.markup.RenderedBody;
import org.baygan.model.Article;
import org.baygan.model.ArticleId;
import org.baygan.model.CalendarSystem;
import org.baygan.model.DigitSet;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Headlines;
import org.baygan.model.Identity;
import org.baygan.model.Language;
import org.baygan.model.Links;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.search.index.SmallArchive;
import org.baygan.search.query.Filters;
import org.baygan.search.query.SearchEngine;
import org.baygan.search.query.SearchResult;
import org.baygan.source.CameraNotes;
import org.baygan.source.ImageSizes;
import org.baygan.source.PictureScaler;
import org.baygan.text.Calendars;
import org.baygan.text.DateFormatter;
import org.baygan.text.DateReader;
import org.baygan.text.DisplayNormalizer;
import org.baygan.text.SearchFolding;
import org.baygan.text.Slugs;
import org.baygan.text.WellFormed;
import org.jsoup.Jsoup;

/** What a fuzzer tries: input as it may arrive, and what has to hold whatever it is. */
enum FuzzTarget {
    /** A whole file of the content folder: its first byte says of which kind it is. */
    FRONT_MATTER {
        @Override
        void check(byte[] input) {
            String path = "en/a." + List.of("md", "txt", "html").get(kind(input, 3));
            ContentDecoder.Decoded decoded = ContentDecoder.decode(path, rest(input));
            decoded.diagnostics().forEach(FuzzTarget::checkFinding);
            if (decoded.file().isEmpty()) {
                assertThat(decoded.diagnostics()).isNotEmpty();
                return;
            }
            SourceFile file = decoded.file().get();
            ArticleReader.Read read = READER.read(file);
            read.diagnostics().forEach(FuzzTarget::checkFinding);
            assertThat(READER.read(file).diagnostics()).isEqualTo(read.diagnostics());
            if (read.article().isEmpty()) {
                assertThat(read.diagnostics()).as("why it is left out").isNotEmpty();
                return;
            }
            Article article = read.article().get();
            assertThat(article.title()).isEqualTo(WellFormed.of(article.title()));
            HarmlessHtml.check(RENDERER.render(article, article.body().text()).html());
        }
    },

    /** The body of an article in Markdown: the first byte says in which language. */
    MARKDOWN {
        @Override
        void check(byte[] input) {
            render(kind(input, 2) == 0 ? "fa" : "en", Article.Markup.MARKDOWN, text(rest(input)));
        }
    },

    /** The body of an article in plain text, of which no letter may be lost. */
    PLAIN_TEXT {
        @Override
        void check(byte[] input) {
            String body = text(input);
            RenderedBody rendered = render("fa", Article.Markup.PLAIN_TEXT, body);
            assertThat(letters(Jsoup.parse(rendered.html()).text())).isEqualTo(letters(body));
        }
    },

    /** Text as it is shown: made once, it stays as it is, and has every letter. */
    DISPLAY {
        @Override
        void check(byte[] input) {
            String text = text(input);
            String shown = PERSIAN.normalize(text).text();
            assertThat(PERSIAN.normalize(shown).text()).isEqualTo(shown);
            assertThat(letters(shown)).isEqualTo(letters(text));
        }
    },

    /** Text as it is searched: what is typed with Arabic letters is the same, and folding twice is folding once. */
    FOLDING {
        @Override
        void check(byte[] input) {
            String text = text(input);
            String folded = SearchFolding.fold(text);
            assertThat(SearchFolding.fold(folded)).isEqualTo(folded);
            assertThat(SearchFolding.fold(text.replace('ی', 'ي').replace('ک', 'ك')))
                    .isEqualTo(folded);
        }
    },

    /** A title's part of an address. */
    SLUG {
        @Override
        void check(byte[] input) {
            String slug = Slugs.slug(text(input));
            if (!slug.isEmpty()) {
                assertThat(slug).matches("[a-z0-9-]+");
                assertThat(Permalink.isPath("en/" + slug + ".html")).isTrue();
            }
            assertThat(Slugs.slug(slug)).isEqualTo(slug);
        }
    },

    /**
     * A date as people write it: what is read is read again as it is shown, in both calendars. Jalali days are those from
     * 1304 on, when months got their lengths, to 1699, as later years are taken for Gregorian ones.
     */
    DATE {
        @Override
        void check(byte[] input) {
            if (!(DateReader.read(text(input), ZoneOffset.UTC) instanceof DateReader.Result.Read read)
                    || !(read.date() instanceof PublicationDate.Day day)) {
                return;
            }
            for (CalendarSystem calendar : List.of(CalendarSystem.PERSIAN, CalendarSystem.GREGORIAN)) {
                int year = Calendars.in(calendar, day.date()).year();
                if (calendar == CalendarSystem.PERSIAN && (year < 1304 || year > 1699)) {
                    continue;
                }
                String shown = DATES.day(day.date(), calendar);
                assertThat(DateReader.read(shown, ZoneOffset.UTC))
                        .as(shown)
                        .isEqualTo(new DateReader.Result.Read(new PublicationDate.Day(day.date())));
            }
        }
    },

    /** An export of another program: the first byte says of which. Whatever it holds, it is imported or told. */
    IMPORT {
        @Override
        void check(byte[] input) throws IOException {
            SourceKind kind = List.of(
                            SourceKind.WORDPRESS,
                            SourceKind.TELEGRAM,
                            SourceKind.FEED,
                            SourceKind.HTML,
                            SourceKind.WARC,
                            SourceKind.TABLE)
                    .get(kind(input, 6));
            Path folder = Files.createTempDirectory("fuzz");
            Path file = folder.resolve(kind == SourceKind.HTML ? "a.html" : "export");
            try {
                Files.write(file, rest(input));
                ImportSettings settings = new ImportSettings(
                        folder.resolve("content"),
                        SiteConfig.defaults(),
                        Optional.empty(),
                        ZoneOffset.UTC,
                        Optional.empty(),
                        Extras.NONE,
                        MessageSettings.DEFAULT,
                        true);
                new Importer(settings, (percent, items) -> {})
                        .run(file, "export", Optional.of(kind))
                        .findings()
                        .forEach(FuzzTarget::checkFinding);
            } catch (ImportRefusedException refused) {
                assertThat(refused).hasMessageMatching("(?s).+");
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        }
    },

    /** A picture: it has a size or none, no smaller sizes if there is a reason why, and what is noted in it goes at once. */
    PICTURE {
        @Override
        void check(byte[] input) throws IOException {
            CameraNotes.removed(input)
                    .ifPresent(kept -> assertThat(CameraNotes.removed(kept)).isEmpty());
            Path file = Files.createTempFile("fuzz", ".picture");
            try {
                Files.write(file, input);
                ImageSizes.of(file)
                        .ifPresent(size -> assertThat(Math.min(size.width(), size.height()))
                                .isPositive());
                PictureScaler.Scaled scaled = PictureScaler.scale(file);
                scaled.failure()
                        .ifPresent(why -> assertThat(scaled.sizes()).as(why).isEmpty());
            } finally {
                Files.delete(file);
            }
        }
    },

    /** What a reader types. */
    QUERY {
        @Override
        void check(byte[] input) throws IOException {
            String query = text(input);
            SearchEngine engine = INDEX.get().engine();
            for (boolean complete : new boolean[] {true, false}) {
                SearchResult result = engine.search(query, complete);
                assertThat(result.hits()).hasSizeLessThanOrEqualTo(BODIES.size());
                assertThat(engine.search(query, complete)).isEqualTo(result);
            }
        }
    },

    /** A damaged index: it answers, or says that it is damaged. The first bytes say which file is another, and how. */
    INDEX_FILES {
        @Override
        void check(byte[] input) {
            SmallArchive.Index index = INDEX.get();
            SortedMap<String, String> files = new TreeMap<>(index.files());
            String path = List.copyOf(files.keySet()).get(kind(input, files.size()));
            String whole = Objects.requireNonNull(files.get(path));
            byte[] rest = rest(input);
            int at = rest.length < 2 ? 0 : (((rest[0] & 0xFF) << 8) | (rest[1] & 0xFF)) % (whole.length() + 1);
            String other = rest.length < 2 ? "" : text(Arrays.copyOfRange(rest, 2, rest.length));
            int end = Math.min(whole.length(), at + other.length());
            files.put(path, whole.substring(0, at) + other + whole.substring(end));
            try {
                SearchEngine engine = new SmallArchive.Index(files, index.head()).engine();
                for (int hit : engine.search("بندر harbour", true).hits().stream()
                        .mapToInt(each -> each.document())
                        .toArray()) {
                    engine.document(hit);
                }
                engine.search(
                        "بندر",
                        Filters.NONE.from("1300").inYear(1398).with("section", "x"),
                        SearchEngine.Order.OLDEST,
                        10);
            } catch (IOException expected) {
                assertThat(expected).hasMessageMatching("(?s).+");
            }
        }
    };

    private static final ArticleReader READER =
            new ArticleReader(List.of(Language.PERSIAN, Language.ENGLISH), ZoneOffset.UTC, Map.of());
    private static final BodyRenderer RENDERER = new BodyRenderer();
    private static final DisplayNormalizer PERSIAN = DisplayNormalizer.of(Language.PERSIAN, DigitSet.PERSIAN);
    private static final DateFormatter DATES = DateFormatter.of(Language.PERSIAN, DigitSet.PERSIAN);
    private static final List<String> BODIES = List.of(
            "کشتی‌ها در بندر ماندند و باد از شرق می‌وزید.",
            "The harbour was closed; ships waited for three days.",
            "کتاب‌های تازه به بندر رسید. Harbour clerks counted 3,140 crates.",
            "ملوان «بادبان سفید» را در سال ۱۳۹۸ دوخت.");
    private static final Supplier<SmallArchive.Index> INDEX = new Supplier<>() {
        private Optional<SmallArchive.Index> made = Optional.empty();

        @Override
        public synchronized SmallArchive.Index get() {
            if (made.isEmpty()) {
                try {
                    made = Optional.of(new SmallArchive(Language.PERSIAN)
                            .bodies(BODIES.toArray(String[]::new))
                            .index());
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return made.get();
        }
    };

    /**
     * Tries one input.
     *
     * @throws AssertionError if something doesn't hold
     * @throws IOException never of a right program
     */
    abstract void check(byte[] input) throws IOException;

    /** The folder of the target's inputs: its name in small letters with hyphens. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where all targets' inputs lie. */
    static Path corpora() {
        return Path.of("src/test/resources/org/baygan/fuzz");
    }

    private static int kind(byte[] input, int kinds) {
        return input.length == 0 ? 0 : (input[0] & 0xFF) % kinds;
    }

    private static byte[] rest(byte[] input) {
        return input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static RenderedBody render(String language, Article.Markup markup, String body) {
        Article article = new Article(
                new Identity(new ArticleId("a"), "a.md", Article.Kind.ARTICLE, new Language(language)),
                Links.NONE,
                Headlines.of("-"),
                Article.Schedule.published(new PublicationDate.Day(LocalDate.of(2020, 1, 1))),
                Article.Attribution.NONE,
                Article.Body.of(markup, body, 1),
                FrontMatterLines.NONE);
        RenderedBody rendered = RENDERER.render(article, body);
        HarmlessHtml.check(rendered.html());
        rendered.diagnostics().forEach(FuzzTarget::checkFinding);
        assertThat(RENDERER.render(article, body).html()).isEqualTo(rendered.html());
        return rendered;
    }

    private static void checkFinding(Diagnostic finding) {
        assertThat(finding.message()).isNotBlank().doesNotContain("Exception", "org.baygan");
    }

    /** The letters of a text, however they are typed. */
    private static List<String> letters(String text) {
        List<String> letters = new ArrayList<>();
        SearchFolding.fold(WellFormed.of(text))
                .codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.add(Character.toString(letter)));
        return letters;
    }
}
