package org.baygan.text;

/** The fragments by which headings are linked to. Stateless. */
public final class HeadingIds {
    /** Keeps the ids of an article's body apart from those of the page around it. */
    public static final String PREFIX = "s-";

    private HeadingIds() {}

    /** The id of the heading that a link's fragment names by its words or its slug; an id stays as it is. */
    public static String of(String fragment) {
        return fragment.startsWith(PREFIX) ? fragment : PREFIX + Slugs.slug(fragment);
    }
}
