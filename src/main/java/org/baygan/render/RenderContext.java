package org.baygan.render;

import java.util.Map;
import java.util.Objects;
import org.baygan.config.SiteConfig;
import org.baygan.model.Digest;
import org.baygan.model.Language;
import org.baygan.model.Permalink;

/**
 * What all pages of a build have in common, whatever its articles are. Immutable.
 *
 * @param config the site's configuration
 * @param voices how the site speaks each of its languages
 * @param digest of program, configuration, templates and messages; {@link Digest#NONE} if that can't be told, and every
 *     page has to be rendered
 */
public record RenderContext(SiteConfig config, Map<Language, LanguageVoice> voices, Digest digest) {
    public RenderContext {
        voices = Map.copyOf(voices);
    }

    /** How the site speaks a language. */
    public LanguageVoice voice(Language language) {
        return Objects.requireNonNull(voices.get(language));
    }

    /** Who publishes the site, as a language says it; the site itself if nobody is named. */
    String publisher(Language language) {
        return config.publisher(language).orElse(voice(language).settings().title());
    }

    /** The absolute address of a page, or empty if the site doesn't know its own. */
    public String url(Permalink page) {
        return url(page.path());
    }

    /** The absolute address of a file of the site, or empty if the site doesn't know its own. */
    public String url(String path) {
        return config.baseUrl().map(base -> base + path).orElse("");
    }
}
