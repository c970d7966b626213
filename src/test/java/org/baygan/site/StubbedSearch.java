package org.baygan.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.openqa.selenium.json.Json;

/**
 * A small site whose search page asks a stub of an engine, over documents that a test makes up.
 *
 * @param pages the built site
 */
record StubbedSearch(Pages pages) {
    /** A site of one article in each language. */
    static StubbedSearch in(Path folder) throws IOException {
        TempSite site = TempSite.withGoodArticle(folder)
                .write("content/fa/good.md", "---\ntitle: بندر آرام\ndate: 1399-02-17\n---\nامروز چیزی نشد.\n");
        site.build();
        StubbedSearch made = new StubbedSearch(site.pages());
        try (InputStream stub = Objects.requireNonNull(StubbedSearch.class.getResourceAsStream("stub-engine.js"))) {
            Files.write(made.engine(), stub.readAllBytes());
        }
        return made;
    }

    /** The engine's script. */
    Path engine() {
        return resolve(search("en").select("script[src*=engine]").attr("src"));
    }

    /** A language's index. */
    Path index(String language) {
        return resolve(search(language).select("#search").attr("data-index"));
    }

    private Document search(String language) {
        return pages.page(language + "/search.html");
    }

    private Path resolve(String reference) {
        return pages.folder().resolve("en").resolve(reference).normalize();
    }

    void write(String language, List<Map<String, Object>> documents) throws IOException {
        Path index = index(language);
        Files.createDirectories(Objects.requireNonNull(index.getParent()));
        Files.writeString(index, "Baygan.add(" + new Json().toJson(documents) + ");", StandardCharsets.UTF_8);
    }

    /** A document: title, deck, and whatever else differs from an article of 2020 on {@link TempSite#GOOD_PAGE}. */
    static Map<String, Object> document(String title, String deck, Map<String, Object> rest) {
        Map<String, Object> document = new TreeMap<>(Map.of(
                "path", TempSite.GOOD_PAGE, "date", "2020-05-06", "section", "Sea", "source", "Desk", "text", ""));
        document.put("title", title);
        document.put("deck", deck);
        document.put("topics", List.of());
        document.putAll(rest);
        return document;
    }

    /** {@code harbour 0} to {@code harbour 29}, a month younger each, every third in another section. */
    static List<Map<String, Object>> harbours() {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String month = i % 12 < 9 ? "0" + (i % 12 + 1) : String.valueOf(i % 12 + 1);
            documents.add(document(
                    "Harbour " + i,
                    i == 0 ? "" : "Ships came and went",
                    Map.of(
                            "date",
                            (2000 + i / 12) + "-" + month,
                            "section",
                            i % 3 == 0 ? "Land" : "Sea",
                            "topics",
                            i % 2 == 0 ? List.of("ports", "ships") : List.of("ports"),
                            "text",
                            "nothing quiet")));
        }
        return documents;
    }
}
