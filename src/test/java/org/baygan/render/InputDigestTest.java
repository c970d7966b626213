package org.baygan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baygan.archive.TaxonomyKind;
import org.baygan.model.Digest;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.junit.jupiter.api.Test;

/** Two inputs have one digest if they are equal, and only then. */
class InputDigestTest {
    private record Everything(
            String text, int number, boolean answer, Optional<String> maybe, List<Link> links, Deep deep) {}

    private record Deep(
            TaxonomyKind kind,
            LocalDate day,
            OffsetDateTime moment,
            SortedMap<Language, Permalink> pages,
            Digest digest) {}

    private record Unordered(Map<String, String> map) {}

    private static Everything everything(String text, int number, boolean answer, Optional<String> maybe) {
        return new Everything(text, number, answer, maybe, List.of(new Link("a", "b")), deep(TaxonomyKind.TOPIC, "a"));
    }

    private static Deep deep(TaxonomyKind kind, String page) {
        return deep(kind, page, "2020-05-07T10:30:00+04:30");
    }

    private static Deep deep(TaxonomyKind kind, String page, String moment) {
        return new Deep(
                kind,
                LocalDate.of(2020, 5, 7),
                OffsetDateTime.parse(moment),
                new TreeMap<>(Map.of(Language.PERSIAN, new Permalink(page))),
                new Digest(1, 2));
    }

    private static Everything with(List<Link> links, Deep deep) {
        return new Everything("a", 1, true, Optional.of("b"), links, deep);
    }

    private static PageDigest page(Record input) {
        return InputDigest.of(input, new Digest(3, 4), "en/a.html", "article.ftlh");
    }

    private static Digest digest(Record input) {
        return page(input).all();
    }

    /** Each differs from the first in one place, some of them only in where a text ends. */
    private static Stream<Record> different() {
        List<Link> links = List.of(new Link("a", "b"));
        Deep deep = deep(TaxonomyKind.TOPIC, "a");
        return Stream.of(
                with(links, deep),
                everything("b", 1, true, Optional.of("b")),
                everything("a", 2, true, Optional.of("b")),
                everything("a", 1, false, Optional.of("b")),
                everything("a", 1, true, Optional.empty()),
                everything("a", 1, true, Optional.of("")),
                with(List.of(), deep),
                with(List.of(new Link("ab", "")), deep),
                with(List.of(new Link("", "ab")), deep),
                with(List.of(new Link("a", "b"), new Link("a", "b")), deep),
                with(links, deep(TaxonomyKind.AUTHOR, "a")),
                with(links, deep(TaxonomyKind.TOPIC, "b")),
                with(links, deep(TaxonomyKind.TOPIC, "a", "2020-05-07T10:31:00+04:30")),
                with(links, deep(TaxonomyKind.TOPIC, "a", "2020-05-07T10:30:00+03:30")),
                new Link("a", "b"),
                deep);
    }

    @Test
    void everyPartCounts() {
        List<Digest> digests = new ArrayList<>();
        different().map(InputDigestTest::digest).forEach(digests::add);

        assertThat(digests).doesNotHaveDuplicates();
    }

    @Test
    void equalInputsHaveOneDigest() {
        assertThat(different().map(InputDigestTest::digest).toList())
                .isEqualTo(different().map(InputDigestTest::digest).toList());
    }

    @Test
    void whatManyPagesShareCountsAsWhatItIs() {
        assertThat(Shared.of(new Link("a", "b")).digest()).isEqualTo(InputDigest.of(new Link("a", "b")));
    }

    private record Texts(List<Digest> texts) {}

    @Test
    void whichTextsAPageShowsIsKnown() {
        Digest one = new Digest(1, 2);
        Digest other = new Digest(3, 2);

        assertThat(page(new Link("a", "b")).texts()).isEqualTo(Digest.NONE);
        assertThat(page(new Texts(List.of(one))).texts()).isEqualTo(one);
        assertThat(page(new Texts(List.of(one, other))).texts())
                .isNotEqualTo(page(new Texts(List.of(other, other))).texts())
                .isNotEqualTo(Digest.NONE);
    }

    /** A page that nobody asks what it is made of tells of its texts by what it was made of itself. */
    @Test
    void textsAreInNothingThatManyPagesShare() {
        assertThatThrownBy(() -> Shared.of(new Texts(List.of(new Digest(1, 2)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Texts");
    }

    /** Else the same pages would be made again by every build. */
    @Test
    void whatHasNoOrderIsRefused() {
        assertThatThrownBy(() -> InputDigest.of(new Unordered(new HashMap<>())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HashMap");
    }
}
