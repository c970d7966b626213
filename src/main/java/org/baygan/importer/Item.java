package org.baygan.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baygan.model.Language;
import org.baygan.model.PublicationDate;

/**
 * One article or page as its source has it.
 *
 * @param key what tells it from every other item of the source, the same in every export: {@code post 17}
 * @param line the line of the export on which it begins, from 1; 0 if that says nothing
 * @param head what stands above the text
 * @param filing where it belongs
 * @param dates when it was published and changed
 * @param origin where it was found
 * @param html the text: the inside of an HTML body
 */
record Item(String key, int line, Head head, Filing filing, Dates dates, Origin origin, String html) {
    /**
     * What stands above the text, as plain text.
     *
     * @param title the headline; empty if there is none
     * @param kicker the line above it, or empty
     * @param deck the line below it, or empty
     * @param summary a description, or empty
     * @param image the address of the article's picture
     * @param imageAlt what the picture shows, or empty
     */
    record Head(String title, String kicker, String deck, String summary, Optional<String> image, String imageAlt) {
        static Head of(String title) {
            return new Head(title, "", "", "", Optional.empty(), "");
        }
    }

    /**
     * Where an item belongs.
     *
     * @param page whether it is a page of the site itself, such as “About”
     * @param draft whether it isn't to be seen yet
     * @param language its language, if the source says so
     * @param section the section's name, or empty
     * @param topics the topics' names
     * @param authors the writers' names
     * @param featured whether it is kept at the top of the first page
     */
    record Filing(
            boolean page,
            boolean draft,
            Optional<Language> language,
            String section,
            List<String> topics,
            List<String> authors,
            boolean featured) {
        Filing {
            topics = List.copyOf(topics);
            authors = List.copyOf(authors);
        }

        /** One that isn't kept at the top of the first page. */
        Filing(
                boolean page,
                boolean draft,
                Optional<Language> language,
                String section,
                List<String> topics,
                List<String> authors) {
            this(page, draft, language, section, topics, authors, false);
        }
    }

    /**
     * When an item was published and changed.
     *
     * @param published when it was published
     * @param updated when it was last changed, if that says something
     */
    record Dates(PublicationDate published, PublicationDate updated) {}

    /**
     * Where an item was found.
     *
     * @param addresses its addresses, absolute ones, or paths below its site; the first one is that which its links and
     *     pictures are relative to
     * @param sourceUrl where it was first published, if that is to be shown
     * @param source the agency or channel it came from, or empty
     * @param translations what all translations of one work have in common; empty if there are none
     * @param name the last part of its address, from which its file gets its name; empty to take the title
     */
    record Origin(List<String> addresses, Optional<String> sourceUrl, String source, String translations, String name) {
        Origin {
            addresses = List.copyOf(addresses);
        }
    }

    /** The same item under another key. */
    Item withKey(String other) {
        return new Item(other, line, head, filing, dates, origin, html);
    }

    /** The same item with more addresses, behind its own. */
    Item withAddresses(List<String> more) {
        List<String> all = new ArrayList<>(origin.addresses());
        all.addAll(more);
        Origin wider = new Origin(all, origin.sourceUrl(), origin.source(), origin.translations(), origin.name());
        return new Item(key, line, head, filing, dates, wider, html);
    }

    /** The address that links and pictures are relative to; empty if none is known. */
    String base() {
        return origin.addresses().isEmpty() ? "" : origin.addresses().get(0);
    }
}
