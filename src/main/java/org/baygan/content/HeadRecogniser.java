package org.baygan.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.content.Headings.Heading;
import org.baygan.model.Article.Markup;
import org.baygan.model.PublicationDate;
import org.baygan.text.DateLine;
import org.baygan.text.DateReader;

/**
 * Recognises what stands above and below the body of an article without front matter: headline, deck, service line,
 * date, source, byline, labelled rows in any order, the sign that ends a report. Conservative: what isn't surely one of
 * them is body.
 */
final class HeadRecogniser {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_DECK = 200;
    private static final int LONGEST_FIELD = 80;

    /** «سرویس آذربایجان/خبرگزاری آران», in either order, with either kind of yeh. */
    private static final String SERVICE = "\u0633\u0631\u0648[\u06CC\u064A]\u0633[ \\t]+([^/:]{1,40}?)";

    private static final String AGENCY =
            "((?:\u062E\u0628\u0631\u06AF\u0632\u0627\u0631[\u06CC\u064A]|\u067E\u0627[\u06CC\u064A]\u06AF\u0627\u0647"
                    + "|\u0631\u0648\u0632\u0646\u0627\u0645\u0647|\u0645\u062C\u0644\u0647|\u0633\u0627[\u06CC\u064A]\u062A"
                    + "|\u0648\u0628\u06AF\u0627\u0647|\u0648\u0628\u200C?\u0633\u0627[\u06CC\u064A]\u062A)"
                    + "[ \\t\u200C][^/:]{1,50}?)";
    private static final Pattern SERVICE_AGENCY = Pattern.compile(SERVICE + "[ \\t]*/[ \\t]*" + AGENCY);
    private static final Pattern AGENCY_SERVICE = Pattern.compile(AGENCY + "[ \\t]*/[ \\t]*" + SERVICE);

    private static final Pattern FIELD = Pattern.compile("([^:]{2,20}?)[ \\t]*:[ \\t]*(\\S.*)");
    private static final Pattern BY =
            Pattern.compile("By[ \\t]+(\\p{Lu}[\\p{L}.'\u2019-]*(?:[ \\t]+\\p{Lu}[\\p{L}.'\u2019-]*){1,3})");
    private static final Map<String, FrontMatterKey> LABELS = Map.ofEntries(
            Map.entry("\u062A\u0627\u0631\u06CC\u062E", FrontMatterKey.DATE),
            Map.entry("\u062A\u0627\u0631\u06CC\u062E \u0627\u0646\u062A\u0634\u0627\u0631", FrontMatterKey.DATE),
            Map.entry("\u0632\u0645\u0627\u0646 \u0627\u0646\u062A\u0634\u0627\u0631", FrontMatterKey.DATE),
            Map.entry("\u0627\u0646\u062A\u0634\u0627\u0631", FrontMatterKey.DATE),
            Map.entry("\u062A\u0627\u0631\u06CC\u062E \u062F\u0631\u062C", FrontMatterKey.DATE),
            Map.entry("date", FrontMatterKey.DATE),
            Map.entry("published", FrontMatterKey.DATE),
            Map.entry("\u0645\u0646\u0628\u0639", FrontMatterKey.SOURCE),
            Map.entry("source", FrontMatterKey.SOURCE),
            Map.entry("\u0646\u0648\u06CC\u0633\u0646\u062F\u0647", FrontMatterKey.AUTHOR),
            Map.entry("\u0646\u06AF\u0627\u0631\u0646\u062F\u0647", FrontMatterKey.AUTHOR),
            Map.entry("\u06AF\u0632\u0627\u0631\u0634\u06AF\u0631", FrontMatterKey.AUTHOR),
            Map.entry("\u062E\u0628\u0631\u0646\u06AF\u0627\u0631", FrontMatterKey.AUTHOR),
            Map.entry("author", FrontMatterKey.AUTHOR),
            Map.entry("by", FrontMatterKey.AUTHOR),
            Map.entry("reporter", FrontMatterKey.AUTHOR),
            Map.entry("\u0633\u0631\u0648\u06CC\u0633", FrontMatterKey.SECTION),
            Map.entry("\u0628\u062E\u0634", FrontMatterKey.SECTION),
            Map.entry("section", FrontMatterKey.SECTION),
            Map.entry("\u062A\u06CC\u062A\u0631", FrontMatterKey.TITLE),
            Map.entry("\u0639\u0646\u0648\u0627\u0646", FrontMatterKey.TITLE),
            Map.entry("title", FrontMatterKey.TITLE),
            Map.entry("headline", FrontMatterKey.TITLE),
            Map.entry("\u0631\u0648\u062A\u06CC\u062A\u0631", FrontMatterKey.KICKER),
            Map.entry("\u0632\u06CC\u0631\u062A\u06CC\u062A\u0631", FrontMatterKey.DECK),
            Map.entry("\u0632\u06CC\u0631 \u062A\u06CC\u062A\u0631", FrontMatterKey.DECK),
            Map.entry("\u0644\u06CC\u062F", FrontMatterKey.LEAD),
            Map.entry("lead", FrontMatterKey.LEAD),
            Map.entry("lede", FrontMatterKey.LEAD));

