package org.baygan.search.index;

import java.io.IOException;
import java.util.ArrayList;
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

/** The documents of one language's search index: its archive's static pages and articles. Immutable. */
public final class ArchiveDocuments {
    private final LanguageArchive own;
    private final DocumentNumbers numbers;
    private final Map<String, String> facets;
    private final Function<ArticleSummary, String> pictures;

    /** Those of one language, without pictures. */
    ArchiveDocuments(LanguageArchive own) {
        this(own, OtherNames.NONE, document -> "");
    }

    /**
     * Those of one language.
     *
     * @param names what their terms are called in other languages
     * @param pictures the address of the picture that lists show of an article, from the site's folder; empty if they
     *     show none
     */
    public ArchiveDocuments(LanguageArchive own, OtherNames names, Function<ArticleSummary, String> pictures) {
        this.own = own;
        this.pictures = pictures;
        this.numbers = DocumentNumbers.of(own);
        this.facets = Facets.texts(own, numbers, names);
    }

    /**
     * A digest of all that an index of these documents is made of: if two are equal, so are all files of their indexes.
     * Nothing may stand in them that isn't part of it.
     *
     * @param program the program's version: programs of equal versions make equal indexes of equal stories
     * @return {@link Digest#NONE} if it isn't known of every story what it was made of
     */
    public Digest indexMadeOf(String program) {
        return SearchIndex.madeOf(own.settings(), program, madeOf(), facetsMadeOf());
    }

    LanguageSettings settings() {
        return own.settings();
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
        sink.write(new SearchFile(DocumentFiles.namesPath(own.language().tag()), names.toString()));
        String hashes = new DocumentShards(own, numbers, pictures).write(decks, sink);
        return new DocumentFiles(years(), Facets.write(own.language().tag(), facets, sink), hashes);
    }

    private List<Integer> years() {
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
