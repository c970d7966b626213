package org.baygan.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What the library that reads feeds passes over in an entry. Not thread-safe. */
final class FeedEntryXml {
    private static final Set<String> PUBLISHED = Set.of("pubdate", "published", "issued", "created", "date");
    private static final Set<String> CHANGED = Set.of("updated", "modified");

    private final Element entry;

    /**
     * For one entry.
     *
     * @param xml the entry's element
     */
    FeedEntryXml(String xml) {
        Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        Element first = document.firstElementChild();
        entry = first == null ? document : first;
    }

    /** The date of its publication as it is written, else that of its last change; empty if it has none. */
    String date() {
        String published = text(PUBLISHED);
        return published.isEmpty() ? text(CHANGED) : published;
    }

    private String text(Set<String> names) {
        for (Element child : entry.children()) {
            if (names.contains(local(child)) && !child.text().isBlank()) {
                return child.text().strip();
            }
        }
        return "";
    }

    /**
     * A file of Media RSS.
     *
     * @param address where it lies
     * @param picture whether it says that it is a picture
     */
    record File(String address, boolean picture) {}

    /**
     * Its files (Media RSS 1.5.1, {@code media:content}): of those in a group, which are versions of one work, the
     * first.
     */
    List<File> files() {
        List<File> files = new ArrayList<>();
        for (Element child : entry.children()) {
            if (isOfMedia(child, "group")) {
                child.children().stream().filter(FeedEntryXml::isFile).limit(1).forEach(each -> files.add(file(each)));
            } else if (isFile(child)) {
                files.add(file(child));
            }
        }
        return files;
    }

    private static boolean isFile(Element element) {
        return isOfMedia(element, "content") && !element.attr("url").isBlank();
    }

    private static boolean isOfMedia(Element element, String name) {
        return element.nodeName().indexOf(':') > 0 && local(element).equals(name);
    }

    private static File file(Element element) {
        String address = element.attr("url").strip();
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean told = !type.isEmpty() || element.hasAttr("medium");
        boolean picture = type.startsWith("image/") || element.attr("medium").equals("image");
        return new File(address, told ? picture : MediaCopies.isPicture(address.replaceFirst("[?#].*", "")));
    }

    private static String local(Element element) {
        String name = element.nodeName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
