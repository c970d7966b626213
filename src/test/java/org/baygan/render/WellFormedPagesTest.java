package org.baygan.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import freemarker.cache.StringTemplateLoader;
import freemarker.template.SimpleHash;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Whatever a string holds that a template is given, what comes of it is well-formed. */
class WellFormedPagesTest {
    /** Every UTF-16 code unit, alone and in its order, so that most surrogates are halves. */
    private static final String EVERYTHING = everything();

    private static String everything() {
        StringBuilder text = new StringBuilder();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            text.append(c).append(c % 64 == 0 ? "." : "");
        }
        return text.append(Character.MAX_VALUE).append("end").toString();
    }

    private static byte[] render(String name, String template) throws BrokenTemplateException {
        StringTemplateLoader loader = new StringTemplateLoader();
        loader.putTemplate(name, template);
        TemplateEngine engine = new TemplateEngine(loader);
        SimpleHash model = new SimpleHash(engine.wrapper());
        model.put("link", new Link(EVERYTHING, EVERYTHING));
        model.put("texts", List.of(EVERYTHING));
        return engine.render(name, model, "a page");
    }

    @Test
    void xml() throws Exception {
        byte[] page = render("x.ftlx", "<a b=\"${link.text}\"><c>${texts[0]}</c></a>");
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page))
                .getDocumentElement();
        assertThat(root.getAttribute("b")).endsWith("end");
        assertThat(root.getTextContent()).endsWith("end");
    }

    @Test
    void html() throws Exception {
        String page = new String(render("x.ftlh", "<p title=\"${link.text}\">${texts[0]}</p>"), StandardCharsets.UTF_8);
        assertThat(page.codePoints())
                .allMatch(c -> c == '\n'
                        || c == '\t'
                        || (c >= ' ' && c < 0x7F)
                        || (c >= 0xA0 && (c < 0xFDD0 || c > 0xFDEF) && (c & 0xFFFE) != 0xFFFE));
        assertThat(Jsoup.parse(page).select("p").attr("title")).endsWith("end");
    }

    @Test
    void json() throws Exception {
        byte[] page = render("x.ftl", "<#ftl output_format=\"JSON\">[\"${link.text?json_string}\"]");
        try (JsonParser json = new JsonFactory().createParser(page)) {
            json.nextToken();
            json.nextToken();
            assertThat(json.getText()).endsWith("end");
        }
    }
}
