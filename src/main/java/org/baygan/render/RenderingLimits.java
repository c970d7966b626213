package org.baygan.render;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;

/**
 * Counts what a template does for one page, so that one that goes on without end is ended: its elements, how deep they are
 * nested, and what it writes. For one thread.
 */
final class RenderingLimits implements TemplateProcessingTracer {
    /** The largest page, a sitemap of 50,000 addresses, takes a fiftieth of it. */
    static final long MOST_ELEMENTS = 50_000_000;

    /** The built-in pages go about 30 deep, and each level takes some of a thread's stack. */
    static final int DEEPEST = 300;

    /** In UTF-16 code units. */
    static final int MOST_CHARACTERS = 1 << 25;

    private final PageBytes output = new PageBytes(MOST_CHARACTERS);
    private long elements;
    private int depth;
    private String template;
    private int line;
    private int column;

    /** @param template the name of the template that the page begins with */
    RenderingLimits(String template) {
        this.template = template;
    }

    /** Thrown where a template goes on without end. */
    static final class EndlessTemplateException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EndlessTemplateException(String message) {
            super(message);
        }
    }

    /** What takes the page. */
    PageBytes output() {
        return output;
    }

    /** The name of the template that is being used. */
    String template() {
        return template;
    }

    /** The line at which it is, from 1; 0 before it has begun. */
    int line() {
        return line;
    }

    /** The column, from 1. */
    int column() {
        return column;
    }

    @Override
    public void enterElement(Environment environment, TracedElement element) {
        String name = element.getTemplate().getSourceName();
        if (name != null) {
            template = name;
            line = element.getBeginLine();
            column = element.getBeginColumn();
        }
        depth++;
        elements++;
        if (depth > DEEPEST) {
            throw new EndlessTemplateException("It calls or includes itself without end, or nests too deeply");
        }
        if (elements > MOST_ELEMENTS) {
            throw new EndlessTemplateException("It goes on without end");
        }
    }

    @Override
    public void exitElement(Environment environment, TracedElement element) {
        depth--;
    }
}
