package org.baygan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baygan.model.Language;
import org.baygan.model.RelativePath;
import org.baygan.search.query.SearchEngine;

/**
 * The search indexes of a built site.
 *
 * @param folder the site's folder
 * @param heads the path of each language's first file, by the language's tag
 */
record BuiltIndexes(Path folder, SortedMap<String, String> heads) {
    /** Those in a folder; none if it holds no built site. */
    static BuiltIndexes in(Path folder) throws IOException {
        SortedMap<String, String> heads = new TreeMap<>();
        Path search = folder.resolve("search");
        if (Files.isDirectory(search)) {
            try (Stream<Path> files = Files.walk(search, 2)) {
                files.filter(file -> file.getFileName().toString().matches("index-[0-9a-f]+\\.js"))
                        .forEach(file -> heads.put(
                                search.relativize(file).getName(0).toString(), RelativePath.of(folder, file)));
            }
        }
        return new BuiltIndexes(folder, heads);
    }

    /** The languages' tags. */
    List<String> languages() {
        return List.copyOf(heads.keySet());
    }

    /** The language to search if none is named: Persian, if it is there. */
    String first() {
        return heads.containsKey(Language.PERSIAN.tag()) ? Language.PERSIAN.tag() : heads.firstKey();
    }

    /** An engine over one of the indexes. */
    SearchEngine open(String tag) throws IOException {
        return SearchEngine.open(
                path -> Files.readString(folder.resolve(path)),
                Map.copyOf(heads).getOrDefault(tag, ""));
    }
}
