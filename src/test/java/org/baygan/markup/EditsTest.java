package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a text is after edits, and which of its lines was which. */
class EditsTest {
    @Test
    void editsAreMadeInTheOrderOfTheirPlaces() {
        Edits edits = new Edits();
        assertThat(edits.isEmpty()).isTrue();
        edits.replace(4, 5, "E");
        edits.insert(1, "1");
        edits.insert(1, "2");
        edits.replace(1, 3, "B");
        assertThat(edits.isEmpty()).isFalse();
        assertThat(edits.apply("abcdef").text()).isEqualTo("a12BdEf");
    }

    @Test
    void whatOverlapsAnEditBeforeItIsNotMade() {
        Edits edits = new Edits();
        edits.replace(0, 3, "x");
        edits.replace(2, 4, "y");
        edits.replace(3, 4, "z");
        assertThat(edits.apply("abcdef").text()).isEqualTo("xzef");
    }

    @Test
    void linesAreThoseTheyWereWhileNoneWasAdded() {
        Edits edits = new Edits();
        edits.replace(0, 1, "x\ny");
        edits.replace(2, 5, "z");
        Edits.Edited edited = edits.apply("a\nb\nc\nd");
        assertThat(edited.text()).isEqualTo("x\ny\nz\nd");
        assertThat(edited.lineBefore(0)).isZero();
        assertThat(edited.lineBefore(1)).isZero();
        assertThat(edited.lineBefore(2)).isEqualTo(1);
        assertThat(edited.lineBefore(3)).isEqualTo(3);
        assertThat(edited.lineBefore(9)).isEqualTo(3);
        Edits none = new Edits();
        none.replace(0, 1, "x");
        assertThat(none.apply("a\nb").lineBefore(7)).isEqualTo(7);
    }

    @Test
    void manyLinesHaveTheirOrigins() {
        Edits edits = new Edits();
        edits.insert(0, "\n".repeat(62));
        edits.insert(2, "\n".repeat(300));
        Edits.Edited edited = edits.apply("a\nb\nc");
        assertThat(edited.lineBefore(62)).isZero();
        assertThat(edited.lineBefore(63)).isEqualTo(1);
        assertThat(edited.lineBefore(363)).isEqualTo(1);
        assertThat(edited.lineBefore(364)).isEqualTo(2);
    }

    @Test
    void itemsThatDoNotBeginAreTakenBack() {
        Edits edits = new Edits();
        edits.insert(0, "xx");
        edits.item(2, 3, "1. ");
        edits.item(4, 5, "2. ");
        Edits.Edited edited = edits.apply("a\nb\nc");
        assertThat(edited.text()).isEqualTo("xxa\n1. \n2. ");
        assertThat(edited.hasItems()).isTrue();
        assertThat(edits.takeBackItems(edited, Set.of(4, 8))).isFalse();
        assertThat(edits.takeBackItems(edited, Set.of(4, 5))).isTrue();
        assertThat(edits.apply("a\nb\nc").text()).isEqualTo("xxa\n1. \nc");
        assertThat(new Edits().apply("a").hasItems()).isFalse();
    }
}
