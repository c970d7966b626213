package org.baygan.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The drawing instructions of each page of a PDF as Chromium writes it: objects one after the other, none of them in a
 * stream of objects, and a page's instructions in one compressed stream (ISO 32000-1, 7.7.3.3 and 7.8.2).
 */
final class PrintedPages {
    private static final Pattern PAGE = Pattern.compile("/Type /Page\\b[^s].*?/Contents (\\d+) 0 R", Pattern.DOTALL);

    private PrintedPages() {}

    static List<String> of(byte[] pdf) throws DataFormatException {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        List<String> pages = new ArrayList<>();
        Matcher page = PAGE.matcher(text);
        while (page.find()) {
            pages.add(stream(pdf, text, page.group(1)));
        }
        return pages;
    }

    private static String stream(byte[] pdf, String text, String number) throws DataFormatException {
        Matcher start = Pattern.compile("\\n" + number + " 0 obj\\b.*?/Length (\\d+).*?stream\\r?\\n", Pattern.DOTALL)
                .matcher(text);
        if (!start.find()) {
            throw new AssertionError("no object " + number);
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, start.end(), Integer.parseInt(start.group(1)));
            StringBuilder instructions = new StringBuilder();
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0) {
                    throw new AssertionError("object " + number + " is torn");
                }
                instructions.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
            return instructions.toString();
        } finally {
            inflater.end();
        }
    }
}
