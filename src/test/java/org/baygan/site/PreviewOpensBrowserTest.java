package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve --open}, with a command in the browser's place that notes what it is given. */
@Timeout(600)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is a shell's")
class PreviewOpensBrowserTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TempSite site;

    @SuppressWarnings("NullAway.Init")
    private Path noted;

    @SuppressWarnings("NullAway.Init")
    private List<String> browser;

    private @org.jspecify.annotations.Nullable RunningPreview preview;

    @BeforeEach
    void makeSite() throws Exception {
        site = TempSite.withGoodArticle(folder.resolve("site"));
        noted = folder.resolve("noted.txt");
        browser = List.of("sh", "-c", "printf '%s\\n' \"$@\" > \"$0.part\" && mv \"$0.part\" \"$0\"", noted.toString());
    }

    @AfterEach
    void end() throws InterruptedException {
        if (preview != null) {
            preview.end();
        }
    }

    private RunningPreview serve(List<String> command, String... options) throws Exception {
        RunningPreview started = RunningPreview.of(site.folder(), command, options);
        preview = started;
        return started;
    }

    @Test
    void theBrowserGetsTheAddressThatIsPrintedAndShowsTheSite() throws Exception {
        RunningPreview opened = serve(browser, "--open");
        opened.await("the browser", () -> Files.exists(noted));
        assertThat(Files.readAllLines(noted)).containsExactly(opened.address());
        assertThat(opened.page("")).contains("A quiet harbour");
        assertThat(opened.err()).isEmpty();
    }

    @Test
    void noBrowserIsOpenedUnasked() throws Exception {
        RunningPreview closed = serve(browser);
        site.write("content/en/second.md", TempSite.GOOD.replace("A quiet harbour", "A loud harbour"));
        closed.await("the build after a save", () -> closed.page("").contains("A loud harbour"));
        assertThat(noted).doesNotExist();
    }

    @Test
    void whereThereIsNoBrowserALineSaysSoAndThePreviewGoesOn() throws Exception {
        RunningPreview opened = serve(List.of("no-such-command"), "--open");
        opened.await("the hint", () -> opened.err().contains("hint: "));
        assertThat(opened.err()).isEqualTo("""
                baygan: No browser was opened: there is no no-such-command here
                  hint: Open the address above in one yourself
                """);
        assertThat(opened.page("")).contains("A quiet harbour");
    }
}
