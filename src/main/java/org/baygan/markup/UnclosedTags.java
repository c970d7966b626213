package org.baygan.markup;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the start tags of raw text that no end tag follows in their block: a browser would take everything behind them
 * for a script, a style or a title (HTML Living Standard, 13.2.6.2), and the article would end there. Each becomes
 * text.
 */
final class UnclosedTags {
    /** Elements whose content isn't read as HTML, or isn't shown. */
    private static final Set<String> RAW_TEXT = Set.of(
            "script",
            "style",
            "title",
            "iframe",
            "textarea",
            "xmp",
            "noscript",
            "noembed",
            "noframes",
            "plaintext",
            "object",
            "applet",
            "template",
            "select",
            "svg",
            "math",
            "video",
            "audio",
            "canvas");

    private static final Set<String> PLAYED = Set.of("video", "audio");

    private static final Pattern FIGURE = Pattern.compile("(?i)</?figure\\b");

    private static final Set<String> CODE = Set.of("pre", "code", "kbd", "samp");

    private final String text;
    private final Findings findings;
    private final boolean last;
    private final Edits edits;
    /** For each element, the block last looked at and where its last end tag stands there. */
    private final Map<String, int[]> lastEnds = new HashMap<>();

    /** For each element, up to where no end tag of it stands in the paragraph last looked at. */
    private final Map<String, Integer> withoutEnd = new HashMap<>();

    /** The end of the block last looked at, and how many elements of code are open in it. */
    private int codeBlock;

    private int codeDepth;

    /** How many more figures begin than end; the smallest number if they aren't counted yet. */
    private int openFigures = Integer.MIN_VALUE;

    /** Where the raw text ends that is being passed over. */
    private int rawUntil;

    private UnclosedTags(String text, Findings findings, boolean last, Edits edits) {
        this.text = text;
        this.findings = findings;
        this.last = last;
        this.edits = edits;
    }

    /**
     * Adds the edits that make text of the first such tag of each block, and of a comment without an end.
     *
     * @param last whether this is the last round: all tags in the rest of the block become text then
     */
    static void find(String text, Document document, Findings findings, boolean last, Edits edits) {
        UnclosedTags unclosed = new UnclosedTags(text, findings, last, edits);
        Nodes.each(document, node -> {
            if (node instanceof HtmlBlockBase block) {
                int start = block.getStartOffset();
                int end = block.getEndOffset();
                unclosed.look(start, end, start, end);
            } else if (node instanceof HtmlInline) {
                Node parent = node.getAncestorOfType(Block.class);
                Node around = parent == null ? node : parent;
                unclosed.look(
                        node.getStartOffset(), node.getEndOffset(), around.getStartOffset(), around.getEndOffset());
            }
        });
    }

    private void look(int from, int to, int blockStart, int blockEnd) {
        if (from < rawUntil) {
            return;
        }
        if (codeBlock != blockEnd) {
            codeBlock = blockEnd;
            codeDepth = 0;
        }
        String instruction = instruction(from);
        if (!instruction.isEmpty()) {
            asText(from, to, instruction, "Write `" + instruction + "` in backticks, or delete it");
            return;
        }
        HtmlTags tags = new HtmlTags(text, from, to);
        int done = from;
        while (tags.next()) {
            if (instructionBetween(done, tags.start(), to)) {
                return;
            }
            done = tags.end();
            if (CODE.contains(tags.name())) {
                codeDepth = Math.max(0, codeDepth + (tags.isClosing() ? -1 : 1));
            }
            if (tags.name().equals("figure") && !tags.isClosing()) {
                figure(tags, to);
            }
            if (tags.isClosing() || tags.start() < rawUntil || !RAW_TEXT.contains(tags.name())) {
                continue;
            }
            if (text.charAt(tags.end() - 2) == '/') {
                // XML's short form, which HTML doesn't have.
                edits.replace(tags.end() - 2, tags.end(), "></" + tags.name() + ">");
                continue;
            }
            if (lastEnd(tags.name(), blockStart, blockEnd) < tags.end()) {
                int close = PLAYED.contains(tags.name()) ? endInParagraph(tags.name(), tags.end()) : -1;
                if (close > 0) {
                    joinLines(tags.end(), close);
                    rawUntil = close;
                    continue;
                }
                String tag = "<" + tags.name() + ">";
                asText(
                        tags.start(),
                        to,
                        tag,
                        "Write `" + tag + "` in backticks if the word is meant, or add the end tag");
                return;
            }
            rawUntil = firstEnd(tags.name(), tags.end());
        }
        instructionBetween(done, to, to);
    }

