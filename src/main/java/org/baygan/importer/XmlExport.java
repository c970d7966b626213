package org.baygan.importer;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.baygan.content.ByteOrderMark;

/**
 * XML as exports have it (XML 1.0): control characters that it doesn't allow are read as blanks, document type
 * declarations are refused, and with them every entity of their own. Not thread-safe.
 */
final class XmlExport implements AutoCloseable {
    /** In UTF-16 code units: longer than any article, and short enough for the usual heap. */
    private static final int LONGEST_TEXT = 16 * 1024 * 1024;

    private static final int DEEPEST = 200;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private final XMLStreamReader reader;
    private final AllowedCharacters text;

    private XmlExport(XMLStreamReader reader, AllowedCharacters text) {
        this.reader = reader;
        this.text = text;
    }

    /** Begins to read; {@code in} is closed with the result. */
    static XmlExport open(InputStream in) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", "0"); // methods that go into elements have their own limit
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        PushbackInputStream start = new PushbackInputStream(in, 256);
        byte[] first = start.readNBytes(256);
        start.unread(first);
        AllowedCharacters text = new AllowedCharacters(new InputStreamReader(start, charset(first)));
        return new XmlExport(factory.createXMLStreamReader(text), text);
    }

    private static Charset charset(byte[] first) {
        Optional<ByteOrderMark> mark = ByteOrderMark.at(first);
        if (mark.isPresent() && mark.get() != ByteOrderMark.UTF_8) {
            return mark.get().charset();
        }
        Matcher declared = ENCODING.matcher(new String(first, StandardCharsets.ISO_8859_1));
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The next start or end of an element; false at the end of the document. */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw XmlFaults.declaration(reader.getLocation());
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** The next start or end of an element, or the next text; false at the end of the document. */
    boolean nextWithText() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT || isText()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last event was text. */
    boolean isText() {
        return reader.getEventType() == XMLStreamConstants.CHARACTERS
                || reader.getEventType() == XMLStreamConstants.CDATA
                || reader.getEventType() == XMLStreamConstants.SPACE;
    }

    /** The text that was read last. */
    String characters() {
        return reader.getText();
    }

    /**
     * Goes through a document that another library is going to read.
     *
     * @throws XMLStreamException if it is malformed, has a document type declaration, or is nested too deep
     */
    static void check(byte[] document) throws IOException, XMLStreamException {
        try (XmlExport xml = open(new ByteArrayInputStream(document))) {
            int depth = 0;
            while (xml.next()) {
                depth += xml.isStart() ? 1 : -1;
                if (depth > DEEPEST) {
                    throw new XMLStreamException(
                            "elements nested more than " + DEEPEST + " deep", xml.reader.getLocation());
                }
            }
        }
    }

    /** Whether the last event was the start of an element. */
    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /**
     * The current element's name with its prefix as it is written, whatever that is declared to mean: {@code
     * wp:post_id}.
     */
    String name() {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }

    /** The current element's name without its prefix. */
    String localName() {
        return reader.getLocalName();
    }

    /** The current element's namespace; empty if it has none. */
    String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** The current element as XML of its own, which this passes over; text is cut where it is too long. */
    String copy() throws XMLStreamException {
        StringWriter out = new StringWriter();
        XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, true);
        XMLStreamWriter writer = factory.createXMLStreamWriter(out);
        int depth = 0;
        do {
            if (isStart()) {
                depth++;
                if (depth > DEEPEST) {
                    throw new XMLStreamException(
                            "elements nested more than " + DEEPEST + " deep", reader.getLocation());
                }
                writeStart(writer);
            } else if (reader.getEventType() == XMLStreamConstants.END_ELEMENT) {
                depth--;
                writer.writeEndElement();
            } else if (isText() && out.getBuffer().length() < LONGEST_TEXT) {
                writer.writeCharacters(reader.getText());
            }
        } while (depth > 0 && nextWithText());
        writer.flush();
        return out.toString();
    }

    private void writeStart(XMLStreamWriter writer) throws XMLStreamException {
        String prefix = reader.getPrefix() == null ? "" : reader.getPrefix();
        writer.writeStartElement(prefix, reader.getLocalName(), namespace());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String of = reader.getAttributeNamespace(i);
            if (of == null || of.isEmpty()) {
                writer.writeAttribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            } else {
                writer.writeAttribute(
                        reader.getAttributePrefix(i), of, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
    }

    /** An attribute of the current element, of whatever namespace; empty if it isn't there. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The line that was read last, from 1; 0 if it isn't known. */
    int line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    /** All the text of the current element, which this passes over; what is too long is cut. */
    String text() throws XMLStreamException {
        StringBuilder all = new StringBuilder();
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth > DEEPEST) {
                    throw new XMLStreamException(
                            "elements nested more than " + DEEPEST + " deep", reader.getLocation());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                all.append('&').append(reader.getLocalName()).append(';');
            } else if (reader.isCharacters() || event == XMLStreamConstants.CDATA) {
                int room = LONGEST_TEXT - all.length();
                all.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
            }
        }
        return all.toString();
    }

    /** The lines with letters that couldn't be read, among those that were read so far; at most a hundred. */
    List<Integer> damagedLines() {
        return List.copyOf(text.damaged);
    }

    /** Whether a text was cut by {@link #text()}. */
    static boolean isCut(String text) {
        return text.length() >= LONGEST_TEXT;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** Reads what XML doesn't allow as blanks, and notes where letters stand that the decoder couldn't read. */
    private static final class AllowedCharacters extends FilterReader {
        private static final int MOST_LINES = 100;

        private final Set<Integer> damaged = new LinkedHashSet<>();
        private int line = 1;
        private boolean begun;

        AllowedCharacters(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            look(buffer, from, count);
            if (!begun && count > 0) {
                int blank = leadingBlanks(buffer, from, count);
                System.arraycopy(buffer, from + blank, buffer, from, count - blank);
                begun = blank < count;
                return begun ? allowed(buffer, from, count - blank) : read(buffer, from, length);
            }
            return allowed(buffer, from, count);
        }

        private void look(char[] buffer, int from, int count) {
            for (int i = from; i < from + count; i++) {
                line += buffer[i] == '\n' ? 1 : 0;
                if (buffer[i] == '\uFFFD' && damaged.size() < MOST_LINES) {
                    damaged.add(line);
                }
            }
        }

        /** A byte order mark and blank lines, before which no XML declaration may stand. */
        private static int leadingBlanks(char[] buffer, int from, int count) {
            int blank = 0;
            while (blank < count
                    && (buffer[from + blank] == '\uFEFF' || Character.isWhitespace(buffer[from + blank]))) {
                blank++;
            }
            return blank;
        }

        private static int allowed(char[] buffer, int from, int count) {
            for (int i = from; i < from + count; i++) {
                char c = buffer[i];
                boolean allowed = c >= ' ' ? c < 0xFFFE : c == '\n' || c == '\r' || c == '\t';
                buffer[i] = allowed ? c : ' ';
            }
            return count;
        }
    }
}
