package org.baygan.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;

/** Writes which documents carry each section, topic and source: a file a taxonomy, loaded when a reader filters. */
final class Facets {
    private static final List<TaxonomyKind> KINDS =
            List.of(TaxonomyKind.SECTION, TaxonomyKind.TOPIC, TaxonomyKind.SOURCE);

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

    /** The JSON of each taxonomy that has terms, by its name. */
    static Map<String, String> texts(LanguageArchive own, DocumentNumbers numbers) {
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
