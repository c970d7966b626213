/**
 * Step one, the look: which files a site has, and which of them have changed since the last build. Its door is {@link
 * org.baygan.pipeline.look.InputState}.
 */
@NullMarked
package org.baygan.pipeline.look;

import org.jspecify.annotations.NullMarked;
