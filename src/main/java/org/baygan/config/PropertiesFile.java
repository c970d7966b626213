package org.baygan.config;

import java.util.ArrayList;
import java.util.List;
import org.baygan.diagnostic.Diagnostic;

/**
 * The settings of a {@code .properties} file with the line of each, read as JBake reads them: logical lines and escapes
 * as in {@link java.util.Properties#load(java.io.Reader)}, comment lines also inside a continued line, values trimmed.
 *
 * @param entries the settings in the file's order, a key that stands twice included
 * @param diagnostics an error for each escape that lacks its four hexadecimal digits
 */
public record PropertiesFile(List<Entry> entries, List<Diagnostic> diagnostics) {
    /** A file without settings. */
    static final PropertiesFile EMPTY = new PropertiesFile(List.of(), List.of());

    public PropertiesFile {
        entries = List.copyOf(entries);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * One setting.
     *
     * @param key the key
     * @param value the value, without escapes
     * @param line the line on which the setting begins, from 1
     * @param excerpt that line as it stands in the file
     */
    public record Entry(String key, String value, int line, String excerpt) {}

    /** Reads a file's text, with a byte order mark or without; {@code path} names it in diagnostics. */
    public static PropertiesFile parse(String path, String text) {
        return new Parsing(path).parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static final class Parsing {
        private final String path;
        private final List<Entry> entries = new ArrayList<>();
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private final StringBuilder logical = new StringBuilder();
        private int line;
        private String excerpt = "";

        Parsing(String path) {
            this.path = path;
        }

        PropertiesFile parse(String text) {
            List<String> physicalLines = text.lines().toList();
            for (int i = 0; i < physicalLines.size(); i++) {
                String physical = physicalLines.get(i).strip();
                if (!physical.isEmpty() && !physical.startsWith("#") && !physical.startsWith("!")) {
                    take(physical, i + 1, physicalLines.get(i));
                }
            }
            if (!logical.isEmpty()) {
                finish();
            }
            return new PropertiesFile(entries, diagnostics);
        }

        private void take(String physical, int number, String whole) {
            if (logical.isEmpty()) {
                line = number;
                excerpt = whole;
            }
            if (endsInContinuation(physical)) {
                logical.append(physical, 0, physical.length() - 1);
            } else {
                logical.append(physical);
                finish();
            }
        }

        private void finish() {
            int keyEnd = keyEnd();
            int valueStart = skipBlanks(keyEnd);
            if (valueStart < logical.length() && isAssignment(logical.charAt(valueStart))) {
                valueStart = skipBlanks(valueStart + 1);
            }
            String key = unescape(logical.substring(0, keyEnd));
            String value = unescape(logical.substring(valueStart));
            entries.add(new Entry(key, value, line, excerpt));
            logical.setLength(0);
        }

        private int keyEnd() {
            int i = 0;
            while (i < logical.length()) {
                char c = logical.charAt(i);
                if (isAssignment(c) || isBlank(c)) {
                    return i;
                }
                i += c == '\\' ? 2 : 1;
            }
            return logical.length();
        }

        private int skipBlanks(int from) {
            int i = from;
            while (i < logical.length() && isBlank(logical.charAt(i))) {
                i++;
            }
            return i;
        }

        private String unescape(String raw) {
            if (raw.indexOf('\\') < 0) {
                return raw;
            }
            StringBuilder out = new StringBuilder(raw.length());
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c != '\\' || i + 1 == raw.length()) {
                    out.append(c);
                } else if (raw.charAt(++i) == 'u') {
                    i += appendCodeUnit(raw, i, out);
                } else {
                    out.append(escaped(raw.charAt(i)));
                }
            }
            return out.toString();
        }

        /** Appends what four hexadecimal digits after {@code u} stand for, and returns how many there were. */
        private int appendCodeUnit(String raw, int u, StringBuilder out) {
            String digits = raw.substring(u + 1, Math.min(u + 5, raw.length()));
            if (digits.length() == 4 && digits.chars().allMatch(d -> Character.digit(d, 16) >= 0 && d < 128)) {
                out.append((char) Integer.parseInt(digits, 16));
                return 4;
            }
            diagnostics.add(Diagnostic.error(
                            path,
                            "\\u is not followed by four hexadecimal digits",
                            "Write the character itself: the file is read as UTF-8")
                    .at(line, 0, excerpt));
            out.append("\\u");
            return 0;
        }

        private static char escaped(char c) {
            return switch (c) {
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 'f' -> '\f';
                default -> c;
            };
        }

        private static boolean isAssignment(char c) {
            return c == '=' || c == ':';
        }

        private static boolean isBlank(char c) {
            return c == ' ' || c == '\t' || c == '\f';
        }

        private static boolean endsInContinuation(String line) {
            int backslashes = 0;
            while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
                backslashes++;
            }
            return backslashes % 2 == 1;
        }
    }
}
