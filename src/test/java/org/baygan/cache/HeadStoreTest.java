package org.baygan.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baygan.model.Article;
import org.baygan.model.ArticleFacts;
import org.baygan.model.ArticleId;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.FileReference;
import org.baygan.model.Headlines;
import org.baygan.model.Identity;
import org.baygan.model.Keywords;
import org.baygan.model.Language;
import org.baygan.model.Links;
import org.baygan.model.Permalink;
import org.baygan.model.PublicationDate;
import org.baygan.model.Series;
import org.baygan.model.Showing;
import org.baygan.model.StoryHead;
import org.baygan.model.TermNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadStoreTest {
    @TempDir
    Path folder;

    private static StoryHead head(int number, String deck) {
        PublicationDate date = number % 3 == 0
                ? PublicationDate.UNKNOWN
                : new PublicationDate.Day(LocalDate.of(2010, 5, 3).plusDays(number));
        Optional<LocalDate> day =
                date instanceof PublicationDate.Day known ? Optional.of(known.date()) : Optional.empty();
        ArticleSummary summary = new ArticleFacts(
                new Identity(
                        new ArticleId("fa/" + number),
                        "fa/" + number + ".md",
                        number % 5 == 0 ? Article.Kind.PAGE : Article.Kind.ARTICLE,
                        Language.PERSIAN),
                new Permalink("fa/1389/02/13-" + number + ".html"),
                new Headlines("تیتر \uD83D\uDE00 " + number, "", deck),
                new ArticleSummary.Timing(date, day, number, day.isEmpty() ? ArticleSummary.UNDATED : number),
                new TermNames("اقتصاد", List.of("مرز", "بازار"), "منبع", List.of("نویسنده")),
                new Links(Optional.empty(), List.of("old.html"), List.of("World"), Optional.of("en/a.md")),
                new Showing(
                        true,
                        List.of("a.png"),
                        Optional.of(2),
                        Optional.of(new Series("رود", Optional.of(3))),
                        Keywords.of(7, -5)),
                new Digest(number, 2));
        return new StoryHead(
                summary,
                Article.Status.DRAFT,
                new PublicationDate.Day(LocalDate.of(2040, 1, 1)),
                Optional.of("a.png"),
                List.of(new FileReference(FileReference.Kind.IMAGE, "a.png", "", 7, 3)));
    }

    @Test
    void everyFactComesBackWhereverTheHeadIsKept() throws IOException {
        String deck = "چکیده ".repeat(4000); // so that a file is needed soon
        List<ArticleSummary> kept = new ArrayList<>();
        try (HeadStore store = new HeadStore(folder)) {
            for (int i = 0; i < 400; i++) {
                kept.add(store.add(head(i, deck)));
            }
            kept.add(store.add(head(400, "ب".repeat(1 << 20)))); // longer than what is put together
        }
        for (int i = 0; i < kept.size(); i++) {
            StoryHead expected = head(i, i == 400 ? "ب".repeat(1 << 20) : deck);
            ArticleSummary found = kept.get(i);
            assertThat(HeadStore.whole(found)).usingRecursiveComparison().isEqualTo(expected);
            assertThat(found).isEqualTo(expected.summary()).hasSameHashCodeAs(expected.summary());
            assertThat(found.title()).isEqualTo(expected.summary().title());
            assertThat(found.shelfDay()).isEqualTo(expected.summary().shelfDay());
            assertThat(found.facts()).isEqualTo(expected.summary().facts());
        }
    }

    @Test
    void nothingIsLeftInTheFolder() throws IOException {
        try (HeadStore store = new HeadStore(folder)) {
            for (int i = 0; i < 400; i++) {
                store.add(head(i, "چکیده ".repeat(4000)));
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    /** Bytes of other processes may be anything. */
    @Test
    void whatIsNoHeadIsRefused() {
        byte[] whole = HeadForm.encode(head(1, "چکیده"));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> HeadForm.decode(cut)).isInstanceOf(IOException.class);
        }
    }
}
