package org.baygan.importer;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Texts as tables hold them: HTML, or lines of plain text. Stateless. */
final class RowText {
    private static final Pattern BLOCK =
            Pattern.compile("(?i)<(?:p|br|div|h[1-6]|ul|ol|table|blockquote|figure)\\b[^>]*>");

    private static final Pattern TAG = Pattern.compile("(?i)</?(?:a|b|i|u|em|strong|span|font|img|video|audio|iframe|"
            + "center|sup|sub|small|big|s|strike|del|ins|q|cite|code|pre|mark|section|article)(?:\\s[^>]*)?/?>");

    private RowText() {}

    /** The inside of an HTML body that shows the same. */
    static String html(String text) {
        if (text.isBlank() || BLOCK.matcher(text).find()) {
            return text;
        }
        if (TAG.matcher(text).find()) {
            return paragraphs(text);
        }
        String decoded = Parser.unescapeEntities(text, false);
        return BLOCK.matcher(decoded).find() ? decoded : paragraphs(Entities.escape(decoded));
    }

    /** The text without tags, its character references decoded. */
    static String plain(String html) {
        return TAG.matcher(html).find() || BLOCK.matcher(html).find()
                ? Jsoup.parseBodyFragment(html).text()
                : Parser.unescapeEntities(html, false);
    }

    /** A paragraph ends at an empty line, or if there are none, at the end of each line. */
    private static String paragraphs(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        boolean spaced = lines.matches("(?s).*\\n[ \\t]*\\n.*");
        StringBuilder html = new StringBuilder();
        for (String paragraph : lines.split(spaced ? "\\n(?:[ \\t]*\\n)+" : "\\n", -1)) {
            html.append("<p>").append(paragraph.replace("\n", "<br>")).append("</p>\n");
        }
        return html.toString();
    }
}
