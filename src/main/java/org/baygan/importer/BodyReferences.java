package org.baygan.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Settles where an item's pictures and links lead. Not thread-safe: one for each item. */
final class BodyReferences {
    /** The smaller copies that WordPress makes of a picture: {@code market-300x200.jpg}. */
    private static final Pattern SIZE = Pattern.compile("-\\d{2,5}x\\d{2,5}(?=\\.[A-Za-z]+$)");

    private final Item item;
    private final ImportSource source;
    private final MediaCopies copies;
    private final MissingMedia missing;
    private final List<String> pages = new ArrayList<>();

    BodyReferences(Item item, ImportSource source, MediaCopies copies, MissingMedia missing) {
        this.item = item;
        this.source = source;
        this.copies = copies;
        this.missing = missing;
    }

    /** The links that may lead to other items, as the body now has them. */
    List<String> pages() {
        return pages;
    }

    /** The article's picture as front matter has it. */
    Optional<String> image() throws IOException {
        if (item.head().image().isEmpty()) {
            return Optional.empty();
        }
        String address = Addresses.resolved(item.base(), item.head().image().get());
        Optional<String> file = file(address);
        if (file.isEmpty()) {
            missing.add(address);
        }
        return file;
    }

    /** Rewrites the addresses below {@code body}. */
    void settle(Element body) throws IOException {
        for (Element link : body.select("a[href]")) {
            link(link);
        }
        for (Element image : body.select("img[src]")) {
            picture(image);
        }
    }

    private void link(Element link) throws IOException {
        String written = link.attr("href").strip();
        if (written.startsWith("#") || written.isEmpty()) {
            return;
        }
        String address = Addresses.resolved(item.base(), written);
        Optional<String> file = file(address);
        if (file.isPresent()) {
            boolean ofItself = link.childrenSize() == 1
                    && link.text().isBlank()
                    && link.child(0).nameIs("img");
            if (ofItself && MediaCopies.isPicture(file.get())) {
                link.child(0).attr("src", address);
                link.unwrap();
            } else {
                link.attr("href", file.get());
            }
            return;
        }
        if (address.startsWith(Addresses.BESIDE)) {
            missing.add(address);
            link.unwrap();
            return;
        }
        if (leadsToItsPicture(link)) {
            link.unwrap();
            return;
        }
        if (Addresses.host(address).equals(Addresses.NO_HOST) && !source.mayHold(address)) {
            Optional<String> known = item.origin().addresses().stream()
                    .filter(own -> !Addresses.host(own).isEmpty()
                            && !Addresses.host(own).equals(Addresses.NO_HOST))
                    .findFirst();
            if (known.isEmpty()) {
                link.unwrap();
                return;
            }
            address = Addresses.resolved(known.get(), address.replaceFirst("^(?:https?:)?//[^/]*", ""));
        }
        String host = Addresses.host(address);
        if (host.equals(Addresses.NO_HOST)) {
            address = "/" + Addresses.key(address) + Addresses.fragment(address);
        }
        link.attr("href", address);
        if (isOwn(host) && MediaCopies.isFile(address)) {
            missing.add(address);
        } else if ((host.isEmpty() && Addresses.isPath(address)) || (!host.isEmpty() && isOwn(host))) {
            pages.add(Addresses.encoded(address));
        }
    }

    /** Whether a link leads from a picture to the same one, in a larger size or for itself. */
    private static boolean leadsToItsPicture(Element link) {
        boolean picture = link.childrenSize() == 1
                && link.text().isBlank()
                && link.child(0).nameIs("img");
        return picture && plain(link.attr("href")).equals(plain(link.child(0).attr("src")));
    }

    private static String plain(String address) {
        return SIZE.matcher(address.strip().replaceFirst("[?#].*", "").replaceFirst("^https?:", ""))
                .replaceFirst("");
    }

    private boolean isOwn(String host) {
        return item.origin().addresses().stream()
                .anyMatch(own -> Addresses.host(own).equals(host));
    }

    private void picture(Element image) throws IOException {
        String address = Addresses.resolved(item.base(), image.attr("src"));
        Optional<String> file = file(address);
        if (file.isPresent()) {
            image.attr("src", file.get());
        } else if (Addresses.isWeb(address) && !Addresses.host(address).equals(Addresses.NO_HOST)) {
            missing.add(address);
            image.attr("src", address);
        } else {
            if (address.startsWith("data:") && DataAddress.read(address).isEmpty()) {
                copies.damaged();
            }
            missing.add(image.attr("src"));
            image.replaceWith(new TextNode(image.attr("alt")));
        }
    }

    /** The file of an address, or the larger picture of which it names a small copy. */
    private Optional<String> file(String address) throws IOException {
        if (address.startsWith("data:")) {
            Optional<Media> held = DataAddress.read(address);
            return held.isEmpty() ? Optional.empty() : copies.copy(address, held.get());
        }
        for (String each : List.of(SIZE.matcher(address).replaceFirst(""), address)) {
            Optional<Media> media = source.media(each);
            if (media.isPresent()) {
                return copies.copy(each, media.get());
            }
        }
        return Optional.empty();
    }
}
