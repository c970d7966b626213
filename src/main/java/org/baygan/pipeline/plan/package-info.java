/**
 * Step three, the plan: from the heads of the stories the archive, its addresses, the smaller sizes of pictures, and the
 * files that the site is going to have. Its door is {@link org.baygan.pipeline.plan.SitePlanner}.
 */
@NullMarked
package org.baygan.pipeline.plan;

import org.jspecify.annotations.NullMarked;
