/**
 * What an editor wants to know beyond what a build reports, and what can be mended by itself: {@link
 * org.baygan.check.SiteCheck}.
 *
 * <p>{@link org.baygan.check.HumanText} finds what a file's reader reads, {@link org.baygan.check.TypingHabits} what
 * its typist might have typed otherwise, {@link org.baygan.check.CopyEditor} changes it.
 */
@NullMarked
package org.baygan.check;

import org.jspecify.annotations.NullMarked;
