package org.baygan.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.baygan.archive.LanguageArchive;
import org.baygan.archive.ListAddresses;
import org.baygan.archive.OnThisDay;
import org.baygan.model.CalendarDate;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.text.TextDirection;

/**
 * For each month of the year a file that tells the script of a language's first page what was published on its days, in
 * all years. It is a script itself: a page opened from a folder may load nothing else.
 */
final class AnniversaryFiles {
    private AnniversaryFiles() {}

    static void addTo(Consumer<PageJob> jobs, RenderContext common, LanguageArchive own, OnThisDay stories) {
        Language language = own.language();
        stories.months()
                .forEach((month, days) -> jobs.accept(new PageJob(
                        common,
                        own.addresses().onThisDay(month).path(),
                        "days.js.ftl",
                        language,
                        () -> new Input(language, days))));
    }

    /**
     * What a month's file is made of.
     *
     * @param language the language
     * @param days the stories by the number of their day
     */
    private record Input(Language language, SortedMap<Integer, List<OnThisDay.Story>> days) implements PageInput {
        @Override
        public Map<String, Object> model(RenderContext common) {
            LanguageVoice voice = common.voice(language);
            List<AnniversaryView> views = new ArrayList<>();
            days.forEach((day, stories) -> views.add(new AnniversaryView(
                    day,
                    voice.dates().dayOfAnyYear(stories.get(0).date()),
                    stories.stream().map(story -> view(voice, story)).toList())));
            return Map.of("days", views);
        }

        /** Its links lead from the first page, as that is where the script puts them. */
        private AnniversaryView.Story view(LanguageVoice voice, OnThisDay.Story story) {
            ListAddresses own = new ListAddresses(language);
            Permalink page = own.home();
            CalendarDate date = story.date();
            String title = story.article().title();
            return new AnniversaryView.Story(
                    date.year(),
                    new Link(
                            page.hrefTo(own.month(date.year(), date.month())) + "#d" + date.day(),
                            voice.dates().year(date.year())),
                    new Link(page.hrefTo(story.article().permalink()), title),
                    TextDirection.other(title, voice.settings().direction())
                            .map(direction -> direction.html())
                            .orElse(null));
        }
    }
}
