package org.baygan.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.content.FrontMatterValue.Entry;
import org.baygan.content.FrontMatterValue.Fields;
import org.baygan.content.FrontMatterValue.Items;
import org.baygan.content.FrontMatterValue.Text;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * TOML front matter (TOML 1.0.0), as Hugo and Zola have it. Dates stay what the editor wrote, Persian days without quotes
 * too; so do keys in Persian, which TOML wants in quotes.
 */
final class TomlBlock {
    private static final int DEEPEST = 20;

    private static final String HINT = "Write one key = \"value\" on each line";
    private static final Pattern DATE = Pattern.compile(
            "(\\s*[^=\"'#]{1,60}=\\s*)([\\p{Nd}]{4}[-/.][\\p{Nd}]{1,2}[\\p{Nd}\\p{L}:+./ -]{0,40}?)(\\s*(?:#.*)?)");
    private static final Pattern KEY =
            Pattern.compile("([\\s\\p{C}\\p{Z}]*)([\\p{L}][\\p{L}\\p{N}\\p{M}\\p{Cf}_-]{0,60})(\\s*=.*)");

    /** How a text of several lines begins (TOML 1.0.0, "String"). */
    private static final Pattern LONG_TEXT = Pattern.compile("(?:^|[=\\[,])\\s*+(\"\"\"|''')");

    private final SourceLines lines;
    private final int firstLine;
    private final int endLine;
    private final Findings findings;

    /**
     * A block of the lines between two fences.
     *
     * @param firstLine the line after the opening one
     * @param endLine the closing line
     */
    TomlBlock(SourceLines lines, int firstLine, int endLine, Findings findings) {
        this.lines = lines;
        this.firstLine = firstLine;
        this.endLine = endLine;
        this.findings = findings;
    }

    /** The keys and values; what is wrong goes to the findings. */
    List<Entry> entries() {
        String block = block();
        if (depth(block) > DEEPEST) {
            tooDeep();
            return List.of();
        }
        TomlParseResult result = Toml.parse(block);
        if (result.hasErrors()) {
            TomlParseError first = result.errors().get(0);
            findings.error(
                    line(first.position()),
                    0,
                    "The front matter is not valid TOML: " + InlineText.lowerFirst(String.valueOf(first.getMessage())),
                    HINT);
            return List.of();
        }
        return fields(result, 1, firstLine, 1).entries();
    }

    /** The lines as TOML, with quotes around dates and Persian keys, which need them outside texts of several lines. */
    private String block() {
        StringBuilder block = new StringBuilder();
        String quotes = "";
        for (int i = firstLine; i < endLine; i++) {
            String line = lines.line(i);
            boolean asItIs = !quotes.isEmpty() || line.length() > InlineText.LONGEST_LINE;
            block.append(asItIs ? line : quoted(line)).append('\n');
            quotes = quotesBehind(line, quotes);
        }
        return block.toString();
    }

    /** The quotes of the text of several lines that goes on behind a line; empty if none does. */
    private static String quotesBehind(String line, String before) {
        Matcher opening = LONG_TEXT.matcher(line);
        String quotes = before;
        int at = 0;
        while (true) {
            if (quotes.isEmpty()) {
                if (!opening.find(at)) {
                    return "";
                }
                quotes = opening.group(1);
                at = opening.end();
            }
            int end = line.indexOf(quotes, at);
            if (end < 0) {
                return quotes;
            }
            at = end + quotes.length();
            quotes = "";
        }
    }

    private static String quoted(String line) {
        Matcher date = DATE.matcher(line);
        String dated = date.matches() ? date.group(1) + '"' + date.group(2).strip() + '"' + date.group(3) : line;
        Matcher key = KEY.matcher(dated);
        if (!key.matches()) {
            return dated;
        }
        String name = InlineText.visible(key.group(2));
        boolean bare = name.chars().allMatch(c -> c < 0x80);
        return (bare ? name : '"' + name + '"') + key.group(3);
    }

    /** How deep brackets are nested outside texts: counted before the parser, which recurs, sees them. */
    private static int depth(String block) {
        int depth = 0;
        int deepest = 0;
        char quote = 0;
        for (int i = 0; i < block.length(); i++) {
            char c = block.charAt(i);
            if (c == '\n') {
                quote = 0;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
                i += c == '\\' ? 1 : 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ']' || c == '}') {
                depth--;
            }
        }
        return deepest;
    }

    private void tooDeep() {
        findings.error(firstLine - 1, 0, "The front matter is nested more than 20 levels deep", HINT);
    }

    private Fields fields(TomlTable table, int depth, int line, int column) {
        List<Entry> entries = new ArrayList<>();
        if (depth > DEEPEST) {
            tooDeep();
            return new Fields(entries, line, column);
        }
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            TomlPosition position = table.inputPositionOf(path);
            int at = position == null ? line : line(position);
            int from = position == null ? column : position.column();
            entries.add(new Entry(key, at, from, value(table.get(path), depth, at, from)));
        }
        entries.sort(Comparator.comparingInt(Entry::line).thenComparingInt(Entry::column));
        return new Fields(entries, line, column);
    }

    private FrontMatterValue value(@Nullable Object value, int depth, int line, int column) {
        if (value instanceof TomlTable table) {
            return fields(table, depth + 1, line, column);
        }
        if (value instanceof TomlArray array) {
            List<FrontMatterValue> items = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                TomlPosition position = array.inputPositionOf(i);
                items.add(value(array.get(i), depth + 1, line(position), position.column()));
            }
            return new Items(items, line, column);
        }
        return new Text(Optional.ofNullable(value).map(Object::toString).orElse(""), line, column);
    }

    private int line(TomlPosition position) {
        return Math.min(Math.max(firstLine, endLine - 1), firstLine + position.line() - 1);
    }
}
