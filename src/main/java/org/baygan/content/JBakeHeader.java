package org.baygan.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JBake's header block: lines of {@code key=value}, then a line of {@code ~~~~~~}. */
final class JBakeHeader {
    private static final Pattern FIELD =
            Pattern.compile("[\\s\\p{Z}\\p{C}]*([\\p{L}][\\p{L}\\p{N}_.-]*)[\\s\\p{Z}\\p{C}]*=(.*)");

    private static final Pattern WITH_COLON =
            Pattern.compile("[\\s\\p{Z}\\p{C}]*([\\p{L}][\\p{L}\\p{N}_.-]*)[\\s\\p{Z}\\p{C}]*:(.*)");

    private JBakeHeader() {}

    /** Whether a line may be one of the header's. */
    static boolean isField(String line) {
        return FIELD.matcher(line).matches();
    }

    /** Whether a line ends the header. Blanks after it are tolerated: they can't be seen. */
    static boolean isSeparator(String line) {
        return InlineText.visible(line).equals("~~~~~~");
    }

    /** Reads the header that begins at line {@code first}; gives none if the file doesn't begin with one. */
    static FrontMatter read(SourceLines lines, int first, Findings findings) {
        if (!isField(lines.line(first))) {
            return FrontMatter.none();
        }
        int end = first;
        while (end <= lines.count() && !isSeparator(lines.line(end)) && lines.start(end) <= FrontMatterReader.LIMIT) {
            end++;
        }
        if (end > lines.count() || !isSeparator(lines.line(end))) {
            return unended(lines, first, findings);
        }
        List<FrontMatterValue.Entry> entries = new ArrayList<>();
        for (int i = first; i < end; i++) {
            readLine(lines, i, entries, findings);
        }
        return new FrontMatter(FrontMatter.Form.JBAKE, entries, end + 1);
    }

    private static void readLine(
            SourceLines lines, int number, List<FrontMatterValue.Entry> entries, Findings findings) {
        String line = lines.line(number);
        Matcher field = FIELD.matcher(line);
        if (!field.matches() && isKnown(WITH_COLON, line)) {
            findings.warning(number, 0, "A colon stands in the place of = here, and is read as one", "Write key=value");
            field = WITH_COLON.matcher(line);
        }
        if (field.matches()) {
            String value = field.group(2).strip();
            int end = lines.start(number) + line.stripTrailing().length();
            int column = line.length() - field.group(2).stripLeading().length() + 1;
            entries.add(new FrontMatterValue.Entry(
                    field.group(1), number, field.start(1) + 1, new FrontMatterValue.Text(value, number, column, end)));
        } else if (!line.isBlank()) {
            findings.error(
                    number,
                    0,
                    "This line of the header is not key=value",
                    "Write key=value, or move it below the line of ~~~~~~");
        }
    }

    /**
     * Two known keys in a row are a header whose end was forgotten, which is an error; anything else is an article's
     * text.
     */
    private static FrontMatter unended(SourceLines lines, int first, Findings findings) {
        if (isKnown(FIELD, lines.line(first)) && isKnown(FIELD, lines.line(first + 1))) {
            findings.error(
                    first, 0, "The header that begins here never ends", "Put a line of ~~~~~~ after its last key");
            return new FrontMatter(FrontMatter.Form.JBAKE, List.of(), lines.count() + 1);
        }
        return FrontMatter.none();
    }

    private static boolean isKnown(Pattern form, String line) {
        Matcher field = form.matcher(line);
        return field.matches() && FrontMatterKey.of(field.group(1)).isPresent();
    }
}