    /** Labels of the number under which an agency files a report (کد خبر, شناسه خبر). */
    private static final Pattern NEWS_CODE = Pattern.compile(
            "(?:\u06A9\u062F|\u0634\u0646\u0627\u0633\u0647)[ \\t\u200C]?(?:\u062E\u0628\u0631|\u0645\u0637\u0644\u0628)[ \\t]*:?[ \\t]*(?<code>[\\p{Nd}\\p{L}/_-]{2,30})|(?i:news code)[ \\t]*:[ \\t]*(?<english>[\\w/-]{2,30})");

    /** What agencies put below a report: انتهای پیام, پایان خبر. */
    private static final Pattern END_SIGN = Pattern.compile(
            "[/\\s]*(?:\u0627\u0646\u062A\u0647\u0627\u06CC|\u067E\u0627\u06CC\u0627\u0646) (?:\u067E\u06CC\u0627\u0645|\u062E\u0628\u0631)[/.\\s\\p{Nd}]*");

    /** Divides rows that stand on one line; a time belongs to the date before it. */
    private static final Pattern BAR = Pattern.compile("[ \\t]*\\|[ \\t]*+(?!\\p{Nd}{1,2}:\\p{Nd}{2}(?:$|[ \\t]*\\|))");

    /** What messengers put before a row, such as a pen or a leaf of a calendar. */
    private static final Pattern PICTOGRAPHS = Pattern.compile("^[\\p{So}\uFE0F\u200D \\t]+");

    private static final int LONGEST_DATE = 60;
    /** How many lines below the text are looked at. */
    private static final int TAIL = 6;

    private final SourceLines lines;
    private final Markup markup;
    private final Findings findings;
    private final Function<String, DateReader.Result> dates;
    private final RecognisedHead head = new RecognisedHead(1);

    private HeadRecogniser(
            SourceLines lines, Markup markup, Findings findings, Function<String, DateReader.Result> dates) {
        this.lines = lines;
        this.markup = markup;
        this.findings = findings;
        this.dates = dates;
    }

    /** Recognises the head of a file that has no front matter. */
    static RecognisedHead recognise(
            SourceLines lines, Markup markup, Findings findings, Function<String, DateReader.Result> dates) {
        return new HeadRecogniser(lines, markup, findings, dates).recognise();
    }

    private RecognisedHead recognise() {
        fields();
        if (!head.has(FrontMatterKey.TITLE)) {
            title();
        }
        if (!head.has(FrontMatterKey.TITLE)) {
            return new RecognisedHead(1);
        }
        if (!head.has(FrontMatterKey.DECK)) {
            deck();
        }
        fields();
        tail();
        return head;
    }

    /** Recognises the source, the byline, the date and the end sign below the text. */
    private void tail() {
        int line = lines.count();
        for (int looked = 0; looked < TAIL && line > head.bodyLine(); line--) {
            String text = shown(lines.line(line));
            if (text.isEmpty()) {
                continue;
            }
            looked++;
            if (END_SIGN.matcher(text.replace('\u064A', '\u06CC')).matches()) {
                head.endSign(line);
            } else if (isHeadline(text) || isImpossible(plain(text)) || !read(text, line)) {
                return;
            }
            head.bodyTo(line);
        }
    }

    private void title() {
        int line = lines.skipBlank(head.bodyLine());
        Optional<Heading> heading = Headings.at(lines, line, markup);
        if (heading.isPresent()) {
            head.put(FrontMatterKey.TITLE, heading.get().text(), line);
            head.bodyFrom(heading.get().end());
            return;
        }
        if (isTitle(line)) {
            head.put(FrontMatterKey.TITLE, InlineText.collapse(lines.line(line)), line);
            head.bodyFrom(line + 1);
        }
    }

    private boolean isTitle(int line) {
        String first = InlineText.collapse(lines.line(line));
        return markup == Markup.PLAIN_TEXT
                && !first.isEmpty()
                && first.length() <= LONGEST_TITLE
                && !endsSentence(first);
    }

