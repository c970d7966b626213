package org.baygan.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A relative link or image in a body.
 *
 * <p>In the HTML it stands as {@link #OPEN}, its index among the body's references in decimal, {@link #CLOSE}: two
 * noncharacters that no decoded content holds.
 *
 * @param kind what refers
 * @param target the reference as written, percent-decoded, without a query unless that names the page: {@code
 *     ../images/a.png}, {@code other.md}
 * @param fragment the part after {@code #}, percent-decoded; empty if there is none
 * @param line the line of the source file, from 1
 * @param column the column, from 1; 0 if unknown
 */
public record FileReference(Kind kind, String target, String fragment, int line, int column) {
    /** What stands before a reference's index in HTML. */
    public static final char OPEN = '\uFDD0';

    /** What stands after a reference's index in HTML. */
    public static final char CLOSE = '\uFDD1';

    /** The targets of those among a body's references that are images, in their order. */
    public static Stream<String> images(List<FileReference> references) {
        return references.stream()
                .filter(reference -> reference.kind == Kind.IMAGE)
                .map(FileReference::target);
    }

    /** What refers. */
    public enum Kind {
        /** The value of {@code <a href>}. */
        LINK,
        /** The value of {@code <img src>}; the renderer adds the image's width and height as attributes. */
        IMAGE,
        /** The value of {@code <video src>} or {@code <audio src>}. */
        MEDIA
    }
}
