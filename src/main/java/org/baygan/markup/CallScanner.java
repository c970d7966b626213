package org.baygan.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.text.NextPlaces;

/**
 * Finds other programs' syntax in a body: shortcodes of Hugo and WordPress, tags and outputs of Liquid, wiki links,
 * formulas, fences of colons, comments of Obsidian, the statements of programs in MDX. Nothing is looked for in code.
 * Linear in the text.
 */
final class CallScanner {
    private static final int LONGEST_CALL = 4000;
    private static final int LONGEST_IMPORT = 500;
    private static final int LONGEST_LINK = 300;
    private static final int LONGEST_SIZE = 20;
    private static final int LONGEST_FORMULA = 2000;
    /**
     * Possessive, so that one try is linear. Any line may be tried, so no try looks further than {@link
     * #LONGEST_IMPORT}.
     */
    private static final Pattern IMPORT =
            Pattern.compile("import\\s++(?:[\\w$*,\\s]*+(?:\\{[^}'\"]*+\\}\\s*+from\\s*+|(?<=\\bfrom\\s{0,9})))?"
                    + "(?:'[^'\\n]++'|\"[^\"\\n]++\");?[ \\t]*+(?=\\n|\\z)");

    private static final Pattern EXPORT =
            Pattern.compile("export\\s++(?:(?:default\\s++)?(?:(?:const|let|var|class)\\s++[\\w$]++\\s*+[={]"
                    + "|(?:async\\s++)?function\\b)|[*{][^'\"\\n]*\\bfrom\\b)(?:.++(?:\\n(?=.))?)*+");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{[^{}]*+}");
    private static final Set<String> WORDPRESS =
            Set.of("caption", "gallery", "embed", "video", "audio", "playlist", "youtube", "vimeo", "aparat");

    private final String text;
    private final Regions regions;
    private final List<Call> calls = new ArrayList<>();
    private final NextPlaces next;

    /** What kramdown's {@code {:/}} closes. */
    private String extension = "";

    /** What isn't closed in the rest of the body: how its end would begin, and its name. */
    private final Set<String> neverClosed = new HashSet<>();

    private CallScanner(String text, Regions regions) {
        this.text = text;
        this.next = new NextPlaces(text);
        this.regions = regions;
    }

    /**
     * The calls in their order; none overlaps another. Marks in the regions the destinations of links, and what another
     * program takes for code.
     */
    static List<Call> scan(String text, Regions regions) {
        CallScanner scanner = new CallScanner(text, regions);
        scanner.scan();
        return scanner.calls;
    }