    /** A short paragraph of one line, no sentence, with a blank line or a field under it and text to follow. */
    private void deck() {
        int line = lines.skipBlank(head.bodyLine());
        String raw = lines.line(line);
        String text = shown(raw);
        boolean brief = !text.isEmpty() && text.length() <= LONGEST_DECK && !endsSentence(text);
        boolean paragraph = markup == Markup.PLAIN_TEXT
                ? Headings.at(lines, line, markup).isEmpty()
                : Headings.isParagraph(raw) && Headings.at(lines, line, markup).isEmpty() && raw.indexOf("](") < 0;
        boolean apart = lines.isBlank(line + 1) || isField(line + 1);
        boolean followed = lines.skipBlank(line + 1) <= lines.count();
        if (brief && paragraph && apart && followed && !isField(line) && !DateLine.lacksYear(text)) {
            head.put(FrontMatterKey.DECK, text, line);
            head.bodyFrom(line + 1);
        }
    }

    private boolean isField(int line) {
        String text = shown(lines.line(line));
        return isRow(text) || !rows(text).isEmpty() || lacksYear(text);
    }

    private boolean isRow(String shown) {
        String text = plain(shown);
        return service(text).isPresent()
                || field(text).isPresent()
                || bareDate(text).isPresent()
                || NEWS_CODE.matcher(text).matches();
    }

    /** The rows of a line that is made of several; none if it isn't. */
    private List<String> rows(String text) {
        if (text.indexOf('|') < 0 || text.length() > InlineText.LONGEST_LINE) {
            return List.of();
        }
        List<String> rows = List.of(BAR.split(text));
        return rows.size() > 1 && rows.stream().allMatch(this::isRow) ? rows : List.of();
    }

    private void fields() {
        int line = lines.skipBlank(head.bodyLine());
        while (line <= lines.count()) {
            String text = shown(lines.line(line));
            if (!readLine(text, line) && !passOver(text, line)) {
                return;
            }
            head.bodyFrom(line + 1);
            line = lines.skipBlank(line + 1);
        }
    }

    private boolean readLine(String text, int line) {
        List<String> rows = rows(text);
        boolean read = false;
        for (String row : rows) {
            read |= read(row, line);
        }
        return rows.isEmpty() ? read(text, line) : read;
    }

    /**
     * Leaves out a row that is of no use, and reports it: a date without a year, one that says again what one above it
     * says, or one that has no place in a head. Returns false for any other line.
     */
    private boolean passOver(String text, int line) {
        boolean untitled = !head.has(FrontMatterKey.TITLE);
        if (lacksYear(text)) {
            int next = lines.skipBlank(line + 1);
            if (untitled && !isTitle(next)) {
                return false;
            }
            leftOut(line, "This date has no year, and is left out", "Write the year too: it is the article's date");
            return true;
        }
        if (untitled && isRow(text)) {
            if (isUnreadDate(text)) {
                return true; // which is told already
            }
            leftOut(line, "This row says again what one above it says, and is left out", "Keep one of them");
            return true;
        }
        if (isOtherRow(text, line, untitled)) {
            leftOut(
                    line,
                    "This row among those of the head has no place here, and is left out",
                    "Write front matter, or put the row below the text");
            return true;
        }
        return false;
    }

    private boolean isUnreadDate(String text) {
        return !head.has(FrontMatterKey.DATE)
                && field(plain(text))
                        .filter(field -> field.key() == FrontMatterKey.DATE)
                        .isPresent();
    }

    private void leftOut(int line, String message, String hint) {
        findings.warning(line, 0, message, hint);
    }

    /**
     * A labelled row directly between known ones. Above the headline it has to be a label that front matter has, since
     * headlines may name who said something.
     */
    private boolean isOtherRow(String text, int line, boolean untitled) {
        Matcher row = FIELD.matcher(text.length() > LONGEST_FIELD ? "" : text);
        return head.lines().containsValue(line - 1)
                && row.matches()
                && !endsSentence(text)
                && (!untitled || FrontMatterKey.of(row.group(1)).isPresent())
                && isField(line + 1)
                && field(shown(lines.line(line + 1)))
                        .filter(next -> head.has(next.key()))
                        .isEmpty();
    }

    /** A day and a month alone on a line of plain text. */
    private boolean lacksYear(String text) {
        return markup == Markup.PLAIN_TEXT && text.length() <= LONGEST_DATE && DateLine.lacksYear(text);
    }

