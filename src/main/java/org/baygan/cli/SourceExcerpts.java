package org.baygan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baygan.content.ContentDecoder;
import org.baygan.content.SourceFile;
import org.baygan.diagnostic.Diagnostic;

/** Finds the line that a finding is about. Keeps the last file it read: findings come sorted by file. */
final class SourceExcerpts {
    private final Path site;
    private String path = "";
    private List<String> lines = List.of();

    SourceExcerpts(Path site) {
        this.site = site;
    }

    /** The finding's own excerpt, else the line of its file; empty if there is none to show. */
    String of(Diagnostic diagnostic) {
        if (!diagnostic.excerpt().isEmpty() || diagnostic.line() == 0) {
            return diagnostic.excerpt();
        }
        if (!diagnostic.path().equals(path)) {
            path = diagnostic.path();
            lines = read(path);
        }
        return diagnostic.line() <= lines.size() ? lines.get(diagnostic.line() - 1) : "";
    }

    /** A file that can't be read or decoded has its own finding: its lines are simply not shown. */
    private List<String> read(String relative) {
        try {
            Path file = site.resolve(relative);
            if (!Files.isRegularFile(file) || Files.size(file) > ContentDecoder.MAX_BYTES) {
                return List.of();
            }
            Optional<SourceFile> text =
                    ContentDecoder.decode(relative, Files.readAllBytes(file)).file();
            return text.map(t -> t.text().lines().toList()).orElse(List.of());
        } catch (IOException | InvalidPathException notToBeShown) {
            return List.of();
        }
    }
}
