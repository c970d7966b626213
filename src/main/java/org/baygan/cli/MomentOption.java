package org.baygan.cli;

import java.time.Instant;
import java.util.Optional;
import org.baygan.config.SiteConfig;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --now}, of the commands for which an article's day may be still to come. */
final class MomentOption {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "The moment to ${COMMAND-NAME} for, in either calendar, if it isn't this one: articles of a "
                    + "later date stay out, and those that have expired. A day begins at midnight in the site's time "
                    + "zone.")
    private Optional<String> moment = Optional.empty();

    /**
     * The moment that is meant on a site.
     *
     * @throws ParameterException if what was written is no moment
     */
    Instant on(SiteConfig site, Surroundings surroundings) {
        return moment.map(text -> read(text, site)).orElseGet(surroundings.clock()::instant);
    }

    private Instant read(String text, SiteConfig site) {
        return Moments.read(text, site.zone())
                .orElseThrow(
                        () -> new ParameterException(
                                command.commandLine(),
                                "--now can't be “" + text
                                        + "”: write a day or a moment, such as 2026-11-22, 1405/09/01 or 2026-11-22T14:30:00Z"));
    }
}
