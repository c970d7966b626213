package org.baygan.markup;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.text.HeadingIds;
import org.baygan.text.Slugs;

/**
 * The ids of an article's headings and of its named elements of raw HTML, and the names by which links find them. Each
 * id begins with {@link HeadingIds#PREFIX}.
 */
final class Anchors {
    private static final String PREFIX = HeadingIds.PREFIX;

    private final IdentityHashMap<Node, AttributeList> attributes = new IdentityHashMap<>();
    private final IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
    private final Map<String, String> idOfName = new HashMap<>();
    private final Map<String, String> idOfRaw = new HashMap<>();
    private final Map<String, String> numbered = new HashMap<>();
    private final Map<String, Integer> countOfSlug = new HashMap<>();
    private final UniqueIds taken = new UniqueIds();

    /**
     * Gives ids to one article's headings, then to its named elements.
     *
     * @param headings its headings
     * @param rawIds the names that raw HTML gives its elements
     */
    Anchors(List<Heading> headings, List<String> rawIds) {
        for (Heading heading : headings) {
            name(heading);
        }
        for (String raw : rawIds) {
            if (!idOfRaw.containsKey(raw)) {
                String id = taken.add(raw);
                idOfRaw.put(raw, id);
                idOfName.putIfAbsent(raw, id);
                idOfName.putIfAbsent(Slugs.slug(raw), id);
            }
        }
        // Other programs call the second heading of a name {name}-1, the third {name}-2.
        numbered.forEach(idOfName::putIfAbsent);
    }

    /** The id of the first element to which raw HTML gives this name; empty for a second one. */
    Optional<String> claim(String raw) {
        return Optional.ofNullable(idOfRaw.remove(raw));
    }

    String id(Heading heading) {
        return ids.getOrDefault(heading, PREFIX);
    }

    /** The attributes that stood in braces behind a heading. */
    Optional<AttributeList> attributes(Heading heading) {
        return Optional.ofNullable(attributes.get(heading));
    }

    /** The id of the heading that a link's fragment names: by its own name, its words, or its slug. */
    Optional<String> find(String fragment) {
        String id = idOfName.get(fragment);
        if (id == null) {
            id = idOfName.get(Slugs.slug(fragment));
        }
        return Optional.ofNullable(id == null && taken.contains(fragment) ? fragment : id);
    }

    private void name(Heading heading) {
        takeAttributes(heading);
        StringBuilder words = new StringBuilder();
        collectWords(heading, words);
        String text = words.toString().strip();
        String own = attributes(heading).map(AttributeList::name).orElse("");
        String slug = Slugs.slug(own.isEmpty() ? text : own);
        String id = taken.add(own.isEmpty() ? text : own);
        ids.put(heading, id);
        for (String name : new String[] {own, slug, text, text.replace(' ', '-'), Slugs.slug(text)}) {
            if (!name.isEmpty()) {
                idOfName.putIfAbsent(name, id);
            }
        }
        idOfName.putIfAbsent(id.substring(PREFIX.length()), id);
        int count = countOfSlug.merge(slug, 1, Integer::sum);
        if (count > 1) {
            numbered.put(slug + "-" + (count - 1), id);
        }
    }

    private void takeAttributes(Heading heading) {
        if (heading.getLastChild() instanceof Text last) {
            BasedSequence chars = last.getChars();
            int open = chars.lastIndexOf('{');
            Optional<AttributeList> list = open < 0 ? Optional.empty() : AttributeList.at(chars, open);
            if (list.isPresent() && list.get().end() == chars.length()) {
                attributes.put(heading, list.get());
                last.setChars(chars.subSequence(0, open).trimEnd());
            }
        }
    }

    private static void collectWords(Node parent, StringBuilder words) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text || child instanceof TextBase) {
                words.append(Inlines.unescaped(child.getChars()));
            } else {
                collectWords(child, words);
            }
        }
    }
}
