package org.baygan.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baygan.content.FrontMatterValue.Entry;
import org.baygan.content.FrontMatterValue.Fields;
import org.baygan.content.FrontMatterValue.Items;
import org.baygan.content.FrontMatterValue.Text;
import org.baygan.diagnostic.NearestName;
import org.baygan.model.Params;

/**
 * The keys of one front matter that mean nothing here: some are kept for templates, all others are reported. Not
 * thread-safe.
 */
final class OwnKeys {
    /** A name that somebody may have meant as a key. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_. \\x{200C}-]{1,60}");

    /** Groups in which Hugo and Zola have the keys of a site's own. */
    private static final Set<String> GROUPS = Set.of("params", "extra");

    /** The group in which WordPress's exporters have what no other program knows. */
    private static final String META = "meta";

    /** What Hugo puts into the front matter of all files below a folder. */
    private static final String CASCADE = "cascade";

    private final KeptKeys kept;
    private final Findings findings;
    private final Map<String, Object> params = new LinkedHashMap<>();
    private final List<Entry> ignored = new ArrayList<>();

    OwnKeys(KeptKeys kept, Findings findings) {
        this.kept = kept;
        this.findings = findings;
    }

    /** Takes a key that is none of {@link FrontMatterKey}. */
    void add(Entry entry) {
        String key = FrontMatterKey.fold(entry.key());
        if (GROUPS.contains(key) && entry.value() instanceof Fields group) {
            group.entries().forEach(this::keep);
        } else if (GROUPS.contains(key) && FieldReader.isEmpty(entry.value())) {
            return; // an empty group holds nothing to be told
        } else if (FrontMatterKey.isIgnored(entry.key())) {
            ignored(entry, key);
        } else {
            other(entry);
        }
    }

    private void ignored(Entry entry, String key) {
        if (kept.contains(entry.key()) || key.equals(META)) {
            keep(entry);
        } else if (key.equals(CASCADE) && hides(entry.value())) {
            findings.error(
                    entry.line(),
                    entry.column(),
                    "\"cascade\" hides the files of this folder, and means nothing here: they are published",
                    "Write status: draft into each of them or move them out of the content folder, and remove the key");
        } else if (!FieldReader.isEmpty(entry.value())) {
            ignored.add(entry);
        }
    }

    /** Whether anything in a value would hold an article back if it stood in its front matter. */
    private static boolean hides(FrontMatterValue value) {
        if (value instanceof Items items) {
            return items.items().stream().anyMatch(OwnKeys::hides);
        }
        return value instanceof Fields group
                && group.entries().stream()
                        .anyMatch(entry -> hides(entry.value())
                                || (entry.value() instanceof Text text
                                        && StatusWords.declaresDraft(entry.key(), text.text())));
    }

    /** A misspelt key that would hold the article back is an error, kept or not. */
    private void other(Entry entry) {
        Optional<String> meant = NearestName.of(entry.key(), FrontMatterKey.names());
        boolean heldBack = meant.isPresent()
                && entry.value() instanceof Text text
                && StatusWords.declaresDraft(meant.get(), text.text());
        if (holdsOtherColon(entry.key())) {
            findings.error(
                    entry.line(),
                    entry.column(),
                    "The key " + Findings.quoted(entry.key()) + " holds a colon of another script",
                    "Write a colon and a blank after the key, and put a text that holds another between double quotes");
        } else if (heldBack) {
            findings.error(
                    entry.line(),
                    entry.column(),
                    "Unknown key " + Findings.quoted(entry.key())
                            + ", perhaps of an article that isn't to be published",
                    "Did you mean \"" + meant.get() + "\"?");
        } else if (kept.contains(entry.key())) {
            keep(entry);
        } else {
            String keep = "emplates can have it: write site.article-params=" + entry.key()
                    + " in jbake.properties; or remove it";
            String hint = meant.map(name -> "Did you mean \"" + name + "\"? Else t" + keep)
                    .orElse("T" + keep);
            findings.warning(
                    entry.line(),
                    entry.column(),
                    "Unknown key " + Findings.quoted(entry.key()),
                    NAME.matcher(entry.key()).matches()
                            ? hint
                            : "If it is a text, put it between double quotes behind its key; or remove it");
        }
    }

    /**
     * Whether a key has a colon of another script in it, behind a name that settles if an article is shown: YAML takes
     * both, and what follows, for the key.
     */
    private static boolean holdsOtherColon(String key) {
        int end = 0;
        while (end < key.length() && FrontMatterReader.COLONS.indexOf(key.charAt(end)) < 0) {
            end++;
        }
        return end < key.length()
                && FrontMatterKey.of(key.substring(0, end))
                        .map(FrontMatterKey::isDecisive)
                        .orElse(false);
    }

    private void keep(Entry entry) {
        if (params.putIfAbsent(entry.key(), value(entry.value())) != null) {
            findings.warning(
                    entry.line(),
                    entry.column(),
                    "The key " + Findings.quoted(entry.key()) + " stands here a second time, and is left out",
                    "Keep one of them");
        }
    }

    private static Object value(FrontMatterValue value) {
        if (value instanceof Items items) {
            return items.items().stream().map(OwnKeys::value).toList();
        }
        if (value instanceof Fields group) {
            Map<String, Object> values = new LinkedHashMap<>();
            group.entries().forEach(entry -> values.putIfAbsent(entry.key(), value(entry.value())));
            return values;
        }
        return ((Text) value).text();
    }

    /** What templates get. */
    Params params() {
        return params.isEmpty() ? Params.NONE : new Params(params);
    }

    /** Reports in one finding which keys of other programs are left out. */
    void report() {
        if (!ignored.isEmpty()) {
            String keys = ignored.stream().map(Entry::key).collect(Collectors.joining(", "));
            findings.warning(
                    ignored.get(0).line(),
                    0,
                    "Keys that only steer another program are left out: " + Findings.quoted(keys),
                    "Templates have them as article.params if jbake.properties says site.article-params=*; or remove"
                            + " them");
        }
    }
}
