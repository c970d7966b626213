package org.baygan.content;

/**
 * A content file, decoded.
 *
 * @param path its path below the content folder, {@code /} between names
 * @param text its text without a byte order mark, line ends as in the file
 * @param charset the charset it was decoded from, by its IANA name
 */
public record SourceFile(String path, String text, String charset) {}
