package org.baygan.content;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML front matter, read as a tree of texts: nothing is constructed from it, and a scalar is the text that stands in the
 * file, so that {@code 1389/02/13}, {@code 2010-05-03} and {@code 007} stay what the editor wrote.
 */
final class YamlBlock {
    private static final int DEEPEST = 20;

    /**
     * How SnakeYAML words that a colon is missing. It marks the next line; the line that lacks the colon is the
     * exception's context.
     */
    private static final String NO_COLON = "could not find expected ':'";

    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.SEQ, Tag.MAP, Tag.MERGE);

    /** Shared by threads: only read once it is made. */
    private static final Resolver RESOLVER = new Resolver();

    /** Shared by threads: only read once they are set. */
    private static final LoaderOptions OPTIONS = options();

    private final SourceLines lines;
    private final int firstLine;
    private final YamlMending yaml;
    private final Findings findings;

    /** How many code points the block has. If it has as many characters, as nearly always, offsets need no counting. */
    private final int codePoints;

    private YamlBlock(SourceLines lines, int firstLine, YamlMending yaml, Findings findings) {
        this.lines = lines;
        this.firstLine = firstLine;
        this.yaml = yaml;
        this.findings = findings;
        this.codePoints = yaml.text().codePointCount(0, yaml.text().length());
    }

    /**
     * The keys and values of some lines; what is wrong goes to the findings. Lines that YAML refuses are tried once
     * more as {@link YamlMending#ofAll} mends them.
     *
     * @param firstLine the line after the opening one
     * @param endLine the closing line
     */
    static List<FrontMatterValue.Entry> read(SourceLines lines, int firstLine, int endLine, Findings findings) {
        String block = lines.between(firstLine, endLine);
        Findings strict = findings.fresh();
        YamlBlock asWritten = new YamlBlock(lines, firstLine, YamlMending.ofCuts(block), strict);
        List<FrontMatterValue.Entry> entries = asWritten.entries();
        if (strict.hasErrors()) {
            Findings lenient = findings.fresh();
            YamlBlock asMeant = new YamlBlock(lines, firstLine, YamlMending.ofAll(block), lenient);
            List<FrontMatterValue.Entry> meant = asMeant.entries();
            if (!lenient.hasErrors()) {
                asMeant.reportMending();
                findings.addAll(lenient);
                return meant;
            }
        }
        asWritten.reportMending();
        findings.addAll(strict);
        return entries;
    }

    private void reportMending() {
        yaml.mended()
                .forEach(line -> findings.note(
                        firstLine + line,
                        0,
                        "This line is read as it is meant, and not as YAML has it",
                        "Write a colon and a blank after the key, and put the text between double quotes"));
        yaml.cut()
                .forEach(line -> findings.warning(
                        firstLine + line,
                        0,
                        "What stands behind # here is a comment to YAML, and is not read",
                        "If it belongs to the text, put the text between double quotes"));
    }

    private List<FrontMatterValue.Entry> entries() {
        Optional<Node> composed = compose();
        if (composed.isEmpty() || hasAnchorOrTag(composed.get())) {
            return List.of();
        }
        Node root = composed.get();
        if (root instanceof MappingNode mapping) {
            return fields(mapping).entries();
        }
        if (!root.getTag().equals(Tag.NULL)) {
            error(
                    root.getStartMark(),
                    "The front matter is not a list of keys with values",
                    "Write one \"key: value\" on each line");
        }
        return List.of();
    }

    private Optional<Node> compose() {
        try {
            ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(yaml.text())), OPTIONS);
            return Optional.ofNullable(new Composer(parser, RESOLVER, OPTIONS).getSingleNode());
        } catch (MarkedYAMLException e) {
            broken(e);
        } catch (ReaderException e) {
            int offset = offset(e.getPosition());
            findings.error(
                    lines.lineAt(offset),
                    lines.columnAt(offset),
                    "The front matter holds a control character (" + CodePoints.name(e.getCodePoint()) + ")",
                    "Delete it: it can't be seen, and YAML does not allow it");
        } catch (YAMLException e) {
            boolean deep = String.valueOf(e.getMessage()).startsWith("Nesting");
            findings.error(
                    firstLine - 1,
                    0,
                    deep ? "The front matter is nested more than 20 levels deep" : "The front matter is not valid YAML",
                    "Write one \"key: value\" on each line");
        } catch (IllegalArgumentException e) {
            // SnakeYAML lets the exception of an escape beyond U+10FFFF through.
            findings.error(
                    firstLine - 1,
                    0,
                    "The front matter holds an escape that is no character",
                    "Write the character itself");
        }
        return Optional.empty();
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(FrontMatterReader.LIMIT);
        return options;
    }

    private void broken(MarkedYAMLException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        boolean keyAlone = problem.contains(NO_COLON) && e.getContextMark() != null;
        Mark mark = e.getProblemMark() != null && !keyAlone ? e.getProblemMark() : e.getContextMark();
        if (problem.startsWith("Global tag")) {
            tagsNotAllowed(mark);
            return;
        }
        String message = problem.isEmpty()
                ? "The front matter is not valid YAML"
                : "The front matter is not valid YAML: " + firstLine(problem);
        error(mark, message, hint(problem));
    }

    private static String firstLine(String problem) {
        String line = problem.lines().findFirst().orElse("");
        int advice = line.indexOf(". (");
        return (advice < 0 ? line : line.substring(0, advice))
                .replace("(TAB)", "")
                .strip();
    }

    private static String hint(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "Put a value that holds a colon and a blank between double quotes";
        }
        if (problem.contains(NO_COLON)) {
            return "Put a colon and a blank after the key, as in \"key: value\"";
        }
        if (problem.contains("TAB") || problem.contains("\\t")) {
            return "Indent with blanks, not with tabs";
        }
        if (problem.contains("escape")) {
            return "Write the character itself, or single quotes around a backslash";
        }
        return "Look for a missing quote, colon or bracket here or on the line above";
    }

    private FrontMatterValue value(Node node) {
        int offset = offset(node.getStartMark());
        int line = lines.lineAt(offset);
        int column = lines.columnAt(offset);
        if (hasAnchorOrTag(node)) {
            return new FrontMatterValue.Text("", line, column);
        }
        if (node instanceof MappingNode mapping) {
            return fields(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            return new FrontMatterValue.Items(
                    sequence.getValue().stream().map(this::value).toList(), line, column);
        }
        return new FrontMatterValue.Text(text((ScalarNode) node), line, column, offset(node.getEndMark()));
    }

    private FrontMatterValue.Fields fields(MappingNode mapping) {
        List<FrontMatterValue.Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && !hasAnchorOrTag(key)) {
                int offset = offset(key.getStartMark());
                entries.add(new FrontMatterValue.Entry(
                        key.getValue(), lines.lineAt(offset), lines.columnAt(offset), value(tuple.getValueNode())));
            } else if (!(tuple.getKeyNode() instanceof ScalarNode)) {
                error(
                        tuple.getKeyNode().getStartMark(),
                        "A key must be text",
                        "Put it in quotes, or remove the bracket");
            }
        }
        int offset = offset(mapping.getStartMark());
        return new FrontMatterValue.Fields(entries, lines.lineAt(offset), lines.columnAt(offset));
    }

    private String text(ScalarNode scalar) {
        if (scalar.getTag().equals(Tag.NULL)) {
            return "";
        }
        String text = scalar.getValue();
        for (int i = 0, codePoint; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (!CodePoints.isAllowed(codePoint)) {
                error(
                        scalar.getStartMark(),
                        "This text holds an escape that is no character (" + CodePoints.name(codePoint) + ")",
                        "Write the character itself");
                break;
            }
        }
        return text;
    }

    /** Anchors, aliases and tags have no use in an article, and have been used to exhaust parsers. */
    private boolean hasAnchorOrTag(Node node) {
        if (node.getAnchor() != null) {
            error(
                    node.getStartMark(),
                    "Anchors (&) and aliases (*) are not allowed in front matter",
                    "Write the value out, in quotes if it begins with & or *");
            return true;
        }
        if (!PLAIN_TAGS.contains(node.getTag())) {
            tagsNotAllowed(node.getStartMark());
            return true;
        }
        return false;
    }

    private void tagsNotAllowed(Mark mark) {
        error(mark, "Tags (!) are not allowed in front matter", "Put a value that begins with ! in quotes");
    }

    private void error(Mark mark, String message, String hint) {
        int offset = offset(mark);
        findings.error(lines.lineAt(offset), lines.columnAt(offset), message, hint);
    }

    private int offset(Mark mark) {
        return offset(mark.getIndex());
    }

    /** From code points of the block to UTF-16 code units of the file. SnakeYAML's own lines also end at U+2028. */
    private int offset(int index) {
        String block = yaml.text();
        int within = Math.min(index, codePoints);
        int inBlock = codePoints == block.length() ? within : block.offsetByCodePoints(0, within);
        return lines.start(firstLine) + yaml.original(inBlock);
    }
}
