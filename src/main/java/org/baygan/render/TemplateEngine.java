package org.baygan.render;

import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.baygan.model.Digest;

/**
 * FreeMarker, shut in: templates are trusted code, but reach nothing beyond the page views. Output is escaped by the
 * template's extension ({@code .ftlh} HTML, {@code .ftlx} XML). Thread-safe.
 */
public final class TemplateEngine {
    /** How many engines are kept, with the templates they have parsed: going back to older templates is quick. */
    private static final int KEPT = 4;

    /** The engines of the themes that were used last: a preview builds again and again with the same templates. */
    private static final Map<Digest, TemplateEngine> LAST = new LinkedHashMap<>(KEPT, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, TemplateEngine> eldest) {
            return size() > KEPT;
        }
    };

    private final Configuration configuration;

    /** An engine that loads its templates by name from {@code loader}. */
    TemplateEngine(TemplateLoader loader) {
        configuration = configure(loader);
    }

    /** The engine of a theme; one from before, which has parsed the templates already, if they are the same. */
    public static TemplateEngine of(Theme theme) throws IOException {
        Digest templates = theme.madeOf();
        if (templates.equals(Digest.NONE)) {
            return new TemplateEngine(theme.loader());
        }
        synchronized (LAST) {
            TemplateEngine last = LAST.get(templates);
            if (last == null) {
                last = new TemplateEngine(theme.loader());
                LAST.put(templates, last);
            }
            return last;
        }
    }

    /** The configuration every template of the program runs under, here and in the JBake adapter. */
    public static Configuration configure(TemplateLoader loader) {
        Configuration made = new Configuration(Configuration.VERSION_2_3_35);
        made.setTemplateLoader(loader);
        made.setDefaultEncoding(StandardCharsets.UTF_8.name());
        made.setOutputEncoding(StandardCharsets.UTF_8.name());
        made.setLocale(Locale.ENGLISH); // month names of dates that a template formats itself
        made.setTimeZone(TimeZone.getTimeZone("UTC"));
        made.setNumberFormat("computer");
        made.setBooleanFormat("c");
        made.setLocalizedLookup(false);
        made.setWhitespaceStripping(true);
        made.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        made.setAPIBuiltinEnabled(false);
        made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        made.setLogTemplateExceptions(false);
        made.setWrapUncheckedExceptions(true);
        made.setObjectWrapper(ViewWrapper.INSTANCE);
        return made;
    }

    /** The wrapper through which templates see the page views. */
    ObjectWrapper wrapper() {
        return configuration.getObjectWrapper();
    }

    /**
     * Renders one page.
     *
     * @param templateName the template's file name
     * @param model the variables it sees
     * @param subject what is being made, for the message if it fails
     * @return the page as UTF-8
     * @throws BrokenTemplateException if the template is missing, can't be parsed, fails, or goes on without end
     */
    byte[] render(String templateName, TemplateHashModel model, String subject) throws BrokenTemplateException {
        RenderingLimits limits = new RenderingLimits(templateName);
        try {
            Template template = configuration.getTemplate(templateName);
            Environment environment = template.createProcessingEnvironment(model, limits.output());
            environment.setTemplateProcessingTracer(limits);
            environment.process();
        } catch (RenderingLimits.EndlessTemplateException | StackOverflowError e) {
            throw BrokenTemplateException.endless(limits, subject, e);
        } catch (TemplateException e) {
            forget();
            throw isEndless(e)
                    ? BrokenTemplateException.endless(limits, subject, e.getCause())
                    : BrokenTemplateException.of(templateName, subject, e);
        } catch (IOException e) {
            forget();
            throw BrokenTemplateException.of(templateName, subject, e);
        }
        PageBytes page = limits.output();
        if (!page.hasBorrowedTexts()) {
            return page.toBytes();
        }
        String text = page.toString();
        return (templateName.endsWith(".ftlh") ? BorrowedTexts.inHtml(text) : BorrowedTexts.unmarked(text))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps this engine no longer: it would call a template unreadable again, even after that can be read. */
    private void forget() {
        synchronized (LAST) {
            LAST.values().remove(this);
        }
    }

    private static boolean isEndless(TemplateException e) {
        return e.getCause() instanceof RenderingLimits.EndlessTemplateException;
    }
}
