package org.baygan.render;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** Thrown when a template can't be used: nothing may be published. */
public final class BrokenTemplateException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String templateName;
    private final int line;
    private final int column;
    private final String hint;

    private BrokenTemplateException(
            @Nullable String templateName,
            int line,
            int column,
            String message,
            String hint,
            @Nullable Throwable cause) {
        super(message, cause);
        this.hint = hint;
        this.templateName = templateName == null ? "?" : templateName;
        this.line = Math.max(0, line);
        this.column = Math.max(0, column);
    }

    /** @param page the page at hand */
    static BrokenTemplateException of(String templateName, String page, Exception e) {
        if (e instanceof ParseException p) {
            return new BrokenTemplateException(
                    p.getTemplateName(),
                    p.getLineNumber(),
                    p.getColumnNumber(),
                    firstLine(p.getEditorMessage()),
                    usedFor(page),
                    p);
        }
        if (e instanceof TemplateException t) {
            int line = t.getLineNumber() == null ? 0 : t.getLineNumber();
            int column = t.getColumnNumber() == null ? 0 : t.getColumnNumber();
            String name = t.getTemplateSourceName() == null ? templateName : t.getTemplateSourceName();
            Throwable cause = t.getCause();
            String message = cause == null ? t.getMessageWithoutStackTop() : String.valueOf(cause.getMessage());
            return new BrokenTemplateException(name, line, column, firstLine(message), usedFor(page), t);
        }
        if (e instanceof TemplateNotFoundException) {
            return new BrokenTemplateException(templateName, 0, 0, "There is no such template", usedFor(page), e);
        }
        if (e instanceof IOException) {
            return new BrokenTemplateException(templateName, 0, 0, "The template can't be read", usedFor(page), e);
        }
        throw new IllegalArgumentException(e);
    }

    /**
     * A template that was ended as it went on without end.
     *
     * @param limits tells where it was
     * @param page the page at hand
     * @param cause what ended it
     */
    static BrokenTemplateException endless(RenderingLimits limits, String page, @Nullable Throwable cause) {
        String message = cause instanceof RenderingLimits.EndlessTemplateException told
                ? firstLine(told.getMessage())
                : "It calls or includes itself without end, or nests too deeply";
        return new BrokenTemplateException(
                limits.template(), limits.line(), limits.column(), message, usedFor(page), cause);
    }

    /**
     * A template of an earlier theme, with which other templates don't work.
     *
     * @param message what it lacks
     * @param hint what to do
     */
    static BrokenTemplateException outdated(String templateName, String message, String hint) {
        return new BrokenTemplateException(templateName, 0, 0, message, hint, null);
    }

    private static String usedFor(String page) {
        return "The template was being used for " + page + "; nothing has been published";
    }

    /** The first line, and the expression that FreeMarker names in the second as {@code ==> name  [in template …]}. */
    private static String firstLine(@Nullable String message) {
        String[] lines = (message == null ? "It can't be processed" : message.strip()).split("\\R", 3);
        String first = lines[0].strip();
        if (!first.endsWith(":") || lines.length < 2 || !lines[1].startsWith("==> ")) {
            return first;
        }
        String expression = lines[1].substring("==> ".length());
        int end = expression.indexOf("  [in ");
        return first + " " + (end < 0 ? expression : expression.substring(0, end)).strip();
    }

    /**
     * The mistake as a finding.
     *
     * @param templateFolder the templates' folder below the site's folder
     */
    public Diagnostic diagnostic(String templateFolder) {
        return new Diagnostic(
                Severity.ERROR,
                templateFolder + "/" + templateName,
                line,
                column,
                String.valueOf(getMessage()),
                hint,
                "");
    }
}
