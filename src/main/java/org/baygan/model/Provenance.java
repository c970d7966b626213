package org.baygan.model;

/**
 * Where a story's text came from, so that a reader can check it.
 *
 * @param sha256 the SHA-256 of the source file's bytes, 64 lower-case hexadecimal digits
 * @param charset the charset the file was decoded from
 * @param changedCharacters in how many characters the text as it is shown differs from the source
 */
public record Provenance(String sha256, String charset, int changedCharacters) {}
