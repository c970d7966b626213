package org.baygan.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;

/** The documents of a kept index, of some of which nothing but the words has changed. */
final class EditedDocuments implements IndexedDocuments {
    private final String language;
    private final List<Digest> madeOf;
    private final Map<Digest, Integer> numbers;
    private final KeptDocuments before;

    private EditedDocuments(String language, List<Digest> madeOf, Map<Digest, Integer> numbers, KeptDocuments before) {
        this.language = language;
        this.madeOf = madeOf;
        this.numbers = numbers;
        this.before = before;
    }

    /**
     * Edits documents.
     *
     * @param edits what each edited story is made of now, by what it was made of
     * @return empty if the index doesn't have them
     */
    static Optional<EditedDocuments> of(String language, KeptDocuments before, Map<Digest, Digest> edits) {
        List<Digest> madeOf = new ArrayList<>(before.madeOf());
        Map<Digest, Integer> numbers = new HashMap<>();
        for (int i = 0; i < madeOf.size(); i++) {
            Digest now = edits.get(madeOf.get(i));
            if (now != null) {
                madeOf.set(i, now);
                numbers.put(now, i);
            }
        }
        return numbers.size() == edits.size()
                ? Optional.of(new EditedDocuments(language, madeOf, numbers, before))
                : Optional.empty();
    }

    @Override
    public List<Digest> madeOf() {
        return madeOf;
    }

    @Override
    public int number(ArticleSummary document) {
        return Objects.requireNonNull(numbers.get(document.madeOf()));
    }

    @Override
    public Digest facetsMadeOf() {
        return before.facets();
    }

    @Override
    public DocumentFiles write(boolean[] decks, SearchSink sink) throws IOException {
        for (String path : before.files().paths(language, madeOf.size())) {
            sink.keepOrFail(path);
        }
        return before.files();
    }
}
