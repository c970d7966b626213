package org.baygan.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.diagnostic.Severity;
import org.baygan.model.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads the names of sections, topics, sources, authors and series from YAML: taxonomy, id, then the name in each
 * language. Thread-safe: each reading is one for itself.
 *
 * <pre>{@code
 * topics:
 *   border-trade: {fa: تجارت مرزی, en: Border trade}
 * }</pre>
 */
public final class VocabularyReader {
    private static final List<String> TAXONOMIES = List.of("sections", "topics", "sources", "authors", "series");

    private final String path;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Map<String, Map<Language, String>>> names = new LinkedHashMap<>();

    private VocabularyReader(String path) {
        this.path = path;
    }

    /**
     * What was read.
     *
     * @param vocabulary the names; of a broken file, none
     * @param diagnostics what is wrong with the file
     */
    public record Result(Vocabulary vocabulary, List<Diagnostic> diagnostics) {}

    /**
     * Reads a vocabulary.
     *
     * @param path how diagnostics call the file
     * @param yaml its text
     * @param key folds a name to the key under which its spellings meet
     */
    public static Result read(String path, String yaml, UnaryOperator<String> key) {
        VocabularyReader reader = new VocabularyReader(path);
        reader.read(yaml);
        return new Result(new Vocabulary(reader.names, key), List.copyOf(reader.diagnostics));
    }

    private void read(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            if (root instanceof MappingNode taxonomies) {
                taxonomies.getValue().forEach(this::readTaxonomy);
            } else if (root != null) {
                report(root, "A list of taxonomies was expected here");
            }
        } catch (MarkedYAMLException e) {
            diagnostics.add(at(e.getProblemMark(), error("This is not YAML: " + e.getProblem())));
        } catch (YAMLException e) { // a character that YAML doesn't allow, or too much of something
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            diagnostics.add(error("This is not YAML: " + reason));
        }
    }

    /** What is wrong with a file that isn't text. */
    public static Diagnostic notUtf8(String path) {
        return Diagnostic.error(path, "This file is not UTF-8", "Save it as UTF-8");
    }

    private void readTaxonomy(NodeTuple entry) {
        String taxonomy = scalar(entry.getKeyNode());
        if (!TAXONOMIES.contains(taxonomy)) {
            report(entry.getKeyNode(), "There is no taxonomy \"" + taxonomy + "\"");
        } else if (entry.getValueNode() instanceof MappingNode terms) {
            terms.getValue().forEach(term -> readTerm(taxonomy, term));
        } else {
            report(entry.getValueNode(), "Ids with their names were expected here");
        }
    }

    private void readTerm(String taxonomy, NodeTuple entry) {
        if (!(entry.getValueNode() instanceof MappingNode byLanguage)) {
            report(entry.getValueNode(), "A name in each language was expected here");
            return;
        }
        String id = scalar(entry.getKeyNode());
        if (id.isEmpty()) {
            report(entry.getKeyNode(), "An id was expected here");
            return;
        }
        Map<Language, String> found = new LinkedHashMap<>();
        for (NodeTuple name : byLanguage.getValue()) {
            String tag = scalar(name.getKeyNode());
            if (Language.isTag(tag)) {
                String text = scalar(name.getValueNode());
                if (text.isEmpty()) {
                    report(name.getValueNode(), "A name was expected here");
                } else {
                    found.put(new Language(tag), text);
                }
            } else {
                report(name.getKeyNode(), "\"" + tag + "\" is not a language");
            }
        }
        names.computeIfAbsent(taxonomy, t -> new LinkedHashMap<>()).put(id, Map.copyOf(found));
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode text ? text.getValue().strip() : "";
    }

    private void report(Node node, String message) {
        diagnostics.add(at(node.getStartMark(), error(message)));
    }

    private static Diagnostic at(@Nullable Mark mark, Diagnostic found) {
        return mark == null ? found : found.at(mark.getLine() + 1, mark.getColumn() + 1, "");
    }

    private Diagnostic error(String message) {
        return new Diagnostic(
                Severity.ERROR,
                path,
                0,
                0,
                message,
                "Write a taxonomy (" + String.join(", ", TAXONOMIES) + "), below it ids, and for each its names: "
                        + "border-trade: {fa: …, en: …}",
                "");
    }
}
