/**
 * The text layer: display normalisation, search folding, digits, calendars, collation, slugs, language detection.
 * Pure functions of their arguments: no clock, no default locale, no I/O.
 */
@NullMarked
package org.baygan.text;

import org.jspecify.annotations.NullMarked;
