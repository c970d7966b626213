package org.baygan.content;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds a file's front matter and reads it, in any of its forms. Invisible characters around a fence or a key are as if
 * they weren't there; what is nearly front matter is an error, since a draft must not be published by a slip.
 */
final class FrontMatterReader {
    /** The longest front matter, in characters; YAML parsers become slow long before their own limits. */
    static final int LIMIT = 64 * 1024;

    private static final Pattern YAML_KEY =
            Pattern.compile("[\"']?[\\p{L}_][\\p{L}\\p{N}_. -]*[\"']?[ \\t]*:(?:[ \\t].*)?");

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
    static FrontMatter read(SourceLines lines, Findings findings) {
        int first = lines.skipUnseen(1);
        FrontMatter read = read(lines, first, findings);
        if (!findings.hasErrors()) {
            boolean none = read.entries().isEmpty();
            NearFrontMatter.report(lines, none ? first : read.bodyLine(), none, findings);
        }
        return read;
    }

    private static FrontMatter read(SourceLines lines, int first, Findings findings) {
        String line = lines.line(first);
        if (isYamlFence(line) && ((first == 1 && !isIndented(line)) || isYamlKey(lines.line(first + 1)))) {
            return yaml(lines, first, findings);
        }
        if (first == 1 && InlineText.visible(line).equals("+++")) {
            findings.error(1, 0, "Front matter in TOML is not read", "Write it as YAML, between two lines of ---");
        }
        if (JsonFrontMatter.opens(lines, first)) {
            return JsonFrontMatter.read(lines, first, findings);
        }
        return JBakeHeader.read(lines, first, findings);
    }

    private static boolean isYamlKey(String line) {
        return line.length() <= InlineText.LONGEST_LINE
                && YAML_KEY.matcher(InlineText.visible(line)).matches();
    }

    private static boolean isIndented(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private static FrontMatter yaml(SourceLines lines, int open, Findings findings) {
        boolean indented = isIndented(lines.line(open));
        int end = open + 1;
        while (end <= lines.count() && !isYamlEnd(lines.line(end), indented)) {
            end++;
        }
        if (end > lines.count()) {
            findings.error(
                    open, 0, "The front matter that begins here never ends", "Put a line of --- after its last key");
            return new FrontMatter(FrontMatter.Form.YAML, List.of(), end);
        }
        if (lines.start(end) - lines.start(open) > LIMIT) {
            findings.error(open, 0, "The front matter is longer than 64 KB", "Move what is text below the line of ---");
            return new FrontMatter(FrontMatter.Form.YAML, List.of(), end + 1);
        }
        List<FrontMatterValue.Entry> entries = new YamlBlock(lines, open + 1, end, findings).entries();
        return new FrontMatter(FrontMatter.Form.YAML, entries, end + 1);
    }

    /** A fence that stands further in than the opening one is a value's: a text over several lines may hold one. */
    private static boolean isYamlEnd(String line, boolean indented) {
        return isYamlEnd(line) && (indented || !isIndented(line));
    }
}
