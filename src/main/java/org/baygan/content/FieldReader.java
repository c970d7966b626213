package org.baygan.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baygan.content.FrontMatterValue.Entry;
import org.baygan.content.FrontMatterValue.Fields;
import org.baygan.content.FrontMatterValue.Items;
import org.baygan.content.FrontMatterValue.Text;
import org.baygan.model.FrontMatterLines;
import org.baygan.text.SearchFolding;

/** Gives front matter's values by key and type, and reports what doesn't fit. Not thread-safe. */
final class FieldReader {
    private static final String SEE_KEYS = "Remove it; docs/writing.md lists the keys that have a meaning";

    /** A single {@code tag} or {@code category} may hold blanks. */
    private static final List<String> JEKYLL_LISTS = List.of("tags", "categories");

    private final Findings findings;
    private final boolean jekyll;
    private final Map<FrontMatterKey, List<Entry>> entries = new EnumMap<>(FrontMatterKey.class);

    /** A reader of these entries; as Jekyll has it, or not, blanks divide {@code tags} and {@code categories}. */
    FieldReader(List<Entry> all, boolean jekyll, Findings findings) {
        this.jekyll = jekyll;
        this.findings = findings;
        for (Entry entry : withoutDuplicates(all, findings)) {
            Optional<FrontMatterKey> key = FrontMatterKey.of(entry.key());
            if (key.isPresent()) {
                entries.computeIfAbsent(key.get(), k -> new ArrayList<>()).add(entry);
            } else if (!FrontMatterKey.isIgnored(entry.key())) {
                unknownKey(entry);
            }
        }
    }

    /** A misspelt key that would hold the article back is an error, any other a warning. */
    private void unknownKey(Entry entry) {
        Optional<String> meant = Suggestions.nearest(entry.key(), FrontMatterKey.names());
        boolean heldBack = meant.isPresent()
                && entry.value() instanceof Text text
                && StatusWords.declaresDraft(meant.get(), text.text());
        if (heldBack) {
            findings.error(
                    entry.line(),
                    entry.column(),
                    "Unknown key " + Findings.quoted(entry.key())
                            + ", perhaps of an article that isn't to be published",
                    "Did you mean \"" + meant.get() + "\"?");
        } else {
            unknown(entry, FrontMatterKey.names(), findings);
        }
    }

    /** The entries of one group of keys, each key once; a second one is an error. */
    static List<Entry> withoutDuplicates(List<Entry> all, Findings findings) {
        Map<String, Entry> first = new LinkedHashMap<>();
        for (Entry entry : all) {
            Entry earlier = first.putIfAbsent(FrontMatterKey.fold(entry.key()), entry);
            if (earlier != null) {
                findings.error(
                        entry.line(),
                        entry.column(),
                        "The key " + Findings.quoted(entry.key()) + " stands here a second time",
                        "Keep one of them; the first is on line " + earlier.line());
            }
        }
        return List.copyOf(first.values());
    }

    static void unknown(Entry entry, List<String> known, Findings findings) {
        findings.warning(
                entry.line(),
                entry.column(),
                "Unknown key " + Findings.quoted(entry.key()),
                Suggestions.didYouMean(entry.key(), known, SEE_KEYS));
    }

    /** Where each key stands. */
    FrontMatterLines lines() {
        Map<String, Integer> lines = new HashMap<>();
        entries.forEach((key, found) -> lines.put(key.canonical(), found.get(0).line()));
        return new FrontMatterLines(lines);
    }

    /** The entry of a key that can be given once; the likeliest spelling wins and the others are noted. */
    Optional<Entry> entry(FrontMatterKey key) {
        List<Entry> sorted = entries(key);
        sorted.stream()
                .skip(1)
                .forEach(other -> findings.note(
                        other.line(),
                        other.column(),
                        Findings.quoted(other.key()) + " is not used, because "
                                + Findings.quoted(sorted.get(0).key()) + " says the same",
                        "Keep one of them"));
        return sorted.stream().findFirst();
    }

    /** All entries of a key, the likeliest spelling first. Those without a value are absent. */
    List<Entry> entries(FrontMatterKey key) {
        List<Entry> found = entries.get(key);
        if (found == null) {
            return List.of();
        }
        return found.stream()
                .filter(e -> !(e.value() instanceof Text text
                        && InlineText.collapse(text.text()).isEmpty()))
                .sorted((a, b) -> Integer.compare(key.rank(a.key()), key.rank(b.key())))
                .toList();
    }

