package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Translations that are named in unusual ways, or wrongly. */
class TranslationTanglesTest {
    @TempDir
    Path folder;

    private TempSite article(TempSite site, String path, String translationOf) throws IOException {
        String line = translationOf.isEmpty() ? "" : "translation-of: " + translationOf + "\n";
        return site.write(
                "content/" + path,
                "---\ntitle: Boats " + path.length() + "\ndate: 2020-05-06\n" + line + "---\nText\n");
    }

    private static String translation(Pages pages, String path) {
        return pages.page(path).select("p.translation a").attr("href");
    }

    @Test
    void eachOfTwoMayNameTheOtherAndNamesMayBeDecomposed() throws IOException {
        TempSite site = new TempSite(folder).write("jbake.properties", "site.languages=fa,en\n");
        article(site, "fa/x/a.md", "../../en/x/b.md");
        article(site, "en/x/b.md", "../../fa/x/a.md");
        article(site, "fa/x/" + Normalizer.normalize("آب", Normalizer.Form.NFD) + ".md", "");
        article(site, "en/x/آب.md", "");
        article(site, "fa/x/café.md", "../../en/x/café-en.md");
        article(site, "en/x/" + Normalizer.normalize("café-en", Normalizer.Form.NFD) + ".md", "");

        assertThat(TempSite.problems(site.build())).isEmpty();

        Pages pages = site.pages();
        assertThat(translation(pages, "fa/1399/02/17-a.html")).isEqualTo("../../../en/2020/05/06-b.html");
        assertThat(translation(pages, "en/2020/05/06-b.html")).isEqualTo("../../../fa/1399/02/17-a.html");
        assertThat(translation(pages, "fa/1399/02/17-boats-11.html")).startsWith("../../../en/2020/05/06-boats");
    }

    @Test
    void anOriginalThatIsADraftMayHaveADecomposedName() throws IOException {
        TempSite site = new TempSite(folder).write("jbake.properties", "site.languages=fa,en\n");
        site.write(
                "content/fa/x/" + Normalizer.normalize("آب", Normalizer.Form.NFD) + ".md",
                "---\ntitle: Boats\nstatus: draft\n---\nText\n");
        article(site, "en/x/b.md", "../../fa/x/" + Normalizer.normalize("آب", Normalizer.Form.NFC) + ".md");

        assertThat(TempSite.problems(site.build())).isEmpty();
    }

    @Test
    void whatCannotBeATranslationIsReported() throws IOException {
        TempSite site = new TempSite(folder).write("jbake.properties", "site.languages=fa,en\n");
        article(site, "fa/x/c.md", "");
        article(site, "en/x/c.md", "");
        article(site, "en/x/c2.md", "../../fa/x/c.md");
        article(site, "fa/x/d.md", "c.md");
        article(site, "fa/x/self.md", "self.md");

        assertThat(TempSite.problems(site.build()))
                .containsExactly(
                        "WARNING content/en/x/c2.md:4: This is a second version in the same language, en, beside en/x/c.md, and is not linked → Give it another name, or take its translation-of out",
                        "WARNING content/fa/x/d.md:4: translation-of names \"c.md\", which is in the same language, fa → Name the original in another language, or take the line out",
                        "WARNING content/fa/x/self.md:4: translation-of names \"self.md\", which is this file itself → Name the original in another language, or take the line out");
        assertThat(translation(site.pages(), "fa/1399/02/17-c.html")).isEqualTo("../../../en/2020/05/06-c.html");
    }
}
