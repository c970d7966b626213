package org.baygan.jbake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.content.ArticleReader;
import org.baygan.content.ContentDecoder;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.markup.BodyRenderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.MarkupEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JBake's markup engine for Markdown and plain text: front matter in YAML, JBake's header block or none; safe HTML;
 * text normalised for display.
 *
 * <p>What is wrong with a file goes to JBake's log with its line. A file with an error is left out, as JBake leaves out
 * a file whose header it can't read.
 */
public final class BayganMarkupEngine extends MarkupEngine {
    private static final Logger LOG = LoggerFactory.getLogger(BayganMarkupEngine.class);

    /** What one bake needs for all its files; made again when JBake comes with another configuration. */
    private record Bake(JBakeConfiguration configuration, SiteConfig site, ArticleReader reader) {
        static Bake of(JBakeConfiguration configuration) {
            SiteConfig site = readSite(configuration.getSourceFolder().toPath());
            return new Bake(configuration, site, new ArticleReader(site));
        }
    }

    private final BodyRenderer bodyRenderer = new BodyRenderer();
    private volatile @Nullable Bake bake;

    /**
     * Reads one file into JBake's document model.
     *
     * @return the document; null, as JBake wants it, if the file can't be published
     */
    @Override
    public @Nullable DocumentModel parse(JBakeConfiguration configuration, File file) {
        Bake current = bakeFor(configuration);
        String path = contentPath(configuration, file.toPath());
        ContentDecoder.Decoded decoded = ContentDecoder.decode(path, bytesOf(file.toPath()));
        report(decoded.diagnostics());
        if (decoded.file().isEmpty()) {
            return null;
        }
        ArticleReader.Read read = current.reader().read(decoded.file().get());
        report(read.diagnostics());
        Optional<DocumentModel> document = read.article()
                .map(article ->
                        new ArticleDocument(article, current.site(), configuration).make(bodyRenderer, this::report));
        return document.orElse(null);
    }

    private Bake bakeFor(JBakeConfiguration configuration) {
        Bake current = bake;
        if (current == null || current.configuration() != configuration) {
            current = Bake.of(configuration);
            bake = current;
        }
        return current;
    }

    private void report(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            String text = diagnostic.place() + ": " + diagnostic.message()
                    + (diagnostic.hint().isEmpty() ? "" : ". " + diagnostic.hint());
            if (diagnostic.severity() == Severity.ERROR) {
                LOG.error(text);
            } else if (diagnostic.severity() == Severity.WARNING) {
                LOG.warn(text);
            } else {
                LOG.info(text);
            }
        }
    }

    private static SiteConfig readSite(Path siteFolder) {
        try {
            return SiteConfigReader.read(siteFolder).config();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the configuration of " + siteFolder, e);
        }
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    /** The file's path below the content folder with {@code /}, or its name if it is elsewhere (JBake's data files). */
    private static String contentPath(JBakeConfiguration configuration, Path file) {
        Path content =
                configuration.getContentFolder().toPath().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        Path below = absolute.startsWith(content) ? content.relativize(absolute) : absolute.getFileName();
        return below.toString().replace(File.separatorChar, '/');
    }
}
