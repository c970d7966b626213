package org.baygan.site;

import java.util.ArrayList;
import java.util.List;

/**
 * A kind of page and the page of {@link FullArchive} that shows the most of it.
 *
 * @param name its language and kind
 * @param path the page; a search's has its query
 */
record KindOfPage(String name, String path) {
    /** The front door and the missing page are in both languages at once. */
    private static final List<KindOfPage> OF_BOTH_LANGUAGES =
            List.of(new KindOfPage("both-front", "index.html"), new KindOfPage("both-not-found", "404.html"));

    /** Kind, Persian page, English page. */
    private static final String OF_EACH_LANGUAGE = """
            home                 fa/index.html                       en/index.html
            article              fa/1389/02/13-border-market.html    en/2010/05/03-border-market.html
            article-everything   fa/1397/08/30-everything.html       en/2018/11/21-everything.html
            article-bare         fa/undated/fog-forest.html          en/2015/03/30-news-1.html
            static-page          fa/contact.html                     en/contact.html
            years                fa/archive.html                     en/archive.html
            year                 fa/1394/index.html                  en/2015/index.html
            month                fa/1394/01/index.html               en/2015/03/index.html
            day                  fa/1394/01/10.html                  en/2015/03/30.html
            undated              fa/undated/index.html               en/undated/index.html
            sections             fa/section/index.html               en/section/index.html
            section-page-2       fa/section/economy/page-2.html      en/section/economy/page-2.html
            topics               fa/topic/index.html                 en/topic/index.html
            topic                fa/topic/harbours/index.html        en/topic/harbours/index.html
            author               fa/author/sara-khn-dzh/index.html   en/author/sara-kohandezh/index.html
            translations         fa/translations.html                en/translations.html
            search               fa/search.html                      en/search.html
            search-results       fa/search.html?q=در+بندر  en/search.html?q=the+harbours
            """;

    static List<KindOfPage> all() {
        List<KindOfPage> kinds = new ArrayList<>(OF_BOTH_LANGUAGES);
        OF_EACH_LANGUAGE.lines().map(line -> line.split(" +", -1)).forEach(kind -> {
            kinds.add(new KindOfPage("fa-" + kind[0], kind[1]));
            kinds.add(new KindOfPage("en-" + kind[0], kind[2]));
        });
        return kinds;
    }

    /** Whether only a web server shows it. */
    boolean onlyFromAServer() {
        return path.equals("404.html");
    }

    /** The page's file in the built site. */
    String file() {
        return path.replaceAll("\\?.*", "");
    }

    boolean isPersian() {
        return name.startsWith("fa-");
    }

    boolean hasResults() {
        return path.contains("?");
    }

    @Override
    public String toString() {
        return name;
    }
}
