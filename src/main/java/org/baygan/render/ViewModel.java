package org.baygan.render;

import freemarker.ext.beans.BeanModel;
import freemarker.ext.beans.BeansWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page view as templates see it. FreeMarker's own model, for objects of any class, looks into three tables for each
 * value, and a page asks for hundreds. For one thread.
 */
final class ViewModel extends BeanModel {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            if (Modifier.isPublic(type.getModifiers())) {
                for (Method method : type.getDeclaredMethods()) {
                    if (ViewAccessPolicy.isShown(method)) {
                        accessors.put(method.getName(), method);
                    }
                }
            }
            return accessors;
        }
    };

    private final Map<String, Method> accessors;

    ViewModel(Record view, BeansWrapper wrapper) {
        super(view, wrapper);
        this.accessors = ACCESSORS.get(view.getClass());
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        Method accessor = accessors.get(name);
        if (accessor == null) {
            return super.get(name);
        }
        try {
            return wrapper.wrap(accessor.invoke(object));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new TemplateModelException("an accessor of a record fails: " + accessor, e);
        }
    }
}