    /** Takes a line that is a service line or a field; each thing is taken once. */
    private boolean read(String shown, int line) {
        String text = plain(shown);
        Optional<Service> service = service(text);
        if (service.isPresent() && !head.has(FrontMatterKey.SECTION) && !head.has(FrontMatterKey.SOURCE)) {
            head.put(FrontMatterKey.SECTION, service.get().section(), line);
            head.put(FrontMatterKey.SOURCE, service.get().agency(), line);
            return true;
        }
        Matcher code = NEWS_CODE.matcher(text);
        if (code.matches() && !head.has(FrontMatterKey.NEWS_CODE)) {
            String persian = code.group("code");
            head.put(FrontMatterKey.NEWS_CODE, persian == null ? code.group("english") : persian, line);
            return true;
        }
        if (!head.has(FrontMatterKey.DATE) && bareDate(text).isPresent()) {
            return readDate(text, line);
        }
        Optional<Field> field = field(text);
        if (field.isEmpty()) {
            return false;
        }
        if (head.has(field.get().key())) {
            return addAuthor(field.get(), line);
        }
        return field.get().key() == FrontMatterKey.DATE ? readDate(field.get().value(), line) : put(field.get(), line);
    }

    /** Adds a second author, above the headline only: in the text, such a row may tell who speaks. */
    private boolean addAuthor(Field field, int line) {
        boolean adds = field.key() == FrontMatterKey.AUTHOR && !head.has(FrontMatterKey.TITLE);
        if (adds) {
            head.put(field.key(), head.text(field.key()) + "\u060C " + field.value(), line);
        }
        return adds;
    }

    private boolean put(Field field, int line) {
        head.put(field.key(), field.value(), line);
        return true;
    }

    private boolean readDate(String text, int line) {
        String plain = DateLine.plain(text);
        DateReader.Result result = dates.apply(plain);
        if (result instanceof DateReader.Result.Read read) {
            head.putDate(read.date(), line);
            return true;
        }
        if (result instanceof DateReader.Result.Refused refused && DateLine.isDate(plain)) {
            findings.error(line, 0, refused.message(), refused.hint());
            head.putDate(PublicationDate.UNKNOWN, line);
            return true;
        }
        if (result instanceof DateReader.Result.Refused refused) {
            findings.warning(
                    line,
                    0,
                    "This date was not recognised, and the article is undated: " + refused.message(),
                    refused.hint());
        }
        return false;
    }

    /** A whole day alone on its line, or what would be one if it existed. */
    private Optional<DateReader.Result> bareDate(String text) {
        if (text.length() > LONGEST_DATE || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String plain = DateLine.plain(text);
        DateReader.Result result = dates.apply(plain);
        boolean day = result instanceof DateReader.Result.Read read
                ? read.date() instanceof PublicationDate.Day
                : DateLine.isDate(plain);
        return day ? Optional.of(result) : Optional.empty();
    }

    private boolean isImpossible(String text) {
        return bareDate(text)
                .filter(DateReader.Result.Refused.class::isInstance)
                .isPresent();
    }

    private record Service(String section, String agency) {}

    private static Optional<Service> service(String text) {
        Matcher first = SERVICE_AGENCY.matcher(text);
        if (first.matches()) {
            return Optional.of(
                    new Service(first.group(1).strip(), first.group(2).strip()));
        }
        Matcher second = AGENCY_SERVICE.matcher(text);
        return second.matches()
                ? Optional.of(
                        new Service(second.group(2).strip(), second.group(1).strip()))
                : Optional.empty();
    }

    private record Field(FrontMatterKey key, String value) {}

    private static Optional<Field> field(String text) {
        Matcher by = BY.matcher(text);
        if (by.matches()) {
            return Optional.of(new Field(FrontMatterKey.AUTHOR, by.group(1)));
        }
        Matcher field = FIELD.matcher(text.length() > InlineText.LONGEST_LINE ? "" : text);
        if (!field.matches()) {
            return Optional.empty();
        }
        String label = field.group(1)
                .replace('\u064A', '\u06CC')
                .replace('\u0643', '\u06A9')
                .toLowerCase(Locale.ROOT);
        return Optional.ofNullable(LABELS.get(label))
                .filter(key -> isHeadline(key) || (text.length() <= LONGEST_FIELD && !endsSentence(text)))
                .map(key -> new Field(key, field.group(2)));
    }

    /** Whether a key's text may be long and a sentence: a headline's or a lead's. */
    private static boolean isHeadline(FrontMatterKey key) {
        return switch (key) {
            case TITLE, KICKER, DECK, LEAD -> true;
            default -> false;
        };
    }

    private static boolean isHeadline(String text) {
        return field(text).filter(field -> isHeadline(field.key())).isPresent();
    }

    private static String plain(String shown) {
        return PICTOGRAPHS.matcher(shown).replaceFirst("");
    }

    private String shown(String line) {
        return markup == Markup.MARKDOWN ? InlineText.plain(line) : InlineText.collapse(line);
    }

    private static boolean endsSentence(String text) {
        return text.endsWith(".")
                || text.endsWith(":")
                || text.endsWith("\u061B")
                || text.endsWith("\u060C")
                || text.endsWith(",")
                || text.endsWith(";");
    }
}
