package org.baygan.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.baygan.archive.LanguageArchive;
import org.baygan.config.LanguageSettings;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.text.Calendars;

/** The documents of a search index: static pages and articles of an archive. Immutable. */
public final class ArchiveDocuments {
    private final LanguageArchive own;
    private final IndexPart part;
    private final DocumentNumbers numbers;
    private final Map<String, String> facets;
    private final Function<ArticleSummary, String> pictures;

    /** All of a language, without pictures. */
    ArchiveDocuments(LanguageArchive own) {
        this(IndexParts.of(own, false), document -> "");
    }

    private ArchiveDocuments(IndexParts whole, Function<ArticleSummary, String> pictures) {
        this(whole, whole.parts().get(0), OtherNames.NONE, pictures);
    }

    /**
     * Those of a part.
     *
     * @param part one of {@code parts}
     * @param names what an archive's terms are called in other languages; the index of a year doesn't tell it, as its
     *     {@linkplain IndexDirectory directory} does
     * @param pictures the address of the picture that lists show of an article, from the site's folder; empty if they
     *     show none
     */
    public ArchiveDocuments(
            IndexParts parts, IndexPart part, OtherNames names, Function<ArticleSummary, String> pictures) {
        this.own = parts.archive();
        this.part = part;
        this.pictures = pictures;
        this.numbers = DocumentNumbers.of(parts, part);
        this.facets = new LinkedHashMap<>(Facets.ofDocuments(own, numbers));
        if (!parts.areYears()) {
            facets.putAll(Facets.ofNames(own, names));
        }
    }

    /**
     * A digest of all that an index of these documents is made of: if two are equal, so are all files of their indexes.
     * Nothing may stand in them that isn't part of it.
     *
     * @param program the program's version: programs of equal versions make equal indexes of equal stories
     * @return {@link Digest#NONE} if it isn't known of every story what it was made of
     */
    public Digest indexMadeOf(String program) {
        return SearchIndex.madeOf(this, program, facetsMadeOf());
    }

    LanguageSettings settings() {
        return own.settings();
    }

    /** The folder of the index's files below {@code search/}. */
    String folder() {
        return part.folder();
    }

    private Digest facetsMadeOf() {
        DigestBuilder all = new DigestBuilder();
        facets.forEach((kind, text) -> all.add(kind).add(text));
        IntStream.range(0, numbers.size())
                .filter(numbers::has)
                .mapToObj(numbers::document)
                // The same story may move, and its picture be another.
                .forEach(document -> all.add(document.permalink().path()).add(pictures.apply(document)));
        return all.digest();
    }

    /**
     * By number, what the story of each document was made of; {@link KeptDocuments#NO_DOCUMENT} for a number that no
     * document has.
     */
    List<Digest> madeOf() {
        return IntStream.range(0, numbers.size())
                .mapToObj(
                        number -> numbers.has(number) ? numbers.document(number).madeOf() : KeptDocuments.NO_DOCUMENT)
                .toList();
    }

    /** How many numbers there are: one more than the highest. */
    int numbers() {
        return numbers.size();
    }

    /** Whether a number is a document's. */
    boolean has(int number) {
        return numbers.has(number);
    }

    /** The number of a document. */
    int number(ArticleSummary document) {
        return numbers.of(document);
    }

    /**
     * Writes the files that tell of the documents: all of the index but their words.
     *
     * @param decks by number, which documents have a deck of their own
     */
    DocumentFiles write(boolean[] decks, SearchSink sink) throws IOException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            names.append(numbers.has(i) ? numbers.document(i).id().value() : "").append('\n');
        }
        sink.write(new SearchFile(DocumentFiles.namesPath(folder()), names.toString()));
        String hashes = new DocumentShards(own, folder(), numbers, pictures).write(decks, sink);
        return new DocumentFiles(years(), Facets.write(folder(), facets, sink), hashes);
    }

    private List<Integer> years() {
        if (part.year().isPresent()) {
            return List.of(0, part.year().get());
        }
        List<Integer> years = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < numbers.size(); i++) {
            if (!numbers.has(i)) {
                continue;
            }
            int year = numbers.document(i)
                    .shelfDay()
                    .map(day -> Calendars.in(own.settings().calendar(), day).year())
                    .orElse(0);
            if (year != before) {
                years.add(i);
                years.add(year);
                before = year;
            }
        }
        return years;
    }
}
