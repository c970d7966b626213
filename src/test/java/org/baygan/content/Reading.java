package org.baygan.content;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.content.ArticleReader.Read;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.Article;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.baygan.text.DateReader;

/** Reads articles of a site in Persian and English, with a date reader and a language detector that know just enough. */
final class Reading {
    static final List<Language> LANGUAGES = List.of(Language.PERSIAN, Language.ENGLISH);
    static final ArticleReader READER =
            new ArticleReader(LANGUAGES, Reading::date, (text, candidates) -> detect(text), Map.of(), List.of());

    private Reading() {}

    static Read read(String path, String text) {
        return READER.read(new SourceFile(path, text, "UTF-8"));
    }

    /** The article of a file that has one. */
    static Article article(String path, String text) {
        Read read = read(path, text);
        return read.article().orElseThrow(() -> new AssertionError(shown(read.diagnostics())));
    }

    /** An article in English with this front matter. */
    static Article withFrontMatter(String frontMatter) {
        return article("en/a.md", "---\ntitle: T\n" + frontMatter + "\n---\nText.\n");
    }

    /** What is found in an article with this front matter, its first line being line 3, without notes' noise. */
    static List<String> found(String frontMatter) {
        return shown(read("en/a.md", "---\ntitle: T\n" + frontMatter + "\n---\nText.\n")
                .diagnostics());
    }

    /** "SEVERITY place message | hint". */
    static List<String> shown(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(d -> d.severity() + " " + d.place() + " " + d.message() + " | " + d.hint())
                .toList();
    }

    static ContentDecoder.Decoded decode(byte[] bytes) {
        return ContentDecoder.decode("fa/a.md", bytes);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static DateReader.Result date(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                int year = Integer.parseInt(text.substring(0, 4));
                CalendarSystem system = year < 1700 ? CalendarSystem.PERSIAN : CalendarSystem.GREGORIAN;
                return new DateReader.Result.Read(
                        new PublicationDate.Month(system, year, Integer.parseInt(text.substring(5))));
            }
            return new DateReader.Result.Read(new PublicationDate.Day(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            return new DateReader.Result.Refused("No date: " + text, "Write 2010-05-03");
        }
    }

    private static Optional<Language> detect(String text) {
        boolean arabic = text.codePoints().anyMatch(c -> c >= 0x600 && c <= 0x6FF);
        boolean latin = text.codePoints().anyMatch(c -> c < 0x80 && Character.isLetter(c));
        return arabic ? Optional.of(Language.PERSIAN) : latin ? Optional.of(Language.ENGLISH) : Optional.empty();
    }
}
