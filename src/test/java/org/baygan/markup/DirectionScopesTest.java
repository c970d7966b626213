package org.baygan.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.baygan.model.Direction;
import org.junit.jupiter.api.Test;

/** Which elements of a page from left to right run in the other direction. */
class DirectionScopesTest {
    private static final String RTL = " dir=\"rtl\"";

    private final DirectionScopes scopes = new DirectionScopes(Direction.LTR);

    @Test
    void anElementRunsInTheOtherDirectionIfAllItsLettersDo() {
        scopes.begin(1, false);
        scopes.text("«ب» 12");
        scopes.end();
        scopes.begin(2, false);
        scopes.text("ب a");
        scopes.end();
        scopes.begin(3, false);
        scopes.text("12");
        scopes.end();
        scopes.begin(4, false);
        scopes.text("a");
        scopes.text("ب");
        scopes.end();
        scopes.begin(5, true);
        scopes.text("ب");
        scopes.end();
        assertThat(scopes.applied("abcdefg")).isEqualTo("a" + RTL + "bcdefg");
    }

    @Test
    void ofElementsInOneAnotherTheOutermostHasIt() {
        scopes.begin(1, false);
        scopes.begin(2, false);
        scopes.text("ب");
        scopes.end();
        scopes.end();
        scopes.begin(3, false);
        scopes.text("a");
        scopes.begin(4, false);
        scopes.text("ب");
        scopes.end();
        scopes.begin(5, false);
        scopes.text("پ");
        scopes.end();
        scopes.end();
        assertThat(scopes.applied("abcdefg")).isEqualTo("a" + RTL + "bcd" + RTL + "e" + RTL + "fg");
    }

    @Test
    void withinOneThatHasADirectionNoneHasIt() {
        scopes.begin(1, true);
        scopes.begin(2, false);
        scopes.text("ب");
        scopes.end();
        scopes.end();
        scopes.begin(3, false);
        scopes.begin(4, false);
        scopes.text("a");
        scopes.end();
        scopes.begin(5, true);
        scopes.text("ب");
        scopes.end();
        scopes.end();
        assertThat(scopes.applied("abcdefg")).isEqualTo("abcdefg");
    }

    @Test
    void textOutsideOfElementsHasNone() {
        scopes.text("ب");
        scopes.begin(1, false);
        scopes.end();
        scopes.text("ب");
        assertThat(scopes.applied("ab")).isEqualTo("ab");
    }

    @Test
    void elementsMayNestDeeperThanAnyPage() {
        for (int i = 0; i < 300; i++) {
            scopes.begin(1, false);
        }
        scopes.text("ب");
        for (int i = 0; i < 299; i++) {
            scopes.end();
        }
        scopes.begin(2, false);
        scopes.text("ب");
        scopes.end();
        scopes.end();
        assertThat(scopes.applied("abc")).isEqualTo("a" + RTL + "bc");
    }
}
