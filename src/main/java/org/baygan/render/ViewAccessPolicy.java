package org.baygan.render;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Lets templates read the components of the page views, and nothing else of any class. */
final class ViewAccessPolicy implements MemberAccessPolicy {
    private static final ClassMemberAccessPolicy NOTHING = new Members(false);
    private static final ClassMemberAccessPolicy COMPONENTS = new Members(true);

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
        return isView(type) ? COMPONENTS : NOTHING;
    }

    /** Whether a class is a page view's. */
    static boolean isView(Class<?> type) {
        return type.isRecord() && type.getPackageName().equals(ViewAccessPolicy.class.getPackageName());
    }

    /** Whether templates see what a method of a page view gives. */
    static boolean isShown(Method method) {
        return method.getParameterCount() == 0
                && Modifier.isPublic(method.getModifiers())
                && method.getDeclaringClass().isRecord()
                && !method.getName().equals("toString")
                && !method.getName().equals("hashCode");
    }

    @Override
    public boolean isToStringAlwaysExposed() {
        return false;
    }

    private record Members(boolean components) implements ClassMemberAccessPolicy {
        @Override
        public boolean isMethodExposed(Method method) {
            return components && isShown(method);
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
            return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
            return false;
        }
    }
}
