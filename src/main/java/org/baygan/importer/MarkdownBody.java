package org.baygan.importer;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes tidied HTML as the Markdown that {@code docs/writing.md} describes. The structure is flexmark's work; text,
 * addresses and pictures are written here, so that every sign in them comes back as it was. Stateless and thread-safe.
 */
final class MarkdownBody {
    /** Stands for an address, with its number behind it: letters that no converter changes. */
    private static final String ADDRESS = "https://import.invalid/";

    /** Enclose the number of a picture or a footnote: noncharacters, which content can't hold. */
    private static final char OPEN = '\uFDD0';

    private static final char CLOSE = '\uFDD1';
    /** Stand for the marks of emphasis, beside which the converter would put blanks. */
    private static final String STRONG = "\uFDD4";

    private static final String EM = "\uFDD5";
    private static final String DEL = "\uFDD6";
    private static final Map<String, String> EMPHASIS = Map.of("strong", STRONG, "em", EM, "del", DEL);
    /** Stand for the tags of what is raised and lowered, within which Markdown goes on. */
    private static final Map<String, String> TAGS =
            Map.of("<sup>", "\uFDD7", "</sup>", "\uFDD8", "<sub>", "\uFDD9", "</sub>", "\uFDDA");

    private static final Pattern MARK = Pattern.compile(OPEN + "(\\d+)" + CLOSE);
    private static final Pattern LINK = Pattern.compile(Pattern.quote(ADDRESS) + "(\\d+)");
    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)[^\\s\\u00A0<>\"«»]+");
    private static final Pattern CHARACTER_REFERENCE = Pattern.compile("&#?[0-9A-Za-z]+;");
    private static final Pattern NUMBER = Pattern.compile("(\\p{Nd}{1,9})([.)])(?=\\s|$)");

    private static final FlexmarkHtmlConverter CONVERTER = FlexmarkHtmlConverter.builder(new MutableDataSet()
                    .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
                    .set(FlexmarkHtmlConverter.SKIP_CHAR_ESCAPE, true)
                    .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
                    .set(FlexmarkHtmlConverter.EXTRACT_AUTO_LINKS, false)
                    .set(FlexmarkHtmlConverter.WRAP_AUTO_LINKS, false)
                    .set(FlexmarkHtmlConverter.BR_AS_PARA_BREAKS, false)
                    .set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false)
                    .set(FlexmarkHtmlConverter.LISTS_END_ON_DOUBLE_BLANK, false)
                    .set(FlexmarkHtmlConverter.DOT_ONLY_NUMERIC_LISTS, true)
                    .set(FlexmarkHtmlConverter.UNORDERED_LIST_DELIMITER, '-')
                    .set(FlexmarkHtmlConverter.THEMATIC_BREAK, "***")
                    .set(FlexmarkHtmlConverter.NBSP_TEXT, "\u00A0")
                    .set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1)
                    .set(FlexmarkHtmlConverter.MAX_TRAILING_BLANK_LINES, 0))
            .build();

    /** Lines of prose that would be taken for what MDX imports and exports, up to the blank behind the first word. */
    private static final Pattern STATEMENT = Pattern.compile("(?m)^(?:import(?=\\s(?:[\\w$*, ]|\\n(?!\\n)){0,500}+"
            + "(?:'[^'\n]+'|\"[^\"\n]+\");?[ \\t]*$)"
            + "|export(?=\\s+(?:default\\s+)?(?:(?:const|let|var|class)\\s+[\\w$]|(?:async\\s+)?function\\b)))\\s");

    private static final Set<String> LINKS = Set.of("a");

    private MarkdownBody() {}

    /**
     * The Markdown of what is in {@code body}, which {@link BodyHtml#tidy} has gone over, and which is empty
     * afterwards.
     */
    static String of(Element body) {
        List<String> pieces = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (Element image : body.select("img")) {
            image.replaceWith(new TextNode(mark(pieces, image(image))));
        }
        for (Element link : body.select("a[href]")) {
            addresses.add(Addresses.encoded(link.attr("href").strip()));
            link.clearAttributes().attr("href", ADDRESS + (addresses.size() - 1));
        }
        for (Element code : body.select("pre")) {
            code.replaceWith(new Element("p").text(mark(pieces, fenced(code.wholeText()))));
        }
        for (Element code : body.select("code")) {
            code.replaceWith(new TextNode(mark(pieces, codeSpan(code.wholeText()))));
        }
        body.nodeStream(TextNode.class).toList().forEach(text -> text.text(escaped(text)));
        EMPHASIS.forEach((name, sign) -> body.select(name).forEach(element -> {
            element.before(new TextNode(sign)).after(new TextNode(sign));
            element.unwrap();
        }));
        for (Element element : body.select("sup,sub")) {
            element.before(new TextNode(TAGS.getOrDefault("<" + element.normalName() + ">", "")))
                    .after(new TextNode(TAGS.getOrDefault("</" + element.normalName() + ">", "")));
            element.unwrap();
        }
        Document.OutputSettings settings = new Document.OutputSettings().prettyPrint(false);
        Document page = Document.createShell("");
        page.outputSettings(settings);
        page.body().appendChildren(List.copyOf(body.childNodes()));
        String markdown = CONVERTER
                .convert(page.body().html())
                .replaceAll(" {3,}\n", "  \n")
                .replace(STRONG, "**")
                .replace(EM, "*")
                .replace(DEL, "~~");
        for (Map.Entry<String, String> tag : TAGS.entrySet()) {
            markdown = markdown.replace(tag.getValue(), tag.getKey());
        }
        markdown = STATEMENT.matcher(markdown).replaceAll(found -> found.group().stripTrailing() + "&#32;");
        return filled(LINK.matcher(filled(MARK.matcher(markdown), pieces)), addresses)
                .strip();
    }

    private static String mark(List<String> pieces, String piece) {
        pieces.add(piece);
        return "" + OPEN + (pieces.size() - 1) + CLOSE;
    }

    private static String filled(Matcher marks, List<String> values) {
        return marks.replaceAll(found -> Matcher.quoteReplacement(values.get(Integer.parseInt(found.group(1)))));
    }

    private static String image(Element image) {
        String title = oneLine(image.attr("title"));
        return "![" + inLabel(escaped(oneLine(image.attr("alt")))) + "](" + Addresses.encoded(image.attr("src"))
                + (title.isEmpty() ? "" : " \"" + escaped(title).replace("\"", "\\\"") + "\"") + ")";
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String codeSpan(String code) {
        String line = oneLine(code);
        String fence = "`".repeat(longestRun(line) + 1);
        String blank = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return line.isEmpty() ? "" : fence + blank + line + blank + fence;
    }

    private static String fenced(String code) {
        String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
        return fence + "\n" + code.stripTrailing().replaceFirst("^\\R", "") + "\n" + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static String escaped(TextNode node) {
        String text = node.getWholeText().replaceAll("[ \\p{Cc}]+", " ");
        String plain = escaped(text);
        Element parent = node.parent();
        String escaped = parent != null && Ancestors.isWithin(parent, LINKS) ? inLabel(plain) : plain;
        return opensLine(node) ? escapedStart(escaped) : escaped;
    }

    /**
     * A bare bracket would close the label, and one behind a backslash may close a formula: it becomes a character
     * reference.
     */
    private static String inLabel(String escaped) {
        return escaped.replace("]", "&#93;");
    }

    private static boolean opensLine(TextNode node) {
        Node before = node.previousSibling();
        return before == null || (before instanceof Element e && e.nameIs("br"));
    }

    /** What would begin a list, a quotation, a heading or a rule where it stands first. */
    private static String escapedStart(String text) {
        String start = text.stripLeading();
        var number = NUMBER.matcher(start);
        if (number.lookingAt()) {
            return number.group(1) + "\\" + start.substring(number.end(1));
        }
        return !start.isEmpty() && "-+=>#|:".indexOf(start.charAt(0)) >= 0 ? "\\" + start : text;
    }

    /** Addresses become links as they stand, so they are left alone. */
    static String escaped(String text) {
        Matcher address = URL.matcher(text);
        StringBuilder out = new StringBuilder(text.length() + 16);
        int end = 0;
        while (address.find()) {
            escape(text, end, address.start(), out);
            out.append(address.group());
            end = address.end();
        }
        escape(text, end, text.length(), out);
        return out.toString();
    }

    private static void escape(String text, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isActive(text, i)) {
                out.append('\\');
            }
            out.append(c);
        }
    }

    private static boolean isActive(String text, int i) {
        return switch (text.charAt(i)) {
            case '\\', '`', '*', '[', '<', '~', '{', '|' -> true;
            case '$', '^' -> // two enclose something
                text.indexOf(text.charAt(i), i + 1) >= 0 || text.lastIndexOf(text.charAt(i), i - 1) >= 0;
            case '=' -> text.startsWith("==", i);
            case '%' -> text.startsWith("%%", i);
            case '_' -> !isLetter(text, i - 1) || !isLetter(text, i + 1);
            case '&' ->
                CHARACTER_REFERENCE.matcher(text).region(i, text.length()).lookingAt();
            default -> false;
        };
    }

    private static boolean isLetter(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }
}
