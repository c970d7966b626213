package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found of other programs' syntax in a text. */
class CallScannerTest {
    /** Each call as it stands, then its name, its values, and whether it closes. */
    private static String calls(String text) {
        return CallScanner.scan(text, Regions.none(text.length())).stream()
                .map(call -> text.substring(call.start(), call.end()) + " is "
                        + (call.form() == Call.Form.CLOSING ? "the end of " : "")
                        + call.name()
                        + call.values().stream()
                                .map(value -> " (" + value + ")")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; "))
                .replace('\n', '/');
    }

    private static String lines(String text) {
        return text.replace('/', '\n');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a {{< b c >}} d ~ {{< b c >}} is b (c)",
                "{{% b %}} ~ {{% b %}} is b",
                "{{< b >}}c{{< @b >}} ~ {{< b >}} is b; {{< @b >}} is the end of b",
                "{{</* b */>}} ~ {{</* b */>}} is shown ({{< b >}})",
                "{{%/* b */%}} ~ {{%/* b */%}} is shown ({{% b %}})",
                "{{</* b >}} ~ {{</* b >}} is the end of * (b)",
                "{% b c %} ~ {% b c %} is b (c)",
                "{%- b -%} ~ {%- b -%} is b",
                "{% b %}{% endb %} ~ {% b %} is b; {% endb %} is the end of b",
                "{% end %} ~ {% end %} is end",
                "{% include youtube.html id=x %} ~ {% include youtube.html id=x %} is youtube",
                "{% include other.html x %} ~ {% include other.html x %} is include (other.html) (x)",
                "{% include youtube x %} ~ {% include youtube x %} is youtube (x)",
                "{% include %} ~ {% include %} is include",
                "{{ site.baseurl }} ~ {{ site.baseurl }} is site.baseurl",
                "{{ 'a' | b }} ~ {{ 'a' | b }} is literal (a)",
                "{{ \"a }} ~ {{ \"a }} is output",
                "{{ }} ~ {{ }} is ``",
                "{:.a} ~ {:.a} is attributes",
                "b {:.a} ~ ``",
                "{:.a} b ~ ``",
                "{:lang=ar} ~ ``",
                "{:#a} ~ ``",
                "{::comment}a{:/comment} ~ {::comment} is comment; {:/comment} is the end of comment",
                "{::comment}a{:/} ~ {::comment} is comment; {:/} is the end of comment",
                "{::options a=b /} ~ {::options a=b /} is attributes",
                "{{< b ~ ``",
                "{ b } ~ ``",
                "{% b ~ ``",
            })
    void templatesAreFound(String text, String found) {
        String written = text.replace('@', '/');
        assertThat(calls(written)).isEqualTo(found.replace('@', '/').replace("is ``", "is "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a [[b]] c ~ [[b]] is wikilink (b)",
                "[[b|c d]] ~ [[b|c d]] is wikilink (b) (c d)",
                "[[b\\|c]] ~ [[b\\|c]] is wikilink (b) (c)",
                "![[b.png|3]] ~ ![[b.png|3]] is embed-file (b.png) (3)",
                "[[|c]] ~ [[|c]] is wikilink () (c)",
                "[[]] ~ ``",
                "[[b ~ ``",
                "[[b/c]] ~ ``",
                "[[b[c]] ~ ``",
                "[[b]](c) ~ ``",
            })
    void wikiLinksAreFound(String text, String found) {
        assertThat(calls(lines(text))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[gallery ids=1] ~ [gallery ids=1] is gallery",
                "[embed]a[@embed] ~ [embed] is embed; [@embed] is the end of embed",
                "[video] ~ [video] is video",
                "[video]: a ~ ``",
                "[video](a) ~ ``",
                "[video][a] ~ ``",
                "[video]{a} ~ ``",
                "[videos] ~ ``",
                "[other] ~ ``",
                "[video-a] ~ ``",
                "[video ~ ``",
                "[video][@video] ~ [video] is video; [@video] is the end of video",
            })
    void wordPressesShortcodesAreFound(String text, String found) {
        assertThat(calls(text.replace('@', '/'))).isEqualTo(found.replace('@', '/'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a $x^2$ b ~ $x^2$ is formula (x^2) ()",
                "$x^2$ ~ $x^2$ is formula (x^2) ()",
                "$$x$$ ~ $$x$$ is formula (x) (display)",
                "$$ $$ ~ $$ $$ is formula ( ) (display)",
                "$$$$ ~ ``",
                "$$x ~ ``",
                "$$a//b$$ ~ ``",
                "$5 and $6 ~ ``",
                "$x^2$3 ~ ``",
                "$ x^2$ ~ ``",
                "$x^2 $ ~ ``",
                "a$x^2$ ~ ``",
                "a$\\pi$ ~ $\\pi$ is formula (\\pi) ()",
                "\\$x^2$ ~ ``",
                "$word$ ~ ``",
                "$$ ~ ``",
                "$ ~ ``",
                "\\[x^2\\] ~ \\[x^2\\] is formula (x^2) (display)",
                "a/ \\[x^2\\] /b ~ \\[x^2\\] is formula (x^2) (display)",
                "a \\[x^2\\] b ~ \\[x^2\\] is formula (x^2) (display)",
                "a \\[abc\\] b ~ ``",
                "\\[abc\\] ~ \\[abc\\] is formula (abc) (display)",
                "a \\[x^2\\](b) ~ ``",
                "\\(x^2\\) ~ \\(x^2\\) is formula (x^2) (display)",
                "a \\(word\\) b ~ ``",
                "\\[\\] ~ ``",
                "\\[x ~ ``",
                "\\a ~ ``",
                "\\ ~ ``",
            })
    void formulasAreToldFromPricesAndBrackets(String text, String found) {
        assertThat(calls(lines(text))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a %%b%% c ~ %%b%% is comment",
                "%%b%% ~ %%b%% is comment",
                "a%%b%% ~ ``",
                "%%%% ~ ``",
                "%%b ~ ``",
                "!!! note a b/c ~ !!! note a b is !!!",
                "a !!! note ~ ``",
                "!!! ~ ``",
                "!!! 1 ~ ``",
                "!!!note ~ ``",
                "a ^b-1 ~ ^b-1 is attributes",
                "a ^b/- c ~ ^b is attributes",
                "a ^b//c ~ ^b is attributes",
                "a ^b/ # c ~ ^b is attributes",
                "a ^b/1. c ~ ^b is attributes",
                "^b ~ ^b is attributes",
                "a/^b ~ ^b is attributes",
                "a ^b/c ~ ``",
                "a ^b c ~ ``",
                "a ^1 ~ ``",
                "a^b ~ ``",
                ":::note a b/c/::: ~ :::note a b is ::: (note) (a b); ::: is the end of :::",
                "::: {.note} ~ ::: {.note} is ::: (note) ()",
                "::: {.note #b} ~ ::: {.note #b} is ::: (note) ()",
                "::: {.note #b} a ~ ::: {.note #b} a is ::: (note) (a)",
                ":::note a {#b .c} ~ :::note a {#b .c} is ::: (note) (a)",
                ":::note[a b]{#c} ~ :::note[a b]{#c} is ::: (note) (a b)",
                ":::: note[a b] ~ :::: note[a b] is ::: (note) (a b)",
                " :::note ~ :::note is ::: (note) ()",
                "a :::note ~ ``",
                ":: note ~ ``",
                "![a](b =300x200) ~  =300x200 is attributes",
                "![a](b =50%) ~  =50% is attributes",
                "![a](b =) ~ ``",
                "![a](b =3 c) ~ ``",
                "a =3) ~ ``",
                "a](b) =3) ~ ``",
                "import A from 'b'//c ~ import A from 'b' is statement",
                "import 'b'; ~ import 'b'; is statement",
                "a import 'b' ~ ``",
                "import from abroad ~ ``",
                "export const a = 1/b//c ~ export const a = 1/b is statement",
                "export of oil ~ ``",
            })
    void otherSignsAreFound(String text, String found) {
        assertThat(calls(lines(text)).trim()).isEqualTo(found.trim());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{{< highlight a >}}[[b]]{{< @highlight >}}[[c]] ~ {{< highlight a >}} is highlight (a); {{< @highlight >}} is the end of"
                        + " highlight; [[c]] is wikilink (c)",
                "{% raw %}{% b %}{{ c }}{% endraw %} ~ {% raw %} is raw; {% endraw %} is the end of raw",
                "{{< highlight a >}}[[b]] ~ {{< highlight a >}} is highlight (a); [[b]] is wikilink (b)",
                "{{< highlight @>}}[[b]]{{< @highlight >}} ~ {{< highlight @>}} is highlight; [[b]] is wikilink (b);"
                        + " {{< @highlight >}} is the end of highlight",
                "{{< note >}}[[b]]{{< @note >}} ~ {{< note >}} is note; [[b]] is wikilink (b); {{< @note >}} is the end of note",
                "{::comment}[[b]]{:/comment} ~ {::comment} is comment; {:/comment} is the end of comment",
                "{::comment}[[b]]{:@}[[c]] ~ {::comment} is comment; {:@} is the end of comment; [[c]] is wikilink (c)",
                "{{% code %}}[[b]]{{% @code %}}[[c]] ~ {{% code %}} is code; {{% @code %}} is the end of code; [[c]] is wikilink (c)",
                "{{< code >}}[[b]]{{% @code %}} ~ {{< code >}} is code; [[b]] is wikilink (b); {{% @code %}} is the end of code",
                "{%- raw -%}[[b]]{%- endraw -%} ~ {%- raw -%} is raw; {%- endraw -%} is the end of raw",
                "{% raw %}{% endcode %}[[b]]{% endraw %} ~ {% raw %} is raw; {% endraw %} is the end of raw",
                "{% raw %}{% raw %}[[b]]{% endraw %} ~ {% raw %} is raw; {% endraw %} is the end of raw",
                "{% code %}{% raw %}[[b]]{% endraw %} ~ {% code %} is code; {% raw %} is raw; {% endraw %} is the end of raw",
                "{% code %}[[b]]{% code %}[[c]] ~ {% code %} is code; [[b]] is wikilink (b); {% code %} is code;"
                        + " [[c]] is wikilink (c)",
                "{{< code >}}{% code %}[[b]]{% endcode %} ~ {{< code >}} is code; {% code %} is code; {% endcode %} is the end of code",
                "{% endcode %}{% code %}[[b]] ~ {% endcode %} is the end of code; {% code %} is code; [[b]] is wikilink (b)",
            })
    void whatAnotherProgramTakesForCodeIsPassedOver(String text, String found) {
        assertThat(calls(text.replace('@', '/'))).isEqualTo(found.replace('@', '/'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a[b](cc)d ~ .....##..",
                "[b](c(d)e)f ~ ....#####..",
                "[b](c d) ~ ....#...",
                "[b]({{ c d }}e) ~ ....##########.",
                "[b]({% c d %}e) ~ ....##########.",
                "[b]({{ c) ~ ....##...",
                "[b](c[d) ~ ....#...",
                "[b] (c) ~ .......",
                "[b](c ~ ....#",
                "[b]() ~ .....",
                "[b]( ~ ....",
                "[b](((c)d ~ ....#####",
                "[b]({ ~ ....#",
                "[b]({c})d ~ ....###..",
                "[b]({{c}}) ~ ....#####.",
                "[b]({%c%}d)e ~ ....######..",
                "[b](c}}d)e ~ ....####..",
                "[b](c]d) ~ ....#...",
                "b](c) ~ ...#.",
            })
    void theDestinationsOfLinksAreMarked(String text, String marked) {
        Regions regions = Regions.none(text.length());
        List<Call> unused = CallScanner.scan(text, regions);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            shown.append(regions.isDestination(i) ? '#' : '.');
        }
        assertThat(shown.toString()).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{{< b [[c]] >}} ~ {{< b [[c]] >}} is b ([[c]])",
                "{{% b [[c]] %}} ~ {{% b [[c]] %}} is b ([[c]])",
                "{{</* [[b]] */>}} ~ {{</* [[b]] */>}} is shown ({{< [[b]] >}})",
                "{% b [[c]] %} ~ {% b [[c]] %} is b ([[c]])",
                "{% end[[c]] %} ~ {% end[[c]] %} is the end of [[c]]",
                "{% include youtube.html [[c]] %} ~ {% include youtube.html [[c]] %} is youtube ([[c]])",
                "{{ b [[c]] }} ~ {{ b [[c]] }} is b ([[c]])",
                "{{ '[[c]]' }} ~ {{ '[[c]]' }} is literal ([[c]])",
                "{:.a [[b]]} ~ {:.a [[b]]} is attributes",
                "{::a [[b]]} ~ {::a [[b]]} is a ([[b]])",
                "{::options [[b]] /} ~ {::options [[b]] /} is attributes",
                "[[a $b^c$]] ~ [[a $b^c$]] is wikilink (a $b^c$)",
                "![[a $b^c$]] ~ ![[a $b^c$]] is embed-file (a $b^c$)",
                "[[a|$b^c$]] ~ [[a|$b^c$]] is wikilink (a) ($b^c$)",
                "[gallery $b^c$] ~ [gallery $b^c$] is gallery ($b^c$)",
                "$[[b]]^c$ ~ $[[b]]^c$ is formula ([[b]]^c) ()",
                "$$[[b]]$$ ~ $$[[b]]$$ is formula ([[b]]) (display)",
                "\\([[b]]^c\\) ~ \\([[b]]^c\\) is formula ([[b]]^c) (display)",
                "\\[[[b]]^c\\] ~ \\[[[b]]^c\\] is formula ([[b]]^c) (display)",
                "%%[[b]]%% ~ %%[[b]]%% is comment",
                "!!! note [[b]] ~ !!! note [[b]] is !!!",
                ":::note [[b]] ~ :::note [[b]] is ::: (note) (b)",
                "import '[[b]]' ~ import '[[b]]' is statement",
                "export const a = [[b]] ~ export const a = [[b]] is statement",
            })
    void nothingIsFoundInWhatIsFound(String text, String found) {
        assertThat(calls(text + "\n\n" + text)).isEqualTo(found + "; " + found);
        assertThat(calls("[[c]]\n" + text + "\n\n[[d]]"))
                .isEqualTo("[[c]] is wikilink (c); " + found + "; [[d]] is wikilink (d)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\\\\[b^c\\] ~ ``",
                "\\\\(b^c\\) ~ ``",
                "\\{{< b >}} ~ ``",
                "\\{{{< b >}} ~ {{< b >}} is b",
                "\\[[b]] ~ ``",
                "\\[[[b]] ~ [[b]] is wikilink (b)",
                "a\\$b^c$ ~ ``",
                "[[a|b|c]] ~ [[a|b|c]] is wikilink (a) (b|c)",
                "[[a | b ]] ~ [[a | b ]] is wikilink (a) (b)",
                "[[\\|b]] ~ [[\\|b]] is wikilink () (b)",
                "[[ a ]] ~ [[ a ]] is wikilink (a)",
                "[[a]][[b]] ~ [[a]] is wikilink (a); [[b]] is wikilink (b)",
                "[[a[b]] ~ ``",
                "[[a/[[b]] ~ [[b]] is wikilink (b)",
                "![[]] ~ ``",
                "{{ '' }} ~ {{ '' }} is literal ()",
                "{{ ' }} ~ {{ ' }} is output",
                "{{ b @ }} ~ {{ b @ }} is b",
                "{%-b-%} ~ {%-b-%} is b",
                "{% -b- %} ~ {% -b- %} is -b-",
                "{% ende %} ~ {% ende %} is the end of e",
                "{% include YouTube.HTML a %} ~ {% include YouTube.HTML a %} is youtube (a)",
                "{% include_relative youtube.html a %} ~ {% include_relative youtube.html a %} is youtube (a)",
                "{% include a.youtube.html %} ~ {% include a.youtube.html %} is include (a.youtube.html)",
                "{% included %} ~ {% included %} is included",
                "{{<b>}} ~ {{<b>}} is b",
                "{{>}} ~ {{>}} is >",
                "{{% b >}} ~ ``",
                "{{<@*b>}} ~ {{<@*b>}} is the end of *b",
                "{{<b*@>}} ~ {{<b*@>}} is b*@",
                "{::a/b} ~ ``",
                "{::nomarkdown}a{::b @}c{:@} ~ {::nomarkdown} is nomarkdown; {::b @} is b; {:@} is the end of nomarkdown",
                "{::nomarkdown}{::b}{:@} ~ {::nomarkdown} is nomarkdown; {::b} is b; {:@} is the end of b",
                "{:@} ~ {:@} is the end of ",
                "{::a ~ ``",
                "`\t{:.a}\t` ~ {:.a} is attributes",
                "` {:.a} /b` ~ {:.a} is attributes",
                "b/{:.a}/c ~ {:.a} is attributes",
                "b/{:.a} c ~ ``",
                "{:.a/b} ~ ``",
                "{:.a ~ ``",
                "{: ~ ``",
                "{ ~ ``",
                "[video]/[a] ~ [video] is video",
                "[@video](a) ~ ``",
                "[@video ~ ``",
                "[@ ~ ``",
                "[ ~ ``",
                "[gallery,a] ~ ``",
                "[caption a]b[@caption](c) ~ [caption a] is caption (a)",
            })
    void signsHaveTheirEdges(String text, String found) {
        assertThat(calls(lines(text).replace('@', '/')).trim()).isEqualTo(found.replace('@', '/'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a $b^c$. ~ $b^c$ is formula (b^c) ()",
                "($b^c$) ~ $b^c$ is formula (b^c) ()",
                "9$b^c$ ~ ``",
                "$b^c/d$ ~ $b^c/d$ is formula (b^c/d) ()",
                "$b^c//d$ ~ ``",
                "$b^c $ d$ ~ ``",
                "$$b//c$$ $d^e$ ~ $d^e$ is formula (d^e) ()",
                "/\t\\[abc\\]\t/ ~ \\[abc\\] is formula (abc) (display)",
                "` \\[abc\\]` ~ \\[abc\\] is formula (abc) (display)",
                "a/\\[abc\\] b ~ ``",
                "a \\[abc\\]/b ~ ``",
                "\\[ abc \\] ~ \\[ abc \\] is formula ( abc ) (display)",
                "\\[abcd\\] ~ ``",
                "a \\[x^2\\] ~ \\[x^2\\] is formula (x^2) (display)",
                "a \\[x^2\\][b] ~ ``",
                "a \\[x^2\\]: b ~ ``",
                "a \\[x^2\\]{b} ~ ``",
                "a \\(x^2\\)(b) ~ \\(x^2\\) is formula (x^2) (display)",
                "\\(\\) ~ ``",
                "\\(x^2\\] ~ ``",
                "\\(x^2//y\\) ~ ``",
                "/\t%%b%%/ ~ %%b%% is comment",
                "(%%b%%) ~ ``",
                "%%%b%% ~ %%%b%% is comment",
                "%% %% ~ %% %% is comment",
                "% %b%% ~ ``",
                "a %%b/c%% d ~ %%b/c%% is comment",
            })
    void formulasAndCommentsHaveTheirEdges(String text, String found) {
        assertThat(calls(lines(text))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "` \t!!! note` ~ !!! note is !!!",
                "b/!!! note/c ~ !!! note is !!!",
                "!!! یادداشت ~ !!! یادداشت is !!!",
                "!!  note ~ ``",
                "a ^b/ ~ ^b is attributes",
                "a ^b//  c ~ ^b is attributes",
                "a ^b/* c ~ ^b is attributes",
                "a ^b/+ c ~ ^b is attributes",
                "a ^b/| c ~ ^b is attributes",
                "a ^b/#c ~ ^b is attributes",
                "a ^b/۱. c ~ ^b is attributes",
                "a ^b/> - c ~ ^b is attributes",
                "a ^b/\t- c ~ ^b is attributes",
                "a ^b/> c ~ ``",
                "a ^azAZ09 ~ ^azAZ09 is attributes",
                "a ^09a ~ ^09a is attributes",
                "a ^- ~ ``",
                "a ^ ~ ``",
                "a ^b_c ~ ``",
                "a\t^b ~ ``",
                "(^b ~ ``",
                "`\t:::note` ~ :::note is ::: (note) ()",
                "b/:::note/c ~ :::note is ::: (note) ()",
                "::: ~ ::: is the end of :::",
                ":::: / ~ ::::  is the end of :::",
                "::: Note A b ~ ::: Note A b is ::: (note) (A b)",
                "![a](b =3) ~  =3 is attributes",
                "![a](b =1234567890123456789) ~  =1234567890123456789 is attributes",
                "![a](b =12345678901234567890) ~ ``",
                "![a](b  =3) ~ ``",
                "![a](b =3 ~ ``",
                "![a](b =3px) ~ ``",
                "![a](b =3x) ~  =3x is attributes",
                "=3) ~ ``",
                "` =3)` ~ ``",
                "a](b=3) ~ ``",
            })
    void linesAndWordsOfOtherProgramsHaveTheirEdges(String text, String found) {
        assertThat(calls(lines(text)).trim()).isEqualTo(found.trim());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a/import b from 'c' ~ import b from 'c' is statement",
                "import b, { c } from \"d\"; ~ import b, { c } from \"d\"; is statement",
                "import {/b/} from 'c' ~ import {/b/} from 'c' is statement",
                "`import * as b from 'c' \t` ~ import * as b from 'c' \t is statement",
                "import 'b' c ~ ``",
                "import b 'c' ~ ``",
                "import 'b ~ ``",
                "imports 'b' ~ ``",
                "` import 'b'` ~ ``",
                "export default function () {/b/} ~ export default function () {/b/} is statement",
                "export async function b() ~ export async function b() is statement",
                "export class B { ~ export class B { is statement",
                "export * from 'b' ~ export * from 'b' is statement",
                "export {b} from 'c' ~ export {b} from 'c' is statement",
                "export let b = 1/c//d ~ export let b = 1/c is statement",
                "b export let c = 1 ~ ``",
                "b/export let c = 1 ~ export let c = 1 is statement",
                "export let b ~ ``",
            })
    void statementsHaveTheirEdges(String text, String found) {
        assertThat(calls(lines(text))).isEqualTo(found);
    }

