package org.baygan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.baygan.config.SiteConfig;
import org.baygan.render.SiteFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is saved while a build runs. */
@Timeout(600)
class PreviewTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aSaveEndsTheBuildThatIsRunningAndItsPageComesBeforeTheNextOne() throws Exception {
        Path site = folder.toRealPath();
        Path content = Files.createDirectories(site.resolve("content"));
        WatchScope scope = WatchScope.of(site, SiteConfig.defaults(), site.resolve("site-output"));
        BlockingQueue<String> happened = new LinkedBlockingQueue<>();
        Rebuild rebuild = new Rebuild() {
            private int builds;

            @Override
            public List<SiteFile> early(Set<Path> changed) {
                changed.forEach(file -> happened.add("early " + file.getFileName()));
                return List.of();
            }

            @Override
            public Optional<Rebuilt> run(BooleanSupplier superseded) {
                builds++;
                happened.add("build " + builds);
                if (builds > 1) {
                    return Optional.of(new Rebuilt(Rebuilt.Outcome.PUBLISHED, scope.output(), scope, Map.of(), ""));
                }
                while (!superseded.getAsBoolean()) {
                    Thread.onSpinWait();
                }
                happened.add("ended");
                return Optional.empty();
            }
        };
        PreviewSettings settings = new PreviewSettings(0, "/", "s");
        try (Preview preview = Preview.open(settings, scope, fault -> happened.add("fault " + fault))) {
            Thread thread = new Thread(() -> run(preview, rebuild, happened));
            thread.start();
            Files.writeString(content.resolve("one.md"), "one");
            assertThat(next(happened, "build 1")).contains("early one.md");
            Files.writeString(content.resolve("two.md"), "two");
            assertThat(next(happened, "build 2")).startsWith("ended").contains("early two.md");
        }
    }

    private static void run(Preview preview, Rebuild rebuild, BlockingQueue<String> happened) {
        try {
            preview.run(rebuild);
        } catch (Exception e) {
            happened.add("failed " + e);
        }
    }

    /** What happens until something does. */
    private static List<String> next(BlockingQueue<String> happened, String last) throws InterruptedException {
        List<String> seen = new java.util.ArrayList<>();
        while (!seen.contains(last)) {
            String one = happened.poll(30, TimeUnit.SECONDS);
            assertThat(one).as("after " + seen).isNotNull();
            seen.add(String.valueOf(one));
        }
        return seen;
    }
}
