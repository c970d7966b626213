package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is thrown at one file, at whatever step: it is that file's finding, and all other pages are there. */
class ContainmentTest {
    private static final String BAD = "content/en/bad.md";
    private static final String BAD_PAGE = "en/2020/05/07-bad.html";
    private static final String BAD_TEXT = "---\ntitle: Bad\ndate: 2020-05-07\n---\nA harbour, and a picture\n";
    private static final String LIST = "site-output/en/2020/05/index.html";
    private static final String PICTURE = "content/en/pic.png";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TempSite site;

    @BeforeEach
    void writeSite() throws IOException {
        site = TempSite.withGoodArticle(folder).write(BAD, BAD_TEXT).write(PICTURE, Images.png(3, 2));
    }

    /** Throws at one step with one file. */
    private record Fault(BuildProgress.Step faulty, String path, Supplier<Throwable> thrown) implements BuildProgress {
        @Override
        public void begin(Stage stage, long steps) {}

        @Override
        public void step() {}

        @Override
        public void at(Step at, String file) {
            if (at == faulty && file.equals(path)) {
                ContainmentTest.<RuntimeException>rise(thrown.get());
            }
        }
    }

    @SuppressWarnings("unchecked") // so that errors and exceptions can be thrown alike
    private static <T extends Throwable> void rise(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static Throwable mistake() {
        return new IllegalArgumentException("out of cheese");
    }

    static Stream<Arguments> faults() {
        return each(List.of(ContainmentTest::mistake, StackOverflowError::new, OutOfMemoryError::new));
    }

    static Stream<Arguments> mistakes() {
        return each(List.of(ContainmentTest::mistake));
    }

    private static Stream<Arguments> each(List<Supplier<Throwable>> thrown) {
        return thrown.stream()
                .flatMap(one -> Stream.of(
                        Arguments.of(BuildProgress.Step.STORY, "en/bad.md", BAD, BAD_PAGE, one),
                        Arguments.of(BuildProgress.Step.INDEX, BAD, BAD, "", one),
                        Arguments.of(BuildProgress.Step.PAGE, BAD, BAD, BAD_PAGE, one),
                        Arguments.of(BuildProgress.Step.FILE, BAD, BAD, BAD_PAGE, one),
                        Arguments.of(BuildProgress.Step.PAGE, LIST, LIST, "en/2020/05/index.html", one),
                        Arguments.of(BuildProgress.Step.FILE, LIST, LIST, "en/2020/05/index.html", one),
                        Arguments.of(BuildProgress.Step.FILE, PICTURE, PICTURE, "en/pic.png", one)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void one_file_costs_its_page_alone(
            BuildProgress.Step step, String path, String named, String missing, Supplier<Throwable> thrown)
            throws IOException {
        BuildReport report = SiteBuilder.build(site.options(), new Fault(step, path, thrown));

        assertThat(report.published()).isTrue();
        assertThat(report.diagnostics())
                .filteredOn(found -> found.severity() == Severity.ERROR)
                .extracting(Diagnostic::path)
                .containsExactly(named);
        List<String> found = site.pages().files();
        assertThat(found).contains(TempSite.GOOD_PAGE, "en/search.html");
        BuildReport next = site.build();
        assertThat(TempSite.problems(next)).isEmpty();
        assertThat(SiteHash.of(site.output())).isEqualTo(cleanHash());
        if (!missing.isEmpty()) {
            assertThat(found).doesNotContain(missing);
            assertThat(site.pages().files()).contains(missing);
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void so_it_does_when_it_has_been_edited(
            BuildProgress.Step step, String path, String named, String missing, Supplier<Throwable> thrown)
            throws IOException {
        site.build();
        site.write(BAD, BAD_TEXT.replace("Bad", "Worse").replace("harbour", "ship"));

        BuildReport report = SiteBuilder.build(site.options(), new Fault(step, path, thrown));

        assertThat(report.published()).isTrue();
        assertThat(site.pages().files()).contains(TempSite.GOOD_PAGE, "en/search.html");
        assertThat(TempSite.problems(site.build())).isEmpty();
        assertThat(SiteHash.of(site.output())).isEqualTo(cleanHash());
        if (!missing.isEmpty()) {
            assertThat(site.pages().files()).contains(missing);
        }
    }

    /** Whatever else the failed build made of the edited file. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void nothing_of_it_stays_when_the_edit_is_taken_back(
            BuildProgress.Step step, String path, String named, String missing, Supplier<Throwable> thrown)
            throws IOException {
        site.build();
        site.write(BAD, BAD_TEXT.replace("Bad", "Worse"));
        SiteBuilder.build(site.options(), new Fault(step, path, thrown));
        site.write(BAD, BAD_TEXT);

        site.build();

        assertThat(SiteHash.of(site.output())).isEqualTo(cleanHash());
    }

    private String cleanHash() throws IOException {
        Path clean = folder.resolve("clean");
        SiteBuilder.build(
                new BuildOptions(folder, Optional.of(clean), Optional.empty(), false, SampleArchive.NOW, 1, false),
                BuildProgress.SILENT);
        return SiteHash.of(clean);
    }

    @Test
    void a_mistake_tells_the_file_and_the_place_in_the_program() throws IOException {
        BuildReport report = SiteBuilder.build(
                site.options(), new Fault(BuildProgress.Step.STORY, "en/bad.md", ContainmentTest::mistake));
        assertThat(TempSite.problems(report))
                .singleElement()
                .asString()
                .startsWith("ERROR content/en/bad.md: A mistake in baygan itself, at this file, which is left out:"
                        + " java.lang.IllegalArgumentException: out of cheese (ContainmentTest.java:")
                .endsWith(" → Report this together with the file");
    }

    @Test
    void a_name_that_the_locale_has_no_letters_for_is_no_mistake_of_the_program() throws IOException {
        BuildReport report = SiteBuilder.build(
                site.options(),
                new Fault(
                        BuildProgress.Step.STORY,
                        "en/bad.md",
                        () -> new InvalidPathException("بد.html", "unmappable characters")));
        assertThat(TempSite.problems(report))
                .containsExactly("ERROR content/en/bad.md: This name can't be a file's in this locale, and is left out:"
                        + " بد.html → Set LC_ALL to a locale with UTF-8, such as C.UTF-8, or write another name");
    }

    @Test
    void a_file_that_goes_while_it_is_published_costs_itself_alone() throws IOException {
        BuildProgress deletes = new BuildProgress() {
            @Override
            public void begin(Stage stage, long steps) {}

            @Override
            public void step() {}

            @Override
            public void at(Step step, String path) {
                if (step == Step.FILE && path.equals(PICTURE)) {
                    boolean unused = folder.resolve(PICTURE).toFile().delete();
                }
            }
        };
        BuildReport report = SiteBuilder.build(site.options(), deletes);

        assertThat(TempSite.problems(report))
                .containsExactly("ERROR content/en/pic.png: This file can't be read any more: NoSuchFileException"
                        + " → Check its permissions, and build again");
        assertThat(site.output().resolve("en/pic.png")).doesNotExist();
        assertThat(site.output().resolve(BAD_PAGE)).isRegularFile();
        assertThat(Files.readString(site.output().resolve(".baygan-manifest"))).doesNotContain("pic.png");
    }
}
