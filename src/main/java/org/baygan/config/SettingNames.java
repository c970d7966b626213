package org.baygan.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baygan.model.Language;

/** Which keys {@code jbake.properties} may hold, and which of them mean something here. */
final class SettingNames {
    private static final List<String> SITE = List.of(
            "site.languages",
            "site.host",
            "site.time-zone",
            "site.page-size",
            "site.day-page-minimum",
            "site.feed-content",
            "site.feed-size",
            "site.sitemap-size",
            "site.bundle-size",
            "site.index-size",
            "site.drafts",
            "site.former-addresses",
            "site.article-params",
            "site.publish-sources",
            "search.split",
            "site.title",
            "site.description",
            "site.publisher",
            "site.pages",
            "site.image",
            "site.logo",
            "site.logo.dark",
            "site.favicon",
            "site.extra-css",
            "site.accent",
            "site.accent.dark",
            "site.menu",
            "site.sections.order",
            "site.footer");
    private static final List<String> PER_LANGUAGE_TEXTS =
            List.of("site.title.", "site.description.", "site.publisher.", "site.menu.", "site.footer.");
    private static final List<String> PER_LANGUAGE_CHOICES =
            List.of(".calendar", ".digits", ".direction", ".display-digits");
    private static final Pattern TEMPLATE_FILE = Pattern.compile("template\\.([a-zA-Z0-9_-]+)\\.file");

    /** JBake 2.7.0's own keys that change nothing here: what they settle is done in another way, or not at all. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "archive.file",
            "asset.ignore",
            "data.file.docType",
            "date.format",
            "db.clear.cache",
            "db.path",
            "db.store",
            "default.status",
            "default.type",
            "draft.suffix",
            "error404.file",
            "feed.file",
            "freemarker.outputencoding",
            "freemarker.timezone",
            "header.separator",
            "img.path.prepend.host",
            "img.path.update",
            "index.file",
            "jvm.locale",
            "markdown.extensions",
            "markdown.maxParsingTimeInMillis",
            "output.extension",
            "render.archive",
            "render.encoding",
            "render.error404",
            "render.feed",
            "render.index",
            "render.sitemap",
            "render.tags",
            "render.tagsindex",
            "sitemap.file",
            "tag.path",
            "tag.sanitize",
            "template.encoding",
            "thymeleaf.locale",
            "uri.noExtension",
            "uri.noExtension.prefix");

    private SettingNames() {}

    /** Whether a key begins like ours. */
    static boolean isSite(String key) {
        return key.startsWith("site.");
    }

    /** Whether JBake knows the key and this program does nothing with it. */
    static boolean isWithoutEffect(String key) {
        return WITHOUT_EFFECT.contains(key);
    }

    /** The document type of {@code template.<type>.file}; empty if the key is another. */
    static Optional<String> templateType(String key) {
        Matcher matcher = TEMPLATE_FILE.matcher(key);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Every {@code site.*} key that means something on a site of these languages. */
    static List<String> known(List<Language> languages) {
        Stream<String> perLanguage = languages.stream()
                .flatMap(language -> Stream.concat(
                        PER_LANGUAGE_TEXTS.stream().map(prefix -> prefix + language),
                        PER_LANGUAGE_CHOICES.stream().map(suffix -> "site." + language + suffix)));
        return Stream.concat(SITE.stream(), perLanguage).toList();
    }

    /** The language for which {@code key} would be a setting if the site had it; empty if there is none. */
    static Optional<Language> languageMeant(String key) {
        return Stream.of(key.split("\\."))
                .filter(Language::isTag)
                .map(Language::new)
                .filter(language -> known(List.of(language)).contains(key))
                .findFirst();
    }
}
