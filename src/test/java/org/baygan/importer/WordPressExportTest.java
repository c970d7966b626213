package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Article;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressExportTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example</wp:base_blog_url>
            <wp:author><wp:author_login><![CDATA[sara]]></wp:author_login>
              <wp:author_display_name><![CDATA[سارا نمونه]]></wp:author_display_name></wp:author>
            """;
    private static final String FOOT = "</channel></rss>\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Imports imports;

    @BeforeEach
    void begin() {
        imports = new Imports(folder);
    }

    private static String item(int id, String title, String text, String... more) {
        return "<item><title>" + title + "</title><link>https://old.example/2010/" + id + "/</link>"
                + "<content:encoded><![CDATA[" + text + "]]></content:encoded><wp:post_id>" + id + "</wp:post_id>"
                + String.join("", more)
                + "<wp:post_date>2010-05-03 00:30:00</wp:post_date><wp:post_date_gmt>2010-05-02 20:00:00</wp:post_date_gmt>"
                + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>\n";
    }

    private ImportReport run(String... items) throws Exception {
        imports.write("site.xml", HEAD + String.join("", items) + FOOT);
        return imports.run("site.xml");
    }

    @Test
    void everything_that_stands_above_a_post_comes_along() throws Exception {
        run(item(
                7,
                "بازار مرزی باز شد",
                "متن",
                "<dc:creator>sara</dc:creator>",
                "<excerpt:encoded><![CDATA[خلاصه‌ی <b>خبر</b>]]></excerpt:encoded>",
                "<wp:post_name>%D8%A8%D8%A7%D8%B2%D8%A7%D8%B1</wp:post_name>",
                "<wp:post_modified_gmt>2010-06-01 08:00:00</wp:post_modified_gmt>",
                "<wp:post_modified>2010-06-01 12:30:00</wp:post_modified>",
                "<category domain=\"category\" nicename=\"eghtesad\">اقتصاد</category>",
                "<category domain=\"category\" nicename=\"ardabil\">اردبیل</category>",
                "<category domain=\"post_tag\" nicename=\"marz\">مرز</category>",
                "<category domain=\"post_format\" nicename=\"x\">Aside</category>",
                "<wp:postmeta><wp:meta_key>rotitr</wp:meta_key><wp:meta_value>گزارش</wp:meta_value></wp:postmeta>"));
        Article article = imports.article("fa/aqtsad/bazar.md");
        assertThat(article.title()).isEqualTo("بازار مرزی باز شد");
        assertThat(article.kicker()).isEqualTo("گزارش");
        assertThat(article.summary()).isEqualTo("خلاصه‌ی خبر");
        assertThat(article.section()).isEqualTo("اقتصاد");
        assertThat(article.topics()).containsExactly("اردبیل", "مرز");
        assertThat(article.authors()).containsExactly("سارا نمونه");
        assertThat(article.language()).isEqualTo(Language.PERSIAN);
        assertThat(article.aliases()).containsExactly("2010/7/index.html");
        assertThat(article.date()).isInstanceOfSatisfying(PublicationDate.Day.class, day -> {
            assertThat(day.date()).isEqualTo(LocalDate.of(2010, 5, 3));
            assertThat(day.time().orElseThrow().toInstant()).isEqualTo(Instant.parse("2010-05-02T20:00:00Z"));
        });
        assertThat(article.updated())
                .isInstanceOfSatisfying(
                        PublicationDate.Day.class, day -> assertThat(day.date()).isEqualTo(LocalDate.of(2010, 6, 1)));
    }

    @Test
    void older_texts_get_the_paragraphs_that_wordpress_gives_them() throws Exception {
        run(
                item(1, "یک", "نخست <b>پررنگ\nشکسته</b>.\n\nدوم\nسوم\n<ul>\n<li>الف</li>\n</ul>\n<pre>a\n b</pre>"),
                item(
                        2,
                        "دو",
                        "<!-- wp:paragraph -->\n<p>بند\nهمان خط</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:separator -->\n<hr/>\n<!-- /wp:separator -->"));
        assertThat(imports.body("fa/yk.md"))
                .isEqualTo("نخست **پررنگ**  \n**شکسته**.\n\nدوم  \nسوم\n\n- الف\n\n```\na\n b\n```");
        assertThat(imports.body("fa/dw.md")).isEqualTo("بند همان خط\n\n***");
    }

    @Test
    void pictures_come_from_the_folder_of_uploads_and_the_others_are_listed() throws Exception {
        imports.write("up/2010/05/stall.jpg", "large");
        imports.write("up/2010/05/gate.png", "gate");
        String attachment = "<item><title>غرفه</title><wp:post_id>9</wp:post_id><wp:post_parent>3</wp:post_parent>"
                + "<wp:post_type>attachment</wp:post_type>"
                + "<wp:attachment_url>https://old.example/wp-content/uploads/2010/05/stall.jpg</wp:attachment_url>"
                + "<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>یک غرفه</wp:meta_value></wp:postmeta></item>";
        String thumbnail =
                "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>";
        imports.media("up");
        ImportReport report = run(
                item(
                        3,
                        "a market",
                        "[caption id=\"x\" width=\"300\"]<a href=\"https://old.example/wp-content/uploads/2010/05/stall.jpg\">"
                                + "<img src=\"https://old.example/wp-content/uploads/2010/05/stall-300x200.jpg\" alt=\"Stall\" /></a> The stall[/caption]\n\n"
                                + "[gallery]\n\n<img src=\"/wp-content/uploads/2010/05/gate.png\">"
                                + "<img src=\"/wp-content/uploads/2010/05/gone.png\" alt=\"gone\">[audio mp3=\"https://old.example/wp-content/uploads/a.mp3\"][/audio]",
                        thumbnail),
                attachment);
        assertThat(imports.body("en/a-market.md")).isEqualTo("""
                ![Stall](a-market/stall.jpg "The stall")

                ![یک غرفه](a-market/stall.jpg)

                ![](a-market/gate.png)![gone](https://old.example/wp-content/uploads/2010/05/gone.png)

                [a.mp3](https://old.example/wp-content/uploads/a.mp3)""");
        assertThat(imports.article("en/a-market.md").picture())
                .isEqualTo(new Article.Picture(Optional.of("a-market/stall.jpg"), "یک غرفه"));
        assertThat(imports.files()).containsExactly("en/a-market.md", "en/a-market/gate.png", "en/a-market/stall.jpg");
        assertThat(report.files()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("content/.import/missing-media.txt")))
                .isEqualTo("""
                        https://old.example/wp-content/uploads/a.mp3
                        https://old.example/wp-content/uploads/2010/05/gone.png
                        """);
    }

    @Test
    void links_among_the_posts_lead_to_their_files_in_either_direction() throws Exception {
        run(
                item(
                        1,
                        "first",
                        "see <a href=\"https://old.example/2010/2/#part\">second</a> and <a href=\"/2010/2\">again</a>"),
                item(
                        2,
                        "second",
                        "see <a href=\"http://www.old.example/2010/1/\">first</a>, <a href=\"https://old.example/2010/9/\">none</a>"));
        assertThat(imports.body("en/first.md")).isEqualTo("see [second](second.md#part) and [again](second.md)");
        assertThat(imports.body("en/second.md"))
                .isEqualTo("see [first](first.md), [none](https://old.example/2010/9/)");
    }

    @Test
    void languages_and_translations_of_polylang_are_kept() throws Exception {
        String group = "<category domain=\"post_translations\" nicename=\"pll_5\">pll_5</category>";
        run(
                item(1, "بازار", "متن", "<category domain=\"language\" nicename=\"fa\">فارسی</category>", group),
                item(2, "Market", "ok", "<category domain=\"language\" nicename=\"en-gb\">English</category>", group));
        Article english = imports.article("en/market.md");
        assertThat(english.language()).isEqualTo(Language.ENGLISH);
        assertThat(english.translationOf()).contains("fa/bazar.md");
    }

    @Test
    void what_was_not_to_be_seen_is_a_draft_or_stays_out() throws Exception {
        ImportReport report = run(
                item(1, "one", "x").replace(">publish<", ">private<"),
                item(2, "two", "x").replace(">publish<", ">trash<"),
                item(3, "three", "x").replace(">post<", ">nav_menu_item<"),
                item(4, "four", "x", "<wp:comment><wp:comment_content>hm</wp:comment_content></wp:comment>"),
                item(5, "about", "x").replace(">post<", ">page<"),
                item(6, "recipe", "x").replace(">post<", ">recipe<"),
                item(7, "secret", "x", "<wp:post_password>abc</wp:post_password>"));
        assertThat(imports.files())
                .containsExactly("en/four.md", "en/one.md", "en/pages/about.md", "en/recipe/recipe.md", "en/secret.md");
        assertThat(imports.article("en/one.md").status()).isEqualTo(Article.Status.DRAFT);
        assertThat(imports.article("en/secret.md").status()).isEqualTo(Article.Status.DRAFT);
        assertThat(imports.article("en/pages/about.md").kind()).isEqualTo(Article.Kind.PAGE);
        assertThat(report.leftOut().toString()).contains("comments=1", "(nav_menu_item)=1", "trash");
    }

    @Test
    void a_second_import_adds_what_is_new_and_tells_what_has_changed() throws Exception {
        run(item(1, "one", "x"), item(2, "two", "y"));
        ImportReport again = run(item(1, "one", "changed"), item(2, "two", "y"), item(3, "three", "z"));
        assertThat(again.articles()).isEqualTo(1);
        assertThat(again.known()).isEqualTo(2);
        assertThat(again.changed()).isEqualTo(1);
        assertThat(Imports.messages(again))
                .containsExactly("The text of en/one.md changed at the source since it was imported");
        assertThat(imports.body("en/one.md")).isEqualTo("x");
        assertThat(imports.files()).containsExactly("en/one.md", "en/three.md", "en/two.md");
    }

    @Test
    void two_items_of_one_name_or_address_get_places_of_their_own() throws Exception {
        imports.write("content/en/same.txt", "already here");
        ImportReport report = run(
                item(1, "same", "x"),
                item(2, "same", "y"),
                item(3, "other", "z").replace("2010/3/", "2010/1/"),
                item(1, "twice", "w"));
        assertThat(imports.files())
                .containsExactly("en/other.md", "en/same-2.md", "en/same-3.md", "en/same.txt", "en/twice.md");
        assertThat(Imports.messages(report))
                .containsExactly(
                        "The address “/2010/1/” is that of another item too, and stays with the first one",
                        "The source gave the number “post 1 of old.example” to “twice” and to another item: both come over",
                        "The address “/2010/1/” is that of another item too, and stays with the first one");
        assertThat(imports.article("en/other.md").aliases()).isEmpty();
    }

    @Test
    void items_of_one_number_come_over_all_and_once() throws Exception {
        String[] items = {
            item(1, "one", "x"), item(1, "one", "other text"), item(1, "two", "y"), item(1, "one", "x"),
        };
        ImportReport report = run(items);
        assertThat(imports.files()).containsExactly("en/one-2.md", "en/one.md", "en/two.md");
        assertThat(imports.body("en/one-2.md")).isEqualTo("other text");
        assertThat(report.leftOut()).isEqualTo(Map.of("items that the source holds twice", 1));
        ImportReport again = run(items);
        assertThat(again.known()).isEqualTo(3);
        assertThat(again.changed()).isZero();
    }

    private static String block(int id, String text) {
        return item(id, "block " + id, text).replace(">post<", ">wp_block<");
    }

    @Test
    void a_reusable_block_stands_where_it_was_put_wherever_the_export_has_it() throws Exception {
        ImportReport report = run(
                block(90, "<!-- wp:paragraph --><p>ninety</p><!-- /wp:paragraph -->"),
                item(
                        1,
                        "one",
                        "<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->\n<!-- wp:block {\"ref\":91} /-->\n"
                                + "<!-- wp:block {\"content\":{\"a\":{\"b\":1}},\"ref\":90,\"className\":\"x\"} /-->"),
                block(
                        91,
                        "<!-- wp:paragraph --><p>ninety-one</p><!-- /wp:paragraph --><!-- wp:block {\"ref\":92} /-->"),
                block(92, "<p>ninety-two</p><!-- wp:block {\"ref\":91} /-->"),
                block(93, "unused"));
        assertThat(imports.body("en/one.md")).isEqualTo("a\n\nninety-one\n\nninety-two\n\nninety");
        assertThat(Imports.messages(report))
                .containsExactly(
                        "“one” shows the reusable block 91 within itself, or too often: it stands there no second time");
        assertThat(report.leftOut()).isEqualTo(Map.of("WordPress's own items (wp_block)", 1));
    }

    @Test
    void a_reusable_block_that_the_export_does_not_hold_is_told_at_the_article() throws Exception {
        ImportReport report = run(item(1, "one", "a <!-- wp:block {\"ref\":91} /--> b"));
        assertThat(imports.body("en/one.md")).isEqualTo("a b");
        assertThat(Imports.messages(report))
                .containsExactly("“one” shows the reusable block 91, which the export doesn't hold");
        assertThat(report.findings().get(0).line()).isEqualTo(8);
    }

    @Test
    void what_comes_before_a_break_is_imported_and_the_break_is_an_error_with_its_line() throws Exception {
        imports.write(
                "site.xml", HEAD + item(1, "one", "x") + item(2, "two", "y").substring(0, 60));
        ImportReport report = imports.run("site.xml");
        assertThat(imports.files()).containsExactly("en/one.md");
        assertThat(report.findings()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(Severity.ERROR);
            assertThat(found.message()).startsWith("The export breaks off here: ");
            assertThat(found.line()).isEqualTo(9);
        });
    }

    @Test
    void document_types_and_their_entities_are_refused() throws Exception {
        String bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c SYSTEM \"site.xml\">]>\n";
        imports.write("site.xml", HEAD.replace("<rss", bomb + "<rss") + item(1, "&b;&c;", "x") + FOOT);
        ImportReport report = imports.run("site.xml");
        assertThat(imports.files()).isEmpty();
        assertThat(Imports.messages(report)).singleElement().asString().contains("document type declaration");
    }

    @Test
    void bad_dates_names_and_control_characters_are_no_obstacle() throws Exception {
        imports.media(".");
        ImportReport report = run(
                item(1, "one\u0001", "x\u000By")
                        .replace("2010-05-03 00:30:00", "0000-00-00 00:00:00")
                        .replace("2010-05-02 20:00:00", "0000-00-00 00:00:00"),
                item(
                                2,
                                "two",
                                "<img src=\"../../../../etc/passwd\"><img src=\"https://old.example/wp-content/uploads/../../site.xml\">"
                                        + "<img src='data:image/png;base64,AAAA' alt='in place'>")
                        .replace("2010-05-02 20:00:00", "2010-02-31 20:00:00"));
        assertThat(imports.article("en/one.md").date()).isEqualTo(PublicationDate.UNKNOWN);
        assertThat(imports.body("en/one.md")).isEqualTo("x y");
        assertThat(Imports.messages(report))
                .containsExactly(
                        "The date “0000-00-00 00:00:00” of “one” can't be read: the article is undated",
                        "The date “2010-02-31T20:00:00Z” of “two” can't be read: the article is undated");
        assertThat(imports.files()).containsExactly("en/one.md", "en/two.md", "en/two/picture.png");
    }

    @Test
    void only_what_is_young_enough_is_imported() throws Exception {
        imports.since(LocalDate.of(2010, 5, 4));
        ImportReport report =
                run(item(1, "one", "x"), item(2, "two", "y").replace("2010-05-02 20:00:00", "2010-05-03 20:00:00"));
        assertThat(imports.files()).containsExactly("en/two.md");
        assertThat(report.leftOut()).containsEntry("items from before 2010-05-04", 1);
    }

    @Test
    void shortcodes_of_plugins_are_told_once_each() throws Exception {
        ImportReport report =
                run(item(1, "one", "[slider id=\"3\"] [[gallery]] [1] [note]"), item(2, "two", "[slider id=\"4\"]"));
        assertThat(imports.body("en/one.md")).isEqualTo("\\[slider id=\"3\"] \\[gallery] \\[1] \\[note]");
        assertThat(Imports.messages(report))
                .isEqualTo(List.of("The shortcode [slider] of a plugin stays as it is in 2 articles"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[gallery]", "[slider]", "[Gallery]x", "[slider]a[/note]"})
    void any_number_of_shortcodes_is_read_to_its_end(String code) {
        String text = code.repeat(200_000);
        Shortcodes codes = new Shortcodes(text, ids -> "[" + code.charAt(1) + "allery]");
        assertThat(codes.replaced()).isEqualTo(text);
        assertThat(codes.unknown()).isEmpty();
        Shortcodes closed = new Shortcodes(code + "[slider]a[/slider]" + text, ids -> "");
        closed.replaced();
        assertThat(closed.unknown()).containsExactly("slider");
    }

    @Test
    void pictures_of_blocks_lead_to_no_page_that_only_shows_them() throws Exception {
        String file = "<item><title>a</title><link>https://old.example/market/stall/</link><wp:post_id>9</wp:post_id>"
                + "<wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/up/stall.jpg</wp:attachment_url></item>";
        run(
                item(
                        1,
                        "one",
                        "<!-- wp:gallery --><ul><li><figure><a href='https://old.example/market/stall/'><img src='https://old.example/up/stall-300x200.jpg'/></a>"
                                + "<figcaption>The stall</figcaption></figure></li><li><a href='https://old.example/up/b.jpg?x=1'><img src='https://old.example/up/b.jpg'/></a></li></ul><!-- /wp:gallery -->"
                                + "<!-- wp:cover --><div class='wp-block-cover' style=\"background-image:url('https://old.example/up/c.jpg')\"><p>Over it</p></div><!-- /wp:cover -->"),
                file);
        assertThat(imports.body("en/one.md")).isEqualTo("""
                ![](https://old.example/up/stall-300x200.jpg "The stall")

                ![](https://old.example/up/b.jpg)

                ![](https://old.example/up/c.jpg)

                Over it""");
    }

    @Test
    void wpml_says_languages_and_translations_too() throws Exception {
        String meta =
                "<wp:postmeta><wp:meta_key>_wpml_import_%s</wp:meta_key><wp:meta_value>%s</wp:meta_value></wp:postmeta>";
        run(
                item(
                        1,
                        "بازار",
                        "متن",
                        meta.formatted("language_code", "fa"),
                        meta.formatted("translation_group", "5")),
                item(
                        2,
                        "Market",
                        "متن",
                        meta.formatted("language_code", "en"),
                        meta.formatted("translation_group", "5")));
        assertThat(imports.article("en/market.md").translationOf()).contains("fa/bazar.md");
    }

    @Test
    void dates_of_the_persian_calendar_are_dates_and_in_texts_they_stay() throws Exception {
        run(item(1, "سرخط", "در ۱۳ اردیبهشت ۱۳۸۹ بازار باز شد")
                .replace("2010-05-03 00:30:00", "1389-02-13 00:30:00")
                .replace("2010-05-02 20:00:00", "0000-00-00 00:00:00"));
        assertThat(imports.article("fa/srkht.md").date())
                .isInstanceOfSatisfying(
                        PublicationDate.Day.class, day -> assertThat(day.date()).isEqualTo(LocalDate.of(2010, 5, 3)));
        assertThat(imports.body("fa/srkht.md")).isEqualTo("در ۱۳ اردیبهشت ۱۳۸۹ بازار باز شد");
    }

    @Test
    void what_was_scheduled_has_its_day_and_what_was_sticky_stays_at_the_top() throws Exception {
        ImportReport report = run(
                item(1, "one", "x").replace(">publish<", ">future<").replace("2010-05-02", "2090-05-02"),
                item(2, "two", "x", "<wp:is_sticky>1</wp:is_sticky>"));
        assertThat(imports.article("en/one.md").status()).isEqualTo(Article.Status.PUBLISHED);
        assertThat(imports.content("en/one.md")).contains("date: 2090-05-02");
        assertThat(imports.content("en/two.md")).contains("featured: true");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void players_and_embedded_pages_become_links() throws Exception {
        run(
                item(
                        1,
                        "one",
                        "[embed]https://video.example/v/1[/embed]\n\n[video mp4=\"https://old.example/up/a.mp4\"][/video]\n\n"
                                + "<!-- wp:video --><figure><video controls src=\"https://old.example/up/b.mp4\"></video></figure><!-- /wp:video -->"));
        assertThat(imports.body("en/one.md")).isEqualTo("""
                [video.example/v/1](https://video.example/v/1)

                [a.mp4](https://old.example/up/a.mp4)

                [b.mp4](https://old.example/up/b.mp4)""");
    }

    @Test
    void the_language_of_the_whole_export_holds_where_the_post_says_none() throws Exception {
        String fa = "<category domain=\"language\" nicename=\"fa\">فارسی</category>";
        imports.write(
                "site.xml",
                HEAD.replace("<wp:wxr", "<language>en-GB</language><wp:wxr")
                        + item(1, "x", "۱۲")
                        + item(2, "بازار", "متن", fa)
                        + item(3, "باران", "در شمال باران آمد")
                        + FOOT);
        ImportReport report = imports.run("site.xml");
        assertThat(imports.files()).containsExactly("en/baran.md", "en/x.md", "fa/bazar.md");
        assertThat(Imports.messages(report))
                .containsExactly("The export says that all is in “en-GB”, but 1 article looks like another language");
    }

    @Test
    void addresses_that_the_site_cannot_have_are_told_once_and_are_no_aliases() throws Exception {
        String address = "2010/%d/";
        List<String> addresses = List.of(
                "fa/", "en", "404.html", "robots.txt", "sitemap.xml", "a.", "Foo", "foo", "x.html", "x.html/bar/");
        String[] items = new String[addresses.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = item(i + 1, "article " + (i + 1), "x").replace(address.formatted(i + 1), addresses.get(i));
        }
        ImportReport report = run(items);
        assertThat(Imports.messages(report))
                .containsExactly(
                        "8 old addresses are not kept, since the site has a page of its own there or can't make one: “/fa/”, “/en”, “/404.html” …");
        assertThat(imports.article("en/article-7.md").aliases()).containsExactly("Foo/index.html");
        assertThat(imports.article("en/article-8.md").aliases()).isEmpty();
        assertThat(imports.article("en/article-9.md").aliases()).containsExactly("x.html");
        assertThat(imports.article("en/article-10.md").aliases()).isEmpty();
    }

    @Test
    void addresses_with_a_question_mark_are_told_once_with_their_number_and_lead_within_the_site() throws Exception {
        ImportReport report = run(
                item(1, "one", "see <a href=\"https://old.example/?p=2\">two</a>")
                        .replace("2010/1/", "?p=1"),
                item(2, "two", "y").replace("2010/2/", "?p=2"));
        assertThat(imports.article("en/two.md").aliases()).isEmpty();
        assertThat(imports.body("en/one.md")).isEqualTo("see [two](two.md)");
        assertThat(Imports.messages(report))
                .containsExactly(
                        "2 articles have no old address but one with a question mark, which a folder of files can't answer: “/?p=1”, “/?p=2”");
    }

    private static String attachment(int id, String path) {
        return "<item><title>a</title><wp:post_id>" + id + "</wp:post_id><wp:post_type>attachment</wp:post_type>"
                + "<wp:attachment_url>https://old.example/wp-content/uploads/" + path + "</wp:attachment_url></item>";
    }

    @Test
    void files_of_the_library_that_no_text_shows_are_counted_and_listed() throws Exception {
        imports.write("up/there.jpg", "x");
        imports.media("up");
        String text = "<img src=\"https://old.example/wp-content/uploads/shown-300x200.jpg\">";
        ImportReport report = run(
                item(1, "one", text),
                attachment(11, "shown-scaled.jpg"),
                attachment(12, "there.jpg"),
                attachment(13, "unshown.pdf"));
        assertThat(report.leftOut()).isEqualTo(Map.of("files of the library that no text shows", 2));
        String list = Files.readString(folder.resolve("content/.import/missing-media.txt"));
        assertThat(list).isEqualTo("""
                https://old.example/wp-content/uploads/shown-300x200.jpg
                https://old.example/wp-content/uploads/unshown.pdf
                """);
        assertThat(run(item(1, "one", text), attachment(11, "shown-scaled.jpg")).leftOut())
                .isEmpty();
    }

    @Test
    void all_writers_of_an_article_are_its_authors() throws Exception {
        String guest = "<item><title>x</title><wp:post_id>20</wp:post_id><wp:post_type>guest-author</wp:post_type>"
                + "<wp:postmeta><wp:meta_key>cap-user_login</wp:meta_key><wp:meta_value>ali</wp:meta_value></wp:postmeta>"
                + "<wp:postmeta><wp:meta_key>cap-display_name</wp:meta_key><wp:meta_value>علی نمونه</wp:meta_value></wp:postmeta></item>";
        run(
                item(
                        1,
                        "one",
                        "x",
                        "<dc:creator>sara</dc:creator>",
                        "<category domain=\"author\" nicename=\"cap-sara\"><![CDATA[sara]]></category>",
                        "<category domain=\"author\" nicename=\"cap-ali\"><![CDATA[ali]]></category>"),
                guest);
        assertThat(imports.article("en/one.md").authors()).containsExactly("سارا نمونه", "علی نمونه");
        assertThat(imports.article("en/one.md").topics()).isEmpty();
    }

    @Test
    void letters_that_cannot_be_read_are_told_with_their_lines() throws Exception {
        String export = HEAD + item(1, "one", "x") + item(2, "two", "a?b") + FOOT;
        byte[] bytes = export.getBytes(StandardCharsets.UTF_8);
        bytes[
                        export.getBytes(StandardCharsets.UTF_8).length
                                - export.substring(export.indexOf("?b")).getBytes(StandardCharsets.UTF_8).length] =
                (byte) 0xC3;
        imports.write("site.xml", bytes);
        ImportReport report = imports.run("site.xml");
        assertThat(imports.body("en/two.md")).isEqualTo("a�b");
        assertThat(report.findings()).singleElement().satisfies(found -> {
            assertThat(found.message()).startsWith("Letters here are damaged");
            assertThat(found.line()).isEqualTo(9);
        });
    }

    @Test
    void an_article_that_has_only_a_title_is_told() throws Exception {
        ImportReport report = run(item(1, "one", ""));
        assertThat(Imports.messages(report))
                .containsExactly("“one” has no text: its article has only what stands above one");
    }

    @Test
    void an_import_that_was_killed_brings_no_article_twice_when_it_is_repeated() throws Exception {
        run(item(1, "one", "x"), item(2, "two", "y"));
        Path ledger = folder.resolve("content/.import/imported.tsv");
        String lines = Files.readString(ledger);
        Files.writeString(ledger, lines.stripTrailing()); // killed behind the second article
        assertThat(run(item(1, "one", "x"), item(2, "two", "y"), item(3, "three", "z"))
                        .articles())
                .isEqualTo(1);
        assertThat(imports.files()).containsExactly("en/one.md", "en/three.md", "en/two.md");
        String all = Files.readString(ledger);
        assertThat(all).startsWith(lines).endsWith("\n").hasLineCount(3);

        Files.writeString(ledger, all.substring(0, all.length() - 40)); // killed before the third one
        Files.delete(folder.resolve("content/en/three.md"));
        assertThat(run(item(1, "one", "x"), item(2, "two", "y"), item(3, "three", "z"))
                        .articles())
                .isEqualTo(1);
        assertThat(imports.files()).containsExactly("en/one.md", "en/three.md", "en/two.md");
        assertThat(Files.readString(ledger)).isEqualTo(all);
    }

    @Test
    void links_and_missing_files_of_an_import_that_was_killed_are_settled_by_the_next_one() throws Exception {
        imports.write(
                "site.xml",
                HEAD
                        + item(
                                1,
                                "one",
                                "see <a href=\"https://old.example/2010/2/\">two</a> <img src=\"https://old.example/a.jpg\">")
                        + item(2, "two", "y")
                        + FOOT);
        Importer killed = new Importer(imports.settings(), (percent, items) -> {
            if (items == 2) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> killed.run(folder.resolve("site.xml"), "site.xml", Optional.empty()))
                .hasMessage("killed");
        assertThat(imports.body("en/one.md")).contains("[two](https://old.example/2010/2/)");
        imports.run("site.xml");
        assertThat(imports.body("en/one.md")).startsWith("see [two](two.md)");
        assertThat(Files.readString(folder.resolve("content/.import/missing-media.txt")))
                .isEqualTo("https://old.example/a.jpg\n");
        assertThat(folder.resolve("content/.import/links.tsv")).doesNotExist();
    }
}
