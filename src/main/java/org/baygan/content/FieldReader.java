package org.baygan.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baygan.content.FrontMatterValue.Entry;
import org.baygan.content.FrontMatterValue.Fields;
import org.baygan.content.FrontMatterValue.Items;
import org.baygan.content.FrontMatterValue.Text;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Params;
import org.baygan.text.SearchFolding;

/** Gives front matter's values by key and type, and reports what doesn't fit. Not thread-safe. */
final class FieldReader {
    private static final Pattern ARABIC_DIVIDERS = Pattern.compile("[\u060C\u061B]");
    private static final Pattern DIVIDERS = Pattern.compile("[,\u060C\u061B]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Where a group of keys that describes an author has the name: WordPress's exporters know three. */
    private static final List<String> NAME_KEYS = List.of("name", "displayname", "login");

    /** Where a name is given in its parts. */
    private static final List<List<String>> NAME_PARTS = List.of(
            List.of("first", "firstname", "given", "givenname"), List.of("last", "lastname", "family", "familyname"));

    private static final List<String> HEADER_PICTURES = List.of("image", "overlayimage", "teaser", "ogimage");

    /** Keys whose text blanks divide in Jekyll; a single {@code tag} or {@code category} may hold blanks. */
    private static final List<String> JEKYLL_LISTS = List.of("tags", "categories");

    private final Findings findings;
    private final boolean jekyll;
    private final Map<FrontMatterKey, List<Entry>> entries = new EnumMap<>(FrontMatterKey.class);
    private final Map<FrontMatterKey, Integer> lines = new EnumMap<>(FrontMatterKey.class);
    private final OwnKeys own;

    /**
     * A reader of these entries.
     *
     * @param jekyll whether blanks divide {@code tags} and {@code categories}, as in Jekyll
     * @param kept which keys without a meaning here are kept for templates
     */
    FieldReader(List<Entry> all, boolean jekyll, KeptKeys kept, Findings findings) {
        this.jekyll = jekyll;
        this.findings = findings;
        this.own = new OwnKeys(kept, findings);
        for (Entry entry : withoutDuplicates(flat(all, kept), findings)) {
            Optional<FrontMatterKey> key = FrontMatterKey.of(entry.key());
            if (key.isPresent() && !(key.get() == FrontMatterKey.KEYWORDS && kept.contains(entry.key()))) {
                add(key.get(), entry);
            } else {
                own.add(entry);
            }
        }
        own.report();
    }

    private void add(FrontMatterKey key, Entry entry) {
        lines.putIfAbsent(key, entry.line());
        if (!isEmpty(entry.value())) {
            List<Entry> found = entries.computeIfAbsent(key, k -> new ArrayList<>(1));
            found.add(entry);
            found.sort(Comparator.comparingInt(each -> key.rank(each.key())));
        }
    }

    /** The keys that mean nothing here and are kept for templates. */
    Params params() {
        return own.params();
    }

    /**
     * The entries, with those out of groups: Zola keeps its lists in one, {@code taxonomies}, and themes of Jekyll
     * their picture in {@code header}.
     */
    private static List<Entry> flat(List<Entry> all, KeptKeys kept) {
        return all.stream()
                .flatMap(e -> e.value() instanceof Fields group ? flat(e, group, kept) : Stream.of(e))
                .toList();
    }

    private static Stream<Entry> flat(Entry entry, Fields group, KeptKeys kept) {
        return switch (FrontMatterKey.fold(entry.key())) {
            case "taxonomies" -> group.entries().stream();
            case "header" -> {
                Optional<Entry> picture = fieldOf(group, HEADER_PICTURES)
                        .map(text -> new Entry("header-image", text.line(), text.column(), text));
                boolean more = group.entries().size() > 1 || picture.isEmpty() || kept.contains(entry.key());
                yield Stream.concat(picture.stream(), more ? Stream.of(entry) : Stream.of());
            }
            default -> Stream.of(entry);
        };
    }

    /** Whether two values say the same. */
    private static boolean areEqual(FrontMatterValue one, FrontMatterValue other) {
        if (one instanceof Text text && other instanceof Text another) {
            return InlineText.collapse(text.text()).equals(InlineText.collapse(another.text()));
        }
        return one instanceof Items items
                && other instanceof Items others
                && items.items().size() == others.items().size()
                && IntStream.range(0, items.items().size())
                        .allMatch(i ->
                                areEqual(items.items().get(i), others.items().get(i)));
    }

    /**
     * The entries of one group of keys, each key once. Of a second one that says something else, an error is reported;
     * a note if it says the same or one of the two says nothing; and a warning if the key means nothing here.
     */
    static List<Entry> withoutDuplicates(List<Entry> all, Findings findings) {
        Map<String, Entry> first = new LinkedHashMap<>();
        for (Entry entry : all) {
            String key = FrontMatterKey.fold(entry.key());
            Entry earlier = first.putIfAbsent(key, entry);
            if (earlier == null) {
                continue;
            }
            String told = "The key " + Findings.quoted(entry.key()) + " stands here a second time";
            String hint = "Keep one of them; the first is on line " + earlier.line();
            if (areEqual(earlier.value(), entry.value())) {
                findings.note(entry.line(), entry.column(), told + ", with the same value", hint);
            } else if (isEmpty(earlier.value()) || isEmpty(entry.value())) {
                findings.note(entry.line(), entry.column(), told + ", and one of them has no value", hint);
                first.put(key, isEmpty(earlier.value()) ? entry : earlier);
            } else if (FrontMatterKey.of(entry.key()).isEmpty()) {
                findings.warning(entry.line(), entry.column(), told + ", and the first one counts", hint);
            } else {
                findings.error(entry.line(), entry.column(), told, hint);
            }
        }
        return List.copyOf(first.values());
    }

    /** Where each key stands. */
    FrontMatterLines lines() {
        Map<String, Integer> named = new HashMap<>();
        lines.forEach((key, line) -> named.put(key.canonical(), line));
        return new FrontMatterLines(named);
    }

    /** The entry of a key that can be given once; the likeliest spelling wins and the others are noted. */
    Optional<Entry> entry(FrontMatterKey key) {
        List<Entry> sorted = entries(key);
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        for (Entry other : sorted.subList(1, sorted.size())) {
            findings.note(
                    other.line(),
                    other.column(),
                    Findings.quoted(other.key()) + " is not used, because "
                            + Findings.quoted(sorted.get(0).key()) + " says the same",
                    "Keep one of them");
        }
        return Optional.of(sorted.get(0));
    }

    /** All entries of a key, the likeliest spelling first. Those without a value are absent. */
    List<Entry> entries(FrontMatterKey key) {
        return entries.getOrDefault(key, List.of());
    }

    /** Whether nothing is said: a blank text, or a list or group of nothing else. */
    static boolean isEmpty(FrontMatterValue value) {
        if (value instanceof Items items) {
            return items.items().stream().allMatch(FieldReader::isEmpty);
        }
        if (value instanceof Fields group) {
            return group.entries().stream().allMatch(e -> isEmpty(e.value()));
        }
        return value instanceof Text text && InlineText.collapse(text.text()).isEmpty();
    }

    /** A text in one line; empty if the key is absent. */
    String text(FrontMatterKey key) {
        return entry(key).flatMap(e -> textOf(e, "text")).map(Text::text).orElse("");
    }

    /**
     * An entry's text in one line; empty for a value that isn't text, which {@link #wrongType} reports.
     *
     * @param wanted what the key must be, to stand behind "must be"
     */
    Optional<Text> textOf(Entry entry, String wanted) {
        FrontMatterValue value = entry.value();
        while (value instanceof Items items && items.items().size() == 1) { // [[…]], Obsidian's link, is two lists
            value = items.items().get(0);
        }
        if (value instanceof Text text) {
            return Optional.of(read(entry, text.text(), text));
        }
        wrongType(entry, value, wanted);
        return Optional.empty();
    }

    /** One line of a value; where people read it, without the entities that other programs write. */
    private static Text read(Entry entry, String text, Text at) {
        boolean prose =
                FrontMatterKey.of(entry.key()).map(FrontMatterKey::isProse).orElse(true);
        // Collapsed last, since entities may stand for line ends and invisible characters.
        String line = InlineText.collapse(prose ? InlineText.withoutEntities(text) : text);
        return new Text(line, at.line(), at.column());
    }

    /**
     * The texts of a list, or of a single text; each is divided at Arabic commas and semicolons. Without blank ones and
     * repetitions.
     */
    List<Text> texts(FrontMatterKey key) {
        return distinct(entries(key).stream()
                .flatMap(e -> textsOf(e).flatMap(text -> divided(e, text, ARABIC_DIVIDERS))));
    }

    /**
     * As {@link #texts}, with repetitions; a single text is also divided at commas, and each item at Arabic commas and
     * semicolons.
     */
    List<Text> commaTexts(FrontMatterKey key) {
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
            return divided(entry, text, divider(entry, text.text()));
        }
        return textsOf(entry).flatMap(text -> divided(entry, text, ARABIC_DIVIDERS));
    }

