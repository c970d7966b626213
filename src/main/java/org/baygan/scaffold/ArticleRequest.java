package org.baygan.scaffold;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;

/**
 * The article that is wanted.
 *
 * @param language its language; if absent, that of {@code from}, or the one that {@code translationOf} is missing
 * @param title its headline; if absent, that of {@code from}
 * @param section its section's name in any of the site's languages, or its id
 * @param date its date; if absent, that of {@code from} or of {@code translationOf}, else {@code today}
 * @param translationOf the file of the article it translates
 * @param from a file whose text it takes over; the file stays as it is
 * @param today the day in the site's time zone
 */
public record ArticleRequest(
        Optional<Language> language,
        Optional<String> title,
        Optional<String> section,
        Optional<PublicationDate> date,
        Optional<Path> translationOf,
        Optional<Path> from,
        LocalDate today) {}
