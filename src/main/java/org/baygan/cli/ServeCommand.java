package org.baygan.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.baygan.config.SiteConfig;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.serve.Preview;
import org.baygan.serve.PreviewSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code baygan serve}: the site in a browser, up to date with every save. */
@Command(
        name = "serve",
        description = {
            "Builds the site, shows it at an address of this machine, and builds it again whenever an article, template, "
                    + "asset or setting changes. The page that is open reloads itself; what is wrong is shown over it.",
            "Ctrl-C ends it."
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:ended by Ctrl-C",
            "2:the command was not understood, or there is no such folder",
            "3:the port is taken, or something could not be read or written"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  baygan serve --open",
            "  baygan serve --source news --port 8081 --drafts",
            "  baygan serve --path /archive/     as it will be below that path"
        })
final class ServeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen: http://127.0.0.1:N. 8080 if not given; 0 for any that is free.")
    private String port = "8080";

    @Option(names = "--open", description = "Open the site in the browser.")
    private boolean open;

    @Option(
            names = "--path",
            paramLabel = "/PATH/",
            description =
                    "The path below which the site is shown. That of site.host if not given, as on the real server; "
                            + "another one is also built for, so build again before publishing.")
    private Optional<String> path = Optional.empty();

    @Mixin
    private final SourceOption source = new SourceOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final DraftsOption drafts = new DraftsOption();

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        SiteFolder site = source.site(surroundings);
        Optional<Path> misnamed = FileNames.unreadable(surroundings, site.content());
        if (misnamed.isPresent()) {
            return FileNames.refuse(surroundings, misnamed.get().toString());
        }
        SiteFolder real = new SiteFolder(site.folder().toRealPath(), site.config());
        URI shown = shownAt(real.config());
        PreviewBuild build =
                new PreviewBuild(surroundings, real, source.named(), config -> options(real, config, shown), parsed());
        PreviewSettings settings = new PreviewSettings(port(), shown.getRawPath(), session());
        try (Preview preview = Preview.open(settings, build.scope(), this::tell)) {
            EndOfProcess end = new EndOfProcess(preview);
            try {
                serve(preview, build);
            } catch (InterruptedException askedToEnd) {
                Thread.currentThread().interrupt();
            } finally {
                end.commandEnded();
            }
        }
        return ExitCode.FINE;
    }

    private void serve(Preview preview, PreviewBuild build) throws IOException, InterruptedException {
        preview.show(build.first());
        surroundings.out().println("The preview is at " + preview.address() + " (Ctrl-C ends it)");
        surroundings.out().flush();
        if (open) {
            openBrowser(preview.address());
        }
        build.prepare();
        preview.run(build);
    }

    private void openBrowser(URI address) throws InterruptedException {
        new BrowserWindow(surroundings.browser()).open(address).ifPresent(why -> {
            surroundings.err().println("baygan: No browser was opened: " + why);
            surroundings.err().println("  hint: Open the address above in one yourself");
        });
        surroundings.err().flush();
    }

    /** Reports why a request couldn't be answered. */
    private void tell(Exception fault) {
        Complaints.about(surroundings, fault, parsed());
        surroundings.err().flush();
    }

    private ParseResult parsed() {
        return spec.commandLine().getParseResult();
    }

    /** Differs from run to run. */
    private String session() {
        return Long.toString(surroundings.clock().millis(), Character.MAX_RADIX);
    }

    /**
     * The site's address as far as its path counts: what is built for this address finds its files below the preview's
     * path, 404.html included, whose references are absolute.
     */
    private URI shownAt(SiteConfig config) {
        URI host = config.baseUrl().orElseGet(() -> URI.create("http://127.0.0.1:" + port() + "/"));
        return path.map(this::base).map(host::resolve).orElse(host);
    }

    private BuildOptions options(SiteFolder site, SiteConfig config, URI shown) {
        boolean elsewhere =
                path.isPresent() && !config.baseUrl().map(URI::getRawPath).equals(Optional.of(shown.getRawPath()));
        return new BuildOptions(
                site.folder(),
                output.folder(surroundings),
                elsewhere ? Optional.of(shown) : Optional.empty(),
                drafts.wanted(),
                surroundings.clock().instant(),
                surroundings.processors(),
                true);
    }

    private int port() {
        return WholeNumber.of("--port", port, 0, 65_535, spec);
    }

    private String base(String text) {
        String base = ("/" + text + "/").replaceAll("/{2,}", "/");
        if (!PreviewSettings.isBase(base)) {
            throw wrong("--path can't be “" + text + "”: write ASCII names between slashes, such as /archive/");
        }
        return base;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
