package org.baygan.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baygan.config.SiteConfig;
import org.baygan.config.SiteConfigReader;
import org.baygan.content.ByteOrderMark;
import org.baygan.content.StatusWords;
import org.baygan.content.Windows1256;
import org.baygan.model.Article;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;

/**
 * A table with an article in each row, as newsrooms export their databases and collections of news are published: CSV
 * and its kin, JSON, JSON Lines. Its rows are read one by one, so that it may be of any length.
 */
final class ArticleTable implements ImportSource {
    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "json", "jsonl", "ndjson");
    private static final Set<String> OF_LINES = Set.of("jsonl", "ndjson");

    /** A moment in seconds, milliseconds or microseconds since 1970. */
    private static final Pattern MOMENT = Pattern.compile("(\\d{9,10})(?:\\.\\d*|\\d{3}|\\d{6})?");

    /** Year, month, day, and perhaps a time, without anything between. */
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:(\\d\\d)(\\d\\d)(\\d\\d))?");

    /** All behind the first of several addresses; a comma may be part of one. */
    private static final Pattern MORE_ADDRESSES = Pattern.compile("(?s)(?:[|\\n]|[,;]\\s*(?=https?://|/)).*");

    private static final Pattern FRACTION = Pattern.compile("(:\\d\\d)[.,]\\d+");
    private static final int START = 4096;
    private static final int SAMPLE = 1 << 20;

    private final Path file;
    private final ZoneId zone;
    private final StatusWords statuses;
    private final MediaFolders media;
    private final ImportFindings findings;
    private final InputProgress progress;
    private final Set<String> unknown = new TreeSet<>();

    ArticleTable(Path file, ImportSettings settings, ImportFindings findings, InputProgress progress) {
        this.file = file;
        this.zone = settings.zone();
        this.statuses = new StatusWords(settings.site().statuses());
        this.media = new MediaFolders(settings.extras().media());
        this.findings = findings;
        this.progress = progress;
    }

    /** Whether a file is a table by its name and by how it begins. */
    static boolean isTable(Path path, String start) {
        String ending = ending(path);
        boolean json = ending.startsWith("json") || ending.equals("ndjson");
        return ENDINGS.contains(ending) && (!json || isJson(start));
    }

    private static String ending(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isJson(String start) {
        String text = start.stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    @Override
    public void read(Sink items) throws IOException {
        RowSink rows = (cells, line) -> {
            cells.keySet().stream()
                    .filter(name -> TableColumn.of(name).isEmpty())
                    .limit(100 - Math.min(100, unknown.size()))
                    .forEach(unknown::add);
            take(TableRow.of(cells, line), items);
        };
        try (InputStream in = progress.openLast(file)) {
            Charset marked = marked(in);
            in.mark(START);
            String start = new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
            in.reset();
            if (!isJson(start)) {
                new CsvTable(findings, rows).read(in, charset(marked));
            } else if (OF_LINES.contains(ending(file))) {
                new JsonTable(findings, rows).lines(in);
            } else {
                new JsonTable(findings, rows).document(in);
            }
        }
        if (!unknown.isEmpty()) {
            findings.note(
                    0, "These columns have no place in an article, and stayed out: " + String.join(", ", unknown));
        }
    }

    /** Skips a byte order mark, and returns the encoding of which it is; UTF-8 if there is none. */
    private static Charset marked(InputStream in) throws IOException {
        in.mark(ByteOrderMark.MAX_BYTES);
        Optional<ByteOrderMark> mark = ByteOrderMark.at(in.readNBytes(ByteOrderMark.MAX_BYTES));
        in.reset();
        in.skipNBytes(mark.map(ByteOrderMark::length).orElse(0));
        return mark.map(ByteOrderMark::charset).orElse(StandardCharsets.UTF_8);
    }

    /** The encoding of a table that isn't JSON, which is always UTF-8: as it is marked, else as its bytes are. */
    private Charset charset(Charset marked) throws IOException {
        if (!marked.equals(StandardCharsets.UTF_8) || isUtf8()) {
            return marked;
        }
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE);
        }
        if (Windows1256.isLikely(sample)) {
            findings.note(0, "The table isn't UTF-8, and was read as windows-1256");
            return Windows1256.CHARSET;
        }
        findings.warning(
                0,
                "The table isn't UTF-8: letters that can't be read became “\uFFFD”",
                "Save it as UTF-8; Excel calls that “CSV UTF-8”");
        return marked;
    }

    private boolean isUtf8() throws IOException {
        try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            long unused = in.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    private void take(TableRow row, Sink items) throws IOException {
        String title = row.plain(TableColumn.TITLE);
        String text = text(row);
        if (title.isEmpty() && text.isBlank()) {
            findings.leftOut("rows without a title or text");
            return;
        }
        String address = row.text(TableColumn.ADDRESS);
        String id = row.text(TableColumn.ID);
        String image = MORE_ADDRESSES.matcher(row.text(TableColumn.IMAGE)).replaceFirst("");
        List<String> sections = row.list(TableColumn.SECTION);
        items.take(new Item(
                "row " + (!id.isEmpty() ? id : !address.isEmpty() ? address : title),
                row.line(),
                new Item.Head(
                        title,
                        row.plain(TableColumn.KICKER),
                        row.plain(TableColumn.DECK),
                        row.plain(TableColumn.SUMMARY),
                        image.isEmpty() ? Optional.empty() : Optional.of(image),
                        row.plain(TableColumn.IMAGE_ALT)),
                new Item.Filing(
                        false,
                        isDraft(row, title),
                        Language.primaryOf(row.text(TableColumn.LANGUAGE)),
                        sections.isEmpty() ? "" : sections.get(0),
                        Stream.concat(sections.stream().skip(1), row.list(TableColumn.TOPICS).stream())
                                .distinct()
                                .toList(),
                        row.list(TableColumn.AUTHOR)),
                new Item.Dates(published(row, title), date(row.text(TableColumn.UPDATED), title, row.line())),
                new Item.Origin(
                        address.isEmpty() ? List.of() : List.of(address),
                        Optional.empty(),
                        row.plain(TableColumn.SOURCE),
                        "",
                        row.text(TableColumn.SLUG)),
                text));
    }

    /** The text, and before it the lead and the opening if it doesn't hold them. */
    private static String text(TableRow row) {
        String text = row.html(TableColumn.TEXT);
        for (TableColumn before : List.of(TableColumn.OPENING, TableColumn.LEAD)) {
            String start = row.html(before);
            if (!start.isEmpty() && !words(text).contains(words(start))) {
                text = start + "\n" + text;
            }
        }
        return text;
    }

    private static String words(String html) {
        return RowText.plain(html).replaceAll("\\s+", " ").strip();
    }

    /** Whatever may mean that an article isn't to be seen keeps it a draft. */
    private boolean isDraft(TableRow row, String title) {
        String status = row.text(TableColumn.STATUS);
        Optional<Boolean> seen =
                statuses.of(status).map(Article.Status.PUBLISHED::equals).or(() -> StatusWords.flag(status));
        if (!status.isEmpty() && seen.isEmpty()) {
            findings.warning(
                    row.line(),
                    "The status “" + status + "” of “" + title + "” isn't known: it is a draft",
                    "If such rows are to be seen, write " + SiteConfig.publishedStatus(status) + " into "
                            + SiteConfigReader.FILE_NAME + ", and import the table again");
        }
        return (!status.isEmpty() && !seen.orElse(false))
                || StatusWords.flag(row.text(TableColumn.DRAFT)).orElse(false)
                || !StatusWords.flag(row.text(TableColumn.PUBLISHED)).orElse(true)
                || !row.text(TableColumn.PASSWORD).isEmpty();
    }

    private PublicationDate published(TableRow row, String title) {
        String day = row.text(TableColumn.DATE);
        String published = row.text(TableColumn.PUBLISHED);
        if (day.isEmpty() && StatusWords.flag(published).isEmpty()) {
            day = published; // some programs give it a date
        }
        String time = row.text(TableColumn.TIME);
        boolean apart = !day.isEmpty() && day.indexOf(':') < 0 && time.indexOf(':') > 0 && time.length() <= 8;
        return date(apart ? day + " " + time : day.isEmpty() ? time : day, title, row.line());
    }

    private PublicationDate date(String written, String title, int line) {
        if (written.isEmpty() || written.startsWith("0000")) { // MySQL's date that isn't known
            return PublicationDate.UNKNOWN;
        }
        return MeantDays.read(spelled(written), zone).orElseGet(() -> findings.undated(line, written, title));
    }

    /** A date with signs between its parts, as people write one. */
    private String spelled(String written) {
        Matcher digits = DIGITS.matcher(written);
        if (digits.matches()) {
            String day = digits.group(1) + "-" + digits.group(2) + "-" + digits.group(3);
            return digits.group(4) == null
                    ? day
                    : day + " " + digits.group(4) + ":" + digits.group(5) + ":" + digits.group(6);
        }
        Matcher moment = MOMENT.matcher(written);
        return moment.matches()
                ? Instant.ofEpochSecond(Long.parseLong(moment.group(1)))
                        .atZone(zone)
                        .toOffsetDateTime()
                        .toString()
                : FRACTION.matcher(written).replaceFirst("$1");
    }

    @Override
    public Optional<Media> media(String address) throws IOException {
        return media.findAddress(address);
    }
}
