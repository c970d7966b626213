package org.baygan.importer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jsoup.nodes.Entities;

/** What stands around a feed's entries, so that each can be read as a feed of its own. Not thread-safe. */
final class FeedFrame {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    /**
     * The namespaces of RSS 0.9 and of Netscape's channels. Such feeds are read as RSS 1.0, since in time they had
     * descriptions, which 0.9 doesn't know.
     */
    private static final Pattern OLD_RDF = Pattern.compile("http://(?:my|channel)\\.netscape\\.com/rdf/simple/0\\.9/");

    private static final String RSS = "http://purl.org/rss/1.0/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private String root = "";
    private String namespace = "";
    private String version = "";
    private String language = "";
    private final Set<String> authors = new LinkedHashSet<>();

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
        } else if (name.equals("author") && root.equals("feed")) {
            author(xml);
        } else if (name.equals("creator")) {
            authors.add(xml.text().strip());
        }
    }

    private void author(XmlExport xml) throws XMLStreamException {
        while (xml.next() && (xml.isStart() || !xml.localName().equals("author"))) {
            if (xml.isStart() && xml.localName().equals("name")) {
                authors.add(xml.text().strip());
            }
        }
    }

    /** Who wrote the entries that name nobody. */
    List<String> authors() {
        return authors.stream().filter(name -> !name.isEmpty()).toList();
    }

    /** The feed's language as it says it; empty if it doesn't. */
    String language() {
        return language;
    }

    /** Whether descriptions are HTML, as in all RSS; in Atom each text says what it is. */
    boolean isRss() {
        return !root.equals("feed");
    }

    private static String settled(String xml) {
        return OLD_RDF.matcher(xml).replaceAll(RSS);
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
                "<rdf:RDF xmlns:rdf=\"" + RDF + "\" xmlns=\"" + Entities.escape(settled(namespace)) + "\"><channel>"
                        + "<title>x</title><link>https://x.invalid/</link><description>x</description></channel>"
                        + settled(entry) + "</rdf:RDF>";
            default ->
                "<rss version=\"" + (version.isEmpty() ? "2.0" : Entities.escape(version)) + "\"><channel>"
                        + "<title>x</title><link>https://x.invalid/</link><description>x</description>"
                        + entry + "</channel></rss>";
        };
    }
}
