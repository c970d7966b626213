package org.baygan.render;

import java.util.Optional;
import org.baygan.model.Permalink;

/** Where content files and assets are in the finished site. Thread-safe. */
public interface PublishedFiles {
    /** The page made from a content file; empty if there is none. */
    Optional<Permalink> page(String contentPath);

    /**
     * The page of an article or a static page at an address inside the site, or that an old address leads to.
     *
     * @param path has the form of a permalink
     */
    Optional<Permalink> address(String path);

    /**
     * Whether there is an article's file that makes no page in this build: a draft, one to come or over, a faulty one.
     */
    boolean isUnpublished(String contentPath);

    /** Whether a file of the content folder, by its path or its mere name, is of a kind that isn't published from there. */
    boolean isLeftOut(String contentPath);

    /** The published path of a file of the content folder that is no article; small and capital letters count alike. */
    Optional<String> contentFile(String contentPath);

    /** The published path of a file of the asset folder; small and capital letters count alike. */
    Optional<String> asset(String assetPath);

    /** The published path of the one file of a name, wherever it lies; empty if there are several, or none. */
    Optional<String> fileNamed(String name);

    /** The size of a published image; empty if the file isn't an image that can be measured. */
    Optional<ImageSize> imageSize(String publishedPath);

    /** Whether a published file is an image by its name, and yet says no size, as it is damaged or can't be read. */
    boolean isDamaged(String publishedPath);

    /** The published path of one of the theme's own files, which carries a hash of its content. */
    String themeFile(String name);
}
