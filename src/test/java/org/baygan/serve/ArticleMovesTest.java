package org.baygan.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.baygan.model.Permalink;
import org.junit.jupiter.api.Test;

class ArticleMovesTest {
    private final ArticleMoves moves = new ArticleMoves();

    /** Takes a build in which the sources have these addresses: source, address, source, address. */
    private void build(String... pages) {
        Map<String, Permalink> map = new HashMap<>();
        for (int i = 0; i < pages.length; i += 2) {
            map.put(pages[i], new Permalink(pages[i + 1]));
        }
        moves.update(map);
    }

    private String newAddress(String path) {
        return moves.newAddress(path).map(Permalink::path).orElse("");
    }

    @Test
    void an_article_is_followed_over_several_moves() {
        build("a.md", "en/1.html");
        build("a.md", "en/2.html");
        assertThat(newAddress("en/1.html")).isEqualTo("en/2.html");
        build("a.md", "en/3.html");
        assertThat(newAddress("en/1.html")).isEqualTo("en/3.html");
        assertThat(newAddress("en/2.html")).isEqualTo("en/3.html");
        assertThat(newAddress("en/3.html")).isEmpty();
        assertThat(newAddress("en/other.html")).isEmpty();
    }

    @Test
    void an_article_that_came_back_has_not_moved() {
        build("a.md", "en/1.html");
        build("a.md", "en/2.html");
        build("a.md", "en/1.html");
        assertThat(newAddress("en/1.html")).isEmpty();
        assertThat(newAddress("en/2.html")).isEqualTo("en/1.html");
    }

    @Test
    void an_address_that_another_article_took_is_that_articles() {
        build("a.md", "en/1.html");
        build("a.md", "en/2.html", "b.md", "en/1.html");
        assertThat(newAddress("en/1.html")).isEmpty();
    }

    @Test
    void a_renamed_file_is_followed() {
        build("a.md", "en/a.html", "f.md", "fa/f.html");
        build("b.md", "en/b.html", "f.md", "fa/f.html", "g.md", "fa/g.html");
        assertThat(newAddress("en/a.html")).isEqualTo("en/b.html");
        build("c.md", "en/c.html", "f.md", "fa/f.html", "g.md", "fa/g.html");
        assertThat(newAddress("en/a.html")).isEqualTo("en/c.html");
    }

    @Test
    void of_several_new_files_none_is_taken_for_a_renamed_one() {
        build("a.md", "en/a.html");
        build("b.md", "en/b.html", "c.md", "en/c.html");
        assertThat(newAddress("en/a.html")).isEmpty();
    }

    @Test
    void a_deleted_article_is_found_again_when_it_is_back() {
        build("a.md", "en/1.html");
        build();
        assertThat(moves.newAddress("en/1.html")).isEqualTo(Optional.empty());
        build("a.md", "en/2.html");
        assertThat(newAddress("en/1.html")).isEqualTo("en/2.html");
    }
}
