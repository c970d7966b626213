package org.baygan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.pipeline.BuildReport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of articles: on their own pages, on cards, and in which sizes. */
class PicturesTest {
    private static final String STORY = "en/2020/05/07-story.html";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TempSite site;

    @BeforeEach
    void write() throws IOException {
        site = TempSite.withGoodArticle(folder).write("content/en/quay.jpg", Images.jpeg(900, 600));
        story("image: quay.jpg\nimage-alt: The quay\nimage-caption: At dawn\nimage-credit: Sara\n", "Text.\n");
    }

    private void story(String keys, String text) throws IOException {
        site.write(
                "content/en/story.md",
                "---\ntitle: The mole\ndate: 2020-05-07\nsection: Economy\ntopics: [Ports]\n" + keys + "---\n" + text);
    }

    private Document page(String path) throws IOException {
        return site.pages().page(path);
    }

    @Test
    void theArticleShowsItWithItsCaption() throws IOException {
        assertThat(TempSite.problems(site.build())).isEmpty();

        Element figure = page(STORY).expectFirst("figure.hero");
        assertThat(figure.select("img").attr("alt")).isEqualTo("The quay");
        assertThat(figure.select("figcaption").text()).isEqualTo("At dawn · Picture: Sara");
    }

    @Test
    void cardsShowItAndThoseWithoutOneDoWithout() throws IOException {
        site.build();

        for (String path : List.of(
                "en/index.html",
                "index.html",
                "en/section/economy/index.html",
                "en/topic/ports/index.html",
                "en/2020/05/index.html")) {
            assertThat(page(path).select("article:has(.thumb) :is(h2, h3, h4)").eachText())
                    .as(path)
                    .contains("The mole");
            assertThat(page(path)
                            .select("article:not(:has(.thumb)) :is(h2, h3, h4)")
                            .eachText())
                    .as(path)
                    .doesNotContain("The mole");
        }
        assertThat(page("en/2020/05/index.html").select("article:not(:has(.thumb))"))
                .hasSize(1);
    }

    @Test
    void theFirstOfTheTextWillDo() throws IOException {
        story("", "Text.\n\n![The quay](quay.jpg)\n");

        site.build();

        assertThat(page("en/index.html").select(".thumb img").attr("src")).contains("quay");
        assertThat(page(STORY).select(".hero")).isEmpty();
    }

    @Test
    void aBrowserChoosesFromTheSizesThatThereAre() throws IOException {
        site.build();

        Element hero = page(STORY).expectFirst(".hero img");
        assertThat(hero.attr("width")).isEqualTo("900");
        assertThat(hero.attr("height")).isEqualTo("600");
        assertThat(hero.attr("sizes")).isNotEmpty();
        List<String> sources = List.of(hero.attr("srcset").split(",", -1));
        assertThat(sources).extracting(source -> source.split(" ", -1)[1]).containsExactly("320w", "640w", "900w");
        for (String source : sources) {
            Path file = folder.resolve("site-output/en/2020/05").resolve(source.split(" ", -1)[0]);
            assertThat(ImageIO.read(file.toFile()).getWidth() + "w").isEqualTo(source.split(" ", -1)[1]);
        }
        Element thumb = page("en/2020/05/index.html").expectFirst(".thumb img");
        assertThat(thumb.attr("loading")).isEqualTo("lazy");
        assertThat(thumb.attr("srcset")).isNotEmpty();
    }

    @Test
    void aPictureInTheTextHasSizesToo() throws IOException {
        story("", "Text.\n\n![The quay](quay.jpg \"At dawn\")\n");

        site.build();

        Element figure = page(STORY).expectFirst(".body figure");
        assertThat(figure.select("img").attr("srcset")).contains(" 320w,");
        assertThat(figure.select("img").attr("loading")).isEqualTo("lazy");
        assertThat(figure.select("figcaption").text()).isEqualTo("At dawn");
    }

    @Test
    void severalInOneParagraphAreAGallery() throws IOException {
        story("", "Text.\n\n![One](quay.jpg \"The first\")\n![Two](quay.jpg)\n");

        assertThat(TempSite.problems(site.build())).isEmpty();

        Element gallery = page(STORY).expectFirst(".gallery");
        assertThat(gallery.select("figure")).hasSize(2);
        assertThat(gallery.select("a").eachAttr("href")).containsExactly("../../quay.jpg", "../../quay.jpg");
        assertThat(gallery.select("figcaption").eachText()).containsExactly("The first");
    }

