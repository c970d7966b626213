package org.baygan.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Language;
import org.baygan.model.Story;
import org.baygan.search.index.SearchDocument;
import org.baygan.search.index.SearchIndex;
import org.baygan.search.index.SmallArchive;
import org.baygan.search.index.TermGroup;
import org.baygan.text.WellFormed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that were written to break the index. */
class HostileTextsTest {
    private static final String CUNEIFORM = "\uD800\uDFA0";

    /** Texts that mean something to HTML, to scripts, to the index's own format, or to whoever reads the screen. */
    static final List<String> TEXTS = List.of(
            "</script><script>alert(1)</script>",
            "\"); alert(1); (\"",
            "'\\\"\\\\",
            "a\u2028b\u2029c",
            "\u202Ecba\u202C",
            "\u0000\u0007\u007F",
            "|a b:c*d>e+f!g,h|",
            "Baygan.take(\"fa/t0\",\"\")",
            "\uD800 alone \uDC00");

    static List<String> texts() {
        return TEXTS;
    }

    /** What the index has of a text: all but characters that no page may have; JSON escapes those below the blank. */
    static String indexed(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(c -> c.charAt(0) < ' ' ? c : WellFormed.of(c))
                .collect(Collectors.joining());
    }

    /** But for characters that no page may have. */
    @ParameterizedTest
    @MethodSource("texts")
    void a_title_and_a_deck_come_out_as_they_went_in(String text) throws IOException {
        SmallArchive.Index index = new SmallArchive(Language.ENGLISH)
                .add("a", "2020-05-06", "harbour " + text, text, "<p>" + text.replace("<", "&lt;") + "</p>")
                .index();
        SearchEngine engine = index.engine();
        SearchDocument found =
                engine.document(engine.search("harbour", true).hits().get(0).document());
        assertThat(found.title()).isEqualTo(indexed("harbour " + text));
        assertThat(found.deck()).isEqualTo(indexed(text));
        assertThat(index.find("harbour")).containsExactly("a");
        assertThat(index.files().values())
                .allSatisfy(file -> assertThat(file)
                        .doesNotContain("\u2028")
                        .doesNotContain("\u2029")
                        .doesNotContain("\u0000"));
    }

    private static List<String> stems(SmallArchive.Index index) throws IOException {
        return index.reader().shard(0).stream().map(TermGroup::stem).toList();
    }

    @Test
    void two_very_long_words_of_a_rare_script_are_told_apart() throws IOException {
        String shared = CUNEIFORM.repeat(38);
        SmallArchive.Index index = new SmallArchive(Language.ENGLISH)
                .bodies(shared, shared + "\uD800\uDFA1", shared + "\uD800\uDFA2\uD800\uDFA2", "harbour")
                .index();
        assertThat(stems(index))
                .containsExactly("harbour", shared, shared + "\uD800\uDFA1", shared + "\uD800\uDFA2\uD800\uDFA2");
    }

    @Test
    void words_chained_by_half_spaces_are_told_apart() throws IOException {
        String chain = "abcdefghij\u200C".repeat(8);
        SmallArchive.Index index = new SmallArchive(Language.ENGLISH)
                .bodies(chain + "one", chain + "two", chain + "three", "harbour")
                .index();
        assertThat(stems(index)).containsExactly("abcdefghij", "harbour", "one", "thre", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab\u200C", "ها\u200C", "a", CUNEIFORM})
    void endless_words_fill_neither_index_nor_memory(String part, @TempDir Path folder) throws IOException {
        SmallArchive archive = new SmallArchive(Language.PERSIAN).bodies(part.repeat(100_000) + "!", "بندر آرام");
        try (SearchIndex index = new SearchIndex(archive.archive(), folder, 0)) {
            for (Map.Entry<Story, ArticleSummary> story : archive.stories().entrySet()) {
                index.add(story.getKey(), story.getValue());
            }
            SmallArchive.Index written = SmallArchive.Index.of(index);
            assertThat(written.find("بندر")).containsExactly("a1");
            assertThat(written.files().entrySet())
                    .filteredOn(file -> file.getKey().matches(".*/t\\d+-.*"))
                    .allSatisfy(file -> assertThat(file.getValue().length()).isLessThan(400_000));
        }
    }
}
