package org.baygan.content;

import java.util.LinkedHashMap;
import java.util.Map;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.PublicationDate;

/** What was recognised above and below an article's body. Filled by {@link HeadRecogniser} for one file, then only read. */
final class RecognisedHead {
    private final Map<FrontMatterKey, String> texts = new LinkedHashMap<>();
    private final Map<FrontMatterKey, Integer> lines = new LinkedHashMap<>();
    private PublicationDate date = PublicationDate.UNKNOWN;
    private int bodyLine;
    private int bodyEnd = Integer.MAX_VALUE;
    private int endSign;

    RecognisedHead(int bodyLine) {
        this.bodyLine = bodyLine;
    }

    void put(FrontMatterKey key, String text, int line) {
        texts.put(key, text);
        lines.put(key, line);
    }

    void putDate(PublicationDate found, int line) {
        date = found;
        lines.put(FrontMatterKey.DATE, line);
    }

    void bodyFrom(int line) {
        bodyLine = line;
    }

    /** Notes that the body ends before a line. */
    void bodyTo(int line) {
        bodyEnd = line;
    }

    /** Notes the line of the sign that ends a report. */
    void endSign(int line) {
        endSign = line;
    }

    /** The line before which the body ends; the largest number if nothing was recognised below it. */
    int bodyEnd() {
        return bodyEnd;
    }

    /** The line of the end sign; 0 if there is none. */
    int endSign() {
        return endSign;
    }

    boolean has(FrontMatterKey key) {
        return lines.containsKey(key);
    }

    /** The text of a key; empty if it wasn't recognised. */
    String text(FrontMatterKey key) {
        return texts.getOrDefault(key, "");
    }

    PublicationDate date() {
        return date;
    }

    /** The line after the last one that was recognised. */
    int bodyLine() {
        return bodyLine;
    }

    /** The line of each key, in the order of the file. */
    Map<FrontMatterKey, Integer> lines() {
        return lines;
    }

    FrontMatterLines frontMatterLines() {
        Map<String, Integer> named = new LinkedHashMap<>();
        lines.forEach((key, line) -> named.put(key.canonical(), line));
        return new FrontMatterLines(named);
    }
}
