package org.baygan.markup;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.owasp.html.HtmlChangeListener;

/**
 * Keeps which tags and attributes of an author's HTML the allow-list discards, and reports them once for each article:
 * a body that another program wrote has the same few in every line.
 */
final class LostMarkup implements HtmlChangeListener<Findings> {
    /** How many names a finding has. */
    private static final int NAMED = 3;

    private final Set<String> elements = new LinkedHashSet<>();
    private final Set<String> attributes = new LinkedHashSet<>();
    private int line = 1;
    private int elementLine;
    private int attributeLine;

    /** From now on what is discarded stands on this line of the file. */
    void at(int line) {
        this.line = line;
    }

    /** A discarded {@code a} isn't told: it had no address that can be used, which has a finding of its own. */
    @Override
    public void discardedTag(Findings findings, String element) {
        if (!element.equals("a")) {
            elementLine = elements.isEmpty() ? line : elementLine;
            elements.add(element);
        }
    }

    @Override
    public void discardedAttributes(Findings findings, String element, String... names) {
        for (String name : names) {
            attribute(name);
        }
    }

    /** An attribute that is taken away before the allow-list sees it. */
    void attribute(String name) {
        attributeLine = attributes.isEmpty() ? line : attributeLine;
        attributes.add(name.toLowerCase(Locale.ROOT));
    }

    void tell(Findings findings) {
        if (!elements.isEmpty()) {
            findings.warning(
                    elementLine,
                    "HTML elements are left out, and their text stays: " + named(elements),
                    "Pages hold text, pictures, tables, video and audio, but no scripts, styles and forms");
        }
        if (!attributes.isEmpty()) {
            findings.warning(
                    attributeLine,
                    "HTML attributes are left out: " + named(attributes),
                    "lang, dir, id, title, addresses and the spans of cells mean something here; looks are the theme's");
        }
    }

    private static String named(Set<String> names) {
        String first =
                names.stream().limit(NAMED).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return first + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }
}
