/**
 * From Markdown or plain text to safe HTML. No I/O.
 */
@NullMarked
package org.baygan.markup;

import org.jspecify.annotations.NullMarked;
