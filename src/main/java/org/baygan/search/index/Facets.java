package org.baygan.search.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Writes what {@link #texts} made; returns each text's hash by its name. */
    static Map<String, String> write(String language, Map<String, String> texts, SearchSink sink) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            String json = text.getValue();
            String hash = Scripts.hash(json, HASH_DIGITS);
            String script = Scripts.script(language + "/" + text.getKey(), json);
            sink.write(new SearchFile(DocumentFiles.facetPath(language, text.getKey(), hash), script));
            hashes.put(text.getKey(), hash);
        }
        return hashes;
    }

    /**
     * The JSON of each file by its name: of each taxonomy that has terms, of the days and of the {@linkplain KnownNames
     * names}. Files that would be empty are left out.
     */
    static Map<String, String> texts(LanguageArchive own, DocumentNumbers documents, OtherNames others) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TaxonomyKind kind : KINDS) {
            Taxonomy taxonomy = own.taxonomy(kind);
            if (!taxonomy.terms().isEmpty()) {
                texts.put(kind.folder(), json(taxonomy, documents));
            }
        }
        String days = DocumentDays.text(documents);
        texts.put(DocumentDays.NAME, days.isEmpty() ? "" : Scripts.json(out -> out.writeString(days)));
        texts.put(KnownNames.TERMS, KnownNames.ofTerms(own, others));
        texts.put(KnownNames.HEADLINES, KnownNames.ofHeadlines(others));
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    private static String json(Taxonomy taxonomy, DocumentNumbers documents) {
        Map<Term, Numbers> numbers = new HashMap<>();
        taxonomy.terms()
                .forEach(term -> numbers.put(term, new Numbers(term.articles().size())));
        for (int i = 0; i < documents.size(); i++) {
            if (documents.has(i)
                    && documents.document(i).kind() == Article.Kind.ARTICLE) { // static pages are on no list
                for (Term term : taxonomy.of(documents.document(i))) {
                    Objects.requireNonNull(numbers.get(term)).add(i);
                }
            }
        }
        return Scripts.json(out -> {
            out.writeStartArray();
            for (Term term : taxonomy.terms()) {
                String[] record = {term.name(), PostingsText.of(Objects.requireNonNull(numbers.get(term)).rising)};
                out.writeArray(record, 0, record.length);
            }
            out.writeEndArray();
        });
    }

    /** The numbers of a term's documents. */
    private static final class Numbers {
        final int[] rising;
        private int size;

        Numbers(int documents) {
            rising = new int[documents];
        }

        void add(int number) {
            rising[size++] = number;
        }
    }
}
