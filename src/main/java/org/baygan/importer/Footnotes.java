package org.baygan.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Carries footnotes over to Markdown. A source marks them alike, whatever its own form: an empty {@code <sup
 * data-note="1">} where one is referred to, and an {@code <aside data-note="1">} that holds it. Not thread-safe.
 */
final class Footnotes {
    /** What sources name a footnote by. */
    static final String ATTRIBUTE = "data-note";

    /** Enclose a note's name in a text: noncharacters, which content can't hold. */
    private static final char OPEN = '\uFDD2';

    private static final char CLOSE = '\uFDD3';

    private final List<Note> notes = new ArrayList<>();

    private record Note(int number, Element text) {}

    /** Takes the notes out of a body and leaves marks where they are referred to, numbered in that order. */
    static Footnotes take(Element body) {
        Footnotes all = new Footnotes();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Element reference : body.select("sup[" + ATTRIBUTE + "]")) {
            int number = numbers.computeIfAbsent(reference.attr(ATTRIBUTE), name -> numbers.size() + 1);
            reference.replaceWith(new TextNode("" + OPEN + number + CLOSE));
        }
        for (Element note : body.select("aside[" + ATTRIBUTE + "]")) {
            int number = numbers.computeIfAbsent(note.attr(ATTRIBUTE), name -> numbers.size() + 1);
            all.notes.add(new Note(number, note));
            note.remove();
        }
        all.notes.sort(Comparator.comparingInt(Note::number));
        return all;
    }

    /** The Markdown with its references and, below it, the notes. */
    String complete(String markdown) {
        StringBuilder out = new StringBuilder(markdown.replace("" + OPEN, "[^").replace("" + CLOSE, "]"));
        for (Note note : notes) {
            BodyHtml.tidy(note.text());
            String text = MarkdownBody.of(note.text()).replaceAll("\\s*\\R\\s*", " ");
            out.append("\n\n[^").append(note.number()).append("]: ").append(text);
        }
        return out.toString().strip();
    }
}
