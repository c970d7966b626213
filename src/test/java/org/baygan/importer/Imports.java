package org.baygan.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.content.ArticleReader;
import org.baygan.content.ContentDecoder;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;

/** A folder with exports in it, which are imported into {@code content}. */
final class Imports {
    static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    private final Path folder;
    private final List<Path> media = new ArrayList<>();
    private Optional<Path> profiles = Optional.empty();
    private Optional<LocalDate> since = Optional.empty();
    private MessageSettings messages = MessageSettings.DEFAULT;
    private boolean dryRun;
    private SiteConfig site = SiteConfig.defaults();

    Imports(Path folder) {
        this.folder = folder;
    }

    Imports media(String path) {
        media.add(folder.resolve(path));
        return this;
    }

    Imports profiles(String path) {
        profiles = Optional.of(folder.resolve(path));
        return this;
    }

    Imports site(String properties) throws IOException {
        write(SiteConfigReader.FILE_NAME, properties.getBytes(StandardCharsets.UTF_8));
        site = SiteConfigReader.read(folder).config();
        return this;
    }

    Imports since(LocalDate day) {
        since = Optional.of(day);
        return this;
    }

    Imports messages(int shortest, String channel) {
        messages = new MessageSettings(shortest, channel);
        return this;
    }

    Imports dryRun() {
        dryRun = true;
        return this;
    }

    /** Writes a file, and the folders above it. */
    Path write(String path, String text) throws IOException {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        return Files.write(file, bytes);
    }

    ImportReport run(String path) throws Exception {
        return new Importer(settings(), (percent, items) -> {}).run(folder.resolve(path), path, Optional.empty());
    }

    ImportSettings settings() {
        return new ImportSettings(
                folder.resolve("content"),
                site,
                Optional.empty(),
                TEHRAN,
                since,
                new Extras(media, profiles),
                messages,
                dryRun);
    }

    /** The text of a file of the content folder. */
    String content(String path) throws IOException {
        return Files.readString(folder.resolve("content").resolve(path));
    }

    /** The body of an article: what stands below its front matter. */
    String body(String path) throws IOException {
        String text = content(path);
        return text.substring(text.indexOf("\n---\n") + "\n---\n".length()).strip();
    }

    /** The files of the content folder that aren't hidden, sorted. */
    List<String> files() throws IOException {
        Path content = folder.resolve("content");
        if (!Files.exists(content)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(content)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> content.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** An article as the build reads it, about which there is nothing to say. */
    Article article(String path) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        Article article = read(path, found);
        if (!found.isEmpty()) {
            throw new AssertionError(found.toString());
        }
        return article;
    }

    private Article read(String path, List<Diagnostic> found) throws IOException {
        ContentDecoder.Decoded decoded = ContentDecoder.decode(
                path, Files.readAllBytes(folder.resolve("content").resolve(path)));
        found.addAll(decoded.diagnostics());
        SiteConfig site = SiteConfig.defaults();
        ArticleReader.Read read = new ArticleReader(site.languageTags(), site.zone(), Map.of())
                .read(decoded.file().orElseThrow());
        found.addAll(read.diagnostics());
        return read.article().orElseThrow(() -> new AssertionError(found.toString()));
    }

    /** The messages of the findings. */
    static List<String> messages(ImportReport report) {
        return report.findings().stream().map(Diagnostic::message).toList();
    }
}
