package org.baygan.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientScriptTest {
    @Test
    void blanks_that_divide_nothing_are_left_out() {
        assertThat(ClientScript.of("  // a comment\n\n  const a = (b) => { return c + d; };\n"))
                .isEqualTo("const a=(b)=>{return c+d;};");
        assertThat(ClientScript.of("if (a in b) return -1; else throw new C();"))
                .isEqualTo("if(a in b)return-1;else throw new C();");
    }

    @Test
    void lines_end_only_where_a_statement_may() {
        assertThat(ClientScript.of("const a = [\n  1,\n  2\n];\nlet b = a\nb++\n"))
                .isEqualTo("const a=[1,2\n];let b=a\nb++\n");
    }

    @Test
    void blanks_in_texts_stay() {
        String texts = "a=\"x = \\\" y ;\"+' b, c '+`d ${e + f} g`\n";
        assertThat(ClientScript.of(texts)).isEqualTo(texts);
    }

    @Test
    void signs_that_would_become_another_stay_apart() {
        assertThat(ClientScript.of("a + +b - -c;")).isEqualTo("a+ +b- -c;");
    }

    @Test
    void a_division_and_a_slash_in_a_text_are_no_regular_expression() {
        assertThat(ClientScript.of("a = b / 2 + c.indexOf(\"/\") + 1;")).isEqualTo("a=b/2+c.indexOf(\"/\")+1;");
    }

    @Test
    void a_line_that_may_have_a_regular_expression_stays() {
        String line = "b = c.replace(/[\"«] +/g, \" a  b \") + d\n";
        assertThat(ClientScript.of(line)).isEqualTo(line);
        String quotient = "b = /x/.test(c) ? d / 2 : e\n";
        assertThat(ClientScript.of(quotient)).isEqualTo(quotient);
        String open = "it isn't a = text\n";
        assertThat(ClientScript.of(open)).isEqualTo(open);
    }
}
