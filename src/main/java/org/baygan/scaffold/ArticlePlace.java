package org.baygan.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.baygan.config.Vocabulary;
import org.baygan.content.ArticleExtensions;
import org.baygan.model.Article;
import org.baygan.model.Language;
import org.baygan.text.Slugs;

/**
 * Where an article's file belongs.
 *
 * @param path its path below the content folder, {@code /} between names
 * @param section the section's name where its folder doesn't say it already; empty if it does, or if there is none
 */
record ArticlePlace(String path, String section) {
    private static final String SECTIONS = "sections";
    private static final String ENDING = ".md";

    /** The place of an article of its own: {@code <language>/<section>/<slug>.md}. */
    static ArticlePlace of(Language language, Optional<String> section, String title, Vocabulary vocabulary)
            throws ArticleRefusedException {
        String slug = slug(title, "The title");
        if (section.isEmpty() || section.get().isBlank()) {
            return new ArticlePlace(language + "/" + slug + ENDING, "");
        }
        Optional<String> id = vocabulary.idOf(SECTIONS, section.get());
        String name = id.orElse(section.get());
        String folder = slug(name, "The section");
        boolean folderTells = folder.equals(name) && !folder.chars().allMatch(Character::isDigit);
        return new ArticlePlace(language + "/" + folder + "/" + slug + ENDING, folderTells ? "" : section.get());
    }

    private static String slug(String text, String what) throws ArticleRefusedException {
        String slug = Slugs.slug(text);
        if (slug.isEmpty()) {
            throw new ArticleRefusedException(
                    what + " “" + text + "” has no letters or digits from which a file's name could be made");
        }
        return slug;
    }

    /** The place of a translation: the original's own name, in the other language's tree or with its suffix. */
    static ArticlePlace beside(Article original, Language language) {
        String path = original.id().value();
        String tag = original.language().tag();
        if (path.startsWith(tag + "/")) {
            return new ArticlePlace(language + path.substring(tag.length()) + ENDING, "");
        }
        return path.endsWith("." + tag)
                ? new ArticlePlace(path.substring(0, path.length() - tag.length()) + language + ENDING, "")
                : new ArticlePlace(language + "/" + path + ENDING, "");
    }

    /** Whether an article and the file {@link #beside} it are known by their names to be one work in two languages. */
    static boolean isNamedByLanguage(Article original) {
        String name = original.id().value();
        String tag = original.language().tag();
        return name.startsWith(tag + "/") || name.endsWith("." + tag);
    }

    /** The file that already is this article; empty if the place is free. */
    Optional<Path> taken(Path contentFolder) throws IOException {
        Path file = contentFolder.resolve(path);
        Path folder = file.resolveSibling(".").normalize();
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String name = Objects.requireNonNull(file.getFileName()).toString();
        String id = ArticleExtensions.without(name);
        try (Stream<Path> files = Files.list(folder)) {
            // Two files that differ in nothing but the extension would be one article.
            return files.filter(other -> {
                        String otherName =
                                Objects.requireNonNull(other.getFileName()).toString();
                        return ArticleExtensions.areOf(otherName)
                                && ArticleExtensions.without(otherName).equals(id);
                    })
                    .min(Comparator.naturalOrder());
        }
    }
}
