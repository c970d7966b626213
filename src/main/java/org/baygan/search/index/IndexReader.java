package org.baygan.search.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the files of one index, each when it is first asked for, and keeps what it has read. Not
 * thread-safe.
 */
public final class IndexReader {
    private static final JsonFactory JSON = new JsonFactory();

    /** The file with the ids of all documents, a line each. */
    private static final String DOCUMENTS = "documents.txt";

    private final SearchSource source;
    private final String folder;
    private final Map<String, String> strings = new HashMap<>();
    private final List<String> firsts;
    private final Map<Integer, Map<String, TermGroup>> shards = new HashMap<>();
    private final Map<String, Postings> further = new HashMap<>();
    private final Map<Integer, List<String[]>> documentShards = new HashMap<>();
    private final NavigableMap<Integer, Integer> years = new TreeMap<>();
    private final Map<String, Map<String, String>> facets = new HashMap<>();
    private Optional<DocumentDays> days = Optional.empty();
    private List<String> ids = List.of();
    private int documents;
    private int numbers;
    private int middleWords;
    private double averageWords;

    /**
     * Opens an index.
     *
     * @param head the path of its first file
     * @throws IOException if that can't be read or isn't of this format
     */
    public IndexReader(SearchSource source, String head) throws IOException {
        this.source = source;
        this.folder = head.substring(0, head.lastIndexOf('/') + 1);
        readHead(head);
        this.firsts = TermShards.firsts(string("terms"));
    }

    /** The language's tag. */
    public String language() {
        return string("language");
    }

    private String string(String name) {
        return strings.getOrDefault(name, "");
    }