    /** A text in one line; empty if the key is absent. */
    String text(FrontMatterKey key) {
        return entry(key).flatMap(e -> textOf(e, "text")).map(Text::text).orElse("");
    }

    /** An entry's text in one line; anything else is an error. */
    Optional<Text> textOf(Entry entry, String wanted) {
        if (entry.value() instanceof Text text) {
            return Optional.of(new Text(InlineText.collapse(text.text()), text.line(), text.column()));
        }
        wrongType(entry, entry.value(), wanted);
        return Optional.empty();
    }

    /** A list of texts, or one text that is a list of one; without blank ones and repetitions. */
    List<Text> texts(FrontMatterKey key) {
        return distinct(entries(key).stream().flatMap(this::textsOf));
    }

    /** As {@link #texts}; a single text is also divided at commas, Latin and Arabic. */
    List<Text> commaTexts(FrontMatterKey key) {
        return distinct(entries(key).stream().flatMap(this::commaTextsOf));
    }

    /** As {@link #commaTexts}, with those that only a reader would take for the same, such as ي for ی in an address. */
    List<Text> everyCommaText(FrontMatterKey key) {
        return entries(key).stream()
                .flatMap(this::commaTextsOf)
                .filter(t -> !t.text().isEmpty())
                .toList();
    }

    private static List<Text> distinct(Stream<Text> texts) {
        Map<String, Text> distinct = new LinkedHashMap<>();
        texts.filter(t -> !t.text().isEmpty()).forEach(t -> distinct.putIfAbsent(SearchFolding.nameKey(t.text()), t));
        return List.copyOf(distinct.values());
    }

    private Stream<Text> commaTextsOf(Entry entry) {
        if (entry.value() instanceof Text text) {
            return Stream.of(text.text().split(divider(entry, text.text())))
                    .map(part -> new Text(InlineText.collapse(part), text.line(), text.column()));
        }
        return textsOf(entry);
    }

    private String divider(Entry entry, String text) {
        boolean commas = text.indexOf(',') >= 0 || text.indexOf('\u060C') >= 0;
        return jekyll && !commas && JEKYLL_LISTS.contains(FrontMatterKey.fold(entry.key())) ? "\\s+" : "[,\u060C]";
    }

    private Stream<Text> textsOf(Entry entry) {
        List<FrontMatterValue> values = entry.value() instanceof Items items ? items.items() : List.of(entry.value());
        return values.stream().flatMap(v -> item(entry, v).stream());
    }

    /** One text of a list; Hugo and Jekyll also write an author as a group with a name. */
    private Optional<Text> item(Entry entry, FrontMatterValue value) {
        if (value instanceof Text text) {
            return Optional.of(new Text(InlineText.collapse(text.text()), text.line(), text.column()));
        }
        Optional<Text> name = value instanceof Fields fields ? fieldOf(fields, List.of("name")) : Optional.empty();
        if (name.isEmpty()) {
            wrongType(entry, value, "text or a list of texts");
        }
        return name.map(text -> new Text(InlineText.collapse(text.text()), text.line(), text.column()));
    }

    /** The text of the first of some keys inside a group. */
    static Optional<Text> fieldOf(Fields fields, List<String> names) {
        return names.stream()
                .flatMap(n -> fields.entries().stream()
                        .filter(e -> FrontMatterKey.fold(e.key()).equals(n)))
                .flatMap(e -> e.value() instanceof Text t && !t.text().isBlank() ? Stream.of(t) : Stream.empty())
                .findFirst();
    }

    /** A truth value; empty if the key is absent. */
    Optional<Boolean> flag(FrontMatterKey key) {
        Optional<Entry> entry = entry(key);
        Optional<Text> text = entry.flatMap(e -> textOf(e, "true or false"));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Boolean> flag = StatusWords.flag(text.get().text());
        if (flag.isEmpty()) {
            findings.error(
                    text.get().line(),
                    text.get().column(),
                    Findings.quoted(entry.get().key()) + " must be true or false, not "
                            + Findings.quoted(text.get().text()),
                    "Write " + entry.get().key() + ": true or " + entry.get().key() + ": false");
        }
        return flag;
    }

    void wrongType(Entry entry, FrontMatterValue value, String wanted) {
        findings.error(
                value.line(),
                value.column(),
                Findings.quoted(entry.key()) + " must be " + wanted + ", not " + value.kind(),
                "Write " + wanted + " after " + Findings.quoted(entry.key() + ":") + ", or put it in quotes");
    }

    static List<String> strings(List<Text> texts) {
        return texts.stream().map(Text::text).toList();
    }
}
