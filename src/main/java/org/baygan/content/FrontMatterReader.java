package org.baygan.content;

import java.util.List;
import java.util.regex.Pattern;

/** Finds a file's front matter and reads it, in either of its forms. */
final class FrontMatterReader {
    /** The longest front matter, in characters; YAML parsers become slow long before their own limits. */
    static final int LIMIT = 64 * 1024;

    private static final Pattern YAML_KEY =
            Pattern.compile("[\"']?[\\p{L}_][\\p{L}\\p{N}_. -]*[\"']?[ \\t]*:(?:[ \\t].*)?");

    private FrontMatterReader() {}

    /** Whether a line opens YAML front matter. */
    static boolean isYamlFence(String line) {
        return line.stripTrailing().equals("---");
    }

    /** Whether a line ends YAML front matter. */
    static boolean isYamlEnd(String line) {
        String end = line.stripTrailing();
        return end.equals("---") || end.equals("...");
    }

    /** Reads the front matter; what is wrong with it goes to {@code findings}. */
    static FrontMatter read(SourceLines lines, Findings findings) {
        int first = lines.skipBlank(1);
        if (isYamlFence(lines.line(first)) && (first == 1 || isYamlKey(lines.line(first + 1)))) {
            return yaml(lines, first, findings);
        }
        if (first == 1 && lines.line(1).stripTrailing().equals("+++")) {
            findings.error(1, 0, "Front matter in TOML is not read", "Write it as YAML, between two lines of ---");
        }
        return JBakeHeader.read(lines, first, findings);
    }

    private static boolean isYamlKey(String line) {
        return line.length() <= InlineText.LONGEST_LINE
                && YAML_KEY.matcher(line).matches();
    }

    private static FrontMatter yaml(SourceLines lines, int open, Findings findings) {
        int end = open + 1;
        while (end <= lines.count() && !isYamlEnd(lines.line(end))) {
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
}
