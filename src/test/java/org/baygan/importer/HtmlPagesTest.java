package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baygan.model.Article;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPagesTest {
    private static final String TEXT =
            "بازار مرزی نمونه روز دوشنبه باز شد و مردم از نخستین ساعت‌های روز برای خرید به آن آمدند. ";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Imports imports;

    @BeforeEach
    void begin() {
        imports = new Imports(folder);
    }

    @Test
    void the_profile_of_a_layout_tells_the_parts_of_an_article() throws Exception {
        imports.write("site/old.example/news/1.html", """
                <html lang="fa"><head><title>خبرگزاری نمونه</title></head><body><nav>فهرست</nav>
                <div class="item-title"><h4 class="rutitr">گزارش</h4><h1 class="title">بازار مرزی باز شد</h1></div>
                <div class="item-date">۱۳ اردیبهشت ۱۳۸۹ - ۱۴:۳۰</div><p class="introtext">مردم آمدند</p>
                <div class="item-text"><p>متن <a href="2.html">دیگر</a></p><img src="../img/a.jpg" alt="غرفه"><div class="share">هم‌رسانی</div></div>
                <div class="item-tags"><a>تجارت</a><a>مرز</a></div></body></html>""");
        imports.write(
                "site/old.example/news/2.html",
                "<h1 class='title'>خبر دوم نمونه</h1><div class='body'><p>" + TEXT
                        + "</p></div><div class='news_pdate_c'>تاریخ انتشار: ۱۳۸۹/۰۲/۱۴</div>");
        imports.write("site/old.example/img/a.jpg", "x");
        imports.run("site");
        Article article = imports.article("fa/bazar-mrzy-baz-shd.md");
        assertThat(article.kicker()).isEqualTo("گزارش");
        assertThat(article.deck()).isEqualTo("مردم آمدند");
        assertThat(article.topics()).containsExactly("تجارت", "مرز");
        assertThat(article.aliases()).containsExactly("news/1.html");
        assertThat(article.date())
                .isInstanceOfSatisfying(
                        PublicationDate.Day.class, day -> assertThat(day.date()).isEqualTo(LocalDate.of(2010, 5, 3)));
        assertThat(imports.body("fa/bazar-mrzy-baz-shd.md"))
                .isEqualTo("متن [دیگر](khbr-dwm-nmwnh.md)\n\n![غرفه](bazar-mrzy-baz-shd/a.jpg)");
        assertThat(imports.article("fa/khbr-dwm-nmwnh.md").date())
                .isEqualTo(new PublicationDate.Day(LocalDate.of(2010, 5, 4)));
    }

    @Test
    void a_site_can_have_a_profile_of_its_own() throws Exception {
        imports.profiles("own.yaml").write("own.yaml", "ours: {title: .t, body: .b, deck: '.none, .d'}");
        imports.write(
                "a.html",
                "<nav>فهرست</nav><b class=t>سرخط نمونه</b><i class=d>زیرتیتر</i><div class=b>متن کوتاه</div>");
        imports.run("a.html");
        assertThat(imports.article("fa/srkht-nmwnh.md").deck()).isEqualTo("زیرتیتر");
        assertThat(imports.body("fa/srkht-nmwnh.md")).isEqualTo("متن کوتاه");
        for (String wrong : List.of(
                "ours: {title: .t}",
                "ours: {title: .t, body: .b, headline: .h}",
                "ours: {title: '[', body: .b}",
                "a: [")) {
            imports.write("own.yaml", wrong);
            assertThatThrownBy(() -> imports.run("a.html"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("own.yaml");
        }
    }

    @Test
    void a_page_that_says_what_it_is_needs_no_profile() throws Exception {
        imports.write("pages/a.html", """
                <html><head><link rel="canonical" href="https://old.example/a?x=1">
                <meta property="og:image" content="pic.png"><meta name="description" content="خلاصه">
                <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "headline": "بازار باز شد",
                 "datePublished": "2010-05-03T10:30:00+04:30", "dateModified": "2010-05-05", "articleSection": "اقتصاد",
                 "author": [{"name": "سارا"}], "keywords": ["تجارت"]}]}</script></head>
                <body><aside>کناری</aside><div itemprop="articleBody"><h1>بازار باز شد</h1><p>متن</p></div></body></html>""");
        imports.write("pages/pic.png", "x");
        imports.run("pages");
        Article article = imports.article("fa/aqtsad/bazar-baz-shd.md");
        assertThat(article.section()).isEqualTo("اقتصاد");
        assertThat(article.authors()).containsExactly("سارا");
        assertThat(article.topics()).containsExactly("تجارت");
        assertThat(article.summary()).isEqualTo("خلاصه");
        assertThat(article.picture().path()).isEqualTo(Optional.of("bazar-baz-shd/pic.png"));
        assertThat(imports.body("fa/aqtsad/bazar-baz-shd.md")).isEqualTo("متن");
    }

    @Test
    void in_a_page_of_unknown_layout_the_text_is_told_from_what_is_around_it() throws Exception {
        String menu = "<ul>" + "<li><a href='x.html'>بخش</a></li>".repeat(20) + "</ul>";
        imports.write(
                "pages/a.html",
                "<title>بازار باز شد</title><body><div class=menu>" + menu
                        + "</div><div class=content><h1>بازار باز شد</h1>" + ("<p>" + TEXT.repeat(3) + "</p>").repeat(4)
                        + "</div><div class=footer>" + menu + "</div></body>");
        imports.write("pages/index.html", "<title>فهرست</title><nav>" + menu + "</nav>");
        ImportReport report = imports.run("pages");
        assertThat(imports.files()).containsExactly("fa/bazar-baz-shd.md");
        assertThat(imports.body("fa/bazar-baz-shd.md")).contains(TEXT.strip()).doesNotContain("بخش");
        assertThat(report.leftOut()).containsEntry("pages in which no article was found", 1);
    }

    @Test
    void a_title_made_of_the_text_has_a_word_at_least() throws Exception {
        imports.write("a.html", "<body><article><p>. … ! بازار باز شد. " + TEXT.repeat(3) + "</article></body>");
        imports.run("a.html");
        assertThat(imports.article(imports.files().get(0)).title()).isEqualTo(". … ! بازار باز شد");
    }

    @ParameterizedTest
    @CsvSource({"windows-1256,", "windows-1256,windows-1256", "UTF-8,", "UTF-16LE,"})
    void pages_are_decoded_as_they_are_whatever_they_say(String charset, String declared) throws Exception {
        String meta = declared == null ? "" : "<meta charset=" + declared + ">";
        String page = (charset.startsWith("UTF-16") ? "\uFEFF" : "") + meta + "<h1>سلام</h1><p>كتاب</p>";
        imports.write("a.html", page.getBytes(Charset.forName(charset)));
        imports.run("a.html");
        assertThat(imports.body("fa/slam.md")).isEqualTo("كتاب");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1256,iso-8859-1,كتاب ما,كتاب ما",
        "UTF-8,windows-1256,كتاب ما,كتاب ما",
        "UTF-8,iso-8859-1,كتاب ما,كتاب ما",
        "US-ASCII,utf-16,plain words,plain words",
        "US-ASCII,unicode,plain words!,plain words!",
        "windows-1252,iso-8859-1,un café à Genève,un café à Genève",
        "windows-1252,,un café à Genève,un café à Genève"
    })
    void what_a_page_says_of_its_letters_is_not_believed_against_them(
            String charset, String declared, String written, String read) {
        String meta = declared == null ? "" : "<meta charset=" + declared + ">";
        PageText text = PageText.of((meta + written).getBytes(Charset.forName(charset)), "");
        assertThat(text).isEqualTo(new PageText(meta + read, 0));
    }

    @Test
    void a_bad_byte_in_a_page_of_utf8_costs_one_letter_and_is_told() throws Exception {
        byte[] page = ("<h1>سلام</h1><p>" + TEXT + "</p><p>ناخوانا: #</p>").getBytes(StandardCharsets.UTF_8);
        page[page.length - 5] = (byte) 0xE3;
        imports.write("pages/a.html", page);
        byte[] cut = ("<h1>بدرود</h1><p>" + TEXT.strip() + "پ").getBytes(StandardCharsets.UTF_8);
        imports.write("pages/b.html", Arrays.copyOf(cut, cut.length - 1));
        ImportReport report = imports.run("pages");
        assertThat(imports.body("fa/slam.md")).isEqualTo(TEXT.strip() + "\n\nناخوانا: �");
        assertThat(imports.body("fa/bdrwd.md")).isEqualTo(TEXT.strip() + "�");
        assertThat(Imports.messages(report))
                .containsExactly(
                        "The page “a.html” is UTF-8 but for 1 place, where the sign � stands now",
                        "The page “b.html” is UTF-8 but for 1 place, where the sign � stands now");
    }

    @Test
    void pages_of_sites_that_programs_made_are_read_whatever_their_names_end_in() throws Exception {
        String page = "<!-- saved --><!DOCTYPE html><h1>سرخط # نمونه</h1><p>" + TEXT + "</p>";
        imports.write("site/news.php", "\n".repeat(7000) + page.replace("#", "یکم"));
        imports.write("site/view", page.replace("#", "دوم"));
        imports.write("site/q.html?id=5", page.replace("#", "سوم") + "<p><a href='q.html%3Fid=5'>پیوند</a></p>");
        imports.write("site/b.aspx", page.replace("#", "چهارم"));
        imports.write("site/code.php", "<?php echo 1;");
        imports.write("site/old.mht", "MIME-Version: 1.0");
        imports.write("site/style.css", "p{}");
        imports.write("site/p.jpg", "x");
        ImportReport report = imports.run("site");
        assertThat(report.kind()).isEqualTo("saved pages");
        assertThat(imports.files())
                .containsExactly(
                        "fa/srkht-chharm-nmwnh.md",
                        "fa/srkht-dwm-nmwnh.md",
                        "fa/srkht-swm-nmwnh.md",
                        "fa/srkht-ykm-nmwnh.md");
        assertThat(imports.body("fa/srkht-swm-nmwnh.md")).endsWith("[پیوند](srkht-swm-nmwnh.md)");
        assertThat(Imports.messages(report)).contains("2 files of other kinds were not read: 1 .mht, 1 .php");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "تاریخ انتشار: ۱۳ اردیبهشت ۱۳۸۹ - ۱۴:۳۰ | 2010-05-03",
                "دوشنبه 1389/2/13 ساعت 8:05 | 2010-05-03",
                "Published May 3, 2010 | 2010-05-03",
                "3 May 2010 | 2010-05-03",
                "2010-05-03T10:30:00+0430 | 2010-05-03",
                "۱۳۸۹/۱۳/۴۵ | ",
                "دیروز | "
            })
    void dates_are_found_among_words_in_either_calendar(String text, String day) {
        Optional<PublicationDate> date = PageDates.find(text, Imports.TEHRAN);
        assertThat(date.map(found -> ((PublicationDate.Day) found).date().toString())
                        .orElse(null))
                .isEqualTo(day);
    }

    @Test
    void links_to_pages_that_are_not_there_lead_to_the_old_site_or_nowhere() throws Exception {
        String text = "<p>" + TEXT + " <a href='b.html'>دوم</a> <a href='/gone/1'>رفته</a></p>";
        imports.write(
                "pages/a.html",
                "<link rel=canonical href='https://old.example/a'><h1 class=title>سرخط یکم</h1><div class=news_body>"
                        + text + "</div>");
        imports.write("pages/b.html", "<h1 class=title>سرخط دوم</h1><div class=news_body>" + text + "</div>");
        imports.run("pages");
        assertThat(imports.body("fa/srkht-ykm.md")).endsWith("[دوم](srkht-dwm.md) [رفته](https://old.example/gone/1)");
        assertThat(imports.body("fa/srkht-dwm.md")).endsWith("[دوم](srkht-dwm.md) رفته");
    }

    @Test
    void what_pages_say_of_themselves_is_unescaped_and_divided() throws Exception {
        imports.write(
                "a.html",
                "<meta property='og:description' content='او گفت: &amp;quot;بیا&amp;quot;'><meta property='article:tag' content='مرز,بازار، دریا'>"
                        + "<h1>سرخط نمونه</h1><div itemprop=articleBody><p>" + TEXT + "</p></div>");
        imports.run("a.html");
        Article article = imports.article("fa/srkht-nmwnh.md");
        assertThat(article.summary()).isEqualTo("او گفت: \"بیا\"");
        assertThat(article.topics()).containsExactly("مرز", "بازار", "دریا");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nastooh       | <div class=item-title><h4 class=rutitr>ر</h4><h1 class=title>سرخط نمونه</h1></div><div class=item-date>۱۳۸۹/۰۲/۱۳</div><div class=item-text><p>متن</p></div>
            iransamaneh   | <div class=rutitr>ر</div><h1 class=title>سرخط نمونه</h1><div class=news_pdate_c>۱۳۸۹/۰۲/۱۳</div><div class=body><p>متن</p></div>
            single-news   | <article class=single-news><div class=kicker>ر</div><h1 class=title>سرخط نمونه</h1><time>۱۳۸۹/۰۲/۱۳</time><div class=story><p>متن</p></div></article>
            titr          | <div class=rutitr>ر</div><div class=titr><h1>سرخط نمونه</h1></div><div class=newsPubDate>۱۳۸۹/۰۲/۱۳</div><div class=body><p>متن</p></div>
            news-body     | <div class=rotitr>ر</div><h1 class=title>سرخط نمونه</h1><div class=date>۱۳۸۹/۰۲/۱۳</div><div class=news_body><p>متن</p></div>
            """)
    void each_layout_that_is_known_gives_its_parts(String layout, String page) throws Exception {
        imports.write("a.html", "<nav><a href='/'>خانه</a></nav>" + page);
        imports.run("a.html");
        Article article = imports.article("fa/srkht-nmwnh.md");
        assertThat(article.title()).as(layout).isEqualTo("سرخط نمونه");
        assertThat(article.kicker()).isEqualTo("ر");
        assertThat(article.date()).isEqualTo(new PublicationDate.Day(LocalDate.of(2010, 5, 3)));
        assertThat(imports.body("fa/srkht-nmwnh.md")).isEqualTo("متن");
    }

    @Test
    void the_text_of_a_page_whose_layout_misleads_the_rule_is_not_lost() throws Exception {
        String text = "<p>متن بلند این صفحه از چیزهای گوناگونی سخن می‌گوید که همه باید بمانند.</p>".repeat(80);
        imports.write(
                "pages/one.html",
                "<html><title>راهنما</title><body><div class='nav'><a href='/'>خانه</a></div>"
                        + "<div id='contentWithSidebar'><div id='post'><p>آغاز سخن.</p>" + text + "</div></div>"
                        + "<p>" + "بازنشر نوشته‌های این پایگاه با یاد از منبع، برای همه آزاد است. ".repeat(10)
                        + "</p></body></html>");
        assertThat(imports.run("pages").findings()).isEmpty();
        assertThat(imports.body("fa/rahnma.md"))
                .startsWith("آغاز سخن.")
                .contains("همه باید بمانند.")
                .doesNotContain("خانه");
    }

    @Test
    void a_picture_of_a_monstrous_size_stays_out_and_is_told() throws Exception {
        imports.write(
                "pages/a.html",
                "<h1 class=title>سرخط نمونه</h1><div class=news_body><p>" + TEXT
                        + "<img src='b.jpg' alt='نما'></p></div>");
        imports.write("pages/b.jpg", new byte[70 * 1024 * 1024]);
        ImportReport report = imports.run("pages");
        assertThat(imports.files()).containsExactly("fa/srkht-nmwnh.md");
        assertThat(Imports.messages(report).toString())
                .contains("b.jpg is too large to be published, and was left out");
    }

    @Test
    void a_page_that_is_far_too_long_is_told_and_the_others_are_imported() throws Exception {
        imports.write("pages/a.html", "<h1>".repeat(1 << 21) + " ");
        imports.write("pages/b.html", "<h1 class=title>سرخط نمونه</h1><div class=news_body><p>" + TEXT + "</p></div>");
        ImportReport report = imports.run("pages");
        assertThat(imports.files()).containsExactly("fa/srkht-nmwnh.md");
        assertThat(Imports.messages(report))
                .containsExactly("a.html has more than 8 MB, and is no page that could be read");
    }

    @Test
    void a_second_folder_with_files_of_the_same_names_is_not_taken_for_the_first() throws Exception {
        String other = "کشتی تازه نمونه در بندر پهلو گرفت و بار آن در چند روز خالی شد. ";
        imports.write("A/1.html", "<h1>بازار</h1><p>" + TEXT + "</p>");
        imports.write("A/2.html", "<h1>میدان</h1><p>" + TEXT + "</p>");
        imports.write("B/1.html", "<h1>بندر</h1><p>" + other + "<a href='2.html'>لنگرگاه</a></p>");
        imports.write("B/2.html", "<h1>لنگرگاه</h1><p>" + other + "</p>");
        imports.run("A");
        ImportReport second = imports.run("B");
        assertThat(second.articles()).isEqualTo(2);
        assertThat(Imports.messages(second))
                .contains("Another “page 1.html” was imported before, with another title and text: this one is new");
        assertThat(imports.body("fa/bndr.md")).endsWith("[لنگرگاه](lngrgah.md)");
        assertThat(imports.run("A/../B").known()).isEqualTo(2);
        imports.write("A/1.html", "<h1>بازار روز</h1><p>" + TEXT + "</p><p>افزوده</p>");
        ImportReport changed = imports.run("A/../A");
        assertThat(changed.articles()).isZero();
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(imports.files()).containsExactly("fa/bazar.md", "fa/bndr.md", "fa/lngrgah.md", "fa/mydan.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>سرخط نمونه</h1><span class=news-date>دوشنبه ۱۳ اردیبهشت ۱۳۸۹</span> | 2010-05-03",
                "<div id=postDate>۱۳۸۹/۰۲/۱۳</div><h1>سرخط نمونه</h1> | 2010-05-03",
                "<h1>سرخط نمونه</h1><time>May 3, 2010</time> | 2010-05-03",
                "<h1>سرخط نمونه</h1><p class='تاریخ'>3 May 2010</p> | 2010-05-03",
                "<header><p class=date>۱۴۰۰/۰۱/۰۱</p></header><h1>سرخط نمونه</h1> |",
                "<h1>سرخط نمونه</h1><p class=update>۱۴۰۰/۰۱/۰۱</p> |",
                "<h1>سرخط نمونه</h1><ul><li class=date>۱۴۰۰/۰۱/۰۱</li></ul> |"
            })
    void a_date_that_only_readers_see_is_found_beside_the_title(String top, String day) throws Exception {
        imports.write("a.html", "<body>" + top + "<p>" + TEXT + "</p><p>" + TEXT + "</p></body>");
        imports.run("a.html");
        Article article = imports.article("fa/srkht-nmwnh.md");
        assertThat(article.date())
                .isEqualTo(day == null ? PublicationDate.UNKNOWN : new PublicationDate.Day(LocalDate.parse(day)));
        if (day != null) {
            assertThat(imports.body("fa/srkht-nmwnh.md")).isEqualTo(TEXT.strip() + "\n\n" + TEXT.strip());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>سرخط نمونه</p>",
                "<div><b>سرخط نمونه</b></div>",
                "<center><font size=5>سرخط نمونه</font></center>"
            })
    void a_title_that_stands_above_the_text_once_more_leaves_it(String top) throws Exception {
        imports.write("a.html", "<title>سرخط نمونه</title><body>" + top + "<p>" + TEXT + "</p></body>");
        imports.run("a.html");
        assertThat(imports.body("fa/srkht-nmwnh.md")).isEqualTo(TEXT.strip());
    }

    @Test
    void a_date_that_cannot_be_is_told() throws Exception {
        imports.write(
                "pages/a.html",
                "<title>نخستین نمونه</title><meta property='article:published_time' content='0000-00-00T00:00:00Z'><h1>نخستین"
                        + " نمونه</h1><p>" + TEXT.repeat(3) + "</p>");
        assertThat(Imports.messages(imports.run("pages")))
                .containsExactly(
                        "The date “0000-00-00T00:00:00Z” of “نخستین نمونه” can't be read: the article is undated");
    }
}
