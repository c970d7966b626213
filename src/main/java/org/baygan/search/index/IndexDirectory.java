package org.baygan.search.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baygan.model.ArticleSummary;

/**
 * The directory of a language whose years have an index each ({@code search.split=year}): the file that a client loads
 * first then, which tells where the years' own first files are, and the archive's names.
 *
 * @param folder the folder of the language's indexes in the site, with a slash behind it
 * @param years the newest first, and what has no date last
 */
public record IndexDirectory(String folder, List<Entry> years) {
    private static final JsonFactory JSON = new JsonFactory();

    /** The field by which a directory differs from the first file of an index. */
    private static final String YEARS = "parts";

    /** What stands before the hash in the name of an index's first file. */
    private static final String FIRST = "index-";

    /**
     * One year.
     *
     * @param year {@link IndexPart#UNDATED} for documents without one
     * @param hash what stands in the name of its index's first file
     * @param documents how many there are
     * @param numbers one more than the highest number of a document
     * @param firstDay when the first was published, in days since 1970-01-01; after the last if none has a date
     * @param lastDay when the last was
     */
    public record Entry(int year, String hash, int documents, int numbers, long firstDay, long lastDay) {
        private static Entry of(IndexParts parts, IndexPart part, String head) {
            DocumentNumbers numbers = DocumentNumbers.of(parts, part);
            LongSummaryStatistics days = IntStream.of(parts.places(part))
                    .mapToObj(place -> IndexParts.document(parts.archive(), place))
                    .map(ArticleSummary::shelfDay)
                    .flatMap(Optional::stream)
                    .mapToLong(LocalDate::toEpochDay)
                    .summaryStatistics();
            boolean dated = days.getCount() > 0;
            return new Entry(
                    part.year().orElseThrow(),
                    head.substring(head.lastIndexOf(FIRST) + FIRST.length(), head.lastIndexOf('.')),
                    numbers.documents(),
                    numbers.size(),
                    dated ? days.getMin() : Integer.MAX_VALUE,
                    dated ? days.getMax() : Integer.MIN_VALUE);
        }

        private void write(JsonGenerator out) throws IOException {
            out.writeStartArray();
            out.writeNumber(year);
            out.writeString(hash);
            out.writeNumber(documents);
            out.writeNumber(numbers);
            out.writeNumber(firstDay);
            out.writeNumber(lastDay);
            out.writeEndArray();
        }

        private static Entry read(JsonParser in) throws IOException {
            Entry entry = new Entry(
                    in.nextIntValue(0),
                    String.valueOf(in.nextTextValue()),
                    in.nextIntValue(0),
                    in.nextIntValue(0),
                    in.nextLongValue(0),
                    in.nextLongValue(0));
            in.nextToken();
            return entry;
        }
    }

    public IndexDirectory {
        years = List.copyOf(years);
    }

    /**
     * Writes the directory of a language's archive.
     *
     * @param names what terms are called in other languages
     * @param heads the path of the first file of each part's index
     * @return its path
     */
    public static String write(IndexParts parts, OtherNames names, Map<IndexPart, String> heads, SearchSink sink)
            throws IOException {
        String folder = parts.archive().language().tag();
        Map<String, String> facets = Facets.write(folder, Facets.ofNames(parts.archive(), names), sink);
        String json = Scripts.json(out -> {
            out.writeStartObject();
            out.writeNumberField("format", IndexHead.FORMAT);
            out.writeStringField("language", folder);
            out.writeObjectFieldStart("facets");
            for (Map.Entry<String, String> facet : facets.entrySet()) {
                out.writeStringField(facet.getKey(), facet.getValue());
            }
            out.writeEndObject();
            out.writeArrayFieldStart(YEARS);
            for (IndexPart part : parts.parts()) {
                Entry.of(parts, part, Optional.ofNullable(heads.get(part)).orElseThrow())
                        .write(out);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
        return IndexHead.write(folder, json, sink);
    }

    /**
     * Reads a directory.
     *
     * @param head its path
     * @return empty if that file is the first one of an index
     * @throws IOException if it can't be read, or is damaged
     */
    public static Optional<IndexDirectory> read(SearchSource source, String head) throws IOException {
        String hash = head.substring(head.lastIndexOf('-') + 1, head.lastIndexOf('.'));
        String content = IndexReader.unchanged(head, IndexReader.content(head, source.read(head)), hash);
        try (JsonParser in = JSON.createParser(content)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                in.nextToken();
                if (name.equals("format")) {
                    IndexReader.requireFormat(in.getDoubleValue(), head);
                } else if (name.equals(YEARS)) {
                    List<Entry> years = new ArrayList<>();
                    while (in.nextToken() == JsonToken.START_ARRAY) {
                        years.add(Entry.read(in));
                    }
                    return Optional.of(new IndexDirectory(head.substring(0, head.lastIndexOf('/') + 1), years));
                }
                in.skipChildren();
            }
        }
        return Optional.empty();
    }

    /** The path of the first file of a year's index. */
    public String head(Entry year) {
        return folder + year.year() + "/" + FIRST + year.hash() + ".js";
    }

    /** Where the numbers of a year's documents begin among those of all: they follow those of the year before. */
    public int firstNumber(Entry year) {
        return years.stream()
                .filter(each -> each.year() < year.year())
                .mapToInt(Entry::numbers)
                .sum();
    }

    /** The first number of a document that has a date: those without come before. */
    public int firstDated() {
        return years.stream()
                .filter(each -> each.year() == IndexPart.UNDATED)
                .mapToInt(Entry::numbers)
                .sum();
    }

    /**
     * The year of a document.
     *
     * @param number its number among those of all years
     * @throws IllegalArgumentException if no year has it
     */
    public Entry yearOf(int number) {
        return years.stream()
                .filter(each -> firstNumber(each) <= number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no document " + number));
    }
}