    private void readHead(String path) throws IOException {
        String hash = path.substring(path.lastIndexOf('-') + 1, path.lastIndexOf('.'));
        String content = content(path, source.read(path));
        try (JsonParser json = JSON.createParser(unchanged(path, content, hash))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                switch (token) {
                    case VALUE_STRING -> strings.put(name, json.getText());
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(name, json.getDoubleValue(), path);
                    case START_ARRAY -> {
                        while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                            years.put(json.getIntValue(), json.nextIntValue(0));
                        }
                    }
                    case START_OBJECT -> {
                        while (json.nextToken() == JsonToken.FIELD_NAME) {
                            strings.put(name + "." + json.currentName(), json.nextTextValue());
                        }
                    }
                    default -> json.skipChildren();
                }
            }
        }
    }

    private void number(String name, double value, String path) throws IOException {
        switch (name) {
            case "documents" -> documents = (int) value;
            case "numbers" -> numbers = (int) value;
            case "middleWords" -> middleWords = (int) value;
            case "averageWords" -> averageWords = value;
            case "format" -> requireFormat(value, path);
            default -> {}
        }
    }

    static void requireFormat(double format, String path) throws IOException {
        if (format != IndexHead.FORMAT) {
            throw new IOException("an index of another version of the program: " + path);
        }
    }

    static String content(String path, String script) throws IOException {
        int from = script.indexOf(',');
        int to = script.lastIndexOf(')');
        if (!script.startsWith("Baygan.take(\"") || from < 0 || to < from) {
            throw damaged(path);
        }
        return script.substring(from + 1, to);
    }

    /** A file's content, if it has the hash in the file's name; if not, it is damaged. */
    static String unchanged(String path, String content, String hash) throws IOException {
        boolean isShort = hash.length() == Scripts.SHORT;
        if (!hash.equals(isShort ? Scripts.shortHash(content) : Scripts.hash(content, hash.length()))) {
            throw damaged(path);
        }
        return content;
    }

    private static IOException damaged(String path) {
        return new IOException("damaged index file: " + path);
    }

    private String text(String name, String file, String hash) throws IOException {
        String path = folder + file + hash + ".js";
        String script = source.read(path);
        if (!script.startsWith("Baygan.take(\"" + folder.substring(SearchFile.FOLDER.length()) + name + "\",")) {
            throw damaged(path);
        }
        try (JsonParser json = JSON.createParser(unchanged(path, content(path, script), hash))) {
            json.nextToken();
            return json.getText();
        }
    }

    /** The year in which a document was published, of the language's calendar; 0 if it has no date. */
    public int year(int document) {
        Map.Entry<Integer, Integer> year = years.floorEntry(document);
        return year == null ? 0 : year.getValue();
    }

    /**
     * The documents that have a term, rising; empty if there is no such term.
     *
     * @param kind {@code section}, {@code topic}, {@code source} or {@code author}
     * @param name the term's name
     */
    public Optional<int[]> carrying(String kind, String name) throws IOException {
        Map<String, String> known = facets.get(kind);
        if (known == null) {
            known = facet(kind);
            facets.put(kind, known);
        }
        return Optional.ofNullable(known.get(name))
                .map(documents -> PostingsText.readDocuments(documents).documents());
    }

    /** The terms of a kind, each with its documents as text. */
    private Map<String, String> facet(String kind) throws IOException {
        Map<String, String> terms = new HashMap<>();
        String hash = string("facets." + kind);
        if (!hash.isEmpty()) {
            String path = folder + kind + "-" + hash + ".js";
            try (JsonParser json = JSON.createParser(unchanged(path, content(path, source.read(path)), hash))) {
                json.nextToken();
                while (json.nextToken() == JsonToken.START_ARRAY) {
                    terms.put(json.nextTextValue(), json.nextTextValue());
                    json.nextToken();
                }
            }
        }
        return terms;
    }

    /** How many documents there are. */
    public int documents() {
        return documents;
    }

    /** How many numbers there are: one more than the highest of a document. */
    public int numbers() {
        return numbers;
    }

    /**
     * How many words a document has that is so many {@linkplain Postings#steps steps} longer than the middle length, or
     * shorter if they are negative.
     */
    public int words(int steps) {
        return steps < 0 ? middleWords >> -steps : middleWords << steps;
    }

    public double averageWords() {
        return averageWords;
    }

    /** The number of the shard that has a stem, if any has; -1 if the index has no terms or only earlier ones. */
    public int shardOf(String stem) {
        if (stem.compareTo(string("last")) > 0) {
            return -1;
        }
        return TermShards.numberOf(stem, firsts);
    }

    /** Whether a shard behind that of {@code beginning} may have stems that begin so. */
    public boolean mayBegin(int number, String beginning) {
        return number < firsts.size() && firsts.get(number).startsWith(beginning);
    }

    /** The groups of a shard by stem, in order; none if there is no such shard. */
    private Map<String, TermGroup> groups(int number) throws IOException {
        if (number < 0 || number >= firsts.size() || string("last").isEmpty()) {
            return Map.of();
        }
        Map<String, TermGroup> known = shards.get(number);
        if (known != null) {
            return known;
        }
        int at = number * Scripts.SHORT;
        String hash = string("termHashes").substring(at, at + Scripts.SHORT);
        String text = text("t" + number, "t" + number + "-", hash);
        Map<String, TermGroup> groups = new LinkedHashMap<>();
        String stem = "";
        for (String part : text.split("\\|", -1)) {
            TermGroup group = TermGroup.parse(part, stem);
            stem = group.stem();
            groups.put(stem, group);
        }
        shards.put(number, groups);
        return groups;
    }

    /** The groups of a shard in order; none if there is no such shard. */
    public Collection<TermGroup> shard(int number) throws IOException {
        return groups(number).values();
    }

    /** A stem's group; an empty one if no document has it. */
    public TermGroup group(String stem) throws IOException {
        TermGroup group = groups(shardOf(stem)).get(stem);
        return group == null ? TermGroup.none(stem) : group;
    }

    /**
     * What the index knows of a document.
     *
     * @throws IOException if a file of it can't be read, is damaged, or knows no such document
     */
    public SearchDocument document(int number) throws IOException {
        if (ids.isEmpty()) {
            ids = source.read(folder + DOCUMENTS).lines().toList();
        }
        if (number >= ids.size()) {
            throw damaged(folder + DOCUMENTS);
        }
        int shard = number / DocumentShards.SIZE;
        List<String[]> records = documentShards.get(shard);
        if (records == null) {
            records = records(shard);
            documentShards.put(shard, records);
        }
        String[] r = records.get(number % DocumentShards.SIZE);
        if (r.length == 0) {
            throw new IOException("damaged index: there is no document " + number);
        }
        return new SearchDocument(ids.get(number), r[0], r[1], r[2], r[3], r[4], r[5]);
    }

    private List<String[]> records(int shard) throws IOException {
        int block = shard / DocumentShards.BLOCK * Scripts.SHORT;
        String hash = string("documentHashes").substring(block, block + Scripts.SHORT);
        String path = folder + "d" + shard + "-" + hash + ".js";
        String content = content(path, source.read(path));
        try {
            List<String[]> records = records(content);
            if (records.size() == Math.min(DocumentShards.SIZE, numbers() - shard * DocumentShards.SIZE)) {
                return records;
            }
        } catch (JsonProcessingException torn) {
            // The hash in the name can't tell, as it is that of several files.
        }
        throw damaged(path);
    }

    /** The records that are whole; empty ones where no document has the number. */
    private static List<String[]> records(String content) throws IOException {
        List<String[]> records = new ArrayList<>();
        try (JsonParser json = JSON.createParser(content)) {
            json.nextToken();
            JsonToken token = json.nextToken();
            for (; token == JsonToken.START_ARRAY || token == JsonToken.VALUE_NUMBER_INT; token = json.nextToken()) {
                List<String> record = new ArrayList<>();
                while (json.currentToken() != JsonToken.VALUE_NUMBER_INT
                        && json.nextToken() == JsonToken.VALUE_STRING) {
                    record.add(json.getText());
                }
                if (token == JsonToken.VALUE_NUMBER_INT || record.size() == DocumentShards.FIELDS) {
                    records.add(record.toArray(String[]::new));
                }
            }
        }
        return records;
    }

    /**
     * The numbers of the documents that were published from one day to another, both included and counted from
     * 1970-01-01; rising.
     *
     * @param exactOnly whether those are left out of which only the month or the year is known
     */
    public int[] published(long first, long last, boolean exactOnly) throws IOException {
        String hash = string("facets." + DocumentDays.NAME);
        if (hash.isEmpty()) {
            return new int[0];
        }
        if (days.isEmpty()) {
            days = Optional.of(DocumentDays.read(text(DocumentDays.NAME, DocumentDays.NAME + "-", hash)));
        }
        return days.get().between(first, last, exactOnly);
    }

    /**
     * The postings in a file of further ones, named by its hash: those of a frequent form that its shard leaves out.
     */
    public Postings further(String hash) throws IOException {
        Postings known = further.get(hash);
        if (known == null) {
            known = PostingsText.read(text("f" + hash, "f", hash));
            further.put(hash, known);
        }
        return known;
    }
}
