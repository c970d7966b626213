/**
 * What went wrong in the content, as values: severity, place, message, hint. Nothing here does I/O.
 *
 * <p>A mistake in content is a {@link org.baygan.diagnostic.Diagnostic}, never an exception; exceptions are for I/O and
 * for bugs.
 */
@NullMarked
package org.baygan.diagnostic;

import org.jspecify.annotations.NullMarked;