    private static Stream<Text> divided(Entry entry, Text text, Pattern divider) {
        return divider.splitAsStream(text.text()).map(part -> read(entry, part, text));
    }

    private Pattern divider(Entry entry, String text) {
        boolean commas = text.indexOf(',') >= 0 || text.indexOf('\u060C') >= 0;
        return jekyll && !commas && JEKYLL_LISTS.contains(FrontMatterKey.fold(entry.key())) ? BLANKS : DIVIDERS;
    }

    private Stream<Text> textsOf(Entry entry) {
        List<FrontMatterValue> values = entry.value() instanceof Items items ? items.items() : List.of(entry.value());
        if (entry.value() instanceof Fields group
                && !group.entries().isEmpty()
                && group.entries().stream()
                        .allMatch(e ->
                                e.value() instanceof Fields each && name(each).isPresent())) {
            values = group.entries().stream().map(Entry::value).toList();
        }
        return values.stream().flatMap(v -> item(entry, v).stream());
    }

    /** One text of a list; Hugo and Jekyll also write an author as a group with a name. */
    private Optional<Text> item(Entry entry, FrontMatterValue value) {
        if (value instanceof Text text) {
            return Optional.of(read(entry, text.text(), text));
        }
        Optional<Text> name = value instanceof Fields fields ? name(fields) : Optional.empty();
        if (name.isEmpty()) {
            wrongType(entry, value, "text or a list of texts");
        }
        return name.map(text -> new Text(InlineText.collapse(text.text()), text.line(), text.column()));
    }

