package org.baygan.importer;

import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** Says what is wrong with XML in a person's words. Stateless. */
final class XmlFaults {
    private static final Pattern PLACE =
            Pattern.compile("(?s)^ParseError at \\[row,col\\]:\\[\\d+,\\d+\\]\\s*(?:Message: )?");

    private static final String DECLARATION = "a document type declaration (<!DOCTYPE …>), which is not read";

    private XmlFaults() {}

    /** The refusal of a document type declaration. */
    static XMLStreamException declaration(Location location) {
        return new XMLStreamException(DECLARATION, location);
    }

    /** What to do about a fault. */
    static String hint(XMLStreamException failure, String otherwise) {
        return describe(failure).equals(DECLARATION)
                ? "If the file is your own, take the declaration out with a text editor, from <!DOCTYPE to its >,"
                        + " and import once more"
                : otherwise;
    }

    /** The fault in one line, without its place. */
    static String describe(XMLStreamException failure) {
        String message = String.valueOf(failure.getMessage());
        return PLACE.matcher(message).replaceFirst("").replaceAll("\\s+", " ").strip();
    }
}
