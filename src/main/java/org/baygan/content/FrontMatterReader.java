package org.baygan.content;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.baygan.model.Article.Markup;

/**
 * Finds a file's front matter and reads it, in any of its forms. Invisible characters around a fence or a key are as if
 * they weren't there; what is nearly front matter is an error, since a draft must not be published by a slip.
 */
final class FrontMatterReader {
    /** The longest front matter, in characters; YAML parsers become slow long before their own limits. */
    static final int LIMIT = 64 * 1024;

    /** A colon, and what stands for one on Persian and East Asian keyboards and in texts that were converted. */
    static final String COLONS = ":\uFF1A\uFE55\uFE13\u2236\uA789";

    private static final Pattern YAML_KEY =
            Pattern.compile("[\"']?[\\p{L}_][\\p{L}\\p{N}_. -]*[\"']?[ \\t]*:(?:[ \\t].*)?");

    /**
     * The end of a line whose value goes on in the lines below: a colon, a sign of a text over several lines, or
     * nothing at all.
     */
    private static final Pattern OPEN_VALUE = Pattern.compile("(?:^|[|>:][-+0-9]{0,2})\\s*$");

    private static final Pattern TOML_KEY = Pattern.compile("[\"']?[\\p{L}_].{0,100}=.*|\\[.*|#.*");

    private FrontMatterReader() {}

    /** Whether a line opens YAML front matter. */
    static boolean isYamlFence(String line) {
        return InlineText.visible(line).equals("---");
    }

    /** Whether a line ends YAML front matter. */
    static boolean isYamlEnd(String line) {
        String end = InlineText.visible(line);
        return end.equals("---") || end.equals("...");
    }

    /** Reads the front matter; what is wrong with it goes to {@code findings}. */
    static FrontMatter read(SourceLines lines, Markup markup, Findings findings) {
        int first = lines.skipUnseen(1);
        FrontMatter read = read(lines, first, markup, findings);
        if (!findings.hasErrors()) {
            boolean none = read.entries().isEmpty();
            NearFrontMatter.report(lines, none ? first : read.bodyLine(), none, findings);
        }
        return read;
    }

    private static FrontMatter read(SourceLines lines, int first, Markup markup, Findings findings) {
        String line = lines.line(first);
        if (isYamlFence(line) && ((first == 1 && !isIndented(line)) || beginsWithKey(lines, first + 1))) {
            return yaml(lines, first, findings);
        }
        if (isTomlFence(line)
                && (first == 1
                        || TOML_KEY.matcher(InlineText.visible(lines.line(first + 1)))
                                .matches())) {
            return toml(lines, first, findings);
        }
        if (JsonFrontMatter.opens(lines, first)) {
            return JsonFrontMatter.read(lines, first, findings);
        }
        int hexosEnd = JsonFrontMatter.hexosEnd(lines, first);
        if (hexosEnd > 0) {
            return JsonFrontMatter.readHexos(lines, first, hexosEnd, findings);
        }
        FrontMatter jbake = JBakeHeader.read(lines, first, findings);
        boolean plain = jbake.form() == FrontMatter.Form.NONE && markup == Markup.MARKDOWN;
        return plain ? PlainHeader.read(lines, first, findings) : jbake;
    }

    /**
     * Whether a key stands on a line. Behind lines that begin with # it must be a known one, since these may be
     * headings of a text.
     */
    private static boolean beginsWithKey(SourceLines lines, int first) {
        int line = first;
        while (line <= lines.count() && lines.line(line).startsWith("#")) {
            line++;
        }
        String text = lines.line(line);
        return isYamlKey(text)
                && (line == first
                        || FrontMatterKey.of(text.substring(0, text.indexOf(':')))
                                .isPresent());
    }

    private static boolean isYamlKey(String line) {
        return line.length() <= InlineText.LONGEST_LINE
                && YAML_KEY.matcher(InlineText.visible(line)).matches();
    }

    private static boolean isIndented(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private static boolean isTomlFence(String line) {
        return InlineText.visible(line).equals("+++");
    }

    /** One block of YAML, or two: a program that has put its own above what was there already means both. */
    private static FrontMatter yaml(SourceLines lines, int open, Findings findings) {
        FrontMatter first = yamlBlock(lines, open, findings);
        int next = lines.skipUnseen(first.bodyLine());
        boolean read = first.bodyLine() > open;
        if (!read || !NearFrontMatter.isSecond(lines, next) || !hasYamlEnd(lines, next)) {
            return first;
        }
        findings.warning(
                next,
                0,
                "A second front matter begins here, and is read with the first",
                "Put its keys into the first one; if it is text, put a blank line after the ---");
        return first.with(yamlBlock(lines, next, findings));
    }

    private static FrontMatter yamlBlock(SourceLines lines, int open, Findings findings) {
        boolean indented = isIndented(lines.line(open));
        int end = end(lines, open, "---", line -> isYamlEnd(lines, line, indented), findings);
        List<FrontMatterValue.Entry> entries = end == 0 ? List.of() : YamlBlock.read(lines, open + 1, end, findings);
        return new FrontMatter(FrontMatter.Form.YAML, entries, end + 1);
    }

    private static boolean hasYamlEnd(SourceLines lines, int open) {
        int line = open + 1;
        while (line <= lines.count() && !isYamlEnd(lines.line(line))) {
            line++;
        }
        return line <= lines.count();
    }

    private static FrontMatter toml(SourceLines lines, int open, Findings findings) {
        int end = end(lines, open, "+++", line -> isTomlFence(lines.line(line)), findings);
        List<FrontMatterValue.Entry> entries =
                end == 0 ? List.of() : new TomlBlock(lines, open + 1, end, findings).entries();
        return new FrontMatter(FrontMatter.Form.TOML, entries, end + 1);
    }

    /** The line of the closing fence; 0 if there is none, or only behind too much text, which is an error. */
    private static int end(SourceLines lines, int open, String fence, IntPredicate closes, Findings findings) {
        int end = open + 1;
        while (end <= lines.count() && !closes.test(end)) {
            end++;
        }
        if (end > lines.count()) {
            findings.error(
                    open,
                    0,
                    "The front matter that begins here never ends",
                    "Put a line of " + fence + " after its last key");
            return 0;
        }
        if (lines.start(end) - lines.start(open) > LIMIT) {
            findings.error(
                    open, 0, "The front matter is longer than 64 KB", "Move what is text below the line of " + fence);
            return 0;
        }
        return end;
    }

    /**
     * A fence that stands further in than the opening one is a value's: a text over several lines may hold one. One behind
     * a single blank ends the front matter if the line above it belongs to no such text, or to one that stands further in.
     */
    private static boolean isYamlEnd(SourceLines lines, int number, boolean indented) {
        String line = lines.line(number);
        if (!isYamlEnd(line) || indented || !isIndented(line)) {
            return isYamlEnd(line);
        }
        String above = lines.line(number - 1);
        boolean slip = line.startsWith(" ") && !isIndented(line.substring(1));
        return slip
                && (isIndented(above)
                        ? isIndented(above.substring(1))
                        : !OPEN_VALUE.matcher(above).find());
    }
}
