package org.baygan.site;

import java.io.IOException;

/** Something that may happen to a site between two builds. */
@FunctionalInterface
interface Edit {
    /**
     * Does it, somewhere.
     *
     * @return what was done, for whoever has to repeat it; empty if there was nothing to do it to
     */
    String apply(EditedSite site) throws IOException;
}
