package org.baygan.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baygan.model.Article.Markup;
import org.baygan.model.Language;
import org.baygan.text.LanguageDetector;

/**
 * What a content file's path says about its article.
 *
 * @param folderLanguage the first folder, if it is one of the site's languages
 * @param suffixLanguage the language in a name such as {@code x.fa.md}
 * @param unlisted a language that the first folder or the name's end is called after, if the site doesn't have it
 * @param isPage whether it lies in the {@code pages} folder, or is {@code _index.md} of any folder, or {@code index.md}
 *     of the content folder or of a language's folder
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
        Optional<Language> unlisted,
        boolean isPage,
        String section,
        String name,
        boolean isBundle,
        boolean isPost,
        String readableName,
        Markup markup) {
    private static final Pattern SHELVES = Pattern.compile(
            "(?:.*/)?(\\p{Nd}{4})/(\\p{Nd}{1,2})(?:/(\\p{Nd}{1,2}))?/(?:[^/]+/(?=index\\.))?[^/]+", Pattern.DOTALL);
    private static final Pattern FOLDER_PAGE = Pattern.compile("_index(?:\\.[A-Za-z-]+)*");
    /** A day before the rest of the name, in digits of any script: divided by signs, or eight digits in a row. */
    private static final Pattern DATED = Pattern.compile(
            "(\\p{Nd}{4})(?:([-_.])(\\p{Nd}{2})\\2(\\p{Nd}{2})|(\\p{Nd}{2})(\\p{Nd}{2}))[-_. ]+(.+)", Pattern.DOTALL);

    static ArticlePath of(String path, List<Language> languages) {
        List<String> folders = new ArrayList<>(Arrays.asList(path.split("/", -1)));
        String file = folders.remove(folders.size() - 1);
        String first = folders.isEmpty() ? "" : folders.get(0);
        Optional<Language> folder = folders.isEmpty() ? Optional.empty() : Language.lookup(folders.get(0), languages);
        if (folder.isPresent()) {
            folders.remove(0);
        }
        boolean inPages = !folders.isEmpty() && folders.get(0).equals("pages");
        String stem = withoutExtension(file);
        Optional<Language> suffix = Language.lookup(stem.substring(stem.lastIndexOf('.') + 1), languages)
                .filter(l -> stem.lastIndexOf('.') > 0);
        String name = suffix.isPresent() ? withoutExtension(stem) : stem;
        boolean post = folders.contains("_posts");
        boolean ofFolder = name.equals("index") || name.equals("_index");
        boolean bundle = ofFolder && folders.size() > (inPages ? 1 : 0) && isNamed(folders);
        boolean page = inPages || name.equals("_index") || (ofFolder && folders.isEmpty());
        String articleName = bundle ? folders.remove(folders.size() - 1) : name;
        return new ArticlePath(
                folder,
                suffix,
                folder.isPresent() ? Optional.empty() : unlisted(first, stem, languages),
                page,
                page ? "" : section(folders),
                articleName,
                bundle,
                post,
                readable(articleName),
                ArticleExtensions.markup(file));
    }

    /** Whether a content file is the page of its folder, as Hugo has it: {@code _index.md}, in any language. */
    static boolean isFolderPage(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return FOLDER_PAGE.matcher(file).matches();
    }

    /** The date that the name begins with, as Jekyll has it, in the form {@code 2020-01-05}; perhaps no real day. */
    Optional<String> writtenDate() {
        if (!beginsWithDigit(name)) {
            return Optional.empty();
        }
        Matcher dated = DATED.matcher(name);
        if (!dated.matches()) {
            return Optional.empty();
        }
        String month = dated.group(3) == null ? dated.group(5) : dated.group(3);
        String day = dated.group(4) == null ? dated.group(6) : dated.group(4);
        return Optional.of(ascii(dated.group(1)) + "-" + ascii(month) + "-" + ascii(day));
    }

    private static String ascii(String digits) {
        return digits.codePoints()
                .map(c -> Character.digit(c, 10))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }

    private static boolean beginsWithDigit(String name) {
        return !name.isEmpty() && Character.isDigit(name.codePointAt(0));
    }

    /** The name without the date that it begins with, if it does. */
    String undatedName() {
        return undated(name);
    }

    private static String undated(String name) {
        if (!beginsWithDigit(name)) {
            return name;
        }
        Matcher dated = DATED.matcher(name);
        return dated.matches() ? dated.group(7) : name;
    }

    /** The day or the month by which folders such as {@code 1389/02/13} shelve a file, as {@code 1389-02-13}. */
    static Optional<String> shelfDate(String path) {
        Matcher shelves = SHELVES.matcher(path);
        if (!shelves.matches()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(shelves.group(1), shelves.group(2), shelves.group(3))
                .filter(Objects::nonNull)
                .map(ArticlePath::ascii)
                .map(digits -> digits.length() == 1 ? "0" + digits : digits)
                .collect(Collectors.joining("-")));
    }

    private static boolean isNamed(List<String> folders) {
        return isName(folders.get(folders.size() - 1));
    }

    private static Optional<Language> unlisted(String folder, String stem, List<Language> languages) {
        int dot = stem.lastIndexOf('.');
        return Stream.of(folder, dot > 0 ? stem.substring(dot + 1) : "")
                .filter(LanguageDetector::isLanguage)
                .map(name -> new Language(name.replace('_', '-')))
                .filter(language -> Language.lookup(language.tag(), languages).isEmpty())
                .findFirst();
    }

    /** The language the path tells. */
    Optional<Language> language() {
        return folderLanguage.or(() -> suffixLanguage);
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
        String words = InlineText.collapse(undated(name).replace('-', ' ').replace('_', ' '));
        if (words.isEmpty()) {
            String shown = InlineText.collapse(name);
            return shown.isEmpty() ? "Untitled" : shown;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