    static Stream<Arguments> longest() {
        return Stream.of(
                Arguments.of("{{<", "b", ">}}", 4000),
                Arguments.of("{{%", "b", "%}}", 4000),
                Arguments.of("{%", "b", "%}", 4000),
                Arguments.of("{{", "b", "}}", 4000),
                Arguments.of("{:", "b", "}", 4000),
                Arguments.of("{::", "b", "}", 3997),
                Arguments.of("[gallery ", "b", "]", 3992),
                Arguments.of("[[", "b", "]]", 300),
                Arguments.of("![[", "b", "]]", 300),
                Arguments.of("$$", "b", "$$", 1997),
                Arguments.of("$b^", "b", "$", 1997),
                Arguments.of("\\[b^", "b", "\\]", 1995),
                Arguments.of("\\(b^", "b", "\\)", 1995),
                Arguments.of("%%", "b", "%%", 3998),
                Arguments.of("import '", "b", "'", 491));
    }

    @ParameterizedTest
    @MethodSource("longest")
    void whatIsLongerThanAnythingMeantIsNone(String open, String inside, String close, int most) {
        assertThat(calls(open + inside.repeat(most) + close)).startsWith(open + inside);
        assertThat(calls(open + inside.repeat(most + 1) + close)).isEmpty();
        assertThat(calls("c\n\n" + open + inside.repeat(most) + close)).startsWith(open + inside);
        assertThat(calls("c\n\n" + open + inside.repeat(most + 1) + close)).isEmpty();
    }

