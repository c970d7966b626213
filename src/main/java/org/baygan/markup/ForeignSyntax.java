package org.baygan.markup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes other programs' syntax as Markdown, by the table {@link Renderings}. What has no plain meaning stays as it
 * stands, no sign in it meaning anything, and is told in one finding for the whole body.
 */
final class ForeignSyntax {
    private static final int DEEPEST_BOX = 8;
    private static final int LONGEST_NAME = 60;

    private final String text;
    private final Regions regions;
    private final String language;
    private final Edits edits;
    private final List<Call> calls;
    /** For each call with a partner, the index of that. */
    private final Map<Integer, Integer> partners = new HashMap<>();

    private final List<Call> unknown = new ArrayList<>();
    private final List<Call> leftOut = new ArrayList<>();
    /** Where the boxes end that are open at the call at hand, the innermost first. */
    private final Deque<Integer> openBoxes = new ArrayDeque<>();

    private ForeignSyntax(String text, Regions regions, String language, Edits edits) {
        this.text = text;
        this.regions = regions;
        this.language = language;
        this.edits = edits;
        this.calls = CallScanner.scan(text, regions);
    }

    /**
     * Adds the edits that write other programs' calls as Markdown.
     *
     * @param regions what the parser takes for code and for HTML; what another program takes for code is marked there
     * @param language the body's language
     * @return what is to be reported
     */
    static Untranslated translate(String text, Regions regions, String language, Edits edits) {
        ForeignSyntax syntax = new ForeignSyntax(text, regions, language, edits);
        syntax.match();
        for (int i = 0; i < syntax.calls.size(); i++) {
            i = syntax.translate(i);
        }
        return new Untranslated(syntax.unknown, syntax.leftOut);
    }

    /**
     * Adds the edits that make code for the parser, too, of what another program takes for code, and that take out what
     * it doesn't show: no tag in either then means anything.
     */
    static void translateVerbatim(String text, Regions regions, String language, Edits edits) {
        ForeignSyntax syntax = new ForeignSyntax(text, regions, language, edits);
        syntax.match();
        for (int i = 0; i < syntax.calls.size(); i++) {
            Call call = syntax.calls.get(i);
            if (call.form() == Call.Form.OPENING
                    && Renderings.isVerbatim(call.name())
                    && !Renderings.isContent(call.name())
                    && syntax.partners.containsKey(i)
                    && regions.isText(call.start())) {
                i = syntax.translate(i);
            }
        }
    }

    /** Whether {@link #translateVerbatim} may have something to do. */
    static boolean holdsVerbatim(String text) {
        return CallScanner.scan(text, Regions.none(text.length())).stream()
                .anyMatch(call -> call.form() == Call.Form.OPENING && Renderings.isVerbatim(call.name()));
    }

    /**
     * What another program would have made something of.
     *
     * @param shown the calls that stay as they stand
     * @param leftOut the lists of attributes and the statements that are left out
     */
    record Untranslated(List<Call> shown, List<Call> leftOut) {}

    /** Tells what is shown as it stands, and what is left out. */
    static void report(Untranslated untranslated, String text, Findings findings) {
        untranslated
                .leftOut()
                .forEach(call -> findings.repeated(
                        call.name().equals("statement")
                                ? Findings.Repeated.LOST_STATEMENT
                                : Findings.Repeated.LOST_ATTRIBUTES,
                        findings.lineAt(call.start()),
                        text.substring(call.start(), call.end())));
        List<Call> unknown = untranslated.shown();
        if (unknown.isEmpty()) {
            return;
        }
        Call first = unknown.get(0);
        String shown = text.substring(first.start(), Math.min(first.end(), first.start() + LONGEST_NAME))
                .replace('\n', ' ')
                .replace('"', '\''); // what is quoted tells findings of one kind apart
        findings.warning(
                findings.lineAt(first.start()),
                "Another program's \"" + shown + "\""
                        + (unknown.size() > 1 ? " and " + (unknown.size() - 1) + " more are" : " is")
                        + " shown as text",
                "Write in Markdown what is meant; docs/writing.md lists the shortcodes and tags that are understood");
    }

