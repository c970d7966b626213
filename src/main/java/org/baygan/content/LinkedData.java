package org.baygan.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baygan.content.FrontMatterValue.Entry;
import org.baygan.content.FrontMatterValue.Fields;
import org.baygan.content.FrontMatterValue.Items;
import org.baygan.content.FrontMatterValue.Text;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's JSON-LD says of its article, by the names of schema.org.
 *
 * @param article the first object that has a headline or a date; empty if there is none
 */
record LinkedData(List<Entry> article) {
    private static final List<String> OF_ARTICLES = List.of("headline", "datepublished");

    LinkedData {
        article = List.copyOf(article);
    }

    /** What a page's JSON-LD says. If it is broken, it counts as none. */
    static LinkedData of(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .flatMap(json -> read(json).flatMap(group -> article(group)).stream())
                .findFirst()
                .orElse(new LinkedData(List.of()));
    }

    private static Optional<Fields> read(String json) {
        SourceLines lines = new SourceLines("{\"@graph\": " + json.strip() + "}");
        Findings broken = new Findings("", lines);
        List<Entry> entries = JsonFrontMatter.read(lines, 1, broken).entries();
        return broken.hasErrors() ? Optional.empty() : Optional.of(new Fields(entries, 1, 1));
    }

    private static Optional<LinkedData> article(FrontMatterValue value) {
        if (value instanceof Items items) {
            return items.items().stream()
                    .flatMap(each -> article(each).stream())
                    .findFirst();
        }
        if (!(value instanceof Fields group)) {
            return Optional.empty();
        }
        return FieldReader.fieldOf(group, OF_ARTICLES).isPresent()
                ? Optional.of(new LinkedData(group.entries()))
                : group.entries().stream()
                        .flatMap(each -> article(each.value()).stream())
                        .findFirst();
    }

    /** The text of a folded key, the first one of a list; empty if there is none. */
    String text(String key) {
        return values(key).flatMap(LinkedData::text).findFirst().orElse("");
    }

    /** The texts of a key, or the names of what it lists, divided by Arabic commas, which divide every list. */
    String names(String key) {
        return values(key).flatMap(LinkedData::text).collect(Collectors.joining("\u060C "));
    }

    private Stream<FrontMatterValue> values(String key) {
        return article.stream()
                .filter(entry -> FrontMatterKey.fold(entry.key()).equals(key))
                .map(Entry::value)
                .flatMap(value -> value instanceof Items items ? items.items().stream() : Stream.of(value));
    }

    private static Stream<String> text(FrontMatterValue value) {
        Optional<Text> named = value instanceof Fields group
                ? FieldReader.fieldOf(group, List.of("name"))
                : Optional.of(value).filter(Text.class::isInstance).map(Text.class::cast);
        return named.map(Text::text).stream();
    }
}
