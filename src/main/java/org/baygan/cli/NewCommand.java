package org.baygan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.baygan.config.Vocabulary;
import org.baygan.config.VocabularyReader;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.baygan.scaffold.ArticleRefusedException;
import org.baygan.scaffold.ArticleRequest;
import org.baygan.scaffold.ArticleScaffold;
import org.baygan.text.DateReader;
import org.baygan.text.SearchFolding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code baygan new}. */
@Command(
        name = "new",
        description = "Writes a new article in the right place and prints its path. Never overwrites one.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  baygan new --lang fa --title \"بازار مرزی باز شد\" --section economy",
            "  baygan new --lang en --title \"Border market opens\" --date 2010-05",
            "  baygan new --translation-of content/fa/economy/bazar.md --title \"Border market opens\"",
            "  baygan new --from ~/Downloads/story.txt --section economy",
            "",
            "The file's name is made from the title; a translation has that of its original."
        })
final class NewCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "The language: fa, en … Can be left out with "
                    + "--from, and with --translation-of on a site of two languages.")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "The headline. With --from, that of the file counts " + "if none is given.")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--section",
            paramLabel = "NAME",
            description = "The section, by its name or id. “pages” makes a static page.")
    private Optional<String> section = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The date, whole or partial, in either calendar: 1389/02/13, 2010-05, 1389. Today if not "
                    + "given; with --translation-of, the original's; with --from, the file's or none.")
    private Optional<String> date = Optional.empty();

    @Option(
            names = "--translation-of",
            paramLabel = "PATH",
            description = "The article that this one will translate: it gets the same file name, the date, and the "
                    + "topics that have a name in its language.")
    private Optional<Path> translationOf = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Take over a text file: title, deck, section, source, date and author are recognised, "
                    + "lines become paragraphs, headings and lists. The file itself stays as it is.")
    private Optional<Path> from = Optional.empty();

    @Mixin
    private final SourceOption source = new SourceOption();

    NewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        SiteFolder site = source.site(surroundings);
        ArticleScaffold scaffold = new ArticleScaffold(site.content(), site.config(), vocabulary(site));
        try {
            Path file = scaffold.create(request(site));
            surroundings.out().println(shown(file));
            return ExitCode.FINE;
        } catch (ArticleRefusedException refused) {
            return refuse(refused);
        }
    }

    private int refuse(ArticleRefusedException refused) {
        Path file = from.or(() -> translationOf).map(surroundings::resolve).orElse(surroundings.folder());
        new DiagnosticPrinter(surroundings, surroundings.err(), file.resolveSibling("."), "", false)
                .print(refused.diagnostics());
        surroundings.err().println("baygan: " + refused.getMessage());
        return refused.diagnostics().isEmpty() ? ExitCode.USAGE : ExitCode.CONTENT;
    }

    private ArticleRequest request(SiteFolder site) {
        return new ArticleRequest(
                language.map(this::language),
                title,
                section,
                date.map(text -> date(text, site)),
                translationOf.map(path -> original(path, site)),
                from.map(surroundings::resolve),
                LocalDate.ofInstant(
                        surroundings.clock().instant(), site.config().zone()));
    }

    private Language language(String tag) {
        if (!Language.isTag(tag)) {
            throw wrong("--lang can't be “" + tag + "”: write two or three letters, such as fa or en");
        }
        return new Language(tag);
    }

    private PublicationDate date(String text, SiteFolder site) {
        DateReader.Result result = DateReader.read(text, site.config().zone());
        if (result instanceof DateReader.Result.Refused refused) {
            throw wrong("--date: " + refused.message() + ". " + refused.hint());
        }
        return ((DateReader.Result.Read) result).date();
    }

    /** A path from the current folder, else from the site's, as findings have it, else from the content folder. */
    private Path original(Path path, SiteFolder site) {
        return Stream.of(surroundings.resolve(path), site.folder().resolve(path).normalize())
                .filter(Files::exists)
                .findFirst()
                .orElseGet(() -> site.content().resolve(path).normalize());
    }

    private static Vocabulary vocabulary(SiteFolder site) throws IOException {
        String path = site.config().dataFolder() + "/topics.yaml";
        Path file = site.folder().resolve(path);
        return Files.isRegularFile(file)
                ? VocabularyReader.read(path, Files.readString(file, StandardCharsets.UTF_8), SearchFolding::nameKey)
                        .vocabulary()
                : Vocabulary.EMPTY;
    }

    /** A path as it would be written from the current folder. */
    private String shown(Path file) {
        Path folder = surroundings.folder();
        return (file.startsWith(folder) ? folder.relativize(file) : file).toString();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
