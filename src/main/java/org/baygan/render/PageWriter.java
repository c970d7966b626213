package org.baygan.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.model.Direction;
import org.baygan.text.TextDirection;

/** Runs page jobs through the template engine. Thread-safe. */
public final class PageWriter {
    private final TemplateEngine engine;
    private final Optional<BrokenTemplateException> outdated;

    /** A writer of pages by {@code engine}. */
    public PageWriter(TemplateEngine engine) {
        this(engine, Optional.empty());
    }

    /** @param outdated a template with which no page may be made */
    public PageWriter(TemplateEngine engine, Optional<BrokenTemplateException> outdated) {
        this.engine = engine;
        this.outdated = outdated;
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
        if (outdated.isPresent()) {
            throw outdated.get();
        }
        Map<String, Object> variables = job.variables(input);
        LanguageVoice voice = job.common().voice(job.language());
        Messages messages = voice.messages();
        variables.put("num", new NumberMethod(messages));
        Direction page = voice.settings().direction();
        variables.put("msg", new MessageMethod(messages, page));
        variables.put("direction", new DirectionMethod(page));
        variables.put("isolate", new IsolationMethod(page));
        return new SiteFile(
                job.path(), engine.render(job.template(), new SimpleHash(variables, engine.wrapper()), job.subject()));
    }

    /**
     * {@code msg("key", arguments…)}: the string of a key in the page's language. An argument without a letter of the
     * page's direction is put between isolate characters, which work in attributes too.
     */
    private record MessageMethod(Messages messages, Direction page) implements TemplateMethodModelEx {
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
                values[i] = value instanceof TemplateNumberModel n
                        ? n.getAsNumber()
                        : TextDirection.isolated(text(value), page);
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

    /**
     * {@code direction(text)}: the attribute for an element of a text that has no letter of the page's direction; nothing
     * for other texts.
     */
    private record DirectionMethod(Direction page) implements TemplateMethodModelEx {
        @Override
        @SuppressWarnings("rawtypes") // as the interface has it
        public Object exec(List arguments) throws TemplateModelException {
            return HTMLOutputFormat.INSTANCE.fromMarkup(attribute(text(arguments.get(0)), page));
        }
    }

    /** {@code isolate(text)}: a text amid another one, set apart if it has no letter of the page's direction. */
    private record IsolationMethod(Direction page) implements TemplateMethodModelEx {
        @Override
        @SuppressWarnings("rawtypes") // as the interface has it
        public Object exec(List arguments) throws TemplateModelException {
            String text = text(arguments.get(0));
            String attribute = attribute(text, page);
            String escaped = HTMLOutputFormat.INSTANCE.escapePlainText(text);
            return HTMLOutputFormat.INSTANCE.fromMarkup(
                    attribute.isEmpty() ? escaped : "<bdi" + attribute + ">" + escaped + "</bdi>");
        }
    }

    private static String attribute(String text, Direction page) {
        return TextDirection.other(text, page)
                .map(direction -> " dir=\"" + direction.html() + "\"")
                .orElse("");
    }

    private static String text(Object model) throws TemplateModelException {
        if (model instanceof TemplateScalarModel scalar) {
            return scalar.getAsString();
        }
        throw new TemplateModelException("a text was expected, not " + model);
    }
}
