package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Article;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeedFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Imports imports;

    @BeforeEach
    void begin() {
        imports = new Imports(folder);
    }

    static Stream<Arguments> feeds() {
        return Stream.of(
                Arguments.of("rss 2.0", """
                        <?xml version="1.0"?>
                        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                          xmlns:dc="http://purl.org/dc/elements/1.1/">
                        <channel><title>t</title><link>https://old.example/</link><language>fa-IR</language>
                        <item><title>بازار باز شد</title><link>https://old.example/news/1/</link><guid>x1</guid>
                        <pubDate>Mon, 03 May 2010 10:30:00 +0430</pubDate><category>تجارت</category><dc:creator>سارا</dc:creator>
                        <description>خلاصه</description><content:encoded><![CDATA[<p>متن <b>کامل</b></p>]]></content:encoded></item>
                        </channel></rss>"""),
                Arguments.of("rss 1.0", """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                          xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                        <channel rdf:about="x"><title>t</title><link>https://old.example/</link><description>d</description></channel>
                        <item rdf:about="https://old.example/news/1/"><title>بازار باز شد</title><link>https://old.example/news/1/</link>
                        <dc:date>2010-05-03T10:30:00+04:30</dc:date><dc:subject>تجارت</dc:subject><dc:creator>سارا</dc:creator>
                        <description>خلاصه</description><content:encoded>&lt;p&gt;متن &lt;b&gt;کامل&lt;/b&gt;&lt;/p&gt;</content:encoded></item></rdf:RDF>"""),
                Arguments.of("atom", """
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fa"><title>t</title><id>i</id>
                        <entry><title type="html">بازار &lt;b&gt;باز&lt;/b&gt; شد</title><link href="https://old.example/news/1/"/><id>x1</id>
                        <published>2010-05-03T10:30:00+04:30</published><category term="تجارت"/><author><name>سارا</name></author>
                        <summary>خلاصه</summary>
                        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>متن <b>کامل</b></p></div></content></entry></feed>"""),
                Arguments.of("json feed", """
                        {"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [
                        {"id": "x1", "url": "https://old.example/news/1/", "title": "بازار باز شد", "content_html": "<p>متن <b>کامل</b></p>",
                         "summary": "خلاصه", "date_published": "2010-05-03T10:30:00+04:30", "tags": ["تجارت"],
                         "authors": [{"name": "سارا"}], "language": "fa"}]}"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("feeds")
    void entries_of_every_kind_of_feed_become_articles(String kind, String feed) throws Exception {
        imports.write("feed", feed);
        ImportReport report = imports.run("feed");
        assertThat(report.findings()).isEmpty();
        Article article = imports.article("fa/bazar-baz-shd.md");
        assertThat(article.title()).isEqualTo("بازار باز شد");
        assertThat(article.summary()).isEqualTo("خلاصه");
        assertThat(article.topics()).containsExactly("تجارت");
        assertThat(article.authors()).containsExactly("سارا");
        assertThat(article.language()).isEqualTo(Language.PERSIAN);
        assertThat(article.aliases()).containsExactly("news/1/index.html");
        assertThat(imports.body("fa/bazar-baz-shd.md")).isEqualTo("متن **کامل**");
        assertThat(article.date())
                .isInstanceOfSatisfying(
                        PublicationDate.Day.class,
                        day -> assertThat(day.time().orElseThrow().toInstant())
                                .isEqualTo(Instant.parse("2010-05-03T06:00:00Z")));
    }

    @Test
    void an_excerpt_is_taken_where_there_is_no_full_text_and_that_is_told() throws Exception {
        imports.write(
                "feed.xml",
                "<rss version='0.91'><channel><title>t</title><link>l</link><description>d</description>"
                        + "<item><title>one</title><link>https://old.example/1</link><description>only this</description></item></channel></rss>");
        ImportReport report = imports.run("feed.xml");
        assertThat(imports.body("en/one.md")).isEqualTo("only this");
        assertThat(Imports.messages(report))
                .containsExactly("1 entries of the feed hold no full text, only an excerpt");
    }

    @Test
    void what_comes_before_a_break_is_imported() throws Exception {
        imports.write(
                "feed.xml",
                "<rss version='2.0'><channel><item><title>one</title><description>x</description></item>\n<item><title>tw");
        ImportReport report = imports.run("feed.xml");
        assertThat(imports.files()).containsExactly("en/one.md");
        assertThat(report.findings()).anySatisfy(found -> {
            assertThat(found.severity()).isEqualTo(Severity.ERROR);
            assertThat(found.line()).isEqualTo(2);
        });
    }

    @Test
    void what_comes_before_a_break_of_json_is_imported() throws Exception {
        imports.write("feed.json", """
                {"version": "https://jsonfeed.org/version/1.1", "items": [
                {"id": "1", "title": "one", "content_text": "x"},
                {"id": "2", "title": "tw""");
        ImportReport report = imports.run("feed.json");
        assertThat(imports.files()).containsExactly("en/one.md");
        assertThat(report.findings()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(Severity.ERROR);
            assertThat(found.line()).isEqualTo(3);
            assertThat(found.message()).startsWith("The feed breaks off here: ");
        });
    }

    @Test
    void entries_of_one_number_are_told_apart_and_a_second_import_knows_them_all() throws Exception {
        String item =
                "<item><title>%s</title><link>https://old.example/</link><guid>x</guid><description>%s</description></item>";
        imports.write(
                "feed.xml",
                "<rss version='2.0'><channel><title>t</title>" + item.formatted("one", "a") + item.formatted("two", "b")
                        + item.formatted("two", "c") + item.formatted("one", "a") + "</channel></rss>");
        ImportReport report = imports.run("feed.xml");
        assertThat(imports.files()).containsExactly("en/one.md", "en/two-2.md", "en/two.md");
        assertThat(report.leftOut()).isEqualTo(Map.of("items that the source holds twice", 1));
        assertThat(report.changed()).isZero();
        ImportReport again = imports.run("feed.xml");
        assertThat(again.known()).isEqualTo(3);
        assertThat(again.changed()).isZero();
    }

    @Test
    void a_json_feed_says_what_holds_for_all_its_items_once() throws Exception {
        imports.write(
                "feed.json",
                "{\"version\": \"https://jsonfeed.org/version/1\", \"language\": \"en\", \"author\": {\"name\": \"Sara Sample\"}, \"items\": ["
                        + "{\"id\": 1, \"title\": \"one\", \"content_text\": \"متن\","
                        + " \"attachments\": [{\"url\": \"https://old.example/a.mp3\"}]},"
                        + " {\"id\": 2, \"title\": \"two\", \"content_text\": \"x\", \"author\": {\"name\": \"Ali Sample\"}}]}");
        imports.run("feed.json");
        assertThat(imports.article("en/one.md").authors()).containsExactly("Sara Sample");
        assertThat(imports.body("en/one.md")).isEqualTo("متن\n\n[a.mp3](https://old.example/a.mp3)");
        assertThat(imports.article("en/two.md").authors()).containsExactly("Ali Sample");
    }

    @Test
    void a_change_before_the_publication_is_none() throws Exception {
        imports.write(
                "feed.xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><id>i</id><entry><id>1</id><title>one</title>"
                        + "<published>2010-05-03T10:30:00Z</published><updated>2010-05-03T10:29:00Z</updated><content>x</content></entry></feed>");
        imports.run("feed.xml");
        assertThat(imports.content("en/one.md")).doesNotContain("updated");
    }

    @Test
    void a_feed_may_have_a_prefix_of_its_own() throws Exception {
        imports.write(
                "feed.xml",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>t</a:title><a:id>i</a:id><a:entry><a:id>1</a:id>"
                        + "<a:title>one</a:title><a:content type='text'>x</a:content></a:entry></a:feed>");
        imports.run("feed.xml");
        assertThat(imports.body("en/one.md")).isEqualTo("x");
    }

    @Test
    void a_declaration_that_is_refused_can_be_taken_out() throws Exception {
        imports.write("feed.xml", "<!DOCTYPE rss SYSTEM 'x.dtd'>\n<rss version='0.91'><channel></channel></rss>");
        assertThat(imports.run("feed.xml").findings())
                .extracting(Diagnostic::hint)
                .containsExactly(
                        "If the file is your own, take the declaration out with a text editor, from <!DOCTYPE to its >,"
                                + " and import once more");
    }

    @Test
    void a_language_that_the_site_has_not_is_told() throws Exception {
        imports.write(
                "feed.xml",
                "<rss version='2.0'><channel><title>t</title><language>de</language>"
                        + "<item><title>eins</title><guid>1</guid><content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>x</content:encoded></item></channel></rss>");
        assertThat(Imports.messages(imports.run("feed.xml")))
                .containsExactly("The site has no language de, in which 1 article is: they won't be published");
        assertThat(imports.files()).containsExactly("de/eins.md");
    }
}
