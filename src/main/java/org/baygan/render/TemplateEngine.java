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
import java.util.Locale;
import java.util.TimeZone;

/**
 * FreeMarker, shut in: templates are trusted code, but reach nothing beyond the page views. Output is escaped by the
 * template's extension ({@code .ftlh} HTML, {@code .ftlx} XML). Thread-safe.
 */
public final class TemplateEngine {
    private final Configuration configuration;

    /** An engine that loads its templates by name from {@code loader}. */
    public TemplateEngine(TemplateLoader loader) {
        configuration = configure(loader);
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
     * @param page what is being made, for the message if it fails
     * @return the page in UTF-8
     * @throws BrokenTemplateException if the template is missing, can't be parsed, fails, or goes on without end
     */
    public byte[] render(String templateName, TemplateHashModel model, String page) throws BrokenTemplateException {
        RenderingLimits limits = new RenderingLimits(templateName);
        try {
            Template template = configuration.getTemplate(templateName);
            Environment environment = template.createProcessingEnvironment(model, limits.output());
            environment.setTemplateProcessingTracer(limits);
            environment.process();
        } catch (RenderingLimits.EndlessTemplateException | StackOverflowError e) {
            throw BrokenTemplateException.endless(limits, page, e);
        } catch (TemplateException e) {
            throw isEndless(e)
                    ? BrokenTemplateException.endless(limits, page, e.getCause())
                    : BrokenTemplateException.of(templateName, page, e);
        } catch (IOException e) {
            throw BrokenTemplateException.of(templateName, page, e);
        }
        return limits.output().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isEndless(TemplateException e) {
        return e.getCause() instanceof RenderingLimits.EndlessTemplateException;
    }
}
