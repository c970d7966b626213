package org.baygan.check;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.content.ArticleReader;
import org.baygan.content.ContentDecoder;
import org.baygan.content.SourceFile;
import org.baygan.diagnostic.DiagnosticCollector;
import org.baygan.model.Article;
import org.baygan.model.Language;
import org.baygan.pipeline.BuildReport;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.source.ContentFile;
import org.baygan.source.ContentWalker;

/**
 * Checks a site: everything a build would report, and what only an editor cares about. Begin with
 * {@link #run(CheckOptions)}.
 */
public final class SiteCheck {
    private final CheckOptions options;
    private final SiteConfig config;
    private final ArticleReader reader;
    private final CopyEditor editor;
    private final DiagnosticCollector diagnostics = new DiagnosticCollector();
    private final List<FixedFile> fixed = new ArrayList<>();
    private final NameSpellings names = new NameSpellings();
    private final MissingTranslations translations;
    private final HeadingLinks headingLinks;

    private SiteCheck(CheckOptions options) throws IOException {
        this.options = options;
        this.config = SiteConfigReader.read(options.site()).config();
        this.reader = new ArticleReader(config);
        this.editor = new CopyEditor(reader);
        this.translations = new MissingTranslations(config);
        this.headingLinks = new HeadingLinks(config);
    }

    /**
     * Checks a site; mends first, if that is asked for. Below the site's folder nothing is changed but mended articles
     * and what the build keeps in {@code .baygan}.
     *
     * @throws IOException if something can't be read or written
     */
    public static CheckReport run(CheckOptions options) throws IOException {
        return new SiteCheck(options).run();
    }

    private CheckReport run() throws IOException {
        String folder = config.contentFolder();
        List<ContentFile> files =
                ContentWalker.walk(options.site(), folder, config.ignoreFile()).files();
        if (options.fix()) {
            clear(files);
        }
        for (ContentFile file : files) {
            if (file.isArticle() && file.size() <= ContentDecoder.MAX_BYTES && Files.isReadable(file.file())) {
                check(file);
            }
        }
        diagnostics.addAll(names.report());
        diagnostics.addAll(translations.report());
        build();
        return new CheckReport(diagnostics.sorted(), fixed);
    }

    /** Deletes what a run that was killed while it mended has left beside the articles. */
    private static void clear(List<ContentFile> files) throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (ContentFile file : files) {
            folders.add(file.file().resolveSibling(""));
        }
        for (Path folder : folders) {
            CopyEditor.clear(folder);
        }
    }

    /** What is wrong with a file that can't be read as an article, the build reports. */
    private void check(ContentFile file) throws IOException {
        byte[] bytes = Files.readAllBytes(file.file());
        Optional<SourceFile> source = ContentDecoder.decode(file.path(), bytes).file();
        Optional<Article> article = source.flatMap(read -> reader.read(read).article());
        if (article.isPresent()) {
            check(file, bytes, source.orElseThrow(), article.get());
        }
    }

    private void check(ContentFile file, byte[] bytes, SourceFile source, Article article) throws IOException {
        String path = config.contentFolder() + "/" + file.path();
        SourceFile now = source;
        if (article.language().equals(Language.PERSIAN)) {
            if (options.fix()) {
                now = fix(path, file, bytes, source, article);
            }
            boolean markdown = article.markup() == Article.Markup.MARKDOWN;
            List<Correction> habits = TypingHabits.find(now.text(), markdown);
            diagnostics.addAll(TypingHabits.report(path, now.text(), habits));
        }
        Article read = now.equals(source) ? article : reader.read(now).article().orElse(article);
        names.add(path, read, new LineIndex(now.text()));
        translations.add(path, read);
        headingLinks.add(path, read, now.text().replace("\r\n", "\n"));
    }

    private SourceFile fix(String path, ContentFile file, byte[] bytes, SourceFile source, Article article)
            throws IOException {
        CopyEditor.Edited edited = editor.edit(path, file.file(), bytes, source, article);
        diagnostics.addAll(edited.notes());
        if (!edited.changes().isEmpty()) {
            fixed.add(new FixedFile(path, edited.changes()));
        }
        return new SourceFile(source.path(), edited.text(), source.charset());
    }

    /** Builds the site where nobody sees it. */
    private void build() throws IOException {
        Path folder = Files.createTempDirectory("baygan-check-");
        try {
            BuildOptions build = new BuildOptions(
                    options.site(),
                    Optional.of(folder.resolve("site")),
                    Optional.empty(),
                    false,
                    options.now(),
                    options.jobs(),
                    false);
            BuildReport report = SiteBuilder.build(build, BuildProgress.SILENT);
            diagnostics.addAll(report.diagnostics());
            if (report.published()) {
                diagnostics.addAll(headingLinks.report(report.output()));
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
