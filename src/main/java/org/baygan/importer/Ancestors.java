package org.baygan.importer;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Looks at the elements around one, without a selector, which would have to be read for each. Stateless. */
final class Ancestors {
    private Ancestors() {}

    /** The nearest of some names, the element itself included. */
    static @Nullable Element nearest(Element element, Set<String> names) {
        Element each = element;
        while (each != null && !names.contains(each.normalName())) {
            each = each.parent();
        }
        return each;
    }

    /** Whether an element is of one of some names, or within such a one. */
    static boolean isWithin(Element element, Set<String> names) {
        return nearest(element, names) != null;
    }
}
