import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes exports of other programs for bench/import: {@code Exports KIND ITEMS PATH}, the same for the same number. */
final class Exports {
    private static final String[] WORDS = ("بازار مرزی امروز باز شد و مردم از شهرهای دور برای خرید آمدند گفته می‌شود که"
                    + " کالاها ارزان‌تر است اما راه دشوار آب باران کشاورزان کتاب مدرسه قطار ایستگاه")
            .split(" ");

    private final Random random = new Random(7);

    public static void main(String[] args) throws IOException {
        int items = Integer.parseInt(args[1]);
        Path path = Path.of(args[2]);
        Exports exports = new Exports();
        switch (args[0]) {
            case "wordpress" -> exports.wordpress(items, path);
            case "telegram" -> exports.telegram(items, path);
            case "feed" -> exports.feed(items, path);
            case "table" -> exports.table(items, path);
            case "html" -> exports.html(items, path);
            case "docx" -> exports.docx(items, path);
            case "warc" -> exports.warc(items, path);
            default -> throw new IllegalArgumentException("unknown kind " + args[0]);
        }
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private String paragraphs() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            html.append("<p>").append(words(25)).append(" <b>").append(words(2)).append("</b> ")
                    .append(words(20)).append(".</p>\n");
        }
        return html.toString();
    }

    private static LocalDateTime time(int item) {
        return LocalDateTime.of(2005, 1, 1, 8, 0).plusHours(item);
    }

    private static PrintStream open(Path path) throws IOException {
        return new PrintStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16), false, StandardCharsets.UTF_8);
    }

    private void wordpress(int items, Path path) throws IOException {
        try (PrintStream out = open(path)) {
            out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
                    + "<wp:base_blog_url>https://old.example</wp:base_blog_url>");
            for (int i = 1; i <= items; i++) {
                String time = time(i).toString().replace('T', ' ') + ":00";
                out.println("<item><title>" + words(6) + "</title><link>https://old.example/" + i + "/</link><dc:creator>a"
                        + i % 20 + "</dc:creator><content:encoded><![CDATA[" + paragraphs() + "]]></content:encoded><wp:post_id>" + i
                        + "</wp:post_id><wp:post_date>" + time + "</wp:post_date><wp:post_date_gmt>" + time
                        + "</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
                        + "<category domain=\"category\" nicename=\"s" + i % 9 + "\">بخش " + i % 9 + "</category></item>");
            }
            out.println("</channel></rss>");
        }
    }

    private void telegram(int items, Path path) throws IOException {
        try (PrintStream out = open(path)) {
            out.println("{\"name\": \"کانال\", \"type\": \"public_channel\", \"id\": 1, \"messages\": [");
            for (int i = 1; i <= items; i++) {
                out.println((i == 1 ? "" : ",") + "{\"id\": " + i + ", \"type\": \"message\", \"date\": \"" + time(i) + ":00\", \"text\": [{\"type\": \"bold\", \"text\": \""
                        + words(6) + "\"}, \"\\n\\n" + words(60) + "\\n\\n" + words(60) + " #" + WORDS[i % 9] + "\"]}");
            }
            out.println("]}");
        }
    }

    private void feed(int items, Path path) throws IOException {
        try (PrintStream out = open(path)) {
            out.println("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>t</title>");
            for (int i = 1; i <= items; i++) {
                out.println("<item><title>" + words(6) + "</title><link>https://old.example/" + i + "/</link>"
                        + "<pubDate>Mon, 03 May 2010 10:30:00 +0430</pubDate><content:encoded><![CDATA[" + paragraphs()
                        + "]]></content:encoded></item>");
            }
            out.println("</channel></rss>");
        }
    }

    private void table(int items, Path path) throws IOException {
        try (PrintStream out = open(path)) {
            out.println("id,title,text,date,author,category,url");
            for (int i = 1; i <= items; i++) {
                out.println(i + ",\"" + words(6) + "\",\"" + paragraphs().replace("\"", "\"\"") + "\"," + time(i) + ":00,a" + i % 20
                        + ",بخش " + i % 9 + ",https://old.example/" + i + "/");
            }
        }
    }

    private String page(int item) {
        return "<html lang=\"fa\"><head><title>x</title></head><body><nav><a href=\"/\">x</a></nav><div class=\"item-title\"><h1 class=\"title\">"
                + words(6) + "</h1></div><div class=\"item-date\">" + time(item) + ":00</div><div class=\"item-text\">" + paragraphs()
                + "</div></body></html>";
    }

    private void html(int items, Path path) throws IOException {
        for (int i = 1; i <= items; i++) {
            Path folder = path.resolve("old.example").resolve(String.valueOf(i / 1000));
            if (i == 1 || i % 1000 == 0) {
                Files.createDirectories(folder);
            }
            Files.writeString(folder.resolve(i + ".html"), page(i));
        }
    }

    private void docx(int items, Path path) throws IOException {
        String w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        for (int i = 1; i <= items; i++) {
            Path folder = path.resolve(String.valueOf(i / 1000));
            Files.createDirectories(folder);
            StringBuilder body = new StringBuilder("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + words(6) + "</w:t></w:r></w:p>");
            for (int p = 0; p < 6; p++) {
                body.append("<w:p><w:r><w:t>").append(words(45)).append("</w:t></w:r></w:p>");
            }
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(i + ".docx")))) {
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write(("<w:document " + w + "><w:body>" + body + "</w:body></w:document>").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void warc(int items, Path path) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            for (int i = 1; i <= items; i++) {
                byte[] page = page(i).getBytes(StandardCharsets.UTF_8);
                String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + page.length + "\r\n\r\n";
                GZIPOutputStream record = new GZIPOutputStream(out);
                record.write(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                                + "WARC-Target-URI: https://old.example/" + i + "/\r\nWARC-Date: 2012-01-01T00:00:00Z\r\n"
                                + "Content-Type: application/http;msgtype=response\r\nContent-Length: " + (http.length() + page.length)
                                + "\r\n\r\n" + http)
                        .getBytes(StandardCharsets.US_ASCII));
                record.write(page);
                record.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                record.finish();
            }
        }
    }
}
