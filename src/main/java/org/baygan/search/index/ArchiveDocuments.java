package org.baygan.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baygan.archive.LanguageArchive;
import org.baygan.config.LanguageSettings;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.Ingredients;
import org.baygan.text.Calendars;

/** The documents of a language's archive, from the oldest to the newest. Immutable. */
public final class ArchiveDocuments implements IndexedDocuments {
    private final LanguageArchive own;
    private final DocumentNumbers numbers;
    private final List<ArticleSummary> documents;
    private final Map<String, String> facets;

    /** Those of one language. */
    public ArchiveDocuments(LanguageArchive own) {
        this.own = own;
        this.numbers = new DocumentNumbers(own);
        this.documents = numbers.documents();
        this.facets = Facets.texts(own, documents);
    }

    /**
     * What an index of them is made of: of equal digests, all its files are equal. Its files may tell nothing that isn't
     * here, in the stories or in the program.
     *
     * @param program the program's version: programs of equal versions make equal indexes of equal stories
     * @return {@link Digest#NONE} if it isn't known of every story
     */
    public Digest indexMadeOf(String program) {
        return SearchIndex.madeOf(own.settings(), program, madeOf(), facetsMadeOf());
    }

    LanguageSettings settings() {
        return own.settings();
    }

    @Override
    public Digest facetsMadeOf() {
        Ingredients all = new Ingredients();
        facets.forEach((kind, text) -> all.add(kind).add(text));
        documents.forEach(document -> all.add(document.permalink().path())); // the same story may move
        return all.digest();
    }

    @Override
    public List<Digest> madeOf() {
        return documents.stream().map(ArticleSummary::madeOf).toList();
    }

    @Override
    public int number(ArticleSummary document) {
        return numbers.of(document);
    }

    @Override
    public DocumentFiles write(boolean[] decks, SearchSink sink) throws IOException {
        StringBuilder names = new StringBuilder();
        documents.forEach(document -> names.append(document.id()).append('\n'));
        sink.write(new SearchFile(DocumentFiles.namesPath(own.language().tag()), names.toString()));
        String hashes = new DocumentShards(own).write(documents, decks, sink);
        return new DocumentFiles(years(), Facets.write(own.language().tag(), facets, sink), hashes);
    }

    private List<Integer> years() {
        List<Integer> years = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < documents.size(); i++) {
            int year = documents
                    .get(i)
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
