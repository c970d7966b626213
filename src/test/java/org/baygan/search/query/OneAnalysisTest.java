package org.baygan.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baygan.search.analysis.Analysis;
import org.baygan.site.Browser;
import org.baygan.site.SampleArchive;
import org.baygan.text.SearchFolding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The browser analyses text as Java does.
 *
 * <p>The two may know different versions of Unicode. Characters that only one of them calls assigned are left out, and
 * nothing else: unassigned and private characters and lone surrogates are compared like all others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneAnalysisTest {
    private static final int BATCH = 4096;

    /** The first two planes: beyond them are Chinese characters and nothing else that words are made of. */
    private static final int LIMIT = 0x20000;

    private static final int BMP = 0x10000;

    /** Forms, stems and kinds of a text's words. */
    private static final String SEEN = Escaped.SCRIPT + "const kinds = ['CONTENT', 'STOP', 'AFFIX'];"
            + "const seen = text => ascii(Baygan.fold(text) + ' = ' + Baygan.runs(text).map(run => run.map(word =>"
            + " word.form + '/' + word.stem + '/' + kinds[word.kind]).join(' ')).join(' | '));";

    private final BitSet disputed = new BitSet();
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path profile, @TempDir Path folder) throws IOException {
        browser = Browser.open(profile);
        new ClientPage(folder).openIn(browser);
        String assigned = browser.answer("let all = ''; for (let c = 0; c < " + LIMIT
                + "; c++) all += /\\p{Cn}/u.test(String.fromCodePoint(c)) ? '0' : '1'; return all");
        for (int c = 0; c < LIMIT; c++) {
            disputed.set(c, (assigned.charAt(c) == '1') != (UCharacter.getType(c) != Character.UNASSIGNED));
        }
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void the_script_is_the_one_that_a_build_writes() throws IOException {
        try (Stream<Path> files = Files.list(SampleArchive.folder().resolve("theme"))) {
            Path built = files.filter(file -> file.getFileName().toString().startsWith("engine."))
                    .findFirst()
                    .orElseThrow();
            assertThat(ClientPage.script()).isEqualTo(Files.readString(built));
        }
    }

    private static String seen(String text) {
        return Escaped.ascii(SearchFolding.fold(text) + " = "
                + Analysis.runs(text).stream()
                        .map(run -> run.words().stream()
                                .map(word -> word.form() + "/" + word.stem() + "/" + word.kind())
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(" | ")));
    }

    private static List<String> inContext(int codePoint) {
        String c = Character.toString(codePoint);
        return codePoint < BMP ? List.of(c, "ب" + c + "ب", "ab" + c + "cd") : List.of(c);
    }

    @Test
    void of_every_code_point_alone_and_in_the_first_plane_between_letters() {
        for (int from = 0; from < LIMIT; from += BATCH) {
            String[] browsers = browser.answer(SEEN + "const all = []; for (let c = " + from + "; c < " + (from + BATCH)
                            + "; c++) { const s = String.fromCodePoint(c);"
                            + " all.push(seen(s));"
                            + " if (c < 0x10000) all.push(seen('\\u0628' + s + '\\u0628'), seen('ab' + s + 'cd')); }"
                            + " return all.join('\\n')")
                    .split("\n", -1);
            for (int i = 0; i < BATCH; i++) {
                if (!disputed.get(from + i)) {
                    List<String> texts = inContext(from + i);
                    assertSame("U+" + Integer.toHexString(from + i), texts, browsers, i * texts.size());
                }
            }
        }
    }

    @Test
    void few_code_points_of_the_first_plane_are_disputed_and_none_of_arabic() {
        assertThat(disputed.get(0, BMP).cardinality()).isLessThan(200);
        assertThat(disputed.get(0x0600, 0x0700).cardinality()).isZero();
    }

    @Test
    void of_random_texts() {
        long seed = 1390;
        Texts texts = new Texts(new Random(seed), disputed);
        for (int round = 0; round < 12; round++) {
            List<String> batch =
                    IntStream.range(0, 1000).mapToObj(i -> texts.next()).toList();
            String list = batch.stream().map(Escaped::literal).collect(Collectors.joining(","));
            String[] browsers = browser.answer(SEEN + "return [" + list + "].map(seen).join('\\n')")
                    .split("\n", -1);
            assertSame("seed " + seed, batch, browsers, 0);
        }
    }

    private static void assertSame(String what, List<String> texts, String[] browsers, int from) {
        for (int i = 0; i < texts.size(); i++) {
            String java = seen(texts.get(i));
            if (!java.equals(browsers[from + i])) {
                assertThat(browsers[from + i])
                        .as("%s: %s", what, Escaped.ascii(texts.get(i)))
                        .isEqualTo(java);
            }
        }
    }

    /** Random texts of what the analysis looks at. */
    private static final class Texts {
        private static final String[] WORDS = ("كتاب کتاب علي علی می نمی شود شد ها های هایی هایشان تر ترین ام ات ان ی "
                        + "خانه خانۀ خانهٔ مدرسة مسئول مسؤول أحمد آب ٱلله ى ې ے ۍ ګ ڪ ہ ھ ە ﻻ ﷺ ﻧﻮﺭ ﻫ شَيْءٍ سـلام "
                        + "گفت وگو دانش آموز و در به از که این The of cities classes running bigger happily makers try "
                        + "Straße ŒUVRE İstanbul ΣΟΦΟΣ ﬁne ½ ㎏ x² Ⅳ 1403 ۱۴۰۳ ١٤٠٣ १२३ 𝟙𝟚 𐎠𐎡𐎢 हिन्दी ไทย 中文 한국어")
                .split(" ", -1);

        private static final String[] BETWEEN = {
            "\u200C",
            "\u200C",
            "\u200C\u200C",
            "\u200D",
            "\u200E",
            "\u202E",
            "\u00AD",
            "\uFEFF",
            "\u0640",
            "\u064E",
            "\u0651",
            "\u0654",
            "\u0670",
            "\u0301",
            "\u20DD",
            " ",
            " ",
            " ",
            "\u00A0",
            "\t",
            "\n",
            "\u2028",
            ".",
            "،",
            "-",
            "_",
            "'",
            "’",
            "\"",
            "«",
            "»",
            "“",
            "/",
            "\u0000",
            "😀",
            "👩\u200D👩\u200D👧",
            "❤\uFE0F",
            "🇮🇷",
            "",
            "",
            ""
        };

        private final Random random;
        private final BitSet disputed;

        Texts(Random random, BitSet disputed) {
            this.random = random;
            this.disputed = disputed;
        }

        String next() {
            List<String> pieces = new ArrayList<>();
            int size = random.nextInt(16);
            for (int i = 0; i < size; i++) {
                pieces.add(random.nextInt(8) == 0 ? any() : WORDS[random.nextInt(WORDS.length)]);
                pieces.add(BETWEEN[random.nextInt(BETWEEN.length)]);
            }
            String text = String.join("", pieces);
            return random.nextInt(50) == 0 ? text.replaceAll("\\W", "") + "آ".repeat(30 + random.nextInt(30)) : text;
        }

        private String any() {
            int c = random.nextInt(random.nextBoolean() ? 0x0700 : random.nextBoolean() ? 0x10000 : LIMIT);
            return disputed.get(c) ? "" : Character.toString(c);
        }
    }
}
