package org.baygan.importer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.baygan.config.SiteConfig;
import org.baygan.model.Language;

/**
 * How an import is made.
 *
 * @param to the content folder that gets the articles, absolute; made if it isn't there
 * @param site the site's settings
 * @param language the language of all items, whatever they say themselves
 * @param zone the time zone of moments that say none
 * @param since what was published before this day stays out
 * @param extras what is given beside the export
 * @param messages how messages of a channel become articles
 * @param dryRun whether everything is done but the writing
 */
public record ImportSettings(
        Path to,
        SiteConfig site,
        Optional<Language> language,
        ZoneId zone,
        Optional<LocalDate> since,
        Extras extras,
        MessageSettings messages,
        boolean dryRun) {}
