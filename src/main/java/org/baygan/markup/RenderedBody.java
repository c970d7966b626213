package org.baygan.markup;

import java.util.List;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.FileReference;

/**
 * A body as safe HTML.
 *
 * @param html sanitised HTML. Where it refers to a file of the content folder, the attribute's value is a
 *     {@link FileReference} in its marked form, which the renderer replaces when every page's address is known
 * @param text the body's visible text, blocks separated by line feeds: for descriptions and for search
 * @param references the marked references, in the order in which they stand in {@code html}
 * @param diagnostics what was found wrong
 */
public record RenderedBody(String html, String text, List<FileReference> references, List<Diagnostic> diagnostics) {
    public RenderedBody {
        references = List.copyOf(references);
        diagnostics = List.copyOf(diagnostics);
    }
}
