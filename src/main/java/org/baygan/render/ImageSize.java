package org.baygan.render;

/**
 * An image's size in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record ImageSize(int width, int height) {}
