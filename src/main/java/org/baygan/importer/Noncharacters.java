package org.baygan.importer;

import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Takes out what no content file may hold. Some of it marks places in texts here while they are written. Stateless. */
final class Noncharacters {
    private static final Pattern ALL =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]");

    private Noncharacters() {}

    /** A text without them. */
    static String removed(String text) {
        return ALL.matcher(text).replaceAll("");
    }

    /** Rewrites texts and attributes below {@code body} in place. */
    static void remove(Element body) {
        for (TextNode text : body.nodeStream(TextNode.class).toList()) {
            if (ALL.matcher(text.getWholeText()).find()) {
                text.text(removed(text.getWholeText()));
            }
        }
        for (Element element : body.getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                if (ALL.matcher(attribute.getValue()).find()) {
                    element.attr(attribute.getKey(), removed(attribute.getValue()));
                }
            }
        }
    }
}
