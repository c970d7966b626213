package org.baygan.pipeline.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baygan.config.SiteConfig;
import org.baygan.model.ArticleSummary;
import org.baygan.model.CalendarSystem;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.NamedRange;
import org.baygan.pipeline.page.SearchIndexes;
import org.baygan.pipeline.plan.OutputPlan;
import org.baygan.render.PageJob;
import org.baygan.render.SiteContext;
import org.baygan.search.index.IndexPart;
import org.baygan.search.index.IndexParts;
import org.baygan.text.Calendars;

/**
 * The tasks that make the files of a site, under numbers which are the same in every process that knows the same stories:
 * the search indexes first, as they take longest, then articles by language and month, other pages, and bundles of sources.
 * Immutable.
 */
public final class TaskList {
    private final List<Task> tasks = new ArrayList<>();
    private final SiteConfig config;
    private final List<ArticleSummary> articles;

    /** What makes a file, or the files of an index. */
    sealed interface Task {
        /** What a message calls it: a file below the site's folder. */
        String subject(SiteConfig config);

        /** What tasks of one kind have in common: ASCII letters, digits and hyphens. */
        String group(SiteConfig config);
    }

    /** The search index of a part of a language's documents. */
    record Index(IndexParts parts, IndexPart part) implements Task {
        @Override
        public String subject(SiteConfig config) {
            return config.destinationFolder() + "/"
                    + parts.archive().addresses().search().path();
        }

        @Override
        public String group(SiteConfig config) {
            return part.folder().replace('/', '-') + "-search";
        }
    }

    /** The page of an article or a static page, with its {@link TaskList#month}. */
    record ArticlePage(ArticleSummary article, String month) implements Task {
        @Override
        public String subject(SiteConfig config) {
            return subject(config, article);
        }

        static String subject(SiteConfig config, ArticleSummary article) {
            return config.contentFolder() + "/" + article.sourcePath();
        }

        @Override
        public String group(SiteConfig config) {
            return month;
        }
    }

    /** A page that no single article is behind. */
    record OtherPage(PageJob job) implements Task {
        @Override
        public String subject(SiteConfig config) {
            return config.destinationFolder() + "/" + job.path();
        }

        @Override
        public String group(SiteConfig config) {
            return job.language() + "-pages";
        }
    }

    /** A bundle of sources, by its path in the site. */
    record Bundle(String path) implements Task {
        @Override
        public String subject(SiteConfig config) {
            return config.destinationFolder() + "/" + path;
        }

        @Override
        public String group(SiteConfig config) {
            return "sources";
        }
    }

    /**
     * The tasks of a plan.
     *
     * @param plan the files of the site
     */
    public TaskList(OutputPlan plan, SiteContext context) {
        this.config = context.config();
        this.articles = plan.articles();
        SearchIndexes.parts(context).forEach(own -> own.parts().forEach(part -> tasks.add(new Index(own, part))));
        articles.stream()
                .collect(Collectors.groupingBy(this::month, TreeMap::new, Collectors.toList()))
                .forEach((month, all) -> all.forEach(article -> tasks.add(new ArticlePage(article, month))));
        plan.pages().forEach(page -> tasks.add(new OtherPage(page)));
        context.sources().paths().forEach(path -> tasks.add(new Bundle(path)));
    }

    /** An article's language and month, in the calendar of its archive. */
    private String month(ArticleSummary article) {
        CalendarSystem calendar =
                config.language(article.language()).orElseThrow().calendar();
        return article.language() + "-"
                + article.shelfDay()
                        .map(day -> Calendars.in(calendar, day))
                        .map(date -> String.format(Locale.ROOT, "%04d-%02d", date.year(), date.month()))
                        .orElse("undated");
    }

    /** Sums up which tasks there are, and in which order. */
    Digest digest() {
        DigestBuilder all = new DigestBuilder();
        tasks.forEach(task -> all.add(task.getClass().getSimpleName())
                .add(task.subject(config))
                .add(task instanceof Index index ? index.part().folder() : ""));
        return all.digest();
    }

    /** Divides the tasks; see {@link NamedRange#cut}. */
    List<NamedRange> ranges() {
        return NamedRange.cut(
                tasks.size(), i -> tasks.get(i).group(config), i -> tasks.get(i).subject(config));
    }

    int count() {
        return tasks.size();
    }

    Task task(int number) {
        return tasks.get(number);
    }

    /** The articles and static pages that an index is of, in the order of their tasks. */
    List<ArticleSummary> articles(Index index) {
        return articles.stream()
                .filter(article -> article.language().equals(index.part().language())
                        && index.parts().of(article).equals(index.part()))
                .toList();
    }
}
