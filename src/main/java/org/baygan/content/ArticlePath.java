package org.baygan.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baygan.model.Article.Markup;
import org.baygan.model.Language;

/**
 * What a content file's path says about its article.
 *
 * @param folderLanguage the first folder, if it is one of the site's languages
 * @param suffixLanguage the language in a name such as {@code x.fa.md}
 * @param isPage whether it lies in the {@code pages} folder
 * @param section the first folder under the language that isn't a number; empty if there is none
 * @param readableName the file's name as a headline of last resort
 * @param markup how the body is written
 */
record ArticlePath(
        Optional<Language> folderLanguage,
        Optional<Language> suffixLanguage,
        boolean isPage,
        String section,
        String readableName,
        Markup markup) {

    static ArticlePath of(String path, List<Language> languages) {
        List<String> folders = new ArrayList<>(Arrays.asList(path.split("/", -1)));
        String file = folders.remove(folders.size() - 1);
        Optional<Language> folder = folders.isEmpty() ? Optional.empty() : language(folders.get(0), languages);
        if (folder.isPresent()) {
            folders.remove(0);
        }
        boolean page = !folders.isEmpty() && folders.get(0).equals("pages");
        String stem = withoutExtension(file);
        Optional<Language> suffix =
                language(stem.substring(stem.lastIndexOf('.') + 1), languages).filter(l -> stem.lastIndexOf('.') > 0);
        String name = suffix.isPresent() ? withoutExtension(stem) : stem;
        return new ArticlePath(folder, suffix, page, page ? "" : section(folders), readable(name), markup(file));
    }

    /** The language the path tells. */
    Optional<Language> language() {
        return folderLanguage.or(() -> suffixLanguage);
    }

    private static Optional<Language> language(String name, List<Language> languages) {
        return languages.stream().filter(l -> l.tag().equals(name)).findFirst();
    }

    /** Folders such as {@code 1389/02} shelve files by date, and {@code _posts} is Jekyll's: neither is a section. */
    private static String section(List<String> folders) {
        return folders.stream()
                .filter(f -> !f.isBlank() && !f.startsWith("_") && !f.chars().allMatch(Character::isDigit))
                .findFirst()
                .orElse("");
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String readable(String name) {
        String words = InlineText.collapse(name.replaceFirst("^\\d{4}-\\d{2}-\\d{2}-(?=.)", "")
                .replace('-', ' ')
                .replace('_', ' '));
        if (words.isEmpty()) {
            return name.isBlank() ? "Untitled" : name;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    private static Markup markup(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".txt") ? Markup.PLAIN_TEXT : Markup.MARKDOWN;
    }
}
