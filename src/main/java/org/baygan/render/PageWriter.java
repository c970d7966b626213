package org.baygan.render;

import freemarker.template.SimpleHash;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs page jobs through the template engine. Thread-safe. */
public final class PageWriter {
    private final TemplateEngine engine;

    /** A writer of pages by {@code engine}. */
    public PageWriter(TemplateEngine engine) {
        this.engine = engine;
    }

    /**
     * Renders a page.
     *
     * @throws BrokenTemplateException if its template can't be used
     */
    public SiteFile write(PageJob job) throws BrokenTemplateException {
        return write(job, job.input().get());
    }

    /**
     * The same of an input that has been asked for.
     *
     * @throws BrokenTemplateException if its template can't be used
     */
    public SiteFile write(PageJob job, PageInput input) throws BrokenTemplateException {
        Map<String, Object> variables = job.variables(input);
        Messages messages = job.common().voice(job.language()).messages();
        variables.put("msg", new MessageMethod(messages));
        variables.put("num", new NumberMethod(messages));
        String text = engine.render(job.template(), new SimpleHash(variables, engine.wrapper()), job.subject());
        boolean html = job.template().endsWith(".ftlh");
        return new SiteFile(
                job.path(),
                (html ? BorrowedTexts.inHtml(text) : BorrowedTexts.unmarked(text)).getBytes(StandardCharsets.UTF_8));
    }

    /** {@code msg("key", arguments…)}: the string of a key in the page's language. */
    private record MessageMethod(Messages messages) implements TemplateMethodModelEx {
        @Override
        @SuppressWarnings("rawtypes") // as the interface has it
        public Object exec(List arguments) throws TemplateModelException {
            String key = text(arguments.get(0));
            if (arguments.size() == 1) {
                return messages.text(key);
            }
            Object[] values = new Object[arguments.size() - 1];
            for (int i = 0; i < values.length; i++) {
                Object value = arguments.get(i + 1);
                values[i] = value instanceof TemplateNumberModel n ? n.getAsNumber() : text(value);
            }
            return messages.text(key, values);
        }
    }

    /** {@code num(n)}: a number in the page's digits. */
    private record NumberMethod(Messages messages) implements TemplateMethodModelEx {
        @Override
        @SuppressWarnings("rawtypes") // as the interface has it
        public Object exec(List arguments) throws TemplateModelException {
            if (arguments.get(0) instanceof TemplateNumberModel number) {
                return messages.number(number.getAsNumber().longValue());
            }
            throw new TemplateModelException("num takes a number");
        }
    }

    private static String text(Object model) throws TemplateModelException {
        if (model instanceof TemplateScalarModel scalar) {
            return scalar.getAsString();
        }
        throw new TemplateModelException("a text was expected, not " + model);
    }
}
