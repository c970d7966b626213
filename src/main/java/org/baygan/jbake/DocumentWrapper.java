package org.baygan.jbake;

import freemarker.core.HTMLOutputFormat;
import freemarker.ext.beans.BeansWrapper;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import org.jbake.model.DocumentModel;
import org.jspecify.annotations.Nullable;

/**
 * Shows JBake's values to {@code .ftlh} templates: maps, lists, texts and dates, but no Java method. A document's
 * {@code body} is HTML already and isn't escaped again, so that JBake's <code>${content.body}</code> keeps its meaning.
 */
final class DocumentWrapper extends DefaultObjectWrapper {
    DocumentWrapper() {
        super(Configuration.VERSION_2_3_35);
        setExposureLevel(BeansWrapper.EXPOSE_NOTHING);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return value instanceof DocumentModel document ? new DocumentHash(document, this) : super.wrap(value);
    }

    private static final class DocumentHash extends SimpleHash {
        private static final long serialVersionUID = 1;

        DocumentHash(DocumentModel document, DocumentWrapper wrapper) {
            super(document, wrapper);
        }

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            TemplateModel value = super.get(key);
            return key.equals("body") && value instanceof TemplateScalarModel html
                    ? HTMLOutputFormat.INSTANCE.fromMarkup(html.getAsString())
                    : value;
        }
    }
}
