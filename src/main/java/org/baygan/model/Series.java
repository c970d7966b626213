package org.baygan.model;

import java.util.Optional;

/**
 * An article's place in a series.
 *
 * @param name the series' name, as its editor spelled it; never empty
 * @param part which part it is, at least 1; empty if that isn't said
 */
public record Series(String name, Optional<Integer> part) {}
