package org.baygan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.baygan.config.SiteConfig;
import org.baygan.render.SiteFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages a browser has to load again. */
class LiveStateTest {
    private static final String SAVED = "en/2020/05/06-saved.html";
    private static final String OTHER = "en/index.html";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private LiveState live;

    @BeforeEach
    void aFirstBuild() {
        live = new LiveState("s", folder);
        live.show(built(""));
    }

    private Rebuilt built(String problems) {
        WatchScope scope = WatchScope.of(folder, SiteConfig.defaults(), folder);
        return new Rebuilt(Rebuilt.Outcome.PUBLISHED, folder, scope, Map.of(), problems);
    }

    private void early(String text) throws IOException {
        put(text);
        live.showEarly(new SiteFile(SAVED, text.getBytes(StandardCharsets.UTF_8)));
    }

    private void put(String text) throws IOException {
        Path page = folder.resolve(SAVED);
        Files.createDirectories(java.util.Objects.requireNonNull(page.getParent()));
        Files.writeString(page, text);
    }

    @Test
    void anEarlyPageIsAnotherOneAndTheOthersAreNot() throws IOException {
        LiveState.Shown before = live.shown();
        early("new");
        LiveState.Shown after = live.shown();

        assertThat(after.state()).isNotEqualTo(before.state());
        assertThat(after.siteOf(SAVED)).isNotEqualTo(before.siteOf(SAVED));
        assertThat(after.siteOf(OTHER)).isEqualTo(before.siteOf(OTHER));
    }

    @Test
    void theBuildThatFollowsChangesTheOthersAlone() throws IOException {
        early("new");
        LiveState.Shown early = live.shown();
        live.show(built(""));

        assertThat(live.shown().siteOf(SAVED)).isEqualTo(early.siteOf(SAVED));
        assertThat(live.shown().siteOf(OTHER)).isNotEqualTo(early.siteOf(OTHER));

        LiveState.Shown built = live.shown();
        live.show(built(""));
        assertThat(live.shown().siteOf(SAVED)).isNotEqualTo(built.siteOf(SAVED));
    }

    @Test
    void aPageThatTheBuildMakesOtherwiseIsAnotherOneAgain() throws IOException {
        early("new");
        LiveState.Shown early = live.shown();
        put("newer");
        live.show(built(""));

        assertThat(live.shown().siteOf(SAVED)).isNotEqualTo(early.siteOf(SAVED));
    }

    @Test
    void eachSaveMakesAnotherPage() throws IOException {
        early("one");
        String first = live.shown().siteOf(SAVED);
        early("two");
        String second = live.shown().siteOf(SAVED);
        live.show(built(""));

        assertThat(second).isNotEqualTo(first);
        assertThat(live.shown().siteOf(SAVED)).isEqualTo(second);
    }

    @Test
    void aBuildThatPublishesNothingLeavesTheEarlyPage() throws IOException {
        early("new");
        String name = live.shown().siteOf(SAVED);
        live.show(new Rebuilt(
                Rebuilt.Outcome.REFUSED,
                folder,
                WatchScope.of(folder, SiteConfig.defaults(), folder),
                Map.of(),
                "an error"));

        assertThat(live.shown().problems()).isEqualTo("an error");
        assertThat(live.shown().siteOf(SAVED)).isEqualTo(name);
    }
}
