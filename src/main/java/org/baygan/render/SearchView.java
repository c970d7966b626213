package org.baygan.render;

import java.util.List;
import java.util.Map;

/**
 * A language's search page.
 *
 * @param index the language's index, relative
 * @param others the other languages' indexes
 * @param browse the ways through the archive for a reader who can't search
 * @param style its style sheet, which comes before that of every page
 * @param scripts the scripts, in the order in which they run
 * @param data what the script has to know, its strings above all, by the name of the attribute that carries it after
 *     {@code data-}
 */
public record SearchView(
        String index,
        List<SearchIndex> others,
        List<Link> browse,
        String style,
        List<String> scripts,
        Map<String, String> data) {}
