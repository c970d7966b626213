package org.baygan.render;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.baygan.archive.Archive;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.SourceBundles;
import org.baygan.config.SiteConfig;
import org.baygan.model.Digest;
import org.baygan.model.Ingredients;
import org.baygan.model.Language;
import org.baygan.model.Permalink;

/**
 * What every page of one build is made from. Immutable.
 *
 * @param config the site's configuration
 * @param archive all articles, as lists see them
 * @param voices how the site speaks each of its languages
 * @param files where the site's other files are
 * @param sources where the articles' source files are; empty if they aren't published
 * @param madeOf what all pages have in common: program, configuration, templates and messages; {@link Digest#NONE} if
 *     that can't be told
 */
public record SiteContext(
        SiteConfig config,
        Archive archive,
        Map<Language, LanguageVoice> voices,
        PublishedFiles files,
        SourceBundles sources,
        Digest madeOf) {
    public SiteContext {
        voices = Map.copyOf(voices);
    }

    /** What a page is made of, by the list of its ingredients; {@link Digest#NONE} if not even the common ones are known. */
    Digest madeOf(Supplier<Ingredients> page) {
        return madeOf.equals(Digest.NONE) ? Digest.NONE : page.get().digest();
    }

    /** How the site speaks a language. */
    public LanguageVoice voice(Language language) {
        return Objects.requireNonNull(voices.get(language));
    }

    /** The absolute address of a page, or empty if the site doesn't know its own. */
    public String url(Permalink page) {
        return url(page.path());
    }

    /** The absolute address of a file of the site, or empty if the site doesn't know its own. */
    public String url(String path) {
        return config.baseUrl().map(base -> base + path).orElse("");
    }

    /** The site's first language. */
    public LanguageArchive first() {
        return archive.languages().get(0);
    }
}
