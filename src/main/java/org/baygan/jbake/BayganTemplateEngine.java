package org.baygan.jbake;

import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import java.util.TimeZone;
import org.baygan.config.SiteConfigReader;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * JBake's template engine for {@code .ftlh}: FreeMarker with HTML escaping and without access to Java. Templates see
 * JBake's variables except {@code db}, {@code renderer}, {@code data} and {@code out}.
 */
public final class BayganTemplateEngine extends AbstractTemplateEngine {
    private final ObjectWrapper wrapper = new DocumentWrapper();
    private final Configuration templates;

    /**
     * The engine of one bake. Also calls {@link JBakeEngines#register()}.
     *
     * @throws UncheckedIOException if the template folder or {@code jbake.properties} can't be read
     */
    public BayganTemplateEngine(JBakeConfiguration configuration, ContentStore store) {
        super(configuration, store);
        try {
            templates = TemplateConfiguration.of(configuration.getTemplateFolder(), zone(configuration), wrapper);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + configuration.getTemplateFolder(), e);
        }
        JBakeEngines.register();
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        TemplateHashModel variables = new JBakeVariables(model, db, extractors, wrapper);
        try {
            templates.getTemplate(templateName).process(variables, writer);
        } catch (IOException | TemplateException e) {
            throw new RenderingException(e);
        }
    }

    /** {@code freemarker.timezone} as in JBake, else the site's own zone; never the machine's. */
    private static TimeZone zone(JBakeConfiguration configuration) throws IOException {
        Optional<TimeZone> jbakes = Optional.ofNullable(configuration.getFreemarkerTimeZone());
        if (jbakes.isPresent()) {
            return jbakes.get();
        }
        return TimeZone.getTimeZone(
                SiteConfigReader.read(configuration.getSourceFolder().toPath())
                        .config()
                        .zone());
    }
}
