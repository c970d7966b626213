package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Article;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleTableTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Imports imports;

    @BeforeEach
    void begin() {
        imports = new Imports(folder);
    }

    private static List<String> messages(ImportReport report, Severity severity) {
        return report.findings().stream()
                .filter(found -> found.severity() == severity)
                .map(Diagnostic::message)
                .toList();
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("news.csv", """
                        id,title,text,date,author,section,tags,url
                        7,"بازار باز شد","<p>متن <b>کامل</b></p>",1389/02/13,سارا,شهر,"تجارت,بندر",https://old.example/news/1/
                        """),
                Arguments.of("excel.csv", """
                        sep=;
                        کد خبر;تیتر;متن خبر;تاریخ;نویسنده;سرویس;برچسب‌ها;لینک
                        7;بازار باز شد;"متن <b>کامل</b>";۱۳۸۹/۰۲/۱۳;سارا;شهر;تجارت، بندر;https://old.example/news/1/
                        """),
                Arguments.of("news.tsv", """
                        News_ID\tHEADLINE\tBody\tPublish Date\tWriter\tCategory Name\tKeywords\tLink
                        7\tبازار باز شد\tمتن <b>کامل</b>\t2010-05-03\tسارا\tشهر\t['تجارت', 'بندر']\thttps://old.example/news/1/
                        """),
                Arguments.of("news.jsonl", """
                        {"id": 7, "title": "بازار باز شد", "body": "متن <b>کامل</b>", "date": "2010-05-03", "authors": ["سارا"],
                        """.strip() + """
                         "category": {"id": 3, "name": "شهر"}, "tags": [{"name": "تجارت"}, {"name": "بندر"}], "url": "https://old.example/news/1/"}
                        """),
                Arguments.of("mongo.json", """
                        {"_id": {"$oid": "7"}, "title": "بازار باز شد", "content": "متن <b>کامل</b>", "date": {"$date": "2010-05-03"},
                         "author": "سارا", "section": "شهر", "topics": ["تجارت", "بندر"], "link": "https://old.example/news/1/"}
                        """),
                Arguments.of("elastic.json", """
                        {"took": 1, "hits": {"total": 1, "hits": [{"_index": "news", "_id": "x", "_source":
                        {"id": "7", "title": "بازار باز شد", "content": "متن <b>کامل</b>", "date": "2010-05-03",
                         "author": "سارا", "section": "شهر", "topics": ["تجارت", "بندر"], "link": "https://old.example/news/1/"}}]}}
                        """),
                Arguments.of("phpmyadmin.json", """
                        [{"type":"header","version":"5.2"}, {"type":"database","name":"site"},
                        {"type":"table","name":"news","database":"site","data":[
                        {"id":"7","title":"بازار باز شد","text":"متن <b>کامل</b>","date":"2010-05-03","author":"سارا",
                         "category":"شهر","tags":"تجارت|بندر","link":"https://old.example/news/1/"}]}]
                        """),
                Arguments.of("wp-json.json", """
                        [{"id":7,"date":"2010-05-03","slug":"bazar-baz-shd","status":"publish","title":{"rendered":"بازار باز شد"},
                        "content":{"rendered":"<p>متن <b>کامل</b></p>","protected":false},"author":"سارا","section":"شهر",
                        "tags":["تجارت","بندر"],"link":"https://old.example/news/1/"}]
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void rowsOfEveryKindOfTableBecomeArticles(String name, String table) throws Exception {
        imports.write(name, table);

        ImportReport report = imports.run(name);

        assertThat(messages(report, Severity.ERROR)).isEmpty();
        assertThat(messages(report, Severity.WARNING)).isEmpty();
        assertThat(imports.files()).containsExactly("fa/shhr/bazar-baz-shd.md");
        Article article = imports.article("fa/shhr/bazar-baz-shd.md");
        assertThat(article.title()).isEqualTo("بازار باز شد");
        assertThat(article.date()).isEqualTo(new PublicationDate.Day(LocalDate.of(2010, 5, 3)));
        assertThat(article.section()).isEqualTo("شهر");
        assertThat(article.topics()).containsExactly("تجارت", "بندر");
        assertThat(article.authors()).containsExactly("سارا");
        assertThat(article.aliases()).containsExactly("news/1/index.html");
        assertThat(imports.body("fa/shhr/bazar-baz-shd.md")).isEqualTo("متن **کامل**");
        assertThat(imports.run(name).articles()).as("imported again").isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, \uFEFF",
        "UTF-16LE, \uFEFF",
        "UTF-16BE, \uFEFF",
        "windows-1256, ''",
    })
    void aTableIsReadInTheEncodingInWhichItIs(String charset, String mark) throws Exception {
        String table = mark
                + "title,text\n\"قایق‌های بندر\",\"قایق‌های بندر امروز پس از چند روز به دریا رفتند، و بازار پر شد.\"\n";
        String title = charset.equals("windows-1256") ? "قايق‌هاي بندر" : "قایق‌های بندر"; // it has no Persian yeh
        imports.write("news.csv", table.replace("قایق‌های بندر", title).getBytes(Charset.forName(charset)));

        ImportReport report = imports.run("news.csv");

        assertThat(messages(report, Severity.WARNING)).isEmpty();
        assertThat(imports.article(imports.files().get(0)).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "1272868200                  ! 2010-05-03",
                "1272868200000               ! 2010-05-03",
                "1272868200.5                ! 2010-05-03",
                "20100503                    ! 2010-05-03",
                "13890213                    ! 2010-05-03",
                "20100503103000              ! 2010-05-03",
                "2010-05-03 10:30:00.123456  ! 2010-05-03",
                "2010-05-03T06:00:00Z        ! 2010-05-03",
                "1389/2/13 10:30             ! 2010-05-03",
                "۱۳۸۹/۰۲/۱۳                  ! 2010-05-03",
                "0000-00-00 00:00:00         ! ",
                "NULL                        ! ",
                "\\N                         ! ",
            })
    void datesAreReadAsDatabasesWriteThem(String written, String day) throws Exception {
        imports.write("news.tsv", "title\ttext\tdate\nA day\tText of it\t" + written + "\n");

        ImportReport report = imports.run("news.tsv");

        assertThat(messages(report, Severity.WARNING)).isEmpty();
        PublicationDate date = imports.article("en/a-day.md").date();
        assertThat(date instanceof PublicationDate.Day known ? known.date() : null)
                .isEqualTo(Optional.ofNullable(day).map(LocalDate::parse).orElse(null));
    }

    @Test
    void aDateThatSaysNothingIsTold() throws Exception {
        imports.write("news.csv", "title,text,date\nA day,Text,soon\n");

        assertThat(messages(imports.run("news.csv"), Severity.WARNING))
                .containsExactly("The date “soon” of “A day” can't be read: the article is undated");
    }

    @Test
    void aTimeOfAColumnOfItsOwnBelongsToTheDay() throws Exception {
        imports.write("news.csv", "title,text,date,time\nA day,Text,2010-05-03,10:30\n");
        imports.run("news.csv");

        assertThat(imports.content("en/a-day.md")).contains("date: 2010-05-03T10:30+04:30");
    }

    @ParameterizedTest
    @CsvSource({
        "status, published, PUBLISHED",
        "status, publish, PUBLISHED",
        "state, 1, PUBLISHED",
        "state, 0, DRAFT",
        "state, -2, DRAFT",
        "status, draft, DRAFT",
        "status, embargo, DRAFT",
        "draft, true, DRAFT",
        "draft, 0, PUBLISHED",
        "published, 0, DRAFT",
        "is_published, 1, PUBLISHED",
        "post_password, x, DRAFT",
    })
    void whatIsNotToBeSeenIsADraft(String column, String value, Article.Status status) throws Exception {
        imports.write("news.csv", "title,text," + column + "\nA day,Text," + value + "\n");
        imports.run("news.csv");

        assertThat(imports.article("en/a-day.md").status()).isEqualTo(status);
    }

    @Test
    void aStatusThatIsNotKnownIsTold() throws Exception {
        imports.write("news.csv", "title,text,status\nA day,Text,embargo\n");

        assertThat(messages(imports.run("news.csv"), Severity.WARNING))
                .containsExactly("The status “embargo” of “A day” isn't known: it is a draft");
    }

    @Test
    void aStatusMeansWhatTheSiteSays() throws Exception {
        imports.site("status.on-line=published\n").write("news.csv", "title,text,status\nA day,Text,On line\n");

        assertThat(messages(imports.run("news.csv"), Severity.WARNING)).isEmpty();
        assertThat(imports.article("en/a-day.md").status()).isEqualTo(Article.Status.PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "One|Two                          ! One|Two",
                "One||Two                         ! One||Two",
                "One|Two||Three                   ! One  |Two||Three",
                "a < b & c                        ! a \\< b & c",
                "a &lt; b &amp; c&zwnj;d          ! a \\< b & c\u200Cd",
                "<p>One</p><p>Two</p>             ! One||Two",
                "&lt;p&gt;One&lt;/p&gt;           ! One",
                "<b>One</b>|Two                   ! **One**||Two",
                "<script>alert(1)</script><p>One</p> ! One",
            })
    void textsAreLinesOrHtml(String text, String markdown) throws Exception {
        imports.write("news.csv", "title,text\nA day,\"" + text.replace('|', '\n') + "\"\n");
        imports.run("news.csv");

        String expected = markdown.equals("One|Two") ? "One||Two" : markdown;
        assertThat(imports.body("en/a-day.md").replace("\n", "|")).isEqualTo(expected);
    }

    @Test
    void whatStandsBeforeATextIsKept() throws Exception {
        imports.write("news.csv", """
                title,lead,introtext,fulltext
                A day,The lead.,The opening.,The rest.
                Another,The rest,,The rest of it.
                """);
        imports.run("news.csv");

        assertThat(imports.body("en/a-day.md")).isEqualTo("The lead.\n\nThe opening.\n\nThe rest.");
        assertThat(imports.body("en/another.md")).isEqualTo("The rest of it.");
    }

    @Test
    void titlesAndNamesArePlainText() throws Exception {
        imports.write(
                "news.csv", "title,text,author\n<b>Rain</b> &amp; snow,Text,\"A. One; B. Two،A. One, C &amp; D\"\n");
        imports.run("news.csv");

        Article article = imports.article("en/rain-snow.md");
        assertThat(article.title()).isEqualTo("Rain & snow");
        assertThat(article.authors()).containsExactly("A. One", "B. Two", "C & D");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "https://old.example/files/boat.jpg?w=3,4",
                "/files/boat.jpg, https://old.example/files/sea.jpg",
                "files/boat.jpg|files/sea.jpg",
            })
    void aPictureComesFromTheFoldersThatAreGiven(String image) throws Exception {
        imports.write("media/files/boat.jpg", new byte[] {1});
        imports.write("news.csv", "title,text,image\nA day,Text,\"" + image + "\"\n");
        imports.media("media").run("news.csv");

        assertThat(imports.files()).containsExactly("en/a-day.md", "en/a-day/boat.jpg");
    }

    @Test
    void aRowThatCannotBeReadHidesNoOther() throws Exception {
        imports.write("news.jsonl", """
                {"title": "One", "text": "First"}
                {"title": "Two", "text": "Sec

                {"title": "Three", "text": "Third"}
                """);

        ImportReport report = imports.run("news.jsonl");

        assertThat(imports.files()).containsExactly("en/one.md", "en/three.md");
        assertThat(report.findings()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(Severity.ERROR);
            assertThat(found.line()).isEqualTo(2);
            assertThat(found.message()).startsWith("This row was left out: ");
        });
    }

    @Test
    void aDocumentThatBreaksOffKeepsWhatComesBefore() throws Exception {
        imports.write("news.json", "[{\"title\": \"One\", \"text\": \"First\"},\n{\"title\": \"Two\", \"te");

        ImportReport report = imports.run("news.json");

        assertThat(imports.files()).containsExactly("en/one.md");
        assertThat(report.findings()).singleElement().satisfies(found -> {
            assertThat(found.line()).isEqualTo(2);
            assertThat(found.message()).startsWith("The table breaks off here: ");
        });
    }

    @Test
    void aRowOfAnotherLengthIsTold() throws Exception {
        imports.write("news.csv", "title,text,author\nOne,First, with a comma,A. One\nTwo,Second\n");

        ImportReport report = imports.run("news.csv");

        assertThat(imports.files()).containsExactly("en/one.md", "en/two.md");
        assertThat(report.findings())
                .extracting(found -> found.line() + ": " + found.message())
                .containsExactly(
                        "2: This row has 4 values, and the table 3 columns",
                        "3: This row has values for 2 of 3 columns");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsTold() throws Exception {
        String endless = "x".repeat(20_000_000);
        imports.write("news.csv", "title,text\nOne,First\nTwo,\"" + endless + "\n");

        ImportReport report = imports.run("news.csv");

        assertThat(imports.files()).containsExactly("en/one.md");
        assertThat(messages(report, Severity.ERROR)).singleElement().asString().startsWith("The table breaks off");
    }

    @Test
    void columnsThatAreNotKnownAreTold() throws Exception {
        imports.write("news.csv", "title,text,hits,rating\nOne,First,3,4\n,,5,6\n");

        ImportReport report = imports.run("news.csv");

        assertThat(messages(report, Severity.NOTE))
                .containsExactly("These columns have no place in an article, and stayed out: hits, rating");
        assertThat(report.leftOut()).containsEntry("rows without a title or text", 1);
    }

    @Test
    void aTableWithoutTitlesAndTextsSaysWhatItHas() throws Exception {
        imports.write("news.csv", "one;two\n1;2\n");

        assertThat(messages(imports.run("news.csv"), Severity.ERROR))
                .containsExactly(
                        "The first row names no column for titles or texts; it has “one”, “two”, divided by “;”");
    }

    @Test
    void bytesThatAreNoTextAreTold() throws Exception {
        byte[] table = "title,text\nOne,First ?\n".getBytes(StandardCharsets.UTF_8);
        table[table.length - 2] = (byte) 0xFF;
        imports.write("news.csv", table);

        assertThat(messages(imports.run("news.csv"), Severity.WARNING))
                .containsExactly("The table isn't UTF-8: letters that can't be read became “\uFFFD”");
    }
}
