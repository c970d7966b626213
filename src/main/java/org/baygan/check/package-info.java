/**
 * What an editor wants to know beyond what a build reports.
 */
@NullMarked
package org.baygan.check;

import org.jspecify.annotations.NullMarked;
