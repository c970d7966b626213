package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every reference leads somewhere, wherever the site's folder stands. */
class LinksTest {
    /** What names the page to the world, and so must be absolute. */
    private static final String WORLDLY = "link[rel=canonical], link[rel=alternate][hreflang]";

    private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)['\"]?\\s*\\)");

    private final Pages pages = SampleArchive.pages();
    private final Set<String> files = new HashSet<>(pages.files());

    @Test
    void everyReferenceNamesAFileOfTheSite() {
        List<String> broken = new ArrayList<>();
        pages.html().keySet().forEach(path -> {
            for (Element element : pages.page(path).select(References.ELEMENTS)) {
                for (String reference : References.of(element)) {
                    check(path, reference).forEach(problem -> broken.add(path + ": " + reference + " " + problem));
                }
            }
        });
        assertThat(broken).isEmpty();
    }

    @Test
    void referencesBelowTheSiteAreRelativeButOnTheNotFoundPage() {
        pages.html().keySet().stream().filter(path -> !path.equals("404.html")).forEach(path -> {
            for (Element element : pages.page(path).select(References.ELEMENTS)) {
                if (!element.is(WORLDLY)) {
                    assertThat(References.of(element))
                            .as(path + ": " + element.outerHtml())
                            .allSatisfy(reference -> {
                                assertThat(reference).doesNotStartWith("/");
                                assertThat(reference).doesNotStartWith(SampleArchive.BASE.toString());
                            });
                }
            }
        });
    }

    @Test
    void theNotFoundPageReachesEverythingFromAnyAddress() {
        for (Element element : pages.page("404.html").select(References.ELEMENTS)) {
            assertThat(References.of(element))
                    .as(element.outerHtml())
                    .allMatch(reference -> reference.startsWith(SampleArchive.BASE.getPath()));
        }
    }

    @Test
    void noFileNameNeedsEscaping() {
        assertThat(pages.files()).allMatch(path -> path.matches("[a-zA-Z0-9._/-]+"));
    }

    @Test
    void whatStyleSheetsNameIsThere() {
        List<String> sheets =
                pages.files().stream().filter(path -> path.endsWith(".css")).toList();
        assertThat(sheets).isNotEmpty();
        for (String sheet : sheets) {
            Matcher url = CSS_URL.matcher(pages.text(sheet));
            while (url.find()) {
                if (!url.group(1).startsWith("data:")) {
                    assertThat(check(sheet, url.group(1)))
                            .as(sheet + ": " + url.group())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void redirectsLeadToThePageAndNameItCanonical() {
        List<String> redirects =
                pages.html().keySet().stream().filter(pages::isRedirect).toList();
        assertThat(redirects).contains("fa/old/2010/border.html", "en/old/2010/border.html");
        for (String path : redirects) {
            String refresh = pages.page(path).select("meta[http-equiv=refresh]").attr("content");
            String target = refresh.replaceFirst("^0; ?url=", "");
            assertThat(check(path, target)).as(path + ": " + refresh).isEmpty();
            assertThat(pages.page(path).select("link[rel=canonical]").attr("href"))
                    .isEqualTo(URI.create(Pages.address(path)).resolve(target).toString());
        }
    }

    private List<String> check(String from, String reference) {
        if (reference.matches("(?s)(mailto|tel|data):.*")) {
            return List.of();
        }
        if (reference.isBlank()) {
            return List.of("is empty");
        }
        URI address = URI.create(Pages.address(from)).resolve(reference);
        if (address.toString().contains("/../")) {
            return List.of("leads out of the site");
        }
        boolean own = address.toString().startsWith(SampleArchive.BASE.toString());
        if (!own) {
            return reference.matches("https?://.*") ? List.of() : List.of("leads out of the site");
        }
        String path = Pages.path(address.toString().replaceFirst("#.*", ""));
        if (!files.contains(path)) {
            return List.of("is no file of the site");
        }
        return checkFragment(path, address.getFragment());
    }

    private List<String> checkFragment(String path, @org.jspecify.annotations.Nullable String fragment) {
        boolean there =
                fragment == null || (path.endsWith(".html") && pages.page(path).getElementById(fragment) != null);
        return there ? List.of() : List.of("names a part that isn't there");
    }
}