    private void scan() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i;
            if (isSign(i, c) && !regions.isCode(i)) {
                int before = calls.size();
                end = at(i, c);
                if (calls.size() > before) {
                    end = verbatim(calls.get(before), end);
                }
            }
            i = Math.max(end, i + 1);
        }
    }

    private boolean isSign(int i, char c) {
        return switch (c) {
            case '{', '[', '!', '$', '\\', '%', ':', ']', '=', '^' -> true;
            // Letters are common: only at a line's start a statement may begin with one.
            case 'i', 'e' -> i == 0 || text.charAt(i - 1) == '\n';
            default -> false;
        };
    }

    private int at(int i, char c) {
        if (c == '{') {
            return template(i);
        }
        if (!regions.isText(i)) {
            return i;
        }
        return switch (c) {
            case '[' -> text.startsWith("[[", i) ? wikiLink(i, i + 2, "wikilink") : wordPress(i);
            case '!' -> text.startsWith("![[", i) ? wikiLink(i, i + 3, "embed-file") : admonition(i);
            case '^' -> blockMark(i);
            case '$' -> dollars(i);
            case '\\' -> backslash(i);
            case '%' -> text.startsWith("%%", i) ? comment(i) : i;
            case ':' -> colons(i);
            case ']' -> destination(i);
            case '=' -> size(i);
            case 'i', 'e' -> statement(i);
            default -> i;
        };
    }

    /** What MDX imports and exports: an import to its file's name, an export to the end of its paragraph. */
    private int statement(int start) {
        Matcher statement = text.charAt(start) == 'i'
                ? IMPORT.matcher(text).region(start, Math.min(text.length(), start + LONGEST_IMPORT))
                : EXPORT.matcher(text).region(start, text.length());
        if (!statement.lookingAt()) {
            return start;
        }
        calls.add(Call.whole(start, statement.end(), "statement"));
        return statement.end();
    }

    private int template(int i) {
        if (text.startsWith("{{<", i)) {
            return call(i, 3, ">}}");
        }
        if (text.startsWith("{{%", i)) {
            return call(i, 3, "%}}");
        }
        if (text.startsWith("{%", i)) {
            return call(i, 2, "%}");
        }
        if (text.startsWith("{{", i)) {
            return call(i, 2, "}}");
        }
        if (text.startsWith("{::", i) || text.startsWith("{:/", i)) {
            return extension(i);
        }
        return text.startsWith("{:", i) ? call(i, 2, "}") : i;
    }

    /** kramdown's {@code {::comment}} and what closes it, {@code {:/comment}} or {@code {:/}}. */
    private int extension(int start) {
        int close = next.of("}", start + 2);
        if (close < 0 || close - start > LONGEST_CALL) {
            return start;
        }
        String inside = text.substring(start + (text.charAt(start + 2) == ':' ? 3 : 2), close);
        if (inside.indexOf('\n') >= 0) {
            return start;
        }
        Call call = CallReader.read(start, close + 1, inside);
        if (call.form() == Call.Form.CLOSING && call.name().isEmpty()) {
            call = new Call(start, close + 1, extension, List.of(), Map.of(), Call.Form.CLOSING);
        } else if (call.name().equals("options")) {
            call = Call.whole(start, close + 1, "attributes");
        }
        extension = call.form() == Call.Form.OPENING ? call.name() : extension;
        calls.add(call);
        return close + 1;
    }

    private int call(int start, int open, String close) {
        int from = start + open;
        int at = next.of(close, from);
        if (at < 0 || at - from > LONGEST_CALL) {
            return start;
        }
        int end = at + close.length();
        String inside = text.substring(from, at);
        if (open == 3 && inside.startsWith("/*") && inside.endsWith("*/")) {
            String shown = text.substring(start, from) + inside.substring(2, inside.length() - 2) + close;
            calls.add(Call.whole(start, end, "shown", shown));
            return end;
        }
        if (close.equals("}")) {
            return attributes(start, end, inside);
        }
        if (close.equals("%}")) {
            calls.add(liquid(start, end, inside));
        } else if (close.equals("}}")) {
            calls.add(output(start, end, inside));
        } else {
            calls.add(CallReader.read(start, end, inside));
        }
        return end;
    }

    /**
     * kramdown's attributes on a line of their own; those that name a language or an id are left to {@link
     * AttributeList}.
     */
    private int attributes(int start, int end, String inside) {
        boolean meant = inside.contains("lang=") || inside.contains("#");
        if (inside.indexOf('\n') >= 0 || meant || !isFirstOnLine(start) || !isLastOnLine(end)) {
            return start;
        }
        calls.add(Call.whole(start, end, "attributes"));
        return end;
    }

    private static Call liquid(int start, int end, String inside) {
        String stripped = inside.startsWith("-") ? inside.substring(1) : inside;
        stripped = stripped.endsWith("-") ? stripped.substring(0, stripped.length() - 1) : stripped;
        Call call = CallReader.read(start, end, stripped);
        if (call.name().startsWith("end") && call.name().length() > 3) {
            return new Call(start, end, call.name().substring(3), List.of(), Map.of(), Call.Form.CLOSING);
        }
        if (call.name().startsWith("include") && !call.values().isEmpty()) {
            String file = call.values().get(0);
            int dot = file.lastIndexOf('.');
            String stem = (dot < 0 ? file : file.substring(0, dot)).toLowerCase(Locale.ROOT);
            if (Renderings.knows(stem)) {
                List<String> values = call.values().subList(1, call.values().size());
                return new Call(start, end, stem, values, call.named(), Call.Form.WHOLE);
            }
        }
        return call;
    }

    /** An output of Liquid or Jinja: a literal, whatever filters follow it, or a variable. */
    private static Call output(int start, int end, String inside) {
        String stripped = inside.strip();
        if (!stripped.isEmpty() && "\"'".indexOf(stripped.charAt(0)) >= 0) {
            int close = stripped.indexOf(stripped.charAt(0), 1);
            return close > 0
                    ? Call.whole(start, end, "literal", stripped.substring(1, close))
                    : Call.whole(start, end, "output");
        }
        Call call = CallReader.read(start, end, stripped);
        return new Call(start, end, call.name(), call.values(), call.named(), Call.Form.WHOLE);
    }

    private int wikiLink(int start, int from, String name) {
        int at = next.of("]]", from);
        if (at < 0 || at - from > LONGEST_LINK || at == from) {
            return start;
        }
        String inside = text.substring(from, at);
        if (inside.indexOf('\n') >= 0 || inside.indexOf('[') >= 0 || text.startsWith("(", at + 2)) {
            return start;
        }
        int bar = inside.indexOf('|');
        int targetEnd = bar > 0 && inside.charAt(bar - 1) == '\\' ? bar - 1 : bar; // as in a table's cell
        calls.add(
                bar < 0
                        ? Call.whole(start, at + 2, name, inside.strip())
                        : Call.whole(
                                start,
                                at + 2,
                                name,
                                inside.substring(0, targetEnd).strip(),
                                inside.substring(bar + 1).strip()));
        return at + 2;
    }

    private int wordPress(int start) {
        int from = start + 1;
        int nameStart = text.startsWith("/", from) ? from + 1 : from;
        int at = nameStart;
        while (at < text.length() && at - nameStart < 10 && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            at++;
        }
        if (!WORDPRESS.contains(text.substring(nameStart, at))) {
            return start;
        }
        int close = next.of("]", at);
        boolean separate = at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ']');
        boolean closed = close >= 0 && text.startsWith("[/" + text.substring(nameStart, at) + "]", close + 1);
        boolean link =
                close >= 0 && !closed && close + 1 < text.length() && "([:{".indexOf(text.charAt(close + 1)) >= 0;
        if (!separate || close < 0 || close - from > LONGEST_CALL || link) {
            return start;
        }
        calls.add(CallReader.read(start, close + 1, text.substring(from, close)));
        return close + 1;
    }

    private int dollars(int start) {
        if (text.startsWith("$$", start)) {
            int close = next.of("$$", start + 2);
            return close > start + 2 && close - start < LONGEST_FORMULA ? formula(start, start + 2, close, 2) : start;
        }
        int close = next.of("$", start + 1);
        if (close < 0 || close == start + 1 || close - start > LONGEST_FORMULA || isEscaped(start)) {
            return start;
        }
        if (isWordBefore(start) && text.substring(start + 1, close).indexOf('\\') < 0) {
            return start; // behind a letter a dollar sign may be a currency's
        }
        boolean tight = !Character.isWhitespace(text.charAt(start + 1))
                && !Character.isWhitespace(text.charAt(close - 1))
                && (close + 1 == text.length() || !Character.isDigit(text.charAt(close + 1)));
        return tight && Formulas.isLikely(text.substring(start + 1, close))
                ? formula(start, start + 1, close, 1)
                : start;
    }

    private boolean isWordBefore(int start) {
        return start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
    }

    private boolean isEscaped(int start) {
        return start > 0 && text.charAt(start - 1) == '\\';
    }

    /** Formulas in {@code \[…\]} and {@code \(…\)}, which are also how Markdown escapes brackets. */
    private int backslash(int start) {
        char open = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
        if (open == '[' || open == '(') {
            int close = next.of(open == '[' ? "\\]" : "\\)", start + 2);
            if (close > start + 2
                    && close - start < LONGEST_FORMULA
                    && ((open == '(' || standsAlone(start, close + 2))
                            ? Formulas.isLikely(text.substring(start + 2, close).strip())
                            : isNoLink(close + 2) && Formulas.isCertain(text.substring(start + 2, close)))) {
                return formula(start, start + 2, close, 2);
            }
        }
        return start + 2;
    }

    private boolean isNoLink(int end) {
        return end == text.length() || "([:{".indexOf(text.charAt(end)) < 0;
    }

    /** The line that opens a box in Python's Markdown, in which indented lines stand. */
    private int admonition(int start) {
        int at = start + 4;
        if (!text.startsWith("!!! ", start)
                || !isFirstOnLine(start)
                || at >= text.length()
                || !Character.isLetter(text.charAt(at))) {
            return start;
        }
        int end = lineEnd(at);
        calls.add(Call.whole(start, end, "!!!"));
        return end;
    }

    /** The name that Obsidian gives a block, behind its last word. */
    private int blockMark(int start) {
        int end = start + 1;
        boolean letter = false;
        while (end < text.length()
                && (InlineHtml.isLetter(text.charAt(end))
                        || InlineHtml.isDigit(text.charAt(end))
                        || text.charAt(end) == '-')) {
            letter |= InlineHtml.isLetter(text.charAt(end));
            end++;
        }
        boolean apart = start == 0 || " \n".indexOf(text.charAt(start - 1)) >= 0;
        boolean last = end == text.length() || (text.charAt(end) == '\n' && endsBlock(end + 1));
        if (!apart || !letter || !last) {
            return start;
        }
        calls.add(Call.whole(start, end, "attributes"));
        return end;
    }

    /** Whether a blank line, an item or nothing begins at the start of a line. */
    private boolean endsBlock(int lineStart) {
        int at = lineStart;
        while (at < text.length() && " \t>".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == text.length() || "\n-*+#|".indexOf(text.charAt(at)) >= 0 || Character.isDigit(text.charAt(at));
    }

    /** Whether nothing else stands on these lines: amid a text the signs would rather be escaped brackets. */
    private boolean standsAlone(int start, int end) {
        int before = start;
        while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
            before--;
        }
        int after = end;
        while (after < text.length() && (text.charAt(after) == ' ' || text.charAt(after) == '\t')) {
            after++;
        }
        return (before == 0 || text.charAt(before - 1) == '\n')
                && (after == text.length() || text.charAt(after) == '\n' || text.charAt(after) == '\r');
    }

    private int formula(int start, int from, int close, int sign) {
        String inside = text.substring(from, close);
        if (inside.contains("\n\n")) {
            return start;
        }
        calls.add(Call.whole(start, close + sign, "formula", inside, sign == 1 ? "" : "display"));
        return close + sign;
    }

    private int comment(int start) {
        boolean begins = start == 0 || Character.isWhitespace(text.charAt(start - 1));
        int close = begins ? next.of("%%", start + 2) : -1;
        if (close <= start + 2 || close - start > LONGEST_CALL) {
            return start + 2;
        }
        calls.add(Call.whole(start, close + 2, "comment"));
        return close + 2;
    }

    private int colons(int start) {
        if (!text.startsWith(":::", start) || !isFirstOnLine(start)) {
            return start;
        }
        int from = start;
        while (from < text.length() && text.charAt(from) == ':') {
            from++;
        }
        int end = lineEnd(from);
        String rest = text.substring(from, end).strip();
        if (rest.isEmpty()) {
            calls.add(new Call(start, end, ":::", List.of(), Map.of(), Call.Form.CLOSING));
            return end;
        }
        Call call = CallReader.read(start, end, words(rest));
        String shown = words(ATTRIBUTES.matcher(rest).replaceAll(" "));
        boolean named = !rest.startsWith("{");
        int title = named ? shown.indexOf(' ') : 0;
        calls.add(new Call(
                start,
                end,
                ":::",
                List.of(call.name(), title < 0 ? "" : shown.substring(title).strip()),
                call.named(),
                Call.Form.OPENING));
        return end;
    }

    private static String words(String box) {
        return box.replaceAll("[{}\\[\\].]", " ").strip();
    }

    /** Marks the address in the round brackets behind a link's text, where only templates mean anything. */
    private int destination(int bracket) {
        if (!text.startsWith("(", bracket + 1)) {
            return bracket;
        }
        int from = bracket + 2;
        int limit = Math.min(text.length(), from + LONGEST_CALL);
        int depth = 0;
        int at = from;
        while (at < limit && depth >= 0 && "[] \n".indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            if (c == '{' && at + 1 < limit && "{%".indexOf(text.charAt(at + 1)) >= 0) {
                int close = next.of(text.charAt(at + 1) == '%' ? "%}" : "}}", at + 2);
                at = close < 0 || close >= limit ? at + 1 : close + 2;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                at += depth < 0 ? 0 : 1;
            }
        }
        regions.markDestination(from, Math.min(at, text.length()));
        return from;
    }

    /** A picture's size behind its address, as some editors write it: {@code =300x200}. */
    private int size(int start) {
        int at = start + 1;
        while (at < text.length()
                && at - start < LONGEST_SIZE
                && (Character.isDigit(text.charAt(at)) || "x%".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        boolean behind = start > 1 && text.charAt(start - 1) == ' ' && regions.isDestination(start - 2);
        if (!behind || at == start + 1 || !text.startsWith(")", at)) {
            return start;
        }
        calls.add(Call.whole(start - 1, at, "attributes"));
        return at;
    }

    /** Passes over what another program would not read as Markdown, up to what closes it. */
    private int verbatim(Call opening, int end) {
        if (opening.form() != Call.Form.OPENING || !Renderings.isVerbatim(opening.name())) {
            return end;
        }
        String sign = text.substring(opening.start(), Math.min(opening.start() + 3, opening.end()));
        String start = switch (sign) {
            case "{::" -> "{:/";
            default -> sign.startsWith("{%") ? "{%" : sign.startsWith("[") ? "[" : sign;
        };
        String close = start + opening.name();
        if (neverClosed.contains(close)) {
            return end;
        }
        for (int at = next.of(start, end); at >= 0; at = next.of(start, at + 1)) {
            int before = calls.size();
            int after = start.equals("[") ? wordPress(at) : template(at);
            if (calls.size() > before) {
                Call call = calls.get(before);
                if (call.form() == Call.Form.CLOSING && call.name().equals(opening.name())) {
                    regions.markCode(opening.end(), call.start());
                    return after;
                }
                calls.remove(before);
            }
        }
        neverClosed.add(close);
        return end;
    }

    private boolean isFirstOnLine(int start) {
        int at = start;
        while (at > 0 && " \t".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private boolean isLastOnLine(int end) {
        int at = end;
        while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == text.length() || text.charAt(at) == '\n';
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