    @Test
    void theLongestDestinationHasFourThousandCharacters() {
        String text = "[a](" + "b".repeat(5000) + ")";
        Regions regions = Regions.none(text.length());
        assertThat(CallScanner.scan(text, regions)).isEmpty();
        assertThat(regions.isDestination(3)).isFalse();
        assertThat(regions.isDestination(4)).isTrue();
        assertThat(regions.isDestination(4003)).isTrue();
        assertThat(regions.isDestination(4004)).isFalse();
    }

    @Test
    void nothingIsFoundInCode() {
        String text = "[[a]] {{< b >}} [[c]] {{< d >}}";
        Regions regions = Regions.none(text.length());
        regions.markCode(0, text.indexOf("[[c"));
        assertThat(CallScanner.scan(text, regions)).extracting(Call::name).containsExactly("wikilink", "d");
    }

    @Test
    void amidHtmlNothingButTemplatesIsFound() {
        String text = "[[a]] {{< b >}} $c^d$ ![[e]] {% f %}";
        Regions regions = Regions.none(text.length());
        regions.markDestination(0, text.length());
        assertThat(CallScanner.scan(text, regions)).extracting(Call::name).containsExactly("b", "f");
    }

    @Test
    void whatStandsInACallOfCodeIsCode() {
        String text = "a{% raw %}[[b]] {{ c }}{% endraw %}d{{< code >}}e{{< /code >}}";
        Regions regions = Regions.none(text.length());
        List<Call> unused = CallScanner.scan(text, regions);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            shown.append(regions.isCode(i) ? text.charAt(i) : '.');
        }
        assertThat(shown.toString().replaceAll("\\.+", ".")).isEqualTo(".[[b]] {{ c }}.e.");
    }

    @Test
    void whatIsTooLongIsNone() {
        assertThat(calls("{{< a " + "b".repeat(100_000) + " >}}")).isEmpty();
        assertThat(calls("[[" + "b".repeat(100_000) + "]]")).isEmpty();
        assertThat(calls("$$" + "b".repeat(100_000) + "$$")).isEmpty();
        assertThat(calls("%%" + "b".repeat(100_000) + "%%")).isEmpty();
    }
}
