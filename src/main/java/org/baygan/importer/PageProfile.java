package org.baygan.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Where the pages of one layout have the parts of an article.
 *
 * @param name the layout's name
 * @param selectors CSS selectors by part: {@code when}, {@code title}, {@code body} …
 */
record PageProfile(String name, Map<String, String> selectors) {
    private static final Set<String> PARTS =
            Set.of("when", "kicker", "title", "deck", "date", "section", "author", "topics", "body", "remove");

    private static final String INCLUDED = "profiles.yaml";

    PageProfile {
        selectors = Map.copyOf(selectors);
    }

    /**
     * All profiles that are looked for.
     *
     * @param own a file of profiles that go before those that come with the program
     * @throws IOException if the file can't be read, or isn't what it should be
     */
    static List<PageProfile> all(Optional<Path> own) throws IOException {
        List<PageProfile> all = new ArrayList<>();
        if (own.isPresent()) {
            String name = String.valueOf(own.get().getFileName());
            all.addAll(read(name, Files.readString(own.get(), StandardCharsets.UTF_8)));
        }
        all.addAll(included());
        return all;
    }

    /** The profiles that come with the program. */
    static List<PageProfile> included() throws IOException {
        try (InputStream in = PageProfile.class.getResourceAsStream(INCLUDED)) {
            if (in == null) {
                throw new IOException("The program lacks its " + INCLUDED);
            }
            return read(INCLUDED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * Reads profiles.
     *
     * @param file how messages call them
     * @throws IOException if they aren't what they should be
     */
    static List<PageProfile> read(String file, String yaml) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        List<PageProfile> profiles = new ArrayList<>();
        try {
            if (new Yaml(new SafeConstructor(options)).load(yaml) instanceof Map<?, ?> all) {
                for (Map.Entry<?, ?> profile : all.entrySet()) {
                    profiles.add(profile(file, String.valueOf(profile.getKey()), profile.getValue()));
                }
            }
        } catch (YAMLException malformed) {
            throw new IOException(file + " is not YAML: "
                    + String.valueOf(malformed.getMessage()).replaceAll("\\s+", " "));
        }
        return profiles;
    }

    private static PageProfile profile(String file, String name, Object parts) throws IOException {
        Map<String, String> selectors = new LinkedHashMap<>();
        if (parts instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> part : map.entrySet()) {
                String key = String.valueOf(part.getKey());
                String selector = String.valueOf(part.getValue());
                if (!PARTS.contains(key)) {
                    throw new IOException(file + ": the profile " + name + " has an unknown part “" + key + "”");
                }
                try {
                    QueryParser.parse(selector);
                } catch (IllegalStateException | IllegalArgumentException malformed) {
                    throw new IOException(
                            file + ": " + name + ", " + key + ": " + String.valueOf(malformed.getMessage()));
                }
                selectors.put(key, selector);
            }
        }
        if (!selectors.containsKey("title") || !selectors.containsKey("body")) {
            throw new IOException(file + ": the profile " + name + " needs a title and a body");
        }
        return new PageProfile(name, selectors);
    }

    /** Whether a page is of this layout. */
    boolean fits(Document page) {
        return first(page, "body") != null
                && first(page, "title") != null
                && (!selectors.containsKey("when") || first(page, "when") != null);
    }

    /** The first element of a part, by the first of its selectors that finds one; null if there is none. */
    @Nullable
    Element first(Element page, String part) {
        String selector = selectors.get(part);
        if (selector != null) {
            for (String each : selector.split(",", -1)) {
                Element found = page.selectFirst(each.strip());
                if (found != null && (part.equals("body") || !found.text().isBlank())) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The text of a part; empty if there is none. */
    String text(Element page, String part) {
        Element found = first(page, part);
        return found == null ? "" : found.text().strip();
    }

    /** The texts of all elements of a part. */
    List<String> texts(Element page, String part) {
        String selector = selectors.get(part);
        return selector == null ? List.of() : page.select(selector).eachText();
    }
}