    /** The name of a group that describes somebody. */
    private static Optional<Text> name(Fields fields) {
        return fieldOf(fields, NAME_KEYS)
                .or(() -> NAME_PARTS.stream()
                        .flatMap(part -> fieldOf(fields, part).stream())
                        .reduce((first, last) ->
                                new Text(first.text() + " " + last.text(), first.line(), first.column())));
    }

    /** The text of the first of some keys inside a group. */
    static Optional<Text> fieldOf(Fields fields, List<String> names) {
        return names.stream()
                .flatMap(n -> fields.entries().stream()
                        .filter(e -> FrontMatterKey.fold(e.key()).equals(n)))
                .flatMap(e -> e.value() instanceof Text t && !t.text().isBlank() ? Stream.of(t) : Stream.empty())
                .findFirst();
    }

    /** A truth value; empty if the key is absent, or has another value, which is an error. */
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

    /**
     * Reports a value of another kind than is wanted: as an error where it settles whether, when or in which language
     * the article is shown, else as a warning.
     */
    void wrongType(Entry entry, FrontMatterValue value, String wanted) {
        String message = Findings.quoted(entry.key()) + " must be " + wanted + ", not " + value.kind();
        String hint = "Write " + wanted + " after " + Findings.quoted(entry.key() + ":") + ", or put it in quotes";
        if (FrontMatterKey.of(entry.key()).map(FrontMatterKey::isDecisive).orElse(false) || holdsDraft(value)) {
            findings.error(value.line(), value.column(), message, hint);
        } else {
            findings.warning(value.line(), value.column(), message + ", and is left out", hint);
        }
    }

    /**
     * Whether a group holds a key that makes the article a draft, as when its line is indented by mistake, so that YAML
     * has it below the key above.
     */
    private static boolean holdsDraft(FrontMatterValue value) {
        return value instanceof Fields group
                && group.entries().stream()
                        .anyMatch(
                                e -> e.value() instanceof Text text && StatusWords.declaresDraft(e.key(), text.text()));
    }

    static List<String> strings(List<Text> texts) {
        return texts.stream().map(Text::text).toList();
    }
}
