package org.baygan.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** What a PDF has on its pages. */
final class PrintedPages {
    /** The operators that show text or a picture (ISO 32000-1, 8.8 and 9.4.3). Lines alone make no page worth its paper. */
    private static final Set<String> SHOWING = Set.of(
            OperatorName.SHOW_TEXT,
            OperatorName.SHOW_TEXT_ADJUSTED,
            OperatorName.SHOW_TEXT_LINE,
            OperatorName.SHOW_TEXT_LINE_AND_SPACE,
            OperatorName.DRAW_OBJECT);

    private PrintedPages() {}

    /** For each page whether it shows a text or a picture. */
    static List<Boolean> shown(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Boolean> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                pages.add(shows(page));
            }
            return pages;
        }
    }

    private static boolean shows(PDPage page) throws IOException {
        return new PDFStreamParser(page)
                .parse().stream()
                        .anyMatch(token -> token instanceof Operator operator && SHOWING.contains(operator.getName()));
    }
}
