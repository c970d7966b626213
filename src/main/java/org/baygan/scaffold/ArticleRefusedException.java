package org.baygan.scaffold;

import java.util.List;
import org.baygan.diagnostic.Diagnostic;

/** Thrown when no article is written: the message says why and what to do. */
public final class ArticleRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    ArticleRefusedException(String message) {
        this(message, List.of());
    }

    ArticleRefusedException(String message, List<Diagnostic> diagnostics) {
        super(message);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** What is wrong with the file that the article was to be made from; empty if the request itself is wrong. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
