package org.baygan.pipeline.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baygan.archive.Addresses;
import org.baygan.archive.Archive;
import org.baygan.archive.FrontMatterPlaces;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.SourceBundles;
import org.baygan.cache.HeadStore;
import org.baygan.config.LanguageSettings;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.config.Vocabulary;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.DiagnosticCollector;
import org.baygan.model.ArticleSummary;
import org.baygan.pipeline.look.InputState;
import org.baygan.pipeline.look.Inputs;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.Containment;
import org.baygan.pipeline.run.Workers;
import org.baygan.pipeline.story.StoryPass;
import org.baygan.render.BrokenTemplateException;
import org.baygan.render.Pictures;
import org.baygan.render.SiteContext;
import org.baygan.render.Stories;
import org.baygan.render.ThemeFiles;

/** Has the stories made, and puts the archive together: what pages are made from. Of one build. */
public final class SitePlanner {
    private final BuildOptions options;
    private final SiteConfigReader.Result settings;
    private final SiteConfig config;
    private final Containment containment;
    private final DiagnosticCollector diagnostics;

    /**
     * A planner.
     *
     * @param settings the site's configuration as its file has it
     * @param config the same with the options' part in it
     * @param diagnostics takes what is found
     */
    public SitePlanner(
            BuildOptions options,
            SiteConfigReader.Result settings,
            SiteConfig config,
            Containment containment,
            DiagnosticCollector diagnostics) {
        this.options = options;
        this.settings = settings;
        this.config = config;
        this.containment = containment;
        this.diagnostics = diagnostics;
    }

    /** How a process comes to its stories and to the smaller sizes of its pictures: it makes them, or is told of them. */
    public interface Stage {
        /** Fills a pass that has no heads yet; returns where the stories are then. */
        Stories read(StoryPass reading) throws IOException, BrokenTemplateException;

        /** The smaller sizes of the pictures that these articles show. */
        Pictures pictures(ContentCatalog catalog, List<ArticleSummary> articles, Stories stories)
                throws IOException, BrokenTemplateException;
    }

    /**
     * Plans a site.
     *
     * @param heads keeps the heads of its stories
     * @param look what is known of its files already
     * @throws IOException if something can't be read
     */
    public SitePlan plan(Inputs inputs, HeadStore heads, Optional<InputState> look, Stage stage, Workers workers)
            throws IOException, BrokenTemplateException {
        Path site = options.site();
        LoadedTheme loaded = LoadedTheme.of(site, config, workers); // loads while articles are read
        diagnostics.addAll(inputs.content().diagnostics());
        diagnostics.addAll(inputs.assets().diagnostics());

        // Stories
        StoryPass reading = new StoryPass(
                config, options, inputs.content().files(), heads, look, containment, this::addContentProblem);
        Stories stories = stage.read(reading);
        look.ifPresent(InputState::forgetHashes);
        diagnostics.addAll(loaded.diagnostics()); // only now: messages were still being loaded

        // Archive
        FrontMatterPlaces places = (article, key) -> stories.story(article)
                .map(story -> story.article().lines().of(key))
                .orElse(0);
        Addresses addresses = Addresses.settle(reading.published(), config.formerAddresses(), places);
        addresses.diagnostics().forEach(this::addContentProblem);
        LeftOutArticles.inOtherMarkup(inputs.content().files()).forEach(this::addContentProblem);
        if (addresses.articles().isEmpty()) {
            LeftOutArticles.all(reading, inputs.content().files(), config.contentFolder())
                    .ifPresent(diagnostics::add);
        }
        workers.check();
        SiteConfig spoken = loaded.spoken(language -> addresses.articles().stream()
                .anyMatch(article -> article.language().equals(language)));
        Archive archive = Archive.of(
                parts(spoken, loaded.vocabulary(), addresses.articles(), workers),
                addresses.articles(),
                reading.unpublished(),
                places);
        archive.diagnostics().forEach(this::addContentProblem);
        workers.check();
        ThemeFiles theme = loaded.themeFiles();
        ContentCatalog catalog = new ContentCatalog(
                inputs.content().files(),
                inputs.assets().files(),
                addresses.articles(),
                addresses.redirects(),
                reading.unpublished(),
                theme,
                config.folders(),
                () -> look.ifPresent(InputState::hasChanged));
        Pictures pictures = stage.pictures(catalog, addresses.articles(), stories);
        SettingsReview review = new SettingsReview(settings, catalog, diagnostics::add);
        review.files();
        SourceBundles bundles = new SourceBundles(
                config.publishSources() ? addresses.articles() : List.of(),
                config.sizes().bundle());
        workers.check();
        SiteContext context = loaded.context(spoken, archive, catalog, bundles, pictures, stories);
        review.menus(context);
        return new SitePlan(inputs, reading, addresses, theme, context, loaded.writer());
    }

    private static List<LanguageArchive> parts(
            SiteConfig spoken, Vocabulary vocabulary, List<ArticleSummary> articles, Workers workers)
            throws IOException, BrokenTemplateException {
        List<LanguageSettings> languages = spoken.languages();
        LanguageArchive[] parts = new LanguageArchive[languages.size()];
        workers.forEach(parts.length, i -> parts[i] = LanguageArchive.of(languages.get(i), vocabulary, articles));
        return List.of(parts);
    }

    /** The stages below know paths below the content folder; a report's paths are below the site's. */
    private void addContentProblem(Diagnostic problem) {
        diagnostics.add(problem.below(config.contentFolder()));
    }
}