    /** A figure that is one tag, as in MDX, or has no end tag, would hold the rest of the article. */
    private void figure(HtmlTags tags, int end) {
        if (openFigures == Integer.MIN_VALUE) {
            openFigures = FIGURE.matcher(text)
                    .results()
                    .mapToInt(tag -> tag.group().startsWith("</") ? -1 : 1)
                    .sum();
        }
        if (text.charAt(tags.end() - 2) == '/') {
            edits.replace(tags.end() - 2, tags.end(), "></figure>");
            openFigures--;
            return;
        }
        var next = FIGURE.matcher(text);
        if (openFigures > 0 && !(next.find(tags.end()) && next.group().startsWith("</"))) {
            int at = end;
            while (at > tags.end() && text.charAt(at - 1) == '\n') {
                at--;
            }
            edits.insert(at, "</figure>");
            openFigures--;
        }
    }

    /** Makes text of the first instruction between two tags, which a browser would take for a comment. */
    private boolean instructionBetween(int from, int to, int end) {
        for (int i = Math.max(from, rawUntil); i < to; i++) {
            if (text.charAt(i) != '<') {
                continue;
            }
            String instruction = instruction(i);
            if (instruction.startsWith("<?") || instruction.startsWith("<![")) {
                asText(i, end, instruction, "Write `" + instruction + "` in backticks, or delete it");
                return true;
            }
            if (text.startsWith("<!--", i)) {
                int close = text.indexOf("-->", i + 4);
                i = close < 0 ? to : close;
            }
        }
        return false;
    }

    /**
     * The sign at an index that opens a comment without an end, a processing instruction or a CDATA section; else
     * empty.
     */
    private String instruction(int at) {
        if (text.startsWith("<!--", at)) {
            return text.indexOf("-->", at + 4) < 0 ? "<!--" : "";
        }
        return text.startsWith("<?", at) ? "<?" : text.startsWith("<![CDATA[", at) ? "<![CDATA[" : "";
    }

    /**
     * Where the end tag of a player stands; -1 if there is none before the next blank line. CommonMark takes a line
     * that begins with {@code <source} for a block of its own.
     */
    private int endInParagraph(String name, int from) {
        if (from < withoutEnd.getOrDefault(name, 0)) {
            return -1;
        }
        String close = "</" + name;
        int i = from;
        while (i + close.length() < text.length() && !(text.charAt(i) == '\n' && text.charAt(i + 1) == '\n')) {
            if (text.regionMatches(true, i, close, 0, close.length())) {
                return i;
            }
            i++;
        }
        withoutEnd.put(name, i);
        return -1;
    }

    private void joinLines(int from, int to) {
        for (int feed = text.indexOf('\n', from); feed >= 0 && feed < to; feed = text.indexOf('\n', feed + 1)) {
            int end = feed + 1;
            while (end < to && text.charAt(end) == ' ') {
                end++;
            }
            edits.replace(feed, end, " ");
        }
    }

    private int firstEnd(String name, int from) {
        String close = "</" + name;
        int at = from;
        while (!text.regionMatches(true, at, close, 0, close.length())) {
            at++;
        }
        return at;
    }

    private int lastEnd(String name, int blockStart, int blockEnd) {
        int[] known = lastEnds.computeIfAbsent(name, key -> new int[] {-1, -1});
        if (known[0] != blockEnd) {
            known[0] = blockEnd;
            known[1] = -1;
            String close = "</" + name;
            for (int i = blockEnd - close.length(); i >= blockStart && known[1] < 0; i--) {
                if (text.charAt(i) == '<' && text.regionMatches(true, i, close, 0, close.length())) {
                    known[1] = i;
                }
            }
        }
        return known[1];
    }

    private void asText(int at, int end, String opening, String hint) {
        edits.replace(at, at + 1, "&lt;");
        for (int i = at + 1; last && i < end; i++) {
            if (text.charAt(i) == '<') {
                edits.replace(i, i + 1, "&lt;");
            }
        }
        if (codeDepth > 0) {
            return; // in code it is what its writer meant
        }
        boolean foreign = opening.equals("<?") || opening.equals("<![CDATA[");
        findings.warning(
                findings.lineAt(at),
                opening + (foreign ? " means nothing in a page" : " is never closed") + "; it is shown as text",
                hint);
    }
}
