package org.baygan.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baygan.archive.Archive;
import org.baygan.archive.LanguageArchive;
import org.baygan.config.SiteConfigReader;
import org.baygan.config.Vocabulary;
import org.baygan.model.Article;
import org.baygan.model.ArticleFacts;
import org.baygan.model.ArticleId;
import org.baygan.model.ArticleSummary;
import org.baygan.model.DigestBuilder;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Headlines;
import org.baygan.model.Identity;
import org.baygan.model.Language;
import org.baygan.model.Links;
import org.baygan.model.Permalink;
import org.baygan.model.Provenance;
import org.baygan.model.PublicationDate;
import org.baygan.model.Story;
import org.baygan.model.TermNames;
import org.baygan.search.query.SearchEngine;
import org.baygan.search.query.SearchResult;

/** An archive of one language that a test makes up, without files. */
public final class SmallArchive {
    /** Room for everything. */
    static final long MEMORY = 1 << 26;

    private final Language language;
    private final Map<Story, ArticleSummary> stories = new LinkedHashMap<>();

    public SmallArchive(Language language) {
        this.language = language;
    }

    public static SmallArchive of(List<GeneratedNews> news, Language language) {
        SmallArchive archive = new SmallArchive(language);
        news.forEach(each -> archive.add(each.id(), each.date(), each.title(), each.deck(), each.html()));
        return archive;
    }

    /** The same; what is made of one piece of news is taken from {@code known}, or kept there. */
    static SmallArchive of(List<GeneratedNews> news, Language language, Map<GeneratedNews, SmallArchive> known) {
        SmallArchive archive = new SmallArchive(language);
        news.forEach(each ->
                archive.stories.putAll(known.computeIfAbsent(each, one -> of(List.of(one), language)).stories));
        return archive;
    }

    /** Adds articles of a body each, named a0, a1 and so on, a day younger each. */
    public SmallArchive bodies(String... bodies) {
        for (String body : bodies) {
            int number = stories.size();
            add("a" + number, LocalDate.of(2020, 1, 1).plusDays(number).toString(), "-", "", "<p>" + body + "</p>");
        }
        return this;
    }

    public SmallArchive add(String id, String date, String title, String deck, String html) {
        Article article = new Article(
                new Identity(new ArticleId(id), id + ".md", Article.Kind.ARTICLE, language),
                Links.NONE,
                new Headlines(title, "", deck),
                Article.Schedule.published(new PublicationDate.Day(LocalDate.parse(date))),
                Article.Attribution.NONE,
                Article.Body.of(Article.Markup.MARKDOWN, "", 1),
                FrontMatterLines.NONE);
        Permalink permalink = new Permalink(language + "/" + id + ".html");
        Story story = new Story(article, permalink, html, List.of(), "", new Provenance("", "UTF-8", 0));
        stories.put(story, summary(story));
        return this;
    }

    private static ArticleSummary summary(Story story) {
        Article article = story.article();
        LocalDate day = ((PublicationDate.Day) article.date()).date();
        return new ArticleFacts(
                article.identity(),
                story.permalink(),
                article.headlines(),
                new ArticleSummary.Timing(article.date(), Optional.of(day), 0, day.toEpochDay() * 86_400),
                TermNames.NONE,
                Links.NONE,
                new DigestBuilder().add(story.toString()).digest());
    }

    public Map<Story, ArticleSummary> stories() {
        return stories;
    }

    public LanguageArchive archive() {
        return Archive.of(
                        SiteConfigReader.of("site.languages=fa,en").config(),
                        Vocabulary.EMPTY,
                        stories.values(),
                        List.of(),
                        (article, key) -> 0)
                .in(language);
    }

    /** The index, the stories added in order. */
    public Index index() throws IOException {
        return index(Ranking.HEAD);
    }

    public Index index(int head) throws IOException {
        // Nothing is written there: there is memory enough.
        try (SearchIndex index = new SearchIndex(archive(), Path.of("nowhere"), MEMORY, head)) {
            for (Map.Entry<Story, ArticleSummary> story : stories.entrySet()) {
                index.add(story.getKey(), story.getValue());
            }
            return Index.of(index);
        }
    }

    /** An index of each year, and their directory. */
    public Index yearly(int head) throws IOException {
        IndexParts parts = IndexParts.of(archive(), true);
        SortedMap<String, String> files = new TreeMap<>();
        Map<IndexPart, String> heads = new HashMap<>();
        for (IndexPart part : parts.parts()) {
            ArchiveDocuments documents = new ArchiveDocuments(parts, part, OtherNames.NONE, document -> "");
            try (SearchIndex index =
                    new SearchIndex(documents, Path.of("nowhere"), MEMORY, head, Optional.empty(), "")) {
                for (Map.Entry<Story, ArticleSummary> story : stories.entrySet()) {
                    if (parts.of(story.getValue()).equals(part)) {
                        index.add(story.getKey(), story.getValue());
                    }
                }
                heads.put(part, index.write(file -> Index.put(files, file)));
            }
        }
        return new Index(files, IndexDirectory.write(parts, OtherNames.NONE, heads, file -> Index.put(files, file)));
    }

    /**
     * A written index.
     *
     * @param files its files' texts by their paths
     * @param head the first file's path
     */
    public record Index(SortedMap<String, String> files, String head) {
        public static Index of(SearchIndex index) throws IOException {
            SortedMap<String, String> files = new TreeMap<>();
            String head = index.write(file -> put(files, file));
            return new Index(files, head);
        }

        private static void put(SortedMap<String, String> files, SearchFile file) throws IOException {
            if (files.put(file.path(), file.content()) != null) {
                throw new IOException("twice: " + file.path());
            }
        }

        private String read(String path) throws IOException {
            String text = files.get(path);
            if (text == null) {
                throw new IOException("no file " + path);
            }
            return text;
        }

        public SearchEngine engine() throws IOException {
            return SearchEngine.open(this::read, head);
        }

        public IndexReader reader() throws IOException {
            return new IndexReader(this::read, head);
        }

        /** The ids of what a query finds, best first. */
        public List<String> find(String query) throws IOException {
            return find(engine(), query);
        }

        public static List<String> find(SearchEngine engine, String query) throws IOException {
            List<String> ids = new ArrayList<>();
            for (SearchResult.Hit hit : engine.search(query, true).hits()) {
                ids.add(engine.document(hit.document()).id());
            }
            return ids;
        }
    }
}
