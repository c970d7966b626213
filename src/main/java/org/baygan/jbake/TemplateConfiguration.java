package org.baygan.jbake;

import freemarker.cache.FileTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateExceptionHandler;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;

/** FreeMarker set up so that templates escape what they print and reach nothing but their model and their folder. */
final class TemplateConfiguration {
    private TemplateConfiguration() {}

    /**
     * A configuration for the templates of one folder.
     *
     * @param folder the template folder
     * @param zone the zone dates are shown in
     * @param wrapper how values look to templates
     * @throws IOException if the folder can't be read
     */
    static Configuration of(File folder, TimeZone zone, ObjectWrapper wrapper) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new FileTemplateLoader(folder));
        configuration.setObjectWrapper(wrapper);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setTimeZone(zone);
        configuration.setLocalizedLookup(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        return configuration;
    }
}
