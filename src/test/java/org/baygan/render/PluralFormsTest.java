package org.baygan.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.baygan.model.DigitSet;
import org.baygan.model.Language;
import org.junit.jupiter.api.Test;

/** The forms of a plural that a page's script chooses from. */
class PluralFormsTest {
    private static Map<String, String> forms(Language language, DigitSet digits) throws IOException {
        return forms(language, digits, language);
    }

    private static Map<String, String> forms(Language language, DigitSet digits, Language strings) throws IOException {
        Theme builtIn = new Theme(Path.of("no-site"), "templates", "assets", problem -> {});
        return new Messages(language, digits, builtIn.messages(strings).orElseThrow()).plurals("search.count");
    }

    @Test
    void onePerCategoryOfTheLanguage() throws IOException {
        assertThat(forms(Language.ENGLISH, DigitSet.ASCII))
                .isEqualTo(Map.of("one", "# article", "other", "# articles"));
        assertThat(forms(Language.PERSIAN, DigitSet.PERSIAN)).isEqualTo(Map.of("one", "# مطلب", "other", "# مطلب"));
        assertThat(forms(Language.ARABIC, DigitSet.ARABIC))
                .isEqualTo(Map.of(
                        "zero", "لا مواد",
                        "one", "مادة واحدة",
                        "two", "مادتان",
                        "few", "# مواد",
                        "many", "# مادة",
                        "other", "# مادة"));
    }

    @Test
    void ofWholeNumbersOnly() throws IOException {
        assertThat(forms(new Language("ru"), DigitSet.ASCII, Language.ENGLISH))
                .isEqualTo(Map.of("one", "# article", "few", "# articles", "many", "# articles"));
    }
}
