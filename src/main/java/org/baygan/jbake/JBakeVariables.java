package org.baygan.jbake;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleDate;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/** The variables of one template: the page's own, and JBake's collections, fetched when a template asks for them. */
final class JBakeVariables implements TemplateHashModel {
    /** Java objects with methods: nothing a template may call. */
    private static final Set<String> WITHHELD = Set.of("db", "renderer", "data", "out");

    private final TemplateModel page;
    private final ContentStore store;
    private final ModelExtractors extractors;
    private final ObjectWrapper wrapper;

    JBakeVariables(TemplateModel page, ContentStore store, ModelExtractors extractors, ObjectWrapper wrapper) {
        this.page = page;
        this.store = store;
        this.extractors = extractors;
        this.wrapper = wrapper;
    }

    @Override
    public freemarker.template.@Nullable TemplateModel get(String key) throws TemplateModelException {
        if (WITHHELD.contains(key)) {
            return null;
        }
        if (!extractors.containsKey(key)) {
            return wrapper.wrap(page.get(key));
        }
        try {
            return wrap(extractors.<Object>extractAndTransform(store, key, page, (name, value) -> value));
        } catch (NoModelExtractorException e) {
            throw new TemplateModelException("JBake has no variable " + key, e);
        }
    }

    private freemarker.template.@Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof Date date) {
            return new SimpleDate(date, TemplateDateModel.DATETIME);
        }
        return wrapper.wrap(value instanceof Collection<?> collection ? new ArrayList<>(collection) : value);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
