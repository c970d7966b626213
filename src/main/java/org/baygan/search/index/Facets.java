package org.baygan.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.Taxonomy;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.Article;

/**
 * Writes which documents carry each section, topic, source and author: one file for each taxonomy, loaded when a reader
 * filters. One more has the documents' {@linkplain DocumentDays days}, and two have {@linkplain KnownNames names}.
 */
final class Facets {
    private static final List<TaxonomyKind> KINDS =
            List.of(TaxonomyKind.SECTION, TaxonomyKind.TOPIC, TaxonomyKind.SOURCE, TaxonomyKind.AUTHOR);

    private static final int HASH_DIGITS = 8;

    private Facets() {}

    /** Writes what {@link #ofDocuments} or {@link #ofNames} made; returns each text's hash by its name. */
    static Map<String, String> write(String folder, Map<String, String> texts, SearchSink sink) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            String json = text.getValue();
            String hash = Scripts.hash(json, HASH_DIGITS);
            sink.write(SearchFile.script(folder, text.getKey(), hash, json));
            hashes.put(text.getKey(), hash);
        }
        return hashes;
    }

    /**
     * The JSON of each file by its name: of each taxonomy of which documents have terms, and of the days. Files that
     * would be empty are left out.
     */
    static Map<String, String> ofDocuments(LanguageArchive own, DocumentNumbers documents) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TaxonomyKind kind : KINDS) {
            texts.put(kind.folder(), json(own.taxonomy(kind), documents));
        }
        String days = DocumentDays.text(documents);
        texts.put(DocumentDays.NAME, days.isEmpty() ? "" : Scripts.json(out -> out.writeString(days)));
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    /** The JSON of each file of {@linkplain KnownNames names} by its name. Files that would be empty are left out. */
    static Map<String, String> ofNames(LanguageArchive own, OtherNames others) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(KnownNames.TERMS, KnownNames.ofTerms(own, others));
        texts.put(KnownNames.HEADLINES, KnownNames.ofHeadlines(others));
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    /** The documents of each term, as JSON; empty if none has any. */
    private static String json(Taxonomy taxonomy, DocumentNumbers documents) {
        Map<Term, IntStream.Builder> numbers = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            if (documents.has(i)
                    && documents.document(i).kind() == Article.Kind.ARTICLE) { // static pages are on no list
                for (Term term : taxonomy.of(documents.document(i))) {
                    numbers.computeIfAbsent(term, t -> IntStream.builder()).add(i);
                }
            }
        }
        if (numbers.isEmpty()) {
            return "";
        }
        return Scripts.json(out -> {
            out.writeStartArray();
            for (Term term : taxonomy.terms()) {
                IntStream.Builder of = numbers.get(term);
                if (of != null) {
                    String[] record = {term.name(), PostingsText.of(of.build().toArray())};
                    out.writeArray(record, 0, record.length);
                }
            }
            out.writeEndArray();
        });
    }
}
