package org.baygan.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.baygan.config.LanguageSettings;
import org.baygan.config.SiteConfig;
import org.baygan.config.Vocabulary;
import org.baygan.content.FrontMatterWriter;
import org.baygan.model.Article;
import org.baygan.model.ArticleId;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Headlines;
import org.baygan.model.Identity;
import org.baygan.model.Language;
import org.baygan.model.Links;
import org.baygan.model.Params;
import org.baygan.model.PublicationDate;
import org.baygan.model.RelativePath;
import org.baygan.model.SiteLinks;
import org.baygan.model.TermNames;

/** Writes the files of new articles. Never replaces one. Immutable. */
public final class ArticleScaffold {
    private static final String TOPICS = "topics";

    private final Path contentFolder;
    private final SiteConfig config;
    private final Vocabulary vocabulary;
    private final ArticleFiles files;

    /**
     * For one site.
     *
     * @param contentFolder its content folder, absolute
     * @param vocabulary the names of its sections and topics
     */
    public ArticleScaffold(Path contentFolder, SiteConfig config, Vocabulary vocabulary) {
        this.contentFolder = contentFolder;
        this.config = config;
        this.vocabulary = vocabulary;
        this.files = new ArticleFiles(config);
    }

    /**
     * Writes an article's file.
     *
     * @return the file
     * @throws ArticleRefusedException if the request lacks something, or there is such a file already
     * @throws IOException if something can't be read or written
     */
    public Path create(ArticleRequest request) throws IOException, ArticleRefusedException {
        Optional<Article> original = original(request);
        Optional<Article> text = text(request);
        Language language = language(request, original, text);
        String title = title(request, text);
        ArticlePlace place = original.isPresent()
                ? ArticlePlace.beside(original.get(), language)
                : ArticlePlace.of(language, section(request, text), title, vocabulary);
        Optional<Path> taken = place.taken(contentFolder);
        if (taken.isPresent()) {
            throw new ArticleRefusedException("There is already " + taken.get() + ": nothing was written");
        }
        Article article = article(request, original, text, language, title, place);
        Path file = contentFolder.resolve(place.path());
        requireInside(file);
        Files.createDirectories(contentFolder.resolve(place.path()).resolveSibling("."));
        Files.writeString(
                file,
                FrontMatterWriter.writeFile(article, settings(language).calendar()),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        return file;
    }

    /** Refuses a folder that a symbolic link leads out of the site, where nobody would look for the article. */
    private void requireInside(Path file) throws IOException, ArticleRefusedException {
        SiteLinks links = new SiteLinks(contentFolder.resolveSibling(".").normalize());
        for (Path at = file.getParent(); at != null && at.startsWith(contentFolder); at = at.getParent()) {
            Optional<String> obstacle = links.obstacle(at);
            if (obstacle.isPresent()) {
                throw new ArticleRefusedException(
                        "The symbolic link " + at + " " + obstacle.get() + ": nothing was written");
            }
        }
    }

    private Optional<Article> original(ArticleRequest request) throws IOException, ArticleRefusedException {
        if (request.translationOf().isEmpty()) {
            return Optional.empty();
        }
        Path file = request.translationOf().get();
        if (!file.startsWith(contentFolder)) {
            throw new ArticleRefusedException(file + " is not in " + contentFolder + ", where articles are");
        }
        String path = RelativePath.of(contentFolder, file);
        return Optional.of(files.read(file, path));
    }

    private Optional<Article> text(ArticleRequest request) throws IOException, ArticleRefusedException {
        if (request.from().isEmpty()) {
            return Optional.empty();
        }
        Path file = request.from().get();
        return Optional.of(files.read(file, String.valueOf(file.getFileName())));
    }

    private Language language(ArticleRequest request, Optional<Article> original, Optional<Article> text)
            throws ArticleRefusedException {
        Language language = request.language()
                .or(() -> original.flatMap(this::onlyOther))
                .or(() -> text.map(Article::language))
                .orElseThrow(() -> new ArticleRefusedException("The language is missing: give one of " + tags()
                        + ", as in --lang " + config.defaultLanguage().language()));
        if (config.language(language).isEmpty()) {
            throw new ArticleRefusedException("The site has no language “" + language + "”: give one of " + tags()
                    + ", or add it to site.languages");
        }
        if (original.isPresent() && original.get().language().equals(language)) {
            throw new ArticleRefusedException(
                    "The original is in “" + language + "” itself: give the translation's language");
        }
        return language;
    }

    private Optional<Language> onlyOther(Article original) {
        List<Language> others = config.languageTags().stream()
                .filter(language -> !language.equals(original.language()))
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private String tags() {
        return String.join(
                ", ", config.languageTags().stream().map(Language::tag).toList());
    }

    private static String title(ArticleRequest request, Optional<Article> text) throws ArticleRefusedException {
        return request.title()
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .or(() -> text.map(Article::title))
                .orElseThrow(() -> new ArticleRefusedException("The title is missing: give it, as in --title \"…\""));
    }

    private static Optional<String> section(ArticleRequest request, Optional<Article> text) {
        return request.section().or(() -> text.map(Article::section).filter(section -> !section.isEmpty()));
    }

    private LanguageSettings settings(Language language) {
        return config.language(language).orElseThrow();
    }

    private Article article(
            ArticleRequest request,
            Optional<Article> original,
            Optional<Article> text,
            Language language,
            String title,
            ArticlePlace place) {
        boolean page = original.map(Article::kind).orElseGet(() -> kind(place)) == Article.Kind.PAGE;
        return new Article(
                new Identity(
                        ArticleId.ofSource(place.path()),
                        place.path(),
                        page ? Article.Kind.PAGE : Article.Kind.ARTICLE,
                        language),
                new Links(
                        text.flatMap(Article::slug),
                        text.map(Article::aliases).orElse(List.of()),
                        text.map(article -> article.links().categories()).orElse(List.of()),
                        original.isPresent() ? named(original.get()) : text.flatMap(Article::translationOf)),
                new Headlines(
                        title,
                        text.map(Article::kicker).orElse(""),
                        text.map(Article::deck).orElse("")),
                new Article.Schedule(
                        text.map(Article::status).orElse(Article.Status.PUBLISHED),
                        page ? PublicationDate.UNKNOWN : date(request, original, text),
                        text.map(Article::updated).orElse(PublicationDate.UNKNOWN),
                        text.map(Article::expires).orElse(PublicationDate.UNKNOWN)),
                new Article.Attribution(
                        new TermNames(
                                place.section(),
                                topics(original, text, language),
                                text.map(Article::source).orElse(""),
                                text.map(Article::authors).orElse(List.of())),
                        text.flatMap(Article::sourceUrl),
                        text.map(Article::place).orElse(""),
                        text.map(Article::newsCode).orElse(""),
                        text.flatMap(Article::series)),
                new Article.Body(
                        text.map(Article::lead).orElse(""),
                        text.map(Article::summary).orElse(""),
                        text.map(Article::picture).orElse(Article.Picture.NONE),
                        Article.Markup.MARKDOWN,
                        text.map(ArticleScaffold::markdown).orElse(""),
                        1,
                        text.map(Article::corrections).orElse(List.of())),
                text.map(Article::params).orElse(Params.NONE),
                FrontMatterLines.NONE);
    }

    /**
     * What the file says of its original: the original's path, or nothing where the files' names say it, since of
     * versions of one name that in the site's first language counts as the original.
     */
    private Optional<String> named(Article original) {
        boolean known = original.language().equals(config.defaultLanguage().language())
                && original.translationOf().isEmpty()
                && ArticlePlace.isNamedByLanguage(original);
        return known ? Optional.empty() : Optional.of(original.sourcePath());
    }

    private static Article.Kind kind(ArticlePlace place) {
        return place.path().split("/", -1)[1].equals("pages") ? Article.Kind.PAGE : Article.Kind.ARTICLE;
    }

    /** A text that says no date stays undated: only what is new is of today. */
    private static PublicationDate date(ArticleRequest request, Optional<Article> original, Optional<Article> text) {
        return request.date()
                .or(() -> text.map(Article::date).filter(date -> !date.equals(PublicationDate.UNKNOWN)))
                .or(() -> original.map(Article::date))
                .or(() -> text.map(Article::date))
                .orElseGet(() -> new PublicationDate.Day(request.today()));
    }

    /** The text's own topics, else those of the original that have a name in the language. */
    private List<String> topics(Optional<Article> original, Optional<Article> text, Language language) {
        if (text.isPresent() && !text.get().topics().isEmpty()) {
            return text.get().topics();
        }
        return original.map(Article::topics).orElse(List.of()).stream()
                .flatMap(topic -> vocabulary.idOf(TOPICS, topic).stream())
                .flatMap(id -> vocabulary.nameOf(TOPICS, id, language).stream())
                .toList();
    }

    private static String markdown(Article text) {
        return text.markup() == Article.Markup.PLAIN_TEXT
                ? PlainTextAsMarkdown.convert(text.body().text())
                : text.body().text().strip();
    }
}
