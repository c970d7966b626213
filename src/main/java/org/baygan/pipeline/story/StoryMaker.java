package org.baygan.pipeline.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.archive.Permalinks;
import org.baygan.cache.CachedArticle;
import org.baygan.config.LanguageSettings;
import org.baygan.config.SiteConfig;
import org.baygan.content.ArticleLimits;
import org.baygan.content.ArticleReader;
import org.baygan.content.ContentDecoder;
import org.baygan.content.SourceFile;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.markup.BodyRenderer;
import org.baygan.markup.RenderedBody;
import org.baygan.model.Article;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;
import org.baygan.model.Provenance;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.baygan.text.DisplayNormalizer;
import org.baygan.text.Normalized;

/**
 * From a content file's bytes to a story: a pure function of the bytes, the path and the configuration. Thread-safe.
 */
public final class StoryMaker {
    /** Stands between two blocks of a description. */
    private static final String DIVIDER = " · ";

    /** Signs after which no divider is needed. */
    private static final String ENDS = ".!?:;,…؟،؛۔»”\"";

    private final SiteConfig config;
    private final ArticleReader reader;
    private final BodyRenderer renderer = new BodyRenderer();
    private final Map<Language, DisplayNormalizer> normalizers = new HashMap<>();

    /** For the articles of one build. */
    StoryMaker(SiteConfig config) {
        this.config = config;
        this.reader = new ArticleReader(config);
        for (LanguageSettings settings : config.languages()) {
            DigitSet digits = settings.displayDigits() ? settings.digits() : DigitSet.ASCII;
            normalizers.put(settings.language(), DisplayNormalizer.of(settings.language(), digits));
        }
    }

    /**
     * What a content file's bytes came to.
     *
     * @param article the story's head, and what was found; its diagnostics' paths are below the content folder
     * @param story the story; empty if there is none
     */
    public record Made(CachedArticle article, Optional<Story> story) {}

    /**
     * Makes a story, or says why there is none.
     *
     * @param sha256 the SHA-256 of {@code bytes}
     * @param fingerprint what to file the result under
     */
    Made make(String path, byte[] bytes, String sha256, String fingerprint) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        ContentDecoder.Decoded decoded = ContentDecoder.decode(path, bytes);
        diagnostics.addAll(decoded.diagnostics());
        Optional<Story> story = decoded.file().flatMap(file -> {
            ArticleReader.Read read = reader.read(file);
            diagnostics.addAll(read.diagnostics());
            Optional<Diagnostic> tooMuch = read.article().flatMap(ArticleLimits::exceeded);
            tooMuch.ifPresent(diagnostics::add);
            return read.article()
                    .filter(article -> tooMuch.isEmpty())
                    .map(article -> make(file, sha256, article, diagnostics));
        });
        Optional<StoryHead> head = story.map(made -> StoryHeads.of(made, fingerprint));
        return new Made(new CachedArticle(fingerprint, head, diagnostics), story);
    }

    private Story make(SourceFile file, String sha256, Article article, List<Diagnostic> diagnostics) {
        LanguageSettings settings = config.language(article.language()).orElseThrow();
        Normalizing texts = new Normalizing(normalizer(article.language()), article, diagnostics);
        Article shown = texts.article();
        RenderedBody body = renderer.render(shown, texts.body());
        diagnostics.addAll(body.diagnostics());
        if (article.status() == Article.Status.PUBLISHED && isBare(shown, body)) {
            diagnostics.add(Diagnostic.warning(
                    file.path(),
                    article.kind() == Article.Kind.PAGE ? "This page has no text" : "This article has no text",
                    "Write it below the headline; until then, status: draft keeps it from being published"));
        }
        return new Story(
                shown,
                Permalinks.of(shown, settings),
                body.html(),
                body.references(),
                description(shown, body.text()),
                new Provenance(sha256, file.charset(), texts.changed));
    }

    /** Whether there is nothing to read or to see below the headline. A picture, a lead or a correction is something. */
    private static boolean isBare(Article article, RenderedBody body) {
        return body.html().isBlank()
                && article.lead().isBlank()
                && article.picture().path().isEmpty()
                && article.corrections().isEmpty();
    }

    private DisplayNormalizer normalizer(Language language) {
        return java.util.Objects.requireNonNull(normalizers.get(language));
    }

    private static String description(Article article, String text) {
        for (String candidate : List.of(article.summary(), article.deck(), article.lead(), text)) {
            if (!candidate.isBlank()) {
                return shorten(candidate);
            }
        }
        return "";
    }

    private static String shorten(String text) {
        String line = oneLine(text);
        if (line.length() <= Story.DESCRIPTION_LIMIT) {
            return line;
        }
        int blank = line.lastIndexOf(' ', Story.DESCRIPTION_LIMIT - 1);
        int end = blank > 0 ? blank : Story.DESCRIPTION_LIMIT - 1;
        String begun = line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
        return (begun.endsWith(DIVIDER.stripTrailing()) ? begun.substring(0, begun.length() - 2) : begun) + "…";
    }

    /** The blocks in one line; a divider follows each that doesn't end like a sentence, such as a heading or a cell. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        for (String block : text.split("\n", -1)) {
            String words = block.strip();
            if (words.isEmpty()) {
                continue;
            }
            if (line.length() > 0) {
                line.append(ENDS.indexOf(line.charAt(line.length() - 1)) >= 0 ? " " : DIVIDER);
            }
            line.append(words);
            if (line.length() > Story.DESCRIPTION_LIMIT) {
                break;
            }
        }
        return line.toString();
    }

    /** Normalises an article's texts and counts what that changes. */
    private static final class Normalizing {
        private final DisplayNormalizer normalizer;
        private final Article source;
        private final List<Diagnostic> diagnostics;
        private int changed;

        Normalizing(DisplayNormalizer normalizer, Article source, List<Diagnostic> diagnostics) {
            this.normalizer = normalizer;
            this.source = source;
            this.diagnostics = diagnostics;
        }

        String text(String text) {
            Normalized normalized = normalizer.normalize(text);
            changed += normalized.changedCharacters();
            return normalized.text();
        }

        String body() {
            Normalized normalized = normalizer.normalize(source.body().text());
            changed += normalized.changedCharacters();
            if (!normalized.removedControls().isEmpty()) {
                report(
                        normalized.removedControls().get(0),
                        "An unbalanced bidirectional control was left out",
                        "Such invisible characters can make a text read otherwise than it is: delete them");
            }
            if (normalized.excessMark() >= 0) {
                report(
                        normalized.excessMark(),
                        "A letter has more than 30 marks; the others were left out",
                        "Delete them: no language writes as many");
            }
            return normalized.text();
        }

        private void report(int offset, String message, String hint) {
            int line = source.body().line()
                    + (int) source.body()
                            .text()
                            .substring(0, offset)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            diagnostics.add(
                    Diagnostic.warning(source.sourcePath(), message, hint).at(line, 0, ""));
        }

        Article article() {
            return source.withTexts(this::text);
        }
    }
}
