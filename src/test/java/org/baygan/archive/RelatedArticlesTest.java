package org.baygan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baygan.config.SiteConfigReader;
import org.baygan.config.Vocabulary;
import org.baygan.model.Article;
import org.baygan.model.ArticleFacts;
import org.baygan.model.ArticleId;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.Headlines;
import org.baygan.model.Identity;
import org.baygan.model.Keywords;
import org.baygan.model.Language;
import org.baygan.model.Links;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.model.Showing;
import org.baygan.model.TermNames;
import org.junit.jupiter.api.Test;

class RelatedArticlesTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int LIMIT = 3;

    private final List<ArticleSummary> articles = new ArrayList<>();

    /** Adds an article, a day younger than the one before, with words that stand for keywords. */
    private ArticleSummary add(String topic, String... words) {
        return add(Article.Kind.ARTICLE, topic, words);
    }

    private ArticleSummary add(Article.Kind kind, String topic, String... words) {
        String name = "a" + articles.size();
        LocalDate day = FIRST.plusDays(articles.size());
        int[] hashes = List.of(words).stream().mapToInt(String::hashCode).toArray();
        ArticleSummary article = new ArticleFacts(
                new Identity(new ArticleId("en/" + name), "en/" + name + ".md", kind, Language.ENGLISH),
                new Permalink("en/" + name + ".html"),
                new Headlines(name, "", ""),
                new ArticleSummary.Timing(new PublicationDate.Day(day), Optional.of(day), 0, day.toEpochDay() * 86_400),
                new TermNames("", topic.isEmpty() ? List.of() : List.of(topic), "", List.of()),
                Links.NONE,
                new Showing(false, List.of(), Optional.empty(), Optional.empty(), Keywords.of(hashes)),
                new Digest(1, articles.size()));
        articles.add(article);
        return article;
    }

    /** Articles that share nothing with any other, so that there are so many in all. */
    private void others(int upTo) {
        while (articles.size() < upTo) {
            add("", "alone" + articles.size());
        }
    }

    private List<ArticleSummary> related(ArticleSummary article, boolean byWords) {
        LanguageArchive archive = LanguageArchive.of(
                SiteConfigReader.of("site.languages=en").config().languages().get(0), Vocabulary.EMPTY, articles);
        return archive.related(article, LIMIT, byWords);
    }

    @Test
    void two_rare_words_of_headlines_relate_articles_without_topics() {
        ArticleSummary one = add("", "otter", "aras", "mud");
        others(50);
        ArticleSummary other = add("", "aras", "flood", "otter");
        others(300);
        assertThat(related(one, true)).containsExactly(other);
        assertThat(related(other, true)).containsExactly(one);
        assertThat(related(one, false)).isEmpty();
    }

    /** As when the preview makes its page amid the archive of before. */
    @Test
    void an_article_that_was_saved_with_another_time_is_not_related_to_itself() {
        ArticleSummary older = add("boats");
        ArticleSummary saved = add("boats");
        ArticleSummary newer = add("boats");
        ArticleSummary later = new ArticleFacts(
                saved.identity(),
                saved.permalink(),
                saved.headlines(),
                new ArticleSummary.Timing(saved.date(), saved.shelfDay(), 0, saved.instant() + 60),
                saved.terms(),
                saved.links(),
                saved.madeOf());
        assertThat(related(later, false)).containsExactlyInAnyOrder(older, newer);
    }

    @Test
    void one_word_alone_may_be_chance() {
        ArticleSummary one = add("", "otter");
        add("", "otter");
        others(5000);
        assertThat(related(one, true)).isEmpty();
    }

    @Test
    void words_that_many_have_relate_nobody() {
        ArticleSummary one = add("", "minister", "budget");
        for (int i = 0; i < 40; i++) {
            add("", "minister", "budget");
        }
        others(300);
        assertThat(related(one, true)).isEmpty();
    }

    @Test
    void in_a_small_archive_it_takes_more_words() {
        ArticleSummary one = add("", "otter", "aras", "mud");
        ArticleSummary two = add("", "otter", "aras");
        ArticleSummary three = add("", "otter", "aras", "mud");
        others(60);
        assertThat(related(one, true)).containsExactly(three);
        assertThat(related(two, true)).isEmpty();
    }

    @Test
    void a_topic_is_enough_and_words_put_its_closest_first() {
        ArticleSummary far = add("wildlife", "otter", "aras");
        others(50);
        ArticleSummary near = add("wildlife", "heron");
        ArticleSummary one = add("wildlife", "otter", "aras", "mud");
        others(300);
        assertThat(related(one, true)).containsExactly(far, near);
        assertThat(related(one, false)).containsExactly(near, far);
    }

    @Test
    void of_two_that_share_as_much_the_nearer_in_time_comes_first_and_there_are_no_more_than_wanted() {
        List<ArticleSummary> same = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            same.add(add("", "otter", "aras"));
        }
        others(400);
        assertThat(related(same.get(0), true)).containsExactly(same.get(1), same.get(2), same.get(3));
    }

    @Test
    void a_static_page_has_none() {
        ArticleSummary page = add(Article.Kind.PAGE, "wildlife", "otter", "aras");
        add("wildlife", "otter", "aras");
        others(300);
        assertThat(related(page, true)).isEmpty();
    }
}
