package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Canonical addresses, and the links between a page's languages as search engines want them. */
class AlternatesTest {
    private final Pages pages = SampleArchive.pages();

    @Test
    void everyPageNamesItsOwnAddressCanonical() {
        pages.realPages()
                .filter(path -> !path.equals("404.html"))
                .forEach(path -> assertThat(
                                pages.page(path).select("link[rel=canonical]").eachAttr("href"))
                        .as(path)
                        .containsExactly(Pages.address(path)));
    }

    @Test
    void alternatesIncludeThePageItselfAndADefault() {
        pages.realPages().forEach(path -> {
            Map<String, String> alternates = alternates(path);
            if (!alternates.isEmpty()) {
                String own = pages.page(path).child(0).attr("lang");
                assertThat(alternates).as(path).containsEntry(own, Pages.address(path));
                assertThat(alternates).as(path).containsKeys("x-default", "fa", "en");
                assertThat(alternates.get("x-default")).isEqualTo(alternates.get("fa"));
            }
        });
    }

    @Test
    void alternatesAreReciprocal() {
        pages.realPages()
                .forEach(path -> alternates(path)
                        .values()
                        .forEach(address -> assertThat(alternates(Pages.path(address)))
                                .as(path + " and " + address)
                                .isEqualTo(alternates(path))));
    }

    @Test
    void theSwitcherLeadsToTheTranslationWhereThereIsOne() {
        pages.articles().forEach(path -> {
            Element link = pages.page(path).selectFirst(".languages a[lang]");
            assertThat(link).as(path).isNotNull();
            String target = java.util.Objects.requireNonNull(link).absUrl("href");
            String other = link.attr("lang");
            if (alternates(path).containsKey(other)) {
                assertThat(target).as(path).isEqualTo(alternates(path).get(other));
            } else {
                assertThat(Pages.path(target)).as(path).startsWith(other + "/");
            }
        });
    }

    @Test
    void mostOfTheSampleIsTranslated() {
        assertThat(pages.articles().stream().filter(path -> !alternates(path).isEmpty()))
                .hasSizeGreaterThan(20);
    }

    private Map<String, String> alternates(String path) {
        Map<String, String> alternates = new LinkedHashMap<>();
        for (Element link : pages.page(path).select("link[rel=alternate][hreflang]")) {
            alternates.put(link.attr("hreflang"), link.attr("href"));
        }
        return alternates;
    }
}
