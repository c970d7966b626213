package org.baygan.importer;

import javax.xml.stream.XMLStreamException;
import org.jsoup.nodes.Entities;

/** What stands around a feed's entries, so that each can be read as a feed of its own. Not thread-safe. */
final class FeedFrame {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private String root = "";
    private String namespace = "";
    private String version = "";
    private String language = "";

    /** Notes the element at which {@code xml} is, if it says something of the whole feed. */
    void note(XmlExport xml) throws XMLStreamException {
        String name = xml.localName();
        if (root.isEmpty()) {
            root = name;
            namespace = xml.namespace();
            version = xml.attribute("version");
            language = xml.attribute("lang");
        } else if (name.equals("channel")) {
            namespace = root.equals("RDF") ? xml.namespace() : namespace;
        } else if (name.equals("language") && language.isEmpty()) {
            language = xml.text().strip();
        }
    }

    /** The feed's language as it says it; empty if it doesn't. */
    String language() {
        return language;
    }

    /** A feed of one entry. */
    String around(String entry) {
        return switch (root) {
            case "feed" -> {
                String own = namespace.isEmpty() ? ATOM : namespace;
                String old = version.isEmpty() ? "" : " version=\"" + Entities.escape(version) + "\"";
                yield "<feed xmlns=\"" + Entities.escape(own) + "\"" + old + "><title>x</title><id>x</id>" + entry
                        + "</feed>";
            }
            case "RDF" ->
                "<rdf:RDF xmlns:rdf=\"" + RDF + "\" xmlns=\"" + Entities.escape(namespace) + "\"><channel>"
                        + "<title>x</title><link>https://x.invalid/</link><description>x</description></channel>"
                        + entry + "</rdf:RDF>";
            default ->
                "<rss version=\"" + (version.isEmpty() ? "2.0" : Entities.escape(version)) + "\"><channel>"
                        + "<title>x</title><link>https://x.invalid/</link><description>x</description>"
                        + entry + "</channel></rss>";
        };
    }
}
