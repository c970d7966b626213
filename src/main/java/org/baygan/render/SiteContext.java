package org.baygan.render;

import java.util.Map;
import org.baygan.archive.Archive;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.SourceBundles;
import org.baygan.archive.Term;
import org.baygan.config.SiteConfig;
import org.baygan.model.Language;

/**
 * All that can be asked when the inputs of a build's pages are put together. Immutable.
 *
 * @param common what all pages have in common
 * @param archive all articles, as lists see them
 * @param files where the site's other files are
 * @param sources where the articles' source files are; empty if they aren't published
 * @param links finds what a link means if no file has the name that it gives
 * @param pictures the smaller sizes of the site's pictures
 * @param stories the stories of its articles
 * @param introductions the pages that introduce lists, by the terms of these lists
 */
public record SiteContext(
        RenderContext common,
        Archive archive,
        PublishedFiles files,
        SourceBundles sources,
        LinkIndex links,
        Pictures pictures,
        Stories stories,
        Map<Term, Introduction.Source> introductions) {
    /**
     * All that can be asked of an archive.
     *
     * @param stories the stories of its articles
     */
    public static SiteContext of(
            RenderContext common,
            Archive archive,
            PublishedFiles files,
            SourceBundles sources,
            Pictures pictures,
            Stories stories) {
        return new SiteContext(
                common,
                archive,
                files,
                sources,
                new LinkIndex(archive),
                pictures,
                stories,
                Introduction.all(archive, stories));
    }

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
