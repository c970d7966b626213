package org.baygan.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baygan.output.FileTree;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;

/**
 * Goes once through each kind of build, of a small site in a temporary folder. Java writes an archive of classes when a
 * process ends, for later ones to start quickly with; it has only what the process has used, and the first build of a
 * site uses other classes than those after it.
 */
public final class WarmUp {
    private static final int ARTICLES = 6;

    private final Path site;
    private final BuildProgress progress;

    private WarmUp(Path site, BuildProgress progress) {
        this.site = site;
        this.progress = progress;
    }

    /** Begins in a thread of its own, which is to be waited for before the process ends. */
    public static Thread begin() {
        Thread thread = new Thread(
                () -> {
                    try {
                        run(BuildProgress.SILENT);
                    } catch (IOException e) {
                        // Without it the archive lacks some classes, and later starts are slower.
                    }
                },
                "baygan-warm-up");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /**
     * Builds the small site four times: all of it; after texts were changed; after titles were changed; unchanged.
     *
     * @param progress follows each build
     * @throws IOException if the temporary folder can't be written
     */
    static void run(BuildProgress progress) throws IOException {
        Path folder = Files.createTempDirectory("baygan-warm-up-");
        try {
            new WarmUp(folder, progress).run();
        } finally {
            FileTree.delete(folder);
        }
    }

    private void run() throws IOException {
        for (String language : List.of("fa", "en")) {
            for (int number = 1; number <= ARTICLES; number++) {
                write(language, number, "Sample نمونه " + number, "market بازار");
            }
        }
        build();
        write("en", 2, "Sample نمونه 2", "bridge پل");
        write("fa", 2, "Sample نمونه 2", "bridge پل");
        build();
        write("en", 2, "Another دیگر 2", "bridge پل");
        write("fa", 2, "Another دیگر 2", "bridge پل");
        build();
        build();
    }

    private void write(String language, int number, String title, String words) throws IOException {
        Path file = site.resolve("content").resolve(language).resolve("news/" + number + ".md");
        Files.createDirectories(file.getParent());
        String text = String.join(
                "\n",
                "---",
                "title: " + title,
                "deck: A deck",
                "topics: [Topic, موضوع]",
                "date: 2001-02-0" + number,
                "---",
                "The **" + words + "** of [another](1.md).",
                "",
                "- One",
                "- Two");
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private void build() throws IOException {
        SiteBuilder.build(
                new BuildOptions(
                        site,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Instant.parse("2001-03-01T00:00:00Z"),
                        2,
                        true),
                progress);
    }
}
