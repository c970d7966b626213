package org.baygan.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baygan.config.PropertiesFile.Entry;
import org.baygan.diagnostic.Diagnostic;

/** Typed look-ups in one {@link PropertiesFile}, gathering what is wrong with its values. Used by one thread. */
final class Settings {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}$]+)}");
    private static final int DEEPEST_REFERENCE = 10;
    private static final int LONGEST_VALUE = 10_000;

    private final String path;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Settings(String path, PropertiesFile file) {
        this.path = path;
        diagnostics.addAll(file.diagnostics());
        for (Entry entry : file.entries()) {
            Entry first = entries.putIfAbsent(entry.key(), entry);
            if (first != null) {
                warn(
                        entry,
                        entry.key() + " is set twice; the first one, on line " + first.line() + ", counts",
                        "Delete one of the two lines");
            }
        }
        entries.replaceAll((key, entry) -> withReferencesResolved(entry));
    }

    /** What was found so far. */
    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** Where each setting stands, by key. */
    Map<String, SiteConfigReader.Place> places() {
        Map<String, SiteConfigReader.Place> places = new LinkedHashMap<>();
        entries.forEach((key, entry) -> places.put(key, new SiteConfigReader.Place(entry.line(), entry.excerpt())));
        return places;
    }

    /** All settings, by key. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** A value that isn't blank. */
    Optional<String> text(String key) {
        return entry(key).map(Entry::value);
    }

    /**
     * A value, or {@code other} if it is absent, or if it is wrong, which is an error.
     *
     * @param parse returns empty for a wrong value
     * @param wanted the error's hint
     */
    <T> T value(String key, T other, Function<String, Optional<T>> parse, String wanted) {
        return find(key, parse, wanted).orElse(other);
    }

    /**
     * A value; empty if it is absent, or if it is wrong, which is an error.
     *
     * @param parse returns empty for a wrong value
     * @param wanted the error's hint
     */
    <T> Optional<T> find(String key, Function<String, Optional<T>> parse, String wanted) {
        Optional<Entry> entry = entry(key);
        Optional<T> value = entry.flatMap(of -> parse.apply(of.value()));
        if (entry.isPresent() && value.isEmpty()) {
            fail(entry.get(), key + " can't be “" + entry.get().value() + "”", wanted);
        }
        return value;
    }

    /** Whether something is on; {@code other} if the key is absent, or if its value is wrong, which is an error. */
    boolean flag(String key, boolean other) {
        return value(key, other, Settings::parseFlag, "Write true or false");
    }

    /** A number from 1 to 1,000,000; {@code other} if it is absent, or if it is wrong, which is an error. */
    int count(String key, int other) {
        return value(key, other, Settings::parseCount, "Write a whole number from 1 to 1000000");
    }

    /** A value's parts between commas, without blanks around them; none if it is absent. */
    List<String> list(String key) {
        return text(key).stream()
                .flatMap(value -> Pattern.compile("[,\u060C]").splitAsStream(value))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Reports an error about the line of {@code key}, which must be set. */
    void fail(String key, String message, String hint) {
        fail(require(key), message, hint);
    }

    /** Reports a warning about the line of {@code key}, which must be set. */
    void warn(String key, String message, String hint) {
        warn(require(key), message, hint);
    }

    /** Reports a note about the line of {@code key}, which must be set. */
    void note(String key, String message) {
        Entry entry = require(key);
        diagnostics.add(Diagnostic.note(path, message).at(entry.line(), 0, entry.excerpt()));
    }

    private void fail(Entry entry, String message, String hint) {
        diagnostics.add(Diagnostic.error(path, message, hint).at(entry.line(), 0, entry.excerpt()));
    }

    private void warn(Entry entry, String message, String hint) {
        diagnostics.add(Diagnostic.warning(path, message, hint).at(entry.line(), 0, entry.excerpt()));
    }

    private Entry require(String key) {
        return Optional.ofNullable(entries.get(key)).orElseThrow(() -> new IllegalArgumentException("not set: " + key));
    }

    private Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key)).filter(e -> !e.value().isBlank());
    }

    /**
     * The entry with every <code>${key}</code> replaced by that key's value. Only keys of the file count: system
     * properties and environment variables would make the site depend on the machine.
     */
    private Entry withReferencesResolved(Entry entry) {
        String value = entry.value();
        for (int depth = 0; value.contains("${"); depth++) {
            String resolved = REFERENCE.matcher(value).replaceAll(this::referenced);
            boolean itself = value.contains("${" + entry.key() + "}");
            if (resolved.equals(value) && !itself) {
                warn(entry, entry.key() + " refers to a key that isn't set", "Set that key in this file");
                return replaced(entry, value);
            }
            if (itself || depth == DEEPEST_REFERENCE || resolved.length() > LONGEST_VALUE) {
                fail(entry, entry.key() + " refers to itself", "Write its value out");
                return entry;
            }
            value = resolved;
        }
        return replaced(entry, value);
    }

    private String referenced(MatchResult reference) {
        Entry target = entries.get(reference.group(1).strip());
        return Matcher.quoteReplacement(target == null ? reference.group() : target.value());
    }

    private static Entry replaced(Entry entry, String value) {
        return new Entry(entry.key(), value.strip(), entry.line(), entry.excerpt());
    }

    static Optional<Boolean> parseFlag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> parseCount(String text) {
        if (!text.matches("[0-9]{1,7}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text)).filter(n -> n >= 1 && n <= 1_000_000);
    }
}
