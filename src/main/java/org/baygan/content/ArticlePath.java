package org.baygan.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baygan.model.Article.Markup;
import org.baygan.model.Language;

/**
 * What a content file's path says about its article.
 *
 * @param folderLanguage the first folder, if it is one of the site's languages
 * @param suffixLanguage the language in a name such as {@code x.fa.md}
 * @param isPage whether it lies in the {@code pages} folder
 * @param section the first folder under the language that isn't a number; empty if there is none
 * @param name the file's name without language and extension; the folder's if the file is {@code x/index.md}
 * @param isBundle whether the article is a folder with an {@code index.md}, as Hugo has it
 * @param isPost whether it lies in a {@code _posts} folder, as Jekyll has it
 * @param readableName the file's name as a headline of last resort
 * @param markup how the body is written
 */
record ArticlePath(
        Optional<Language> folderLanguage,
        Optional<Language> suffixLanguage,
        boolean isPage,
        String section,
        String name,
        boolean isBundle,
        boolean isPost,
        String readableName,
        Markup markup) {
    private static final Pattern FOLDER_PAGE = Pattern.compile("_index(?:\\.[A-Za-z-]+)*");
    private static final Pattern DATED = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}-.+", Pattern.DOTALL);
    private static final int DATE_LENGTH = "2020-01-05".length();

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
        boolean post = folders.contains("_posts");
        boolean bundle = name.equals("index") && folders.size() > (page ? 1 : 0) && isNamed(folders);
        String articleName = bundle ? folders.remove(folders.size() - 1) : name;
        return new ArticlePath(
                folder,
                suffix,
                page,
                page ? "" : section(folders),
                articleName,
                bundle,
                post,
                readable(articleName),
                markup(file));
    }

    /** Whether a content file describes a folder and is no article: Hugo's {@code _index.md}, in any language. */
    static boolean isFolderPage(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return FOLDER_PAGE.matcher(file).matches();
    }

    /** The date that the name begins with, as Jekyll has it. */
    Optional<String> writtenDate() {
        return DATED.matcher(name).matches() ? Optional.of(name.substring(0, DATE_LENGTH)) : Optional.empty();
    }

    /** The name behind its date. */
    String undatedName() {
        return writtenDate().isPresent() ? name.substring(DATE_LENGTH + 1) : name;
    }

    private static boolean isNamed(List<String> folders) {
        return isName(folders.get(folders.size() - 1));
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
        return folders.stream().filter(ArticlePath::isName).findFirst().orElse("");
    }

    private static boolean isName(String folder) {
        return !folder.isBlank() && !folder.startsWith("_") && !folder.chars().allMatch(Character::isDigit);
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
            String shown = InlineText.collapse(name);
            return shown.isEmpty() ? "Untitled" : shown;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    private static Markup markup(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".txt") ? Markup.PLAIN_TEXT : Markup.MARKDOWN;
    }
}
