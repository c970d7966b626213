package org.baygan.render;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Lets templates read the components of the page views, and nothing else of any class. */
final class ViewAccessPolicy implements MemberAccessPolicy {
    private static final ClassMemberAccessPolicy NOTHING = new Members(false);
    private static final ClassMemberAccessPolicy COMPONENTS = new Members(true);

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
        return type.isRecord() && type.getPackageName().equals(ViewAccessPolicy.class.getPackageName())
                ? COMPONENTS
                : NOTHING;
    }

    @Override
    public boolean isToStringAlwaysExposed() {
        return false;
    }

    private record Members(boolean components) implements ClassMemberAccessPolicy {
        @Override
        public boolean isMethodExposed(Method method) {
            return components
                    && method.getParameterCount() == 0
                    && method.getDeclaringClass().isRecord()
                    && !method.getName().equals("toString")
                    && !method.getName().equals("hashCode");
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
