/**
 * What every step of a build works with: what is asked of the build ({@link org.baygan.pipeline.run.BuildOptions}), how it
 * gets on, the threads it has, and what becomes of a mistake in one file.
 */
@NullMarked
package org.baygan.pipeline.run;

import org.jspecify.annotations.NullMarked;
