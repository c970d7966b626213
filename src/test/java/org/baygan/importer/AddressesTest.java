package org.baygan.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "https://old.example/news.php?id=1,?id=2,https://old.example/news.php?id=2",
        "https://old.example/news.php?id=1#top,?id=2#c,https://old.example/news.php?id=2#c",
        "https://old.example/a/?p=1,?p=2,https://old.example/a/?p=2",
        "https://old.example?p=1,?p=2,https://old.example/?p=2",
        "https://old.example,news/2.html,https://old.example/news/2.html",
        "//old.example,2.html,//old.example/2.html",
        "https://old.example/a/b.php?x=/y/z,2.html,https://old.example/a/2.html",
        "https://old.example/a/b/c,../../../d,https://old.example/d",
        "https://old.example/a/b,/c?d,https://old.example/c?d",
        "https://old.example/a/b,//new.example/c,https://new.example/c",
        "https://old.example/a,mailto:a@b.ir,mailto:a@b.ir",
        "https://old.example/a,#b,#b",
        "'',?id=2,?id=2"
    })
    void references_are_resolved_against_the_address_of_their_page(String base, String reference, String resolved) {
        assertThat(Addresses.resolved(base, reference)).isEqualTo(resolved);
    }
}
