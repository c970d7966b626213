package org.baygan.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.content.ArticleReader;
import org.baygan.content.ByteOrderMark;
import org.baygan.content.ContentDecoder;
import org.baygan.content.SourceFile;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Article;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;
import org.baygan.text.DisplayNormalizer;
import org.baygan.text.Slugs;

/**
 * Mends the typing habits of one article's file: in its own charset, with its own line ends and byte order mark, all at
 * once or not at all.
 */
final class CopyEditor {
    /** A correction can uncover another, as when a ZWNJ stood before the space that should be one. */
    private static final int MOST_ROUNDS = 8;

    /** How the name of a file begins and ends that isn't whole yet: the leading dot keeps it out of every build. */
    private static final String UNFINISHED = ".baygan-";

    private static final String UNFINISHED_END = ".tmp";

    private static final DisplayNormalizer DISPLAY = DisplayNormalizer.of(Language.PERSIAN, DigitSet.ASCII);

    private final ArticleReader reader;

    CopyEditor(ArticleReader reader) {
        this.reader = reader;
    }

    /** Deletes what an editor that was killed has left in a folder of articles. */
    static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, UNFINISHED + "*" + UNFINISHED_END)) {
            for (Path file : unfinished) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * What was done to a file.
     *
     * @param text its text now
     * @param changes how many places were changed for each habit
     * @param notes why something was not changed
     */
    record Edited(String text, Map<Habit, Integer> changes, List<Diagnostic> notes) {}

    /**
     * Mends a file.
     *
     * @param path how reports call it
     * @throws IOException if it can't be written; then it is as it was
     */
    Edited edit(String path, Path file, byte[] bytes, SourceFile source, Article article) throws IOException {
        Edited edited = mend(path, source, article);
        if (edited.changes().isEmpty()) {
            return edited;
        }
        Charset charset = Charset.forName(source.charset());
        int mark = ByteOrderMark.at(bytes).map(ByteOrderMark::length).orElse(0);
        Optional<byte[]> same = encode(source.text(), charset, bytes, mark);
        Optional<byte[]> better = encode(edited.text(), charset, bytes, mark);
        boolean faithful = same.isPresent() && Arrays.equals(same.get(), bytes);
        if (!faithful || better.isEmpty() || !saysTheSame(source, edited.text(), article, better.get())) {
            return refused(path, source);
        }
        write(file, better.get());
        return edited;
    }

    private static Edited refused(String path, SourceFile source) {
        Diagnostic why = Diagnostic.warning(
                path,
                "This file was not changed, since more than its text would have changed with it",
                "Mend it by hand");
        return new Edited(source.text(), Map.of(), List.of(why));
    }

    /**
     * Makes all corrections that the file's charset can hold. Arabic letters become Persian ones all or none, so that
     * no text has both kinds.
     */
    private static Edited mend(String path, SourceFile source, Article article) {
        boolean markdown = article.markup() == Article.Markup.MARKDOWN;
        CharsetEncoder encoder = Charset.forName(source.charset()).newEncoder();
        Map<Habit, Integer> changes = new EnumMap<>(Habit.class);
        String text = source.text();
        int impossible = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Correction> possible = new ArrayList<>();
            List<Correction> found = TypingHabits.find(text, markdown);
            boolean letters =
                    found.stream().allMatch(c -> c.habit() != Habit.LETTERS || encoder.canEncode(c.replacement()));
            for (Correction correction : found) {
                boolean mixing = correction.habit() == Habit.LETTERS && !letters;
                if (!mixing && encoder.canEncode(correction.replacement())) {
                    possible.add(correction);
                }
            }
            impossible = found.size() - possible.size();
            possible = Correction.withoutOverlaps(possible);
            if (possible.isEmpty()) {
                break;
            }
            possible.forEach(correction -> changes.merge(correction.habit(), 1, Integer::sum));
            text = Correction.apply(text, possible);
        }
        return new Edited(text, changes, impossible == 0 ? List.of() : List.of(unwritable(path, source, impossible)));
    }

    private static Diagnostic unwritable(String path, SourceFile source, int places) {
        String message = source.charset() + " has no letter for what " + places
                + (places == 1 ? " place needs: it stays" : " places need: they stay");
        return new Diagnostic(
                Severity.NOTE, path, 0, 0, message, "Save the file as UTF-8, and run baygan check --fix again", "");
    }

    private static Optional<byte[]> encode(String text, Charset charset, byte[] original, int mark) {
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = Arrays.copyOf(original, mark + encoded.remaining());
            encoded.get(bytes, mark, encoded.remaining());
            return Optional.of(bytes);
        } catch (CharacterCodingException reportedByTheCaller) {
            return Optional.empty();
        }
    }

    /** Whether the changed text makes the same article: only its texts may differ. */
    private boolean saysTheSame(SourceFile source, String text, Article before, byte[] bytes) {
        Optional<SourceFile> changed = ContentDecoder.decode(source.path(), bytes)
                .file()
                .filter(file -> file.text().equals(text) && file.charset().equals(source.charset()));
        Optional<Article> after = changed.flatMap(file -> reader.read(file).article());
        return after.isPresent() && facts(after.get()).equals(facts(before));
    }

    private static List<Object> facts(Article a) {
        return List.of(
                a.kind(),
                a.language(),
                a.date(),
                a.updated(),
                a.expires(),
                a.status(),
                a.sourceUrl(),
                a.slug(),
                addressFromTitle(a),
                a.aliases(),
                a.translationOf(),
                a.picture().path(),
                a.topics().size(),
                a.authors().size(),
                a.corrections().size(),
                a.body().line(),
                a.lines());
    }

    /** What of the title is in the page's address; nothing if a slug or the file's name makes it. */
    private static String addressFromTitle(Article a) {
        boolean named = a.slug().isPresent() || a.id().value().chars().allMatch(c -> c < 0x80);
        return named ? "" : Slugs.slug(DISPLAY.normalize(a.title()).text());
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(folder, UNFINISHED, UNFINISHED_END);
        try {
            Files.write(temporary, bytes);
            PosixFileAttributeView from = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            PosixFileAttributeView to = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
            if (from != null && to != null) {
                to.setPermissions(from.readAttributes().permissions());
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
