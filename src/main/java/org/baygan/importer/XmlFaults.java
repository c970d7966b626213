package org.baygan.importer;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Says what is wrong with XML in a person's words. Stateless. */
final class XmlFaults {
    private static final Pattern PLACE =
            Pattern.compile("(?s)^ParseError at \\[row,col\\]:\\[\\d+,\\d+\\]\\s*(?:Message: )?");

    private XmlFaults() {}

    /** The fault in one line, without its place. */
    static String describe(XMLStreamException failure) {
        String message = String.valueOf(failure.getMessage());
        return PLACE.matcher(message).replaceFirst("").replaceAll("\\s+", " ").strip();
    }
}
