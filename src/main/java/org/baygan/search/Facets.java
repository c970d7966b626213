package org.baygan.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.Digest;
import org.baygan.model.Ingredients;

/** Writes which documents carry each section, topic and source: a file a taxonomy, loaded when a reader filters. */
final class Facets {
    private static final List<TaxonomyKind> KINDS =
            List.of(TaxonomyKind.SECTION, TaxonomyKind.TOPIC, TaxonomyKind.SOURCE);

    private static final int HASH_DIGITS = 8;

    private Facets() {}

    /** Writes the taxonomies that have terms; returns each one's hash by its name. */
    static Map<String, String> write(LanguageArchive own, DocumentNumbers numbers, SearchSink sink) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Map.Entry<String, String> text : texts(own, numbers).entrySet()) {
            String json = text.getValue();
            String hash = Scripts.hash(json, HASH_DIGITS);
            String name = own.language() + "/" + text.getKey();
            sink.write(new SearchFile(
                    DocumentFiles.facetPath(own.language().tag(), text.getKey(), hash), Scripts.script(name, json)));
            hashes.put(text.getKey(), hash);
        }
        return hashes;
    }

    /** Sums up what is written. */
    static Digest madeOf(LanguageArchive own, DocumentNumbers numbers) {
        Ingredients all = new Ingredients();
        texts(own, numbers).forEach((kind, text) -> all.add(kind).add(text));
        return all.digest();
    }

    /** The JSON of each taxonomy that has terms, by its name. */
    private static Map<String, String> texts(LanguageArchive own, DocumentNumbers numbers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TaxonomyKind kind : KINDS) {
            List<Term> terms = own.taxonomy(kind).terms();
            if (!terms.isEmpty()) {
                texts.put(kind.folder(), json(terms, numbers));
            }
        }
        return texts;
    }

    private static String json(List<Term> terms, DocumentNumbers numbers) {
        return Scripts.json(out -> {
            out.writeStartArray();
            for (Term term : terms) {
                int[] documents =
                        term.articles().stream().mapToInt(numbers::of).sorted().toArray();
                String[] record = {term.name(), PostingsText.of(documents)};
                out.writeArray(record, 0, record.length);
            }
            out.writeEndArray();
        });
    }
}
