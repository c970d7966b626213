package org.baygan.render;

/**
 * A property of a page for programs, as a {@code <meta>} element has it.
 *
 * @param attribute the attribute that has its name: {@code property} for the Open Graph protocol, else {@code name}
 * @param name its name
 * @param content its value
 */
public record MetaProperty(String attribute, String name, String content) {
    static MetaProperty openGraph(String name, String content) {
        return new MetaProperty("property", name, content);
    }
}