    @Test
    void noPlaceThatACameraNotedIsPublished() throws IOException {
        site.write("content/en/quay.jpg", Images.fromCamera(Images.jpeg(900, 600), 6));

        assertThat(TempSite.problems(site.build())).isEmpty();

        assertThat(page(STORY).select(".hero img").attr("width")).isEqualTo("600");
        for (String path : site.pages().files()) {
            assertThat(Files.readString(site.output().resolve(path), StandardCharsets.ISO_8859_1))
                    .as(path)
                    .doesNotContain(Images.NOTED);
        }
    }

    @Test
    void aBrokenPictureIsShownAsItIsAndTold() throws IOException {
        site.write("content/en/quay.jpg", Arrays.copyOf(Images.png(900, 600), 60));

        BuildReport first = site.build();
        BuildReport second = site.build();

        assertThat(TempSite.problems(first)).hasSize(1);
        assertThat(TempSite.problems(first).get(0))
                .startsWith("WARNING content/en/quay.jpg: The picture can't be read (")
                .endsWith("Save it again as JPEG or PNG in RGB, not larger than 6,000 by 4,000 pixels");
        assertThat(second.diagnostics()).isEqualTo(first.diagnostics());
        assertThat(page(STORY).select(".hero img").hasAttr("srcset")).isFalse();
    }

    @Test
    void whatIsSaidOfNoPictureIsTold() throws IOException {
        story("image-credit: Sara\n", "Text.\n");

        assertThat(TempSite.problems(site.build()))
                .containsExactly(
                        "WARNING content/en/story.md:6:1: \"image-credit\" is about an image, and the article has none → "
                                + "Name the image: add a line image:");
    }

    @Test
    void leanPagesShowNoMoreThanBefore() throws IOException {
        site.write("jbake.properties", "site.pages=lean\n");

        site.build();

        assertThat(page("en/index.html").select("img")).isEmpty();
        assertThat(page(STORY).select(".hero img").hasAttr("srcset")).isFalse();
        assertThat(site.pages().files()).noneMatch(file -> file.startsWith("theme/sizes/"));
    }

    @Test
    void anEditedPictureIsAnotherOneOnEveryPage() throws IOException {
        site.build();
        String before = page("en/index.html").select(".thumb img").attr("srcset");
        site.write("content/en/quay.jpg", Images.jpeg(800, 600));

        site.build();

        Pages incremental = site.pages();
        assertThat(incremental.page("en/index.html").select(".thumb img").attr("srcset"))
                .isNotEqualTo(before)
                .contains(" 800w");
        assertThat(site.buildAfresh().files()).isEqualTo(incremental.files());
    }

    @Test
    void sizesThatWereMadeAreNotMadeAgain() throws IOException {
        site.build();
        Path kept = folder.resolve(".baygan/pictures");
        List<Long> before = times(kept);
        story("image: quay.jpg\n", "Other text.\n");

        site.build();

        assertThat(times(kept)).hasSize(1).isEqualTo(before);
    }

    private static List<String> sizes(List<String> files) {
        return files.stream().filter(path -> path.startsWith("theme/sizes/")).toList();
    }

    private static List<Long> times(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.toFile().lastModified()).toList();
        }
    }

    @Test
    void damagedOnesAreMadeAgain() throws IOException {
        site.build();
        List<String> files = site.pages().files();
        try (Stream<Path> kept = Files.list(folder.resolve(".baygan/pictures"))) {
            for (Path file : kept.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertThat(sizes(files)).hasSize(2);
        for (String path : sizes(files)) {
            Files.delete(site.output().resolve(path));
        }
        story("image: quay.jpg\n", "Other text.\n");

        List<Diagnostic> found = site.build().diagnostics();

        assertThat(found).isEmpty();
        assertThat(site.pages().files()).containsAll(sizes(files));
        assertThat(ImageIO.read(site.output().resolve(sizes(files).get(0)).toFile())
                        .getWidth())
                .isEqualTo(320);
    }
}
