package org.baygan.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The addresses that a page's elements name. Stateless. */
final class References {
    /** Selects the elements that name any. */
    static final String ELEMENTS = "[href], [src], [srcset], [poster], [action], meta[http-equiv=refresh]";

    private static final Pattern REFRESH = Pattern.compile("[0-9.]+ *[;,] *url *= *(.*)", Pattern.CASE_INSENSITIVE);

    private References() {}

    /** An element's, as they are written. */
    static List<String> of(Element element) {
        List<String> references = new ArrayList<>();
        for (String attribute : List.of("href", "src", "poster", "action")) {
            if (element.hasAttr(attribute)) {
                references.add(element.attr(attribute));
            }
        }
        for (String candidate : element.attr("srcset").split(",", -1)) {
            if (!candidate.isBlank()) {
                references.add(candidate.strip().split("\\s+", -1)[0]);
            }
        }
        Matcher refresh = REFRESH.matcher(element.attr("content"));
        if (element.is("meta[http-equiv=refresh]") && refresh.matches()) {
            references.add(refresh.group(1));
        }
        return references;
    }
}
