/**
 * Collections over all summaries: calendar, sections, topics, sources, authors, translations, pagination. No I/O.
 */
@NullMarked
package org.baygan.archive;

import org.jspecify.annotations.NullMarked;
