/**
 * Asks an index: what a query means, which documents answer it, and in which order. {@link
 * org.baygan.search.query.SearchEngine} answers in Java, the client in the browser, from the same files; {@link
 * org.baygan.search.query.ClientScript} completes the client's script.
 */
@NullMarked
package org.baygan.search.query;

import org.jspecify.annotations.NullMarked;
