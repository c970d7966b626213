package org.baygan.text;

/**
 * A text on its way to being normal.
 *
 * @param text the text so far
 * @param changes how many code points were changed so far
 */
record Edit(String text, int changes) {}
