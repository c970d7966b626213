package org.baygan.pipeline.plan;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.baygan.archive.Archive;
import org.baygan.archive.SourceBundles;
import org.baygan.config.LanguageSettings;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.config.Vocabulary;
import org.baygan.config.VocabularyReader;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.DiagnosticCollector;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.FileEntry;
import org.baygan.model.Language;
import org.baygan.model.SiteLinks;
import org.baygan.pipeline.look.ProgramVersion;
import org.baygan.pipeline.run.Workers;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.LanguageVoice;
import org.baygan.render.PageWriter;
import org.baygan.render.Pictures;
import org.baygan.render.PublishedFiles;
import org.baygan.render.RenderContext;
import org.baygan.render.SiteContext;
import org.baygan.render.Stories;
import org.baygan.render.TemplateEngine;
import org.baygan.render.Theme;
import org.baygan.render.ThemeFiles;
import org.baygan.render.ThemeOverrides;
import org.baygan.search.query.ClientScript;
import org.baygan.text.SearchFolding;

/** What the pages of one build are made with, whatever its articles are. Thread-safe. */
final class LoadedTheme {
    private final SiteConfig config;
    private final Workers workers;
    private final Theme theme;
    private final Vocabulary vocabulary;

    /** What is wrong with the theme and the names of terms; more is found while they are being loaded. */
    private final DiagnosticCollector problems;

    private final Future<Map<Language, LanguageVoice>> voices;
    private final Future<ThemeFiles> themeFiles;
    private final Future<PageWriter> writer;

    private LoadedTheme(
            SiteConfig config, Theme theme, Vocabulary vocabulary, DiagnosticCollector problems, Workers workers) {
        this.config = config;
        this.problems = problems;
        this.workers = workers;
        this.theme = theme;
        this.vocabulary = vocabulary;
        // Loading calendars, alphabets and templates takes a while, and nothing needs them before the first page.
        this.voices = workers.begin(() -> LanguageVoice.all(config, theme));
        this.writer = workers.begin(
                () -> new PageWriter(TemplateEngine.of(theme), new ThemeOverrides(theme, problems::add).check()));
        this.themeFiles = workers.begin(() -> ThemeFiles.of(
                theme, ClientScript::of, config.presentation().look().accent()));
    }

    /**
     * Reads the names of terms, and begins to load the rest in some of {@code workers}.
     *
     * @throws IOException if the names can't be read
     */
    static LoadedTheme of(Path site, SiteConfig config, Workers workers) throws IOException {
        DiagnosticCollector problems = new DiagnosticCollector();
        Theme theme = new Theme(site, config.templateFolder(), config.assetFolder(), problems::add);
        VocabularyReader.Result vocabulary = readVocabulary(site, config);
        problems.addAll(vocabulary.diagnostics());
        return new LoadedTheme(config, theme, vocabulary.vocabulary(), problems, workers);
    }

    private static VocabularyReader.Result readVocabulary(Path site, SiteConfig config) throws IOException {
        String path = config.dataFolder() + "/topics.yaml";
        Path file = site.resolve(path);
        Optional<Diagnostic> refused = new SiteLinks(site).refusal(file, Severity.ERROR);
        if (refused.isPresent()) {
            return new VocabularyReader.Result(Vocabulary.EMPTY, List.of(refused.get()));
        }
        if (FileEntry.find(file).filter(FileEntry::mayBeFile).isEmpty()) {
            return new VocabularyReader.Result(Vocabulary.EMPTY, List.of());
        }
        try {
            String yaml = Files.readString(file, StandardCharsets.UTF_8);
            return VocabularyReader.read(path, yaml, SearchFolding::nameKey);
        } catch (CharacterCodingException e) {
            return new VocabularyReader.Result(Vocabulary.EMPTY, List.of(VocabularyReader.notUtf8(path)));
        }
    }

    /** The names of the site's terms. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What is wrong with the file of terms' names and with the theme; waits until all is loaded. */
    List<Diagnostic> diagnostics() throws IOException, BrokenTemplateException {
        Map<Language, LanguageVoice> unused = workers.result(voices);
        ThemeFiles unusedToo = workers.result(themeFiles);
        PageWriter unusedEither = workers.result(writer);
        for (Language language : config.languageTags()) {
            if (!theme.hasMessages(language)) {
                problems.add(withoutWords(language));
            }
        }
        return problems.sorted();
    }

    private Diagnostic withoutWords(Language language) {
        String file = config.templateFolder() + "/" + Theme.messagesFile(language);
        return Diagnostic.note(
                SiteConfigReader.FILE_NAME,
                "There are no words of the interface for " + language + ", so they are English: write " + file
                        + ", after the built-in " + Theme.messagesFile(Language.ENGLISH));
    }

    /** The configuration; if that names no languages, with those alone in which the site has articles. */
    SiteConfig spoken(Predicate<Language> isUsed) {
        List<LanguageSettings> used = config.languages().stream()
                .filter(settings -> isUsed.test(settings.language()))
                .toList();
        return config.namesLanguages() || used.isEmpty() ? config : config.withLanguages(used);
    }

    /** The theme's files under their published names. */
    ThemeFiles themeFiles() throws IOException, BrokenTemplateException {
        return workers.result(themeFiles);
    }

    /** Renders pages. */
    PageWriter writer() throws IOException, BrokenTemplateException {
        return workers.result(writer);
    }

    /** All that pages are made from, with what is in the archive. */
    SiteContext context(
            SiteConfig spoken,
            Archive archive,
            PublishedFiles files,
            SourceBundles sources,
            Pictures pictures,
            Stories stories)
            throws IOException, BrokenTemplateException {
        RenderContext common = new RenderContext(spoken, workers.result(voices), madeOf(spoken));
        return SiteContext.of(common, archive, files, sources, pictures, stories);
    }

    /** What all pages have in common; {@link Digest#NONE} where templates see all of the archive, as JBake's do. */
    private Digest madeOf(SiteConfig spoken) {
        Digest templates = theme.madeOf();
        if (templates.equals(Digest.NONE) || !spoken.templateFiles().isEmpty()) {
            return Digest.NONE;
        }
        return new DigestBuilder()
                .add(ProgramVersion.current())
                .add(Runtime.version().toString())
                .add(spoken.withDrafts(false).toString())
                .add(templates)
                .digest();
    }
}
