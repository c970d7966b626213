package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.baygan.pipeline.EarlyPages;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.run.SupersededException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that is ended, as something has been saved since, leaves everything as if it had not been. */
class SupersededBuildTest {
    private static final String TEA = "content/en/tea.md";
    private static final String SNOW = "content/en/snow.md";

    @TempDir
    Path folder;

    private TempSite site = new TempSite(Path.of(""));
    private final List<Optional<EarlyPages>> early = new ArrayList<>();

    @BeforeEach
    void build() throws IOException {
        site = TempSite.withGoodArticle(folder.resolve("site"))
                .write(TEA, article("Tea", "Leaves in hot water."))
                .write(SNOW, article("Snow", "Cold and white."));
        SiteBuilder.build(site.options(), BuildProgress.SILENT, early::add);
    }

    private static String article(String title, String text) {
        return "---\ntitle: " + title + "\ndeck: A deck\ndate: 2020-05-07\n---\n" + text + "\n";
    }

    /** Builds until a stage begins; then it is superseded. */
    private void buildUntil(BuildProgress.Stage end) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        BuildProgress progress = new BuildProgress() {
            @Override
            public void begin(Stage stage, long steps) {
                if (stage == end) {
                    wanted.set(false);
                }
            }

            @Override
            public void step() {}

            @Override
            public boolean isWanted() {
                return wanted.get();
            }
        };
        assertThatThrownBy(() -> SiteBuilder.build(site.options(), progress, early::add))
                .isInstanceOf(SupersededException.class);
    }

    private void assertIsWhatACleanBuildMakes() throws IOException {
        Path clean = folder.resolve("clean");
        SiteBuilder.build(
                new BuildOptions(
                        site.folder(), Optional.of(clean), Optional.empty(), false, SampleArchive.NOW, 2, false),
                BuildProgress.SILENT);
        assertThat(TreeDifference.between(site.output(), clean)).isEmpty();
    }

    @Test
    void theSiteStaysAndItsPagesCanStillBeReplaced() throws IOException {
        String before = SiteHash.of(site.output());
        site.write(SNOW, article("Much snow", "Cold and white.").replace("2020-05-07", "2020-05-08"));
        for (BuildProgress.Stage stage : List.of(BuildProgress.Stage.READING, BuildProgress.Stage.WRITING)) {
            buildUntil(stage);
            assertThat(SiteHash.of(site.output())).isEqualTo(before);
        }

        assertThat(early).as("those of the first build stay in use").hasSize(1);
        site.write(TEA, article("Tea", "Leaves in cold water."));
        assertThat(early.get(0).orElseThrow().publish(site.folder().resolve(TEA)))
                .isPresent();

        assertThat(site.build().published()).isTrue();
        assertIsWhatACleanBuildMakes();
    }

    @Test
    void anEditAfterABuildOfAnotherWasSuperseded() throws IOException {
        site.write(SNOW, article("Snow", "Cold, white and quiet."));
        buildUntil(BuildProgress.Stage.WRITING);
        site.write(TEA, article("Tea", "Leaves in cold water."));

        assertThat(site.build().published()).isTrue();
        assertIsWhatACleanBuildMakes();
    }

    @Test
    void aBuildMayBeEndedAtAnyMoment() throws IOException {
        int ended = 0;
        boolean whole = false;
        for (int questions = 1; !whole; questions += 1 + questions / 8) {
            site.write(SNOW, article("Snow number " + questions, "Cold and white."));
            int most = questions;
            AtomicInteger asked = new AtomicInteger();
            try {
                SiteBuilder.build(site.options(), BuildProgress.silent(() -> asked.incrementAndGet() <= most));
                whole = true;
            } catch (SupersededException e) {
                ended++;
            }
        }
        assertThat(ended).isGreaterThan(20);
        assertIsWhatACleanBuildMakes();
        assertThat(site.folder().resolve(".baygan/temporary")).isEmptyDirectory();
        try (var files = Files.list(site.folder())) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .doesNotContain(".site-output.new", ".site-output.record.new", ".site-output.page");
        }
    }
}
