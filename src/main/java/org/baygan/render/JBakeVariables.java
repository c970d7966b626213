package org.baygan.render;

import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.SimpleDate;
import freemarker.template.TemplateDateModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.TaxonomyKind;
import org.baygan.archive.Term;
import org.baygan.model.Article;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Permalink;
import org.baygan.model.Story;

/**
 * The variables of a JBake 2.7 template that have a meaning here, under JBake's names and with JBake's values: {@code
 * content}, {@code config}, {@code published_posts}, {@code published_pages}, {@code published_content}, {@code alltags},
 * {@code tags}, {@code tag}, {@code tag_posts}. Lists hold one language, and their documents no body. Thread-safe.
 */
final class JBakeVariables {
    private final boolean wanted;
    private final Map<LanguageArchive, Map<String, Object>> shared = new HashMap<>();

    /** Prepares what all pages share; the lists' documents are made when a template asks for them. */
    JBakeVariables(SiteContext site) {
        wanted = !site.config().templateFiles().isEmpty();
        if (!wanted) {
            return; // the built-in templates use none of them
        }
        Map<String, Object> config = new HashMap<>();
        site.config().properties().forEach((key, value) -> config.put(key.replace('.', '_'), value));
        for (LanguageArchive own : site.archive().languages()) {
            List<Term> topics = own.taxonomy(TaxonomyKind.TOPIC).terms();
            Map<String, Object> variables = new LinkedHashMap<>();
            variables.put("config", config);
            variables.put("published_posts", documents(own.articles()));
            variables.put("published_pages", documents(own.staticPages()));
            variables.put("published_content", documents(own.articles()));
            variables.put("alltags", topics.stream().map(Term::name).toList());
            variables.put("tags", topics.stream().map(JBakeVariables::tag).toList());
            shared.put(own, Map.copyOf(variables));
        }
    }

    /** The variables of a page that shows no single document. */
    Map<String, Object> of(LanguageArchive own, Permalink page) {
        if (!wanted) {
            return Map.of();
        }
        Map<String, Object> variables = new LinkedHashMap<>(shared.getOrDefault(own, Map.of()));
        variables.put(
                "content",
                Map.of("rootpath", FrameInput.root(page), "lang", own.language().tag()));
        return variables;
    }

    /** The variables of a term's list. */
    Map<String, Object> of(LanguageArchive own, Permalink page, Optional<Term> term) {
        if (!wanted) {
            return Map.of();
        }
        Map<String, Object> variables = of(own, page);
        term.ifPresent(t -> {
            variables.put("tag", t.name());
            variables.put("tag_posts", documents(t.articles()));
        });
        return variables;
    }

    /** The variables of a document's own page. */
    Map<String, Object> of(LanguageArchive own, ArticleSummary summary, Story story, TemplateHTMLOutputModel body) {
        if (!wanted) {
            return Map.of();
        }
        Map<String, Object> variables = new LinkedHashMap<>(shared.getOrDefault(own, Map.of()));
        Map<String, Object> content = document(summary);
        content.put("rootpath", FrameInput.root(summary.permalink()));
        content.put("summary", story.description());
        content.put("body", body);
        story.article().params().values().forEach(content::putIfAbsent);
        variables.put("content", content);
        return variables;
    }

    private static List<Map<String, Object>> documents(List<ArticleSummary> articles) {
        return new AbstractList<>() {
            @Override
            public Map<String, Object> get(int index) {
                return document(articles.get(index));
            }

            @Override
            public int size() {
                return articles.size();
            }
        };
    }

    private static Map<String, Object> document(ArticleSummary summary) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", summary.title());
        document.put("type", summary.kind() == Article.Kind.PAGE ? "page" : "post");
        document.put("status", "published");
        document.put("uri", summary.permalink().path());
        document.put("tags", summary.topics());
        document.put("lang", summary.language().tag());
        document.put("kicker", summary.kicker());
        document.put("deck", summary.deck());
        document.put("section", summary.section());
        document.put("source", summary.source());
        document.put("author", String.join(", ", summary.authors()));
        summary.shelfDay().ifPresent(day -> document.put("date", date(day)));
        return document;
    }

    /** A day as FreeMarker's date without time, which {@code ?string} needs to know; FreeMarker's zone here is UTC. */
    private static SimpleDate date(LocalDate day) {
        return new SimpleDate(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()), TemplateDateModel.DATE);
    }

    private static Map<String, Object> tag(Term term) {
        return Map.of(
                "name", term.name(),
                "uri", term.permalink().path(),
                "tagged_posts", documents(term.articles()),
                "tagged_documents", documents(term.articles()));
    }
}
