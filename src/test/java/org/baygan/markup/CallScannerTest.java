package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                "{{< code >}}{% code %}[[b]]{% endcode %} ~ {{< code >}} is code; {% code %} is code;"
                        + " {% endcode %} is the end of code",
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

    @Test
    void whatIsTooLongIsNone() {
        assertThat(calls("{{< a " + "b".repeat(100_000) + " >}}")).isEmpty();
        assertThat(calls("[[" + "b".repeat(100_000) + "]]")).isEmpty();
        assertThat(calls("$$" + "b".repeat(100_000) + "$$")).isEmpty();
        assertThat(calls("%%" + "b".repeat(100_000) + "%%")).isEmpty();
    }
}
