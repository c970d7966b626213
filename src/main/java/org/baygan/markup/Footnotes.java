package org.baygan.markup;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import org.baygan.model.DigitSet;

/**
 * Footnotes, numbered in the order of their first references. The marks' roles are those of DPUB-ARIA 1.1; nothing in
 * them is in any language.
 */
final class Footnotes {
    private final HtmlOutput out;
    private final Document document;
    private final Findings findings;
    private final FootnoteRepository repository;
    private final DigitSet digits;
    private final List<FootnoteBlock> order = new ArrayList<>();
    private final IdentityHashMap<FootnoteBlock, Integer> numbers = new IdentityHashMap<>();
    private final List<Integer> references = new ArrayList<>();

    Footnotes(HtmlOutput out, Document document, DigitSet digits, Findings findings) {
        this.out = out;
        this.document = document;
        this.findings = findings;
        this.repository = FootnoteExtension.FOOTNOTES.get(document);
        this.digits = digits;
    }

    /** Writes a reference to a footnote; its source if there is no such footnote. */
    void reference(Footnote node, boolean linked) {
        FootnoteBlock block = repository.get(node.getText().toString());
        if (block == null) {
            findings.repeated(
                    Findings.Repeated.UNDEFINED_FOOTNOTE,
                    findings.lineAt(node),
                    node.getChars().toString());
            out.text(node.getChars());
            return;
        }
        int number = numbers.computeIfAbsent(block, this::append);
        out.mute();
        out.markup("<sup>");
        if (linked) {
            int occurrence = references.get(number - 1) + 1;
            references.set(number - 1, occurrence);
            out.markup("<a").attribute("href", "#fn-" + number);
            out.attribute("id", referenceId(number, occurrence));
            out.attribute("role", "doc-noteref").markup(">");
        }
        out.text(digits.write(number)).markup(linked ? "</a></sup>" : "</sup>");
        out.unmute();
    }

    /** Writes all footnotes: first those that are referred to, in the order in which they are. */
    void write(Blocks blocks) {
        List<FootnoteBlock> all = new ArrayList<>();
        Nodes.each(document, node -> {
            if (node instanceof FootnoteBlock block) {
                all.add(block);
            }
        });
        if (all.isEmpty()) {
            return;
        }
        out.endBlock().markup("<div").attribute("class", "footnotes").attribute("role", "doc-endnotes");
        out.markup(">\n<ol>\n");
        Iterator<FootnoteBlock> rest = all.iterator();
        for (int i = 0; i < order.size() || appendIdle(rest); i++) {
            out.markup("<li").attribute("id", "fn-" + (i + 1)).markup(">");
            blocks.footnote(order.get(i), i + 1);
            out.markup("</li>").endBlock();
        }
        out.markup("</ol>\n</div>").endBlock();
    }

    /** Appends the next footnote that nothing refers to; returns whether there is one. */
    private boolean appendIdle(Iterator<FootnoteBlock> rest) {
        while (rest.hasNext()) {
            FootnoteBlock block = rest.next();
            if (!numbers.containsKey(block)) {
                findings.repeated(
                        Findings.Repeated.IDLE_FOOTNOTE, findings.lineAt(block), "[^" + block.getText() + "]");
                numbers.put(block, append(block));
                return true;
            }
        }
        return false;
    }

    boolean isReferredTo(int number) {
        return references.get(number - 1) > 0;
    }

    /** Writes the links that lead back from a footnote to its references. */
    void backLinks(int number) {
        out.mute();
        for (int i = 1; i <= references.get(number - 1); i++) {
            out.markup(" <a").attribute("href", "#" + referenceId(number, i));
            out.attribute("role", "doc-backlink")
                    .attribute("aria-label", "↩ " + digits.write(number))
                    .markup(">");
            out.text("↩").markup("</a>");
        }
        out.unmute();
    }

    private int append(FootnoteBlock block) {
        order.add(block);
        references.add(0);
        return order.size();
    }

    private static String referenceId(int number, int occurrence) {
        return occurrence == 1 ? "fnref-" + number : "fnref-" + number + "-" + occurrence;
    }
}
