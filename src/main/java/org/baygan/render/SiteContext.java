package org.baygan.render;

import org.baygan.archive.Archive;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.SourceBundles;
import org.baygan.config.SiteConfig;
import org.baygan.model.Language;

/**
 * All that can be asked when the inputs of a build's pages are put together. Immutable.
 *
 * @param common what all pages have in common
 * @param archive all articles, as lists see them
 * @param files where the site's other files are
 * @param sources where the articles' source files are; empty if they aren't published
 * @param links what links mean that name no file as it is
 * @param pictures the smaller sizes of the site's pictures
 */
public record SiteContext(
        RenderContext common,
        Archive archive,
        PublishedFiles files,
        SourceBundles sources,
        LinkIndex links,
        Pictures pictures) {
    /** The site's configuration. */
    public SiteConfig config() {
        return common.config();
    }

    /** How the site speaks a language. */
    public LanguageVoice voice(Language language) {
        return common.voice(language);
    }

    /** The site's first language. */
    public LanguageArchive first() {
        return archive.languages().get(0);
    }
}
