package org.baygan.check;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds where the texts of YAML front matter stand, without their quotes. */
final class YamlTexts {
    /** In a group inside a list, as corrections and authors are written, these keys hold the text. */
    private static final Set<String> INNER_KEYS = Set.of("text", "name");

    private final String text;
    private final int start;
    private final String block;
    private final List<Passage> found = new ArrayList<>();

    private YamlTexts(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.block = text.substring(start, end);
    }

    /** The texts under {@code keys} in the block from {@code start} to before {@code end}. */
    static List<Passage> find(String text, int start, int end, Set<String> keys) {
        YamlTexts texts = new YamlTexts(text, start, end);
        try {
            Node root = new Yaml(new SafeConstructor(options())).compose(new StringReader(texts.block));
            if (root instanceof MappingNode mapping) {
                texts.fields(mapping, keys);
            }
        } catch (YAMLException reportedByTheBuild) {
            return List.of();
        }
        return texts.found;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        return options;
    }

    /** A key without what makes no difference: capitals, hyphens, underscores. */
    static String fold(String key) {
        return key.strip().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private void fields(MappingNode mapping, Set<String> keys) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && keys.contains(fold(key.getValue()))) {
                value(tuple.getValueNode());
            }
        }
    }

    private void value(Node node) {
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::value);
        } else if (node instanceof MappingNode mapping) {
            fields(mapping, INNER_KEYS);
        } else if (node instanceof ScalarNode scalar) {
            ScalarStyle style = scalar.getScalarStyle();
            int quote = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED ? 1 : 0;
            int from = offset(scalar.getStartMark().getIndex()) + quote;
            int to = offset(scalar.getEndMark().getIndex()) - quote;
            found.add(Passage.of(text, from, Math.max(from, to)));
        }
    }

    private int offset(int codePoints) {
        return start + block.offsetByCodePoints(0, codePoints);
    }
}
