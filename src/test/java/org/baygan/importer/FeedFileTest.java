package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
import org.junit.jupiter.params.provider.ValueSource;

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

    private static String rss(String... items) {
        return "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><title>t</title>\n"
                + String.join("\n", items) + "</channel></rss>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
                        + "<channel/>%s</rdf:RDF>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                        + " xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel/>%s</rdf:RDF>",
                "<rss version='0.91'><channel>%s</channel></rss>",
                "<rss version='0.92'><channel>%s</channel></rss>",
                "<rss version='2.0'><channel>%s</channel></rss>"
            })
    void a_description_with_tags_is_html_in_every_rss(String feed) throws Exception {
        imports.write(
                "feed.xml",
                feed.formatted(
                        "<item><title>one</title><link>https://old.example/1</link>"
                                + "<description>&lt;p&gt;a &lt;b&gt;bold&lt;/b&gt; word &amp;amp; more&lt;/p&gt;</description></item>"));
        imports.run("feed.xml");
        assertThat(imports.body("en/one.md")).isEqualTo("a **bold** word & more");
        assertThat(imports.content("en/one.md")).doesNotContain("summary");
    }

    @Test
    void an_entry_of_atom_has_the_date_of_its_change_the_labels_and_the_author_of_the_feed() throws Exception {
        imports.write(
                "feed.xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><id>i</id><author><name>Sara Sample</name></author>"
                        + "<entry><id>1</id><title>one</title><updated>2010-05-03T10:30:00Z</updated>"
                        + "<category term='x1' label='Trade'/><content>x</content></entry>"
                        + "<entry><id>2</id><title>two</title><updated>2010-05-03T10:30:00Z</updated>"
                        + "<author><name>Ali Sample</name></author><content>x</content></entry></feed>");
        imports.run("feed.xml");
        Article article = imports.article("en/one.md");
        assertThat(article.date()).isInstanceOf(PublicationDate.Day.class);
        assertThat(article.updated()).isEqualTo(PublicationDate.UNKNOWN);
        assertThat(article.topics()).containsExactly("Trade");
        assertThat(article.authors()).containsExactly("Sara Sample");
        assertThat(imports.article("en/two.md").authors()).containsExactly("Ali Sample");
    }

    @Test
    void dates_that_cannot_be_read_are_told_and_those_of_the_persian_calendar_are_read() throws Exception {
        String item = "<item><title>%s</title><guid>%s</guid><description>x</description><pubDate>%s</pubDate></item>";
        imports.write(
                "feed.xml",
                rss(
                        item.formatted("one", 1, "soon"),
                        item.formatted("two", 2, "Mon, 01 Jan 0000 00:00:00 +0000"),
                        item.formatted("three", 3, "1389/02/13"),
                        item.formatted("four", 4, "")));
        ImportReport report = imports.run("feed.xml");
        assertThat(Imports.messages(report))
                .startsWith(
                        "The date “soon” of “one” can't be read: the article is undated",
                        "The date “Mon, 01 Jan 0000 00:00:00 +0000” of “two” can't be read: the article is undated")
                .hasSize(3);
        assertThat(report.findings()).extracting(Diagnostic::line).startsWith(2, 3);
        assertThat(imports.content("en/three.md")).contains("date: 2010-05-03");
    }

    @Test
    void the_source_and_the_files_of_media_rss_come_along() throws Exception {
        imports.write(
                "feed.xml",
                rss("<item><title>one</title><guid>1</guid><description>x</description>"
                        + "<source url='https://agency.example/feed'>Sample Agency</source>"
                        + "<media:content url='https://old.example/a.jpg' medium='image'/>"
                        + "<media:content url='https://old.example/b.jpg' type='image/jpeg'/>"
                        + "<media:group><media:content url='https://old.example/large.mp4'/>"
                        + "<media:content url='https://old.example/small.mp4'/></media:group></item>"));
        imports.media("up");
        imports.write("up/a.jpg", "a");
        imports.run("feed.xml");
        Article article = imports.article("en/one.md");
        assertThat(article.source()).isEqualTo("Sample Agency");
        assertThat(article.picture().path()).contains("one/a.jpg");
        assertThat(imports.body("en/one.md"))
                .isEqualTo("x\n\n![](https://old.example/b.jpg)\n\n[large.mp4](https://old.example/large.mp4)");
    }

    @Test
    void what_a_json_feed_links_to_elsewhere_is_the_source() throws Exception {
        imports.write(
                "feed.json",
                "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": \"1\", \"title\": \"one\","
                        + " \"content_text\": \"x\", \"external_url\": \"https://agency.example/1\","
                        + " \"date_modified\": \"2010-05-03T10:30:00Z\"}]}");
        imports.run("feed.json");
        assertThat(imports.article("en/one.md").sourceUrl()).contains("https://agency.example/1");
        assertThat(imports.content("en/one.md")).contains("date: 2010-05-03").doesNotContain("updated");
    }

    @Test
    void a_feed_is_not_read_as_another_programs_export() throws Exception {
        imports.write("atom.xml", "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title></feed>");
        Importer importer = new Importer(imports.settings(), (percent, items) -> {});
        assertThatThrownBy(
                        () -> importer.run(folder.resolve("atom.xml"), "atom.xml", Optional.of(SourceKind.WORDPRESS)))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessage(
                        "atom.xml looks like a feed, not like a WordPress export. Leave --from out, or write --from feed");
    }

    @Test
    void a_declaration_with_entities_of_its_own_is_known_for_a_feed_and_refused() throws Exception {
        imports.write(
                "feed.xml",
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel>"
                        + "<item><title>&x;</title></item></channel></rss>");
        assertThat(Imports.messages(imports.run("feed.xml")))
                .containsExactly(
                        "The feed breaks off here: a document type declaration (<!DOCTYPE …>), which is not read");
    }

    @Test
    void a_json_feed_that_is_nested_too_deep_is_told_with_its_line() throws Exception {
        imports.write(
                "feed.json",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [\n{\"id\": \"1\", \"x\": "
                        + "[".repeat(1000) + "]".repeat(1000) + "}]}");
        assertThat(imports.run("feed.json").findings()).singleElement().satisfies(found -> {
            assertThat(found.line()).isEqualTo(2);
            assertThat(found.message()).startsWith("The feed breaks off here: values nested more than 200 deep");
        });
    }
}
