package org.baygan.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.baygan.content.FrontMatterValue.Entry;
import org.baygan.content.FrontMatterValue.Fields;
import org.baygan.content.FrontMatterValue.Items;
import org.baygan.content.FrontMatterValue.Text;

/**
 * Front matter in JSON, as Hugo has it: an object at the file's beginning, and below it the text; or as Hexo has it:
 * the inside of an object, without its braces, down to a line of {@code ;;;}. Comments, names without quotes and a
 * comma too many are read as they are meant, and invisible characters between the values as if they weren't there.
 */
public final class JsonFrontMatter {
    private static final int DEEPEST = 20;

    private static final String QUOTED_NAME = "\"[^\"\\n]{1,80}\"";

    /** A brace, then a name with a colon: no template syntax, attribute list or prose in braces begins so. */
    private static final Pattern OPENING = Pattern.compile(
            "\\{\\s*(?:\\}\\s*|(?:" + QUOTED_NAME + "|'[^'\\n]{1,80}'"
                    + "|[\\p{L}_$][\\p{L}\\p{N}_$-]{0,80})\\s*:.*|//.*|/\\*.*)",
            Pattern.DOTALL);

    /** A name in quotation marks with its colon, as in the first line of Hexo's front matter. */
    private static final Pattern NAME = Pattern.compile(QUOTED_NAME + "\\s*:.*");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private final SourceLines lines;
    private final int start;
    private final Findings findings;

    private JsonFrontMatter(SourceLines lines, int start, Findings findings) {
        this.lines = lines;
        this.start = start;
        this.findings = findings;
    }

    /**
     * Whether a text begins with a name in quotation marks and its colon, such that below an opening brace it is taken for
     * front matter.
     */
    public static boolean beginsWithName(String text) {
        return NAME.matcher(text).lookingAt();
    }

    /** Whether an object begins on a line. */
    static boolean opens(SourceLines lines, int line) {
        return InlineText.visible(lines.line(line)).startsWith("{")
                && OPENING.matcher(seen(lines.at(start(lines, line), 200))).matches();
    }

    /** The line of {@code ;;;} that ends Hexo's front matter; 0 if none begins on the line {@code first}. */
    static int hexosEnd(SourceLines lines, int first) {
        int names = isHexosFence(lines.line(first)) ? first + 1 : first;
        if (!NAME.matcher(InlineText.visible(lines.line(names))).matches()) {
            return 0;
        }
        int end = names;
        while (end <= lines.count() && lines.start(end) - lines.start(first) <= FrontMatterReader.LIMIT) {
            if (isHexosFence(lines.line(end))) {
                return end;
            }
            end++;
        }
        return 0;
    }

    private static boolean isHexosFence(String line) {
        return InlineText.visible(line).equals(";;;");
    }

    /**
     * Reads Hexo's front matter from a line down to its fence.
     *
     * @param end the line of the fence
     */
    static FrontMatter readHexos(SourceLines lines, int first, int end, Findings findings) {
        int names = isHexosFence(lines.line(first)) ? first + 1 : first;
        String object = "{" + lines.between(names, end) + "}";
        JsonFrontMatter json = new JsonFrontMatter(lines, lines.start(names) - 1, findings);
        return new FrontMatter(FrontMatter.Form.JSON, json.read(object, false).entries(), end + 1);
    }

    /** The text with a blank for each invisible character that stands outside quotes. */
    private static String seen(String text) {
        if (text.chars().noneMatch(JsonFrontMatter::isUnseen)) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text);
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && isUnseen(c)) {
                seen.setCharAt(i, ' ');
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (quote != 0 && c == '\\') {
                i++;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return seen.toString();
    }

    private static boolean isUnseen(int c) {
        return c >= 0x7F && CodePoints.isInvisible((char) c);
    }

    /** Reads the object that begins on a line. */
    static FrontMatter read(SourceLines lines, int line, Findings findings) {
        int start = start(lines, line);
        return new JsonFrontMatter(lines, start, findings).read(seen(lines.at(start, FrontMatterReader.LIMIT)), true);
    }

    private static int start(SourceLines lines, int line) {
        return lines.start(line) + lines.line(line).indexOf('{');
    }

    /**
     * Reads an object.
     *
     * @param endsLine whether nothing may stand behind it on its last line
     */
    private FrontMatter read(String object, boolean endsLine) {
        try (JsonParser parser = JSON.createParser(object)) {
            parser.nextToken();
            Fields root = fields(parser, Math.max(0, start));
            int end = start + (int) parser.currentLocation().getCharOffset();
            int last = lines.lineAt(end - 1);
            String behind = lines.line(last).substring(end - lines.start(last));
            if (endsLine && !InlineText.visible(behind).isEmpty()) {
                findings.error(
                        last,
                        lines.columnAt(end - 1) + 1,
                        "Text stands on the line on which the front matter ends",
                        "Begin it on the next line");
            }
            return new FrontMatter(FrontMatter.Form.JSON, root.entries(), last + 1);
        } catch (StreamConstraintsException e) {
            findings.error(
                    lines.lineAt(start),
                    0,
                    "The front matter is nested more than 20 levels deep",
                    "Write one \"key\": \"value\" on each line");
        } catch (StreamReadException e) {
            broken(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory has none
        }
        return new FrontMatter(FrontMatter.Form.JSON, List.of(), lines.count() + 1);
    }

    private void broken(StreamReadException e) {
        JsonLocation location = e.getLocation();
        int offset = location == null ? 0 : Math.max(0, (int) location.getCharOffset());
        if (offset >= FrontMatterReader.LIMIT) {
            findings.error(
                    lines.lineAt(start),
                    0,
                    "The front matter is longer than 64 KB",
                    "Move what is text below the closing brace");
            return;
        }
        String problem = e.getOriginalMessage().lines().findFirst().orElse("");
        findings.error(
                lines.lineAt(start + offset),
                0,
                "The front matter is not valid JSON: " + InlineText.lowerFirst(problem),
                "Look for a missing quote, comma or brace here or on the line above");
    }

    private FrontMatterValue value(JsonParser parser) throws IOException {
        int offset = start + (int) parser.currentTokenLocation().getCharOffset();
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, offset);
            case START_ARRAY -> {
                List<FrontMatterValue> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield new Items(items, lines.lineAt(offset), lines.columnAt(offset));
            }
            case VALUE_NULL -> new Text("", lines.lineAt(offset), lines.columnAt(offset));
            default -> new Text(parser.getText(), lines.lineAt(offset), lines.columnAt(offset));
        };
    }

    private Fields fields(JsonParser parser, int offset) throws IOException {
        List<Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int key = start + (int) parser.currentTokenLocation().getCharOffset();
            String name = parser.currentName();
            parser.nextToken();
            entries.add(new Entry(name, lines.lineAt(key), lines.columnAt(key), value(parser)));
        }
        return new Fields(entries, lines.lineAt(offset), lines.columnAt(offset));
    }
}
