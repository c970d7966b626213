/**
 * Imports: an export of another program becomes a content folder. {@link org.baygan.importer.Importer} recognises what
 * it is given and runs an {@link org.baygan.importer.ImportSource}, which hands over one {@link
 * org.baygan.importer.Item} at a time; what is done with them is the same for all sources. Nothing that is there
 * already is ever overwritten.
 */
@NullMarked
package org.baygan.importer;

import org.jspecify.annotations.NullMarked;
