package org.baygan.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.content.FrontMatterValue.Entry;
import org.baygan.content.FrontMatterValue.Text;

/**
 * Front matter without an opening fence: Hexo's, which is YAML down to a line of {@code ---}, and that of Pelican and
 * MultiMarkdown, which is {@code Key: value} down to the first blank line. A line that is further in goes on with the
 * value above it, unless it is a known key behind at most three blanks, as Python-Markdown has it, or a key that may hold
 * the article back: that is a key wherever it stands.
 */
final class PlainHeader {
    private static final Pattern FIELD =
            Pattern.compile("[\\p{C}\\p{Z}\\s]*([\\p{L}_][\\p{L}\\p{M}\\p{N}\\p{Cf}_. -]{0,40}?)[\\p{C}\\p{Z}\\s]*["
                    + FrontMatterReader.COLONS + "](.*)");

    /** What Python-Markdown takes for the beginning of a key's line. */
    private static final Pattern KEY_LINE = Pattern.compile(" {0,3}[^\\s-].*");

    private PlainHeader() {}

    /**
     * Reads the header that begins on a line; gives none if there is none. It is one if its first key is known, or
     * another program's, and it has a title or a second known key, as hardly any text does.
     */
    static FrontMatter read(SourceLines lines, int first, Findings findings) {
        Optional<Matcher> opening = field(lines.line(first));
        if (opening.flatMap(PlainHeader::key).isEmpty()
                && opening.filter(field -> FrontMatterKey.isIgnored(field.group(1)))
                        .isEmpty()) {
            return FrontMatter.none();
        }
        int end = first;
        int known = 0;
        boolean title = false;
        while (end <= lines.count() && !InlineText.visible(lines.line(end)).isEmpty()) {
            String line = lines.line(end);
            if (FrontMatterReader.isYamlFence(line)) {
                return hexo(lines, first, end, findings);
            }
            Optional<Matcher> field = field(line);
            boolean further = end > first && goesOn(line);
            if ((field.isEmpty() && !further) || lines.start(end) - lines.start(first) > FrontMatterReader.LIMIT) {
                return FrontMatter.none();
            }
            Optional<FrontMatterKey> key = further ? Optional.empty() : field.flatMap(PlainHeader::key);
            known += key.isPresent() ? 1 : 0;
            title |= key.equals(Optional.of(FrontMatterKey.TITLE));
            end++;
        }
        return title || known > 1 ? header(lines, first, end, findings) : FrontMatter.none();
    }

    private static FrontMatter hexo(SourceLines lines, int first, int end, Findings findings) {
        return new FrontMatter(FrontMatter.Form.YAML, YamlBlock.read(lines, first, end, findings), end + 1);
    }

    private static FrontMatter header(SourceLines lines, int first, int end, Findings findings) {
        List<Entry> entries = new ArrayList<>();
        for (int i = first; i < end; i++) {
            String line = lines.line(i);
            Optional<Matcher> field = i > first && goesOn(line) ? Optional.empty() : field(line);
            if (field.isPresent()) {
                String value = field.get().group(2).strip();
                int column = line.length() - field.get().group(2).stripLeading().length() + 1;
                int at = lines.start(i) + line.stripTrailing().length();
                Text text = new Text(value, i, column, at);
                entries.add(new Entry(field.get().group(1), i, field.get().start(1) + 1, text));
            } else {
                NearFrontMatter.reportDraft(lines, i, findings);
                Entry above = entries.remove(entries.size() - 1);
                Text text = (Text) above.value();
                Text longer = new Text(text.text() + " " + line.strip(), text.line(), text.column());
                entries.add(new Entry(above.key(), above.line(), above.column(), longer));
            }
        }
        return new FrontMatter(FrontMatter.Form.HEADER, entries, end);
    }

    private static boolean goesOn(String line) {
        return isFurtherIn(line)
                && field(line)
                        .flatMap(PlainHeader::key)
                        .filter(key ->
                                key.isDecisive() || KEY_LINE.matcher(line).matches())
                        .isEmpty();
    }

    private static boolean isFurtherIn(String line) {
        return line.startsWith(" ") || line.startsWith("\t") || line.startsWith("- ");
    }

    private static Optional<Matcher> field(String line) {
        Matcher field = FIELD.matcher(line.length() > InlineText.LONGEST_LINE ? "" : line);
        return field.matches() ? Optional.of(field) : Optional.empty();
    }

    private static Optional<FrontMatterKey> key(Matcher field) {
        return FrontMatterKey.of(field.group(1));
    }
}
