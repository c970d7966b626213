package org.baygan.render;

/**
 * A small file that a page carries in itself.
 *
 * @param label what kind of file it is
 * @param name the name to save it under
 * @param data its content as a {@code data:} address
 */
public record FileLink(String label, String name, String data) {}
