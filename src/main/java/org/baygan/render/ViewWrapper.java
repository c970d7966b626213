package org.baygan.render;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.baygan.text.WellFormed;
import org.jspecify.annotations.Nullable;

/**
 * What templates see of the page views: the components of their records, and every string as {@link WellFormed} lets it
 * pass, so that no page, feed or sitemap is damaged by one. Thread-safe.
 */
final class ViewWrapper extends DefaultObjectWrapper {
    static final ObjectWrapper INSTANCE = new ViewWrapper();

    private ViewWrapper() {
        super(Configuration.VERSION_2_3_35);
        setMemberAccessPolicy(new ViewAccessPolicy());
        setExposeFields(false);
        writeProtect();
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
        return super.wrap(object instanceof String text ? BorrowedTexts.allowed(text) : object);
    }

    @Override
    protected TemplateModel handleUnknownType(Object object) throws TemplateModelException {
        return object instanceof Record view && ViewAccessPolicy.isView(view.getClass())
                ? new ViewModel(view, this)
                : super.handleUnknownType(object);
    }
}
