package org.baygan.render;

import java.util.List;

/**
 * The lines under one letter of an A–Z index.
 *
 * @param letter the heading
 * @param id the heading's fragment
 * @param terms the terms, or the parts of a large index, in the order of the alphabet
 */
public record TermGroup(String letter, String id, List<TermView> terms) {}