    /** Finds for each call what closes it. One that is still open when the one around it is closed stands alone. */
    private void match() {
        Deque<Integer> open = new ArrayDeque<>();
        Map<String, Integer> count = new HashMap<>();
        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            if (call.form() == Call.Form.OPENING) {
                open.push(i);
                count.merge(call.name(), 1, Integer::sum);
            } else if (call.form() == Call.Form.CLOSING && count.getOrDefault(call.name(), 0) > 0) {
                int opening = open.pop();
                while (!calls.get(opening).name().equals(call.name())) {
                    count.merge(calls.get(opening).name(), -1, Integer::sum);
                    opening = open.pop();
                }
                count.merge(call.name(), -1, Integer::sum);
                partners.put(opening, i);
                partners.put(i, opening);
            }
        }
    }

    /** Translates a call; returns the index of the last call that this has dealt with. */
    private int translate(int index) {
        Call call = calls.get(index);
        Optional<Call> partner = Optional.ofNullable(partners.get(index)).map(calls::get);
        Optional<Renderings.Rendering> known = Renderings.of(call);
        if (known.isEmpty()) {
            shown(call);
            return index;
        }
        if (call.form() == Call.Form.CLOSING) {
            if (partner.isEmpty()) {
                shown(call);
            }
            return index;
        }
        Renderings.Rendering rendering = known.get();
        String rendered = rendering.text().apply(call);
        if (rendered.isEmpty() && rendering.kind() == Renderings.Kind.MARKDOWN && partner.isPresent()) {
            Call closed = withContent(call, partner.get());
            String played = rendering.text().apply(closed);
            if (!played.isEmpty()) {
                markdown(closed, played);
                return partners.getOrDefault(index, index);
            }
        }
        switch (rendering.kind()) {
            case MARKDOWN -> {
                boolean written = markdown(call, rendered);
                partner.ifPresent(written ? this::remove : this::shown);
            }
            case ADDRESS -> address(call, rendered);
            case NOTHING -> {
                if (partner.isEmpty() && call.name().equals("comment") && call.form() == Call.Form.OPENING) {
                    shown(call); // nobody knows where it ends
                } else {
                    nothing(call, partner.orElse(call).end());
                }
            }
            case FORMULA -> formula(call, partner, rendered);
            case CODE, CONTENT, BOX ->
                partner.ifPresentOrElse(end -> pair(call, end, rendering.kind(), rendered), () -> shown(call));
        }
        return rendering.kind() == Renderings.Kind.NOTHING ? partners.getOrDefault(index, index) : index;
    }

    /** WordPress writes between two signs what is played: {@code [youtube]https://youtu.be/abc[/youtube]}. */
    private Call withContent(Call call, Call end) {
        String content = text.substring(call.end(), end.start()).strip();
        boolean word = !content.isEmpty() && content.chars().noneMatch(c -> c <= ' ' || "[]{}<>".indexOf(c) >= 0);
        return word
                ? new Call(call.start(), end.end(), call.name(), List.of(content), call.named(), call.form())
                : call;
    }

    private void nothing(Call call, int end) {
        edits.replace(call.start(), end, "");
        if (call.name().equals("attributes") || call.name().equals("statement")) {
            leftOut.add(call);
        }
    }

    private void pair(Call call, Call end, Renderings.Kind kind, String rendered) {
        if (kind == Renderings.Kind.CONTENT) {
            remove(call);
            remove(end);
        } else if (!regions.isText(call.start())) {
            shown(call);
            shown(end);
        } else if (kind == Renderings.Kind.CODE) {
            code(call, end, rendered);
        } else {
            box(call, end, rendered);
        }
    }

    private void remove(Call call) {
        edits.replace(call.start(), call.end(), "");
    }

    /** Writes a call; returns whether it isn't shown as it stands. */
    private boolean markdown(Call call, String markdown) {
        boolean meant = !markdown.isEmpty() || call.name().equals("wikilink");
        if (!meant || !regions.isText(call.start())) {
            shown(call);
            return false;
        }
        edits.replace(call.start(), call.end(), markdown);
        if (Renderings.losesAttributes(call)) {
            leftOut.add(call);
        }
        return true;
    }

    private void address(Call call, String address) {
        if (address.isEmpty() && regions.isText(call.start()) && Renderings.isReference(call.name())) {
            shown(call);
            return;
        }
        boolean alone = regions.isText(call.start()) && !isDefinition(call.start());
        if (regions.isHtml(call.start())) {
            edits.replace(call.start(), call.end(), MarkdownText.html(address));
        } else if (alone && !address.isEmpty()) {
            edits.replace(call.start(), call.end(), MarkdownText.link(address, address));
        } else {
            edits.replace(call.start(), call.end(), MarkdownText.destinationPart(address));
        }
    }

    /** Whether an index is the destination of a link reference definition. */
    private boolean isDefinition(int at) {
        int i = at;
        while (i > 0 && text.charAt(i - 1) == ' ') {
            i--;
        }
        return i > 1 && text.charAt(i - 1) == ':' && text.charAt(i - 2) == ']';
    }

    private void code(Call call, Call end, String codeLanguage) {
        String code = text.substring(call.end(), end.start());
        String word = codeLanguage.matches("[\\w+#-]{1,20}") ? codeLanguage : "";
        if (isFirstOnLine(call.start())) {
            fenced(call, end, code, word);
        } else {
            span(call.start(), end.end(), code, "");
        }
    }

    private void fenced(Call call, Call end, String code, String word) {
        String fence = MarkdownText.fence(code, 3);
        edits.replace(call.start(), call.end(), fence + word + (startsLine(call.end()) ? "" : "\n"));
        String before = isFirstOnLine(end.start()) ? "" : "\n";
        edits.replace(end.start(), end.end(), before + fence + (startsLine(end.end()) ? "" : "\n"));
    }

    private void formula(Call call, Optional<Call> end, String formula) {
        if (end.isPresent()) {
            boolean block = isFirstOnLine(call.start());
            String inside = text.substring(call.end(), end.get().start());
            if (block) {
                fenced(call, end.get(), inside, "math");
            } else {
                span(call.start(), end.get().end(), inside, "{.math}");
            }
        } else if (formula.isEmpty()) {
            shown(call);
        } else if (call.values().contains("display") && isFirstOnLine(call.start()) && startsLine(call.end())) {
            String fence = MarkdownText.fence(formula, 3);
            edits.replace(call.start(), call.end(), fence + "math\n" + formula.strip() + "\n" + fence);
        } else {
            span(call.start(), call.end(), formula, "{.math}");
        }
    }

    private void span(int start, int end, String code, String attributes) {
        String inside = code.strip().replace('\n', ' ');
        String fence = MarkdownText.fence(inside, 1);
        boolean ticks = inside.startsWith("`") || inside.endsWith("`");
        edits.replace(start, end, fence + (ticks ? " " + inside + " " : inside) + fence + attributes);
    }

    /** A box becomes a callout, but for those that are quotations. */
    private void box(Call call, Call end, String title) {
        boolean typed = call.name().equals(":::") || call.name().matches("notice|alert|admonition|callout");
        String type = typed ? call.argument(0, "type") : call.name();
        String heading = title.isBlank() ? Renderings.typeTitle(type, language) : title;
        while (!openBoxes.isEmpty() && openBoxes.getFirst() <= call.start()) {
            openBoxes.pop();
        }
        if (!isFirstOnLine(call.start()) || openBoxes.size() >= DEEPEST_BOX) {
            edits.replace(
                    call.start(), call.end(), heading.isBlank() ? "" : "**" + MarkdownText.escaped(heading) + "** ");
            remove(end);
            return;
        }
        String around = "> ".repeat(openBoxes.size());
        openBoxes.push(end.start());
        edits.replace(
                call.start(),
                call.end(),
                Renderings.isQuotation(call.name())
                        ? "> "
                        : "> " + Callout.opening(type, title) + "\n" + around + ">\n" + around + "> ");
        boolean apart = isFirstOnLine(end.start());
        quote(call, apart ? lineStart(end.start()) : end.start());
        edits.replace(end.start(), end.end(), apart && startsLine(end.end()) ? "" : "\n" + around);
    }

    /** Puts a quotation's sign before each line of a box but its first. */
    private void quote(Call call, int until) {
        int indent = call.start() - lineStart(call.start());
        for (int feed = text.indexOf('\n', call.end()); feed >= 0 && feed + 1 < until; ) {
            int at = feed + 1;
            int blanks = 0;
            while (blanks < indent && at + blanks < until && text.charAt(at + blanks) == ' ') {
                blanks++;
            }
            edits.insert(at + blanks, "> ");
            feed = text.indexOf('\n', at);
        }
    }

    private void shown(Call call) {
        unknown.add(call);
        String stands = text.substring(call.start(), call.end());
        edits.replace(
                call.start(),
                call.end(),
                regions.isHtml(call.start()) ? MarkdownText.html(stands) : MarkdownText.escaped(stands));
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private boolean isFirstOnLine(int start) {
        int at = start;
        while (at > 0 && " \t".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private boolean startsLine(int end) {
        int at = end;
        while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == text.length() || text.charAt(at) == '\n';
    }
}
