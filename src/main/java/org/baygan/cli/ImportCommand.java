package org.baygan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.importer.Extras;
import org.baygan.importer.ImportRefusedException;
import org.baygan.importer.ImportReport;
import org.baygan.importer.ImportSettings;
import org.baygan.importer.Importer;
import org.baygan.importer.MessageSettings;
import org.baygan.importer.SourceKind;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.baygan.model.SiteLinks;
import org.baygan.text.DateReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baygan import}. */
@Command(
        name = "import",
        description = "Makes articles of an export of WordPress or another program, or of a folder of files.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  baygan import site.WordPress.2026-11-22.xml --media wp-content/uploads",
            "  baygan import site.xml --dry-run            only tell what would come over",
            "  baygan import site.xml --since 1400/01/01   what was published from then on",
            "",
            "What stands in the content folder is never overwritten. A second import adds what is new and",
            "tells what has changed at the source."
        })
final class ImportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "1", paramLabel = "FILE-OR-FOLDER", description = "What to import. Its kind is recognised.")
    private Path from = Path.of("");

    @Option(
            names = "--source",
            paramLabel = "DIR",
            defaultValue = "",
            description = "The site's folder. The current one if not given.")
    private Path site = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder that gets the articles, if it isn't the site's content folder. It is made if it "
                    + "isn't there.")
    private Optional<Path> to = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "KIND",
            description = "What it is, if that isn't recognised: ${COMPLETION-CANDIDATES}.")
    private Optional<SourceKind> kind = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "The language of all that comes over: fa, en … If not given, what each item says itself, "
                    + "else its text.")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--media",
            paramLabel = "DIR",
            description = "A folder in which the pictures and files lie that the articles show, such as WordPress's "
                    + "wp-content/uploads. Can be given several times.")
    private List<Path> media = new ArrayList<>();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Leave out what was published before this day, in either calendar.")
    private Optional<String> since = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone of times that say none. The site's if not given.")
    private Optional<String> zone = Optional.empty();

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The Telegram channel's name in addresses, as in t.me/NAME, which its export doesn't say.")
    private String channel = "";

    @Option(
            names = "--brief",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Put a day's messages of fewer than N letters into one article. 0, if not given: each message "
                            + "is an article.")
    private int brief;

    @Option(
            names = "--profiles",
            paramLabel = "FILE",
            description = "A YAML file that says where pages of your site's layout have title, date and text.")
    private Optional<Path> profiles = Optional.empty();

    @Option(names = "--dry-run", description = "Write nothing, and tell what would be written.")
    private boolean dryRun;

    @Option(names = "--verbose", description = "Show notes, all warnings, and stack traces of faults.")
    private boolean verbose;

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path path = surroundings.resolve(from);
        if (!Files.exists(path)) {
            throw wrong("There is no " + path);
        }
        ImportSettings settings = settings();
        try {
            ImportReport report = run(settings, path);
            new DiagnosticPrinter(surroundings, surroundings.err(), path.resolveSibling("."), "", verbose)
                    .print(report.findings());
            print(report, settings);
            return report.findings().stream().anyMatch(found -> found.severity() == Severity.ERROR)
                    ? ExitCode.CONTENT
                    : ExitCode.FINE;
        } catch (ImportRefusedException refused) {
            surroundings.err().println("baygan: " + refused.getMessage());
            return ExitCode.USAGE;
        }
    }

    private ImportReport run(ImportSettings settings, Path path) throws IOException, ImportRefusedException {
        try (ImportProgress progress = new ImportProgress(surroundings)) {
            return new Importer(settings, progress).run(path, from.toString(), kind);
        }
    }

    private ImportSettings settings() throws IOException {
        Path folder = surroundings.resolve(site);
        if (!Files.isDirectory(folder)) {
            throw wrong("There is no folder " + folder);
        }
        SiteConfig config = SiteConfigReader.read(folder).config();
        ZoneId zoneId = zone.map(this::zone).orElse(config.zone());
        return new ImportSettings(
                to.isPresent() ? surroundings.resolve(to.get()) : ownContent(folder, config),
                config,
                language.map(this::language),
                zoneId,
                since.map(text -> day(text, zoneId)),
                new Extras(media.stream().map(this::mediaFolder).toList(), profiles.map(surroundings::resolve)),
                new MessageSettings(brief, channel.replaceFirst("^(?:https?://)?(?:t\\.me/)?@?", "")),
                dryRun);
    }

    /** A content folder that leads elsewhere is none that a build reads (decision 0035). */
    private Path ownContent(Path folder, SiteConfig config) throws IOException {
        Path content = folder.resolve(config.contentFolder());
        Optional<String> obstacle = new SiteLinks(folder).obstacle(content);
        if (obstacle.isPresent()) {
            throw wrong("The symbolic link " + content + " " + obstacle.get()
                    + ": nothing was written. Name the folder it leads to with --to");
        }
        return content;
    }

    private Path mediaFolder(Path named) {
        Path folder = surroundings.resolve(named);
        if (!Files.isDirectory(folder)) {
            throw wrong("There is no folder " + folder + " for --media");
        }
        return folder;
    }

    private Language language(String tag) {
        if (!Language.isTag(tag)) {
            throw wrong("--lang can't be “" + tag + "”: write two or three letters, such as fa or en");
        }
        return new Language(tag);
    }

    private ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw wrong("--zone can't be “" + text + "”: write a name such as Asia/Tehran, or +03:30");
        }
    }

    private LocalDate day(String text, ZoneId zoneId) {
        if (DateReader.read(text, zoneId) instanceof DateReader.Result.Read read
                && read.date() instanceof PublicationDate.Day day) {
            return day.date();
        }
        throw wrong("--since can't be “" + text + "”: write a day, such as 2021-03-21 or 1400/01/01");
    }

    private void print(ImportReport report, ImportSettings settings) {
        line(report.kind() + ": " + count(report.articles()) + (dryRun ? " would be" : "") + " written to "
                + shown(settings.to()));
        if (report.known() > 0) {
            line(count(report.known()) + " had been imported before"
                    + (report.changed() == 0
                            ? ""
                            : "; " + count(report.changed()) + " of them changed at the source since"));
        }
        if (report.files() > 0) {
            line(count(report.files()) + " pictures and other files came along");
        }
        if (report.missing() > 0) {
            line(count(report.missing()) + " files are missing"
                    + (dryRun
                            ? ""
                            : ": their addresses are in " + shown(settings.to().resolve(Importer.MISSING_MEDIA))));
        }
        report.leftOut().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(left -> line("left out: " + count(left.getValue()) + " " + left.getKey()));
        long notes = report.findings().stream().filter(ImportCommand::isNote).count();
        if (notes > 0 && !verbose) {
            line(count(notes) + " notes; --verbose shows them");
        }
        surroundings.out().flush();
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void line(String text) {
        surroundings.out().println(text);
    }

    private static boolean isNote(Diagnostic finding) {
        return finding.severity() == Severity.NOTE;
    }

    /** A path as it would be written from the current folder. */
    private String shown(Path file) {
        Path folder = surroundings.folder();
        return (file.startsWith(folder) && !file.equals(folder) ? folder.relativize(file) : file).toString();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
