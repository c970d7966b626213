package org.baygan.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.baygan.archive.LanguageArchive;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;

/** The documents of a kept index, of which some have been edited and none has moved. */
final class EditedDocuments implements IndexedDocuments {
    private final String language;
    private final List<Digest> madeOf;
    private final Map<Digest, Integer> numbers;
    private final KeptDocuments before;
    private final Optional<DocumentShards> shards;

    /** What is told of the documents in the blocks of the edited ones, by each block's first; empty if that is the same. */
    private final Map<Integer, List<ArticleSummary>> blocks = new TreeMap<>();

    private EditedDocuments(
            String language,
            List<Digest> madeOf,
            Map<Digest, Integer> numbers,
            KeptDocuments before,
            Optional<LanguageArchive> own,
            Optional<List<ArticleSummary>> documents) {
        this.language = language;
        this.madeOf = madeOf;
        this.numbers = numbers;
        this.before = before;
        this.shards = own.map(DocumentShards::new);
        documents.ifPresent(this::take);
    }

    /** Takes them at once: files are written at a time when nothing may be missing any more. */
    private void take(List<ArticleSummary> documents) {
        for (int number : numbers.values()) {
            int first = DocumentShards.firstOfBlock(number);
            int end = Math.min(documents.size(), first + DocumentShards.OF_BLOCK);
            blocks.computeIfAbsent(first, f -> List.copyOf(documents.subList(f, end)));
        }
    }

    /**
     * Edits documents.
     *
     * @param edits what each edited story is made of now, by what it was made of
     * @param own the archive as it is, if something else than words has changed
     * @return empty if the index doesn't have them, or has them elsewhere: it may be of a build that published nothing
     */
    static Optional<EditedDocuments> of(
            String language, KeptDocuments before, Map<Digest, Digest> edits, Optional<LanguageArchive> own) {
        List<Digest> madeOf = new ArrayList<>(before.madeOf());
        Map<Digest, Integer> numbers = new HashMap<>();
        for (int i = 0; i < madeOf.size(); i++) {
            Digest now = edits.get(madeOf.get(i));
            if (now != null) {
                madeOf.set(i, now);
                numbers.put(now, i);
            }
        }
        Optional<List<ArticleSummary>> documents = own.map(DocumentNumbers::new).map(DocumentNumbers::documents);
        boolean stand = documents.stream()
                .allMatch(all -> all.size() == madeOf.size()
                        && numbers.entrySet().stream()
                                .allMatch(edit ->
                                        all.get(edit.getValue()).madeOf().equals(edit.getKey())));
        return numbers.size() == edits.size() && stand
                ? Optional.of(new EditedDocuments(language, madeOf, numbers, before, own, documents))
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
        DocumentFiles files = before.files();
        Set<String> old = new LinkedHashSet<>(files.paths(language, madeOf.size()));
        StringBuilder hashes = new StringBuilder(files.hashes());
        for (Map.Entry<Integer, List<ArticleSummary>> block : blocks.entrySet()) {
            int first = block.getKey();
            old.removeAll(
                    files.shardPaths(language, first, first + block.getValue().size()));
            String hash = shards.orElseThrow().writeBlock(first, block.getValue(), decks, sink);
            int at = DocumentFiles.placeOfHash(first);
            hashes.replace(at, at + hash.length(), hash);
        }
        for (String path : old) {
            sink.keepOrFail(path);
        }
        return new DocumentFiles(files.years(), files.facets(), hashes.toString());
    }
}
