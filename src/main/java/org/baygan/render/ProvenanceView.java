package org.baygan.render;

import org.jspecify.annotations.Nullable;

/**
 * Where an article's text came from.
 *
 * @param source the bundle that holds the source file, relative to the page; null if sources aren't published
 * @param sha256 the SHA-256 of the source file's bytes
 * @param url where it was first published; null if unknown
 * @param changed how many characters the display differs by
 */
public record ProvenanceView(
        @Nullable String source, String sha256, @Nullable String url, int changed) {}
