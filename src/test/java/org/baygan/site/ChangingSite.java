package org.baygan.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baygan.pipeline.SiteBuilder;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;

/**
 * A site of some hundred articles that can be brought into several states: between any two of them texts, sections and
 * topics change, articles come and go; between some the configuration changes, and with it every page. Each has a twin
 * that differs in nothing but the texts of a few articles.
 *
 * @param site the site
 * @param articles how many articles are there in every state
 */
record ChangingSite(TempSite site, int articles) {
    /** The states, without their twins. */
    static final int STATES = 4;

    /** One in so many articles differs between two states, another one between twins: with 140 articles at most 20. */
    private static final int CHANGING = 7;

    /** The state that differs from another in nothing but a few texts. */
    static int twin(int state) {
        return (state + STATES) % (2 * STATES);
    }

    /** Writes the site in its first state. */
    static ChangingSite in(Path folder, int articles) throws IOException {
        ChangingSite made = new ChangingSite(new TempSite(folder), articles);
        for (int i = 0; i < articles; i++) {
            made.writeArticle(i, 0, false);
        }
        return made.change(0);
    }

    /** Brings it into a state or the twin of one. */
    ChangingSite change(int stateOrTwin) throws IOException {
        int state = stateOrTwin % STATES;
        for (int i = 0; i < articles; i += CHANGING) {
            writeArticle(i, state, false);
        }
        for (int i = 3; i < articles; i += CHANGING) {
            writeArticle(i, 0, stateOrTwin != state);
        }
        for (int i = 0; i < STATES; i++) {
            Files.deleteIfExists(site.folder().resolve("content/en/only-in-" + i + ".md"));
        }
        site.write("content/en/only-in-" + state + ".md", TempSite.GOOD);
        site.write("jbake.properties", "site.host=https://news.example/" + (state < 2 ? "" : "archive/") + "\n");
        return this;
    }

    private void writeArticle(int number, int state, boolean edited) throws IOException {
        boolean persian = number % 2 == 0;
        site.write("content/%s/story-%s.md".formatted(persian ? "fa" : "en", number), """
                ---
                title: %s %s
                deck: %s
                date: %s
                section: %s
                topics: [%s]
                ---
                %s%s
                """.formatted(
                        persian ? "خبر" : "Story",
                        number,
                        persian ? "کوتاه" : "In short",
                        persian
                                ? String.format(Locale.ROOT, "13%02d/%02d/11", 60 + number % 30, 1 + number % 12)
                                : String.format(Locale.ROOT, "20%02d-%02d-11", number % 20, 1 + number % 12),
                        persian ? "بندر" : "Harbours",
                        (persian ? List.of("یک", "دو", "سه", "چهار") : List.of("one", "two", "three", "four"))
                                .get((number + state) % 4),
                        (persian ? "متن خبر در بندر. " : "What the harbour says. ").repeat(20 + state),
                        persian ? (edited ? "برف" : "باران") : (edited ? "Snow" : "Rain")));
    }

    /** What a build of the present state makes that has nothing to go by; see {@link SiteHash}. */
    String cleanHash(Path elsewhere) throws IOException {
        SiteBuilder.build(
                new BuildOptions(
                        site.folder(), Optional.of(elsewhere), Optional.empty(), false, SampleArchive.NOW, 2, false),
                BuildProgress.SILENT);
        return SiteHash.of(elsewhere);
    }
}
