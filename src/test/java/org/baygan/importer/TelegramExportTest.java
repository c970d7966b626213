package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Article;
import org.baygan.model.PublicationDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramExportTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Imports imports;

    @BeforeEach
    void begin() {
        imports = new Imports(folder).messages(0, "sample");
    }

    private static String chat(String type, String... messages) {
        return "{\"name\": \"کانال نمونه\", \"type\": \"" + type + "\", \"id\": 1500, \"messages\": [\n"
                + String.join(",\n", messages) + "\n]}";
    }

    private static String message(int id, String text, String... more) {
        return "{\"id\": " + id + ", \"type\": \"message\", \"date\": \"2023-03-21T12:00:0" + id % 10
                + "\", \"from\": \"کانال نمونه\", " + String.join("", more) + "\"text\": " + text + "}";
    }

    private ImportReport run(String... messages) throws Exception {
        imports.write("export/result.json", chat("public_channel", messages));
        return imports.run("export");
    }

    @Test
    void a_message_becomes_an_article_with_its_form_topics_and_address() throws Exception {
        run(
                message(
                        5,
                        "[\"🔴 \", {\"type\": \"bold\", \"text\": \"بازار باز شد\"}, \"\\n\\nمردم \","
                                + " {\"type\": \"italic\", \"text\": \"آمدند\"}, \" و \","
                                + " {\"type\": \"text_link\", \"text\": \"دیدند\", \"href\": \"https://example.org/a_b\"}, \".\\n\","
                                + " {\"type\": \"hashtag\", \"text\": \"#بازار_مرزی\"}, \" \", {\"type\": \"mention\", \"text\": \"@sample\"}]",
                        "\"date_unixtime\": \"1679387405\", \"edited_unixtime\": \"1679474000\", \"forwarded_from\": \"خبرگزاری نمونه\", "));
        Article article = imports.article("fa/bazar-baz-shd.md");
        assertThat(article.title()).isEqualTo("بازار باز شد");
        assertThat(imports.body("fa/bazar-baz-shd.md"))
                .isEqualTo(
                        "مردم *آمدند* و [دیدند](https://example.org/a_b).  \n\\#بازار_مرزی [@sample](https://t.me/sample)");
        assertThat(article.topics()).containsExactly("بازار مرزی");
        assertThat(article.source()).isEqualTo("خبرگزاری نمونه");
        assertThat(article.sourceUrl()).contains("https://t.me/sample/5");
        assertThat(article.aliases()).containsExactly("sample/5/index.html");
        assertThat(article.date())
                .isInstanceOfSatisfying(
                        PublicationDate.Day.class,
                        day -> assertThat(day.time().orElseThrow().toInstant())
                                .isEqualTo(Instant.ofEpochSecond(1679387405)));
        assertThat(article.updated())
                .isInstanceOfSatisfying(
                        PublicationDate.Day.class, day -> assertThat(day.date()).isEqualTo(LocalDate.of(2023, 3, 22)));
    }

    @Test
    void an_old_export_has_local_times_and_plain_texts() throws Exception {
        run(message(5, "\"جمله‌ی نخست. جمله‌ی دوم با \\x0b نشانه و #برچسب است\""));
        String path = imports.files().get(0);
        Article article = imports.article(path);
        assertThat(article.title()).isEqualTo("جمله‌ی نخست. جمله‌ی دوم با نشانه و #برچسب است");
        assertThat(imports.body(path)).isEqualTo("جمله‌ی نخست. جمله‌ی دوم با نشانه و #برچسب است");
        assertThat(article.topics()).containsExactly("برچسب");
        assertThat(article.date())
                .isInstanceOfSatisfying(
                        PublicationDate.Day.class,
                        day -> assertThat(day.time().orElseThrow().toInstant())
                                .isEqualTo(Instant.parse("2023-03-21T08:30:05Z")));
    }

    @Test
    void an_album_is_one_article_and_a_reply_a_link() throws Exception {
        imports.write("export/photos/1.jpg", "a");
        imports.write("export/photos/2.jpg", "b");
        imports.write("export/files/report.pdf", "c");
        String photo = "\"photo\": \"photos/%d.jpg\", ";
        run(
                message(1, "\"نخستین خبر این روز\\nمتن\""),
                message(
                        2,
                        "\"عکس‌های امروز\\nدو عکس\"",
                        photo.replace("%d", "1"),
                        "\"date\": \"2023-03-21T13:00:00\", "),
                message(3, "\"\"", photo.replace("%d", "2"), "\"date\": \"2023-03-21T13:00:00\", "),
                message(4, "\"پاسخ\\nمتن\"", "\"reply_to_message_id\": 1, \"file\": \"files/report.pdf\", "),
                message(
                        5,
                        "\"بی‌پرونده\\nمتن\"",
                        "\"file\": \"(File not included. Change data exporting settings to download.)\", "));
        assertThat(imports.body("fa/ks-hay-amrwz.md"))
                .isEqualTo("دو عکس\n\n![](ks-hay-amrwz/1.jpg)\n\n![](ks-hay-amrwz/2.jpg)");
        assertThat(imports.article("fa/ks-hay-amrwz.md").aliases())
                .containsExactly("sample/2/index.html", "sample/3/index.html");
        assertThat(imports.body("fa/paskh.md"))
                .isEqualTo("در پاسخ به [1](nkhstyn-khbr-ayn-rwz.md)\n\nمتن\n\n[report.pdf](paskh/report.pdf)");
        assertThat(imports.files()).contains("fa/paskh/report.pdf", "fa/ks-hay-amrwz/1.jpg", "fa/ks-hay-amrwz/2.jpg");
    }

    @Test
    void the_short_messages_of_a_day_become_one_article() throws Exception {
        imports.messages(20, "sample");
        run(
                message(1, "\"خبر کوتاه\""),
                message(2, "\"خبر دیگر #بازار\""),
                message(3, "\"این یکی آن قدر بلند است که خود یک خبر باشد\""),
                message(4, "\"فردا\"", "\"date\": \"2023-03-22T08:00:00\", "));
        assertThat(imports.files()).hasSize(3);
        assertThat(imports.body("fa/khbrhay-kwtah-1402-1-1.md")).isEqualTo("خبر کوتاه\n\n***\n\nخبر دیگر #بازار");
        Article brief = imports.article("fa/khbrhay-kwtah-1402-1-1.md");
        assertThat(brief.title()).isEqualTo("خبرهای کوتاه ۱۴۰۲/۱/۱");
        assertThat(brief.date()).isEqualTo(new PublicationDate.Day(LocalDate.of(2023, 3, 21)));
    }

    @Test
    void of_a_whole_account_only_channels_are_imported() throws Exception {
        imports.write(
                "result.json",
                "\uFEFF{\"about\": \"x\", \"personal_information\": {\"user_id\": 1}, \"chats\": {\"about\": \"y\", \"list\": [\n"
                        + chat("personal_chat", message(1, "\"راز\"")) + ",\n"
                        + chat("private_channel", message(2, "\"خبر\\nمتن\"")) + "]}}");
        ImportReport report = imports.run("result.json");
        assertThat(imports.files()).containsExactly("fa/kanal-nmwnh/khbr.md");
        assertThat(imports.article("fa/kanal-nmwnh/khbr.md").aliases()).containsExactly("c/1500/2/index.html");
        assertThat(report.leftOut()).containsEntry("conversations that are no channel", 1);
    }

    @Test
    void what_comes_before_a_break_is_imported_and_the_break_is_an_error() throws Exception {
        imports.write(
                "result.json",
                chat("private_channel", message(1, "\"خبر\\nمتن\""), message(2, "\"نیمه"))
                        .replace("\n]}", ""));
        ImportReport report = imports.run("result.json");
        assertThat(imports.files()).containsExactly("fa/khbr.md");
        assertThat(report.findings()).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(Severity.ERROR);
            assertThat(found.line()).isEqualTo(3);
        });
    }

    @Test
    void hostile_fields_are_told_and_do_no_harm() throws Exception {
        imports.write("secret.txt", "x");
        String deep = "[".repeat(150) + "]".repeat(150);
        ImportReport report = run(
                message(
                        1,
                        "\"یک\\nمتن درازی که زبان آن را بتوان شناخت و در پایان آن <script>alert(1)</script>\"",
                        "\"photo\": \"../secret.jpg\", \"x\": " + deep + ", "),
                message(
                                2,
                                "\"دو\\nمتن دیگری که زبان آن را بتوان شناخت\"",
                                "\"file\": \"/etc/passwd\", \"date_unixtime\": \"99999999999999\", ")
                        .replace("2023-03-21T12:00:02", "0000-01-01T00:00:00"),
                "17",
                "{\"id\": 3, \"type\": \"service\", \"action\": \"pin_message\", \"text\": \"\"}");
        assertThat(imports.body("fa/yk.md"))
                .isEqualTo("متن درازی که زبان آن را بتوان شناخت و در پایان آن \\<script>alert(1)\\</script>");
        assertThat(imports.article("fa/dw.md").date()).isEqualTo(PublicationDate.UNKNOWN);
        assertThat(Imports.messages(report))
                .containsExactly("The date “0000-01-01T00:00:00” of message 2 can't be read: it is undated");
        assertThat(imports.files()).containsExactly("fa/dw.md", "fa/yk.md");
        assertThat(report.leftOut()).isEqualTo(Map.of("service messages", 1));
        assertThat(List.of(report.missing())).containsExactly(2);
    }

    @Test
    void a_conversation_is_imported_only_with_a_warning() throws Exception {
        imports.write(
                "export/result.json",
                chat("personal_chat", message(1, "\"سرخط\\nمتن درازی که زبان آن را بتوان شناخت\"")));
        assertThat(Imports.messages(imports.run("export")))
                .containsExactly("“کانال نمونه” is no channel but a conversation (personal_chat)");
    }

    @Test
    void links_among_messages_lead_to_their_articles_and_emoji_stay() throws Exception {
        run(
                message(1, "\"نخستین خبر این روز\\nمتن\""),
                message(
                        2,
                        "[\"دومین خبر این روز\\nببینید: \", {\"type\": \"text_link\", \"text\": \"یکم\", \"href\": \"https://t.me/sample/1\"},"
                                + " \" \", {\"type\": \"custom_emoji\", \"text\": \"🔥\", \"document_id\": \"(File not included.)\"}]"));
        assertThat(imports.body("fa/dwmyn-khbr-ayn-rwz.md")).isEqualTo("ببینید: [یکم](nkhstyn-khbr-ayn-rwz.md) 🔥");
    }

    @Test
    void messages_of_one_second_are_articles_each() throws Exception {
        String[] messages = new String[300];
        for (int i = 0; i < messages.length; i++) {
            messages[i] = message(10 * (i + 1), "\"سرخط\\nمتن درازی که زبان آن را بتوان شناخت\"");
        }
        ImportReport report = run(messages);
        assertThat(report.articles()).isEqualTo(messages.length);
        assertThat(imports.files()).hasSize(messages.length).contains("fa/srkht.md", "fa/srkht-300.md");
    }

    private List<String> titles() throws Exception {
        List<String> titles = new ArrayList<>();
        for (String path : imports.files()) {
            if (path.endsWith(".md")) {
                titles.add(imports.article(path).title());
            }
        }
        return titles;
    }

    @Test
    void a_single_line_is_the_whole_title_and_stays_as_the_text() throws Exception {
        String line = "این خبر از آن‌ها نیست که در یک خط جا می‌شود و ";
        run(
                message(1, "\"فوری: زلزله در تهران\""),
                message(2, "\"باران در شمال؛ برف در غرب. راه‌ها بسته است\""),
                message(3, "[{\"type\": \"bold\", \"text\": \"" + line.repeat(3).strip() + "\"}]"),
                message(4, "\"تهران: " + line.repeat(4) + "تمام. پایان\""));
        assertThat(titles())
                .containsExactlyInAnyOrder(
                        "فوری: زلزله در تهران",
                        "باران در شمال؛ برف در غرب. راه‌ها بسته است",
                        line.repeat(3).strip(),
                        "تهران: این خبر از آن‌ها نیست که در یک خط جا می‌شود و این خبر از آن‌ها نیست که در یک خط جا می‌شود و…");
        assertThat(imports.body("fa/fwry-zlzlh-dr-thran.md")).isEqualTo("فوری: زلزله در تهران");
    }

    @Test
    void a_line_without_words_is_no_title() throws Exception {
        run(
                message(17, "\"📌\\nسرخط بزرگ\\nمتن خبر\""),
                message(18, "\"📌\\n\\nتنها سرخط\""),
                message(19, "\"🔥\\n🔥\""),
                message(20, "\"• خبر کوتاه\\n📌\""));
        assertThat(titles()).containsExactlyInAnyOrder("سرخط بزرگ", "تنها سرخط", "کانال نمونه 19", "خبر کوتاه");
        assertThat(imports.body("fa/srkht-bzrg.md")).isEqualTo("متن خبر");
        assertThat(imports.body("fa/tnha-srkht.md")).isEqualTo("📌\n\nتنها سرخط");
        assertThat(imports.body("fa/kanal-nmwnh-19.md")).isEqualTo("🔥  \n🔥");
    }

    @Test
    void a_picture_without_words_that_is_not_there_is_no_article() throws Exception {
        imports.write("export/photos/1.jpg", "a");
        ImportReport report = run(
                message(1, "\"\"", "\"photo\": \"photos/1.jpg\", "),
                message(3, "\"\"", "\"photo\": \"photos/3.jpg\", "),
                message(
                        5,
                        "\"\"",
                        "\"photo\": \"(File not included. Change data exporting settings to download.)\", "));
        assertThat(titles()).containsExactly("کانال نمونه 1");
        assertThat(report.leftOut()).isEqualTo(Map.of("messages without text whose files aren't there", 2));
        assertThat(Imports.messages(report))
                .contains(
                        "The message “https://t.me/sample/3” has no text, and its file “photos/3.jpg” is not there: it is left out",
                        "The message “https://t.me/sample/5” has no text, and its file is not there: it is left out");
    }

    @Test
    void a_message_with_nothing_to_publish_is_counted_as_what_it_is() throws Exception {
        ImportReport report = run(
                message(1, "\"\""),
                message(2, "\"\"", "\"contact_information\": {\"first_name\": \"سارا\", \"phone_number\": \"0\"}, "),
                message(3, "\"\"", "\"media_type\": \"sticker\", \"file\": \"stickers/a.webp\", "),
                "{\"id\": 4, \"type\": \"unsupported\", \"text\": \"\"}");
        assertThat(imports.files()).isEmpty();
        assertThat(report.leftOut())
                .isEqualTo(Map.of(
                        "empty messages",
                        1,
                        "contacts",
                        1,
                        "stickers",
                        1,
                        "messages of a kind that Telegram doesn't export",
                        1));
    }

    @Test
    void short_messages_keep_where_they_came_from_and_what_they_answer() throws Exception {
        imports.messages(20, "sample");
        run(
                message(1, "\"خبر کوتاه\"", "\"forwarded_from\": \"خبرگزاری نمونه\", \"author\": \"سارا\", "),
                message(2, "\"خبر دیگر\"", "\"reply_to_message_id\": 9, "),
                message(9, "\"این یکی آن قدر بلند است که خود یک خبر باشد\""));
        String path = "fa/khbrhay-kwtah-1402-1-1.md";
        assertThat(imports.body(path)).isEqualTo("""
                خبر کوتاه

                بازارسال از: خبرگزاری نمونه

                ***

                در پاسخ به [9](ayn-yky-an-qdr-blnd-ast-kh-khwd-yk-khbr-bashd.md)

                خبر دیگر""");
        assertThat(imports.article(path).authors()).containsExactly("سارا");
    }

    @Test
    void the_names_of_files_say_nothing_of_the_language() throws Exception {
        imports.write("export/files/annual-report-of-the-committee.pdf", "c");
        String file = "\"file\": \"files/annual-report-of-the-committee.pdf\", ";
        run(message(1, "\"گزارش\"", file), message(3, "\"\"", file));
        assertThat(imports.files()).hasSize(4).allMatch(path -> path.startsWith("fa/"));
    }

    @Test
    void buttons_pieces_of_music_and_polls_come_along() throws Exception {
        imports.write("export/files/a.mp3", "c");
        run(
                message(
                        1,
                        "\"سرخط روز\nمتن\"",
                        "\"inline_bot_buttons\": [[{\"type\": \"url\", \"text\": \"ادامه\", \"data\": \"https://example.org/more\"},"
                                + " {\"type\": \"callback\", \"text\": \"x\", \"data\": \"like\"}]], "),
                message(
                        3,
                        "\"آهنگ روز\nمتن\"",
                        "\"media_type\": \"audio_file\", \"performer\": \"نوازنده\", \"title\": \"قطعه\", \"file\": \"files/a.mp3\", "),
                message(
                        5,
                        "\"\"",
                        "\"poll\": {\"question\": \"کدام بهتر است؟\", \"answers\": [{\"text\": \"این\", \"voters\": 3}]}, "));
        assertThat(imports.body("fa/srkht-rwz.md")).isEqualTo("متن\n\n[ادامه](https://example.org/more)");
        assertThat(imports.body("fa/ahng-rwz.md")).isEqualTo("متن\n\n[نوازنده – قطعه](ahng-rwz/a.mp3)");
        assertThat(imports.article("fa/kdam-bhtr-ast.md").title()).isEqualTo("کدام بهتر است؟");
        assertThat(imports.body("fa/kdam-bhtr-ast.md")).isEqualTo("- این (3)");
    }

    @Test
    void links_to_messages_lead_to_their_articles_in_every_spelling() throws Exception {
        String links = "";
        for (String address : List.of(
                "https://telegram.me/sample/1",
                "http://t.me/s/sample/1",
                "t.me/Sample/1?single",
                "https://t.me/c/1500/1",
                "https://t.me/s/other/1")) {
            links += ", {\"type\": \"text_link\", \"text\": \"x\", \"href\": \"" + address + "\"}";
        }
        run(message(1, "\"نخست\nمتن\""), message(2, "[\"دوم\nببینید: \"" + links + "]"));
        assertThat(imports.body("fa/dwm.md"))
                .isEqualTo("ببینید: " + "[x](nkhst.md)".repeat(4) + "[x](https://t.me/other/1)");
    }

    private ImportReport account(String... chats) throws Exception {
        imports.write(
                "result.json",
                "{\"about\": \"x\", \"chats\": {\"about\": \"y\", \"list\": [\n" + String.join(",\n", chats) + "]}}");
        return imports.run("result.json");
    }

    @Test
    void the_only_public_channel_of_an_account_has_the_name_that_was_given() throws Exception {
        ImportReport report = account(
                chat("private_channel", message(1, "\"نهان\nمتن\"")).replace("1500", "1600"),
                chat("public_channel", message(2, "\"خبر\nمتن\"")));
        Article article = imports.article("fa/kanal-nmwnh/khbr.md");
        assertThat(article.aliases()).containsExactly("sample/2/index.html");
        assertThat(article.sourceUrl()).contains("https://t.me/sample/2");
        assertThat(imports.article("fa/kanal-nmwnh/nhan.md").sourceUrl()).isEmpty();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void of_several_public_channels_none_is_given_the_name() throws Exception {
        ImportReport report = account(
                chat("public_channel", message(1, "\"نخست\nمتن\"")).replace("1500", "1600"),
                chat("public_channel", message(2, "\"خبر\nمتن\"")));
        assertThat(imports.article("fa/kanal-nmwnh/khbr.md").aliases()).containsExactly("c/1500/2/index.html");
        assertThat(Imports.messages(report))
                .containsExactly("The export holds 2 public channels: which of them is “sample” can't be told");
    }
}
