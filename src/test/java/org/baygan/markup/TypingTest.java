package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the beginnings of lines as people type them. A slash stands for a line feed, ¬ for a mark that nobody sees. */
class TypingTest {
    private static String corrected(String text) {
        return corrected(text, Regions.none(text.length()));
    }

    private static String corrected(String text, Regions regions) {
        Edits edits = new Edits();
        Typing.correct(text, regions, edits);
        return edits.apply(text).text();
    }

    private static String lines(String text) {
        return text.replace('/', '\n').replace('¬', '\u200F');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "##a; ## a",
                "######a; ###### a",
                "##۱; ## ۱",
                "##«a»; ## «a»",
                "##(a); ## (a)",
                "##\"a\"; ## \"a\"",
                "# ¬a; # a",
                "#¬a; # a",
                "#\u00A0a; # a",
                "##\t¬ a; ## a",
                "> ##a; > ## a",
                ">##a; >## a",
                "* ##a; * ## a",
                "*  ##a; *  ## a",
                "+ ##a; + ## a",
                "- ##a; - ## a",
                "• ##a; * ## a",
                "– ##a; - ## a",
                "-¬##a; - ## a",
                "1. ##a; 1. ## a",
                "۱. ##a; 1. ## a",
                "b/##a/c; b/## a/c",
                "  ##a;   ## a",
                "\t##a;\t## a",
            })
    void aHeadingNeedsNoBlank(String typed, String meant) {
        assertThat(corrected(lines(typed)).strip()).isEqualTo(lines(meant).strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "¬# a; # a",
                "¬#a; #a",
                "¬##a; ## a",
                "¬> a; > a",
                "¬> ##a; > ## a",
                "¬>> a; >> a",
                "¬- a; - a",
                "¬* a; * a",
                "¬+ a; + a",
                "¬• a; * a",
                "¬– a; - a",
                "¬1. a; 1. a",
                "¬۱. a; 1. a",
                "¬۱) a; 1) a",
                "¬| a |; | a |",
                "¬~~~/a/¬~~~; ~~~/a/~~~",
                "¬ ¬\t# a; # a",
                "\u00A0# a; # a",
                "\uFEFF# a; # a",
                "> ¬# a; > # a",
                "> ¬- ##a; > - ## a",
                "¬>; >",
            })
    void marksThatNobodySeesHideNoSign(String typed, String meant) {
        assertThat(corrected(lines(typed))).isEqualTo(lines(meant));
    }

    @Test
    void marksThatNobodySeesHideNoFence() {
        assertThat(corrected(lines("¬```/a/ ¬```"))).isEqualTo(lines("```/a/ ```"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "•a; * a",
                "•   a; * a",
                "•¬a; * a",
                "●a; * a",
                "▪ a; * a",
                "◦a; * a",
                "‣a; * a",
                "> •a; > * a",
                "–   a; - a",
                "–\u00A0a; - a",
                "b://– a; b://- a",
                "b:/– a; b:/- a",
                "b: /– a; b: /- a",
                "- b/– a; - b/- a",
                "• b/– a; * b/- a",
                "۱. b/– a; 1. b/- a",
                "– b/– a; - b/- a",
                "b//– a; b//- a",
                "b/ /– a; b/ /- a",
                "-¬a; - a",
                "b/-¬ a; b/- a",
            })
    void bulletsAndDashesBeginItems(String typed, String meant) {
        assertThat(corrected(lines(typed))).isEqualTo(lines(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "۱. a; 1. a",
                "۱) a; 1) a",
                "۱- a; 1. a",
                "1- a; 1. a",
                "٣. a; 3. a",
                "۱۲۳. a; 123. a",
                "۱.  a; 1. a",
                "۱.¬a/b; 1. a/b",
                "1-¬ a; 1. a",
                "> ۱. a; > 1. a",
                "۱.a/۲.b; 1. a/2. b",
                "¬۱.a/¬۲.b; 1. a/2. b",
                "1.a/2.b; 1. a/2. b",
                "1-a/2-b/3-c; 1. a/2. b/3. c",
                "1)a/2)b; 1) a/2) b",
                "1.a/ 2.b; 1. a/ 2. b",
                "1. a/2.b; 1. a/2. b",
                "1.a/2. b; 1. a/2. b",
                "0.a/1.b; 0. a/1. b",
                "b/۲. c/۳. d; b/2. c/3. d",
            })
    void numbersBeginItemsInAllDigits(String typed, String meant) {
        assertThat(corrected(lines(typed))).isEqualTo(lines(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "b:/۲. c/۳. d; b://2. c/3. d",
                "b:/¬۲. c/¬۳. d; b://2. c/3. d",
                "b: /۲. c/۳. d; b: //2. c/3. d",
                "b:/2- c/3- d; b://2. c/3. d",
                "b:/۲. c/۳. d/۴. e; b://2. c/3. d/4. e",
                "b:/  ۲. c/۳. d; b://  2. c/3. d",
                "b:/۱. c/۲. d; b:/1. c/2. d",
                "b:/۲. c; b:/2. c",
                "b:/۲. c/; b:/2. c/",
                "b:/۲. c/۵. d; b:/2. c/5. d",
                "> b:/> ۲. c/> ۳. d; > b:/> 2. c/> 3. d",
                "۱. b:/۲. c/۳. d; 1. b:/2. c/3. d",
                "- b:/۲. c/۳. d; - b:/2. c/3. d",
            })
    void aListBelowAColonMayBeginAtAnyNumber(String typed, String meant) {
        assertThat(corrected(lines(typed))).isEqualTo(lines(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "b/| c | d |/|---|---|; b//| c | d |/|---|---|",
                "b/c|d/-|-; b//c|d/-|-",
                "b/c|d/:-:|-:/e|f; b//c|d/:-:|-:/e|f",
                "b/c|d/ - | - /e|f; b//c|d/ - | - /e|f",
                "b/|c/|-; b//|c/|-",
                "b/c|/-|; b//c|/-|",
                "a/b/c|d/-|-; a/b//c|d/-|-",
                "٣. b/| c | d |/|---|---|; 3. b/| c | d |/|---|---|",
            })
    void aTableDirectlyBelowAParagraphIsOne(String typed, String meant) {
        assertThat(corrected(lines(typed))).isEqualTo(lines(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "#a",
                "# a",
                "#",
                "##",
                "##¬",
                "##/a",
                "##-a",
                "##!a",
                "#######a",
                "*##a",
                "* a",
                "*",
                "* ",
                "- ",
                "+  ",
                "*/##",
                "•",
                "• ",
                "•/a",
                "–a",
                "– ",
                "–/a",
                "b/– a",
                "b:c/– a",
                "- a",
                "-a",
                "- ¬a",
                "¬a",
                "¬#!a",
                "¬–a",
                "¬-a",
                "a¬# b",
                "a ##b",
                "1. a",
                "1) a",
                "12. a/13. b",
                "1.5 a",
                "1.5/2.6",
                "1.a",
                "۱.a",
                "1.a/3.b",
                "1.a/b/2.c",
                "2.a/1.b",
                "1.-a/2.-b",
                "1234. a",
                "۱۲۳۴. a",
                "۱.",
                "۱. ",
                "1",
                "1a",
                ">",
                "> ",
                "> a",
                "b:/2. c/3. d",
                "c|d/-|-",
                "b//c|d/-|-",
                "b/c|d",
                "b/c|d/",
                "b/c|d/e|f",
                "b/c|d/-|-x",
                "b/c|d/---",
                "b/c d/-|-",
                "a|b/c|d/-|-",
                "> b/> c|d/> -|-",
                "# b/c|d/-|-",
                "> b/c|d/-|-",
                "<b>/c|d/-|-",
                "- b/c|d/-|-",
                "1. b/c|d/-|-",
                "```/c|d/-|-",
                "    b/c|d/-|-",
                "\tb/c|d/-|-",
                "b/> c|d/-|-",
            })
    void whatIsRightOrMeansSomethingElseStays(String text) {
        assertThat(corrected(lines(text))).isEqualTo(lines(text));
    }

    @Test
    void whatIsCodeStays() {
        String text = "##a\n##b\n\n– c\n##d\n– e";
        Regions regions = Regions.none(text.length());
        regions.markCode(text.indexOf("##b"), text.indexOf("– c"));
        regions.markCode(text.indexOf("##d"), text.indexOf("– e"));
        assertThat(corrected(text, regions)).isEqualTo("## a\n##b\n\n- c\n##d\n- e");
    }

    @Test
    void aSeparatorOfMoreThanTwoThousandCharactersIsNone() {
        String table = "b\nc|d\n-|";
        assertThat(corrected(table + "-".repeat(1996))).startsWith("b\n\nc|d\n");
        assertThat(corrected(table + "-".repeat(1997))).startsWith("b\nc|d\n");
    }
}
