package org.baygan.content;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding that a file's own front matter declares, found before its bytes can be decoded.
 *
 * @param name the name as written
 * @param line the line it stands on
 */
record DeclaredEncoding(String name, int line) {
    private static final Pattern YAML = Pattern.compile("encoding[ \\t]*:[ \\t]*(.*)");
    private static final Pattern JBAKE = Pattern.compile("encoding[ \\t]*=[ \\t]*(.*)");
    private static final Pattern VALUE = Pattern.compile("[\"']?([^\"'#]*)[\"']?.*");

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]{}]");
    private static final Pattern NOTHING = Pattern.compile("(?i)null|~");

    /** Looks for it in the first bytes from {@code offset} on, read as ASCII: bytes above 0x7F match nothing. */
    static Optional<DeclaredEncoding> find(byte[] bytes, int offset) {
        int length = Math.min(bytes.length - offset, FrontMatterReader.LIMIT);
        String head = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        return head.contains("encoding") ? find(new SourceLines(head)) : Optional.empty();
    }

    private static Optional<DeclaredEncoding> find(SourceLines lines) {
        int first = lines.skipBlank(1);
        boolean yaml = FrontMatterReader.isYamlFence(lines.line(first));
        if (!yaml && !JBakeHeader.isField(lines.line(first))) {
            return Optional.empty();
        }
        for (int i = yaml ? first + 1 : first; i <= lines.count(); i++) {
            String line = lines.line(i);
            if (yaml ? FrontMatterReader.isYamlEnd(line) : JBakeHeader.isSeparator(line)) {
                return Optional.empty();
            }
            Matcher declaration = (yaml ? YAML : JBAKE).matcher(line);
            if (declaration.matches()) {
                return value(declaration.group(1), i);
            }
        }
        return Optional.empty();
    }

    private static Optional<DeclaredEncoding> value(String text, int line) {
        Matcher value = VALUE.matcher(BRACKETS.matcher(text).replaceAll(""));
        String written = value.matches() ? value.group(1).strip() : "";
        String name = NOTHING.matcher(written).matches() ? "" : written;
        return name.isEmpty() ? Optional.empty() : Optional.of(new DeclaredEncoding(name, line));
    }
}
