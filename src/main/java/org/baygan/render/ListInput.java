package org.baygan.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baygan.archive.Paginator;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Permalink;

/**
 * What one page of a list is made of.
 *
 * @param frame its frame
 * @param items the articles it shows, newest first
 * @param pager its place in the list
 * @param index the site paths and names of the pages above it
 * @param brief whether cards are small
 * @param above what stands above the articles
 * @param dated whether cards show dates
 */
record ListInput(
        FrameInput frame,
        List<CardInput> items,
        Pager pager,
        List<Link> index,
        boolean brief,
        Above above,
        boolean dated)
        implements PageInput {
    /**
     * What stands above the articles of a list's newest page.
     *
     * @param introduction the text that introduces the list
     * @param person whether it is the page of a person, which says so to programs
     * @param coverage when its articles were written
     * @param series the series that it is of
     * @param timeline when that series' parts were published
     * @param sameDay the days of the same name in other years, if it is of a day
     */
    record Above(
            Optional<Introduction> introduction,
            boolean person,
            Optional<Coverage> coverage,
            Optional<SeriesInput> series,
            Optional<Timeline> timeline,
            List<SameDayInput> sameDay) {
        static final Above NOTHING = sameDay(List.of());

        /** What stands above the articles of a day. */
        static Above sameDay(List<SameDayInput> days) {
            return new Above(Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), days);
        }
    }

    /**
     * A page's place in its list.
     *
     * @param number its number, from 1, the oldest
     * @param count how many pages there are
     * @param total how many articles the list has; only its newest page tells, or a new article would change all
     * @param newest where the newest page is
     * @param folder the folder of the older pages, with a slash at its end
     */
    record Pager(int number, int count, Optional<Integer> total, Permalink newest, String folder) {
        static Pager of(Paginator<?> paginator, Paginator.Page<?> page) {
            boolean newest = page.number() == paginator.count();
            return new Pager(
                    page.number(),
                    paginator.count(),
                    newest ? Optional.of(paginator.size()) : Optional.empty(),
                    paginator.permalink(paginator.count()),
                    paginator.folder());
        }

        /** The links to the other pages, as seen from this one. */
        PagerView view(Messages messages) {
            Permalink page = permalink(number);
            List<NavLink> offered = new ArrayList<>();
            int last = 0;
            for (int n = count; n >= 1; n--) {
                if (n == count || n == 1 || Math.abs(n - number) <= 2) {
                    if (last - n > 1) {
                        offered.add(new NavLink("", "…", false));
                    }
                    offered.add(new NavLink(page.hrefTo(permalink(n)), messages.number(n), n == number));
                    last = n;
                }
            }
            return new PagerView(
                    number,
                    count,
                    number < count ? page.hrefTo(permalink(number + 1)) : null,
                    number > 1 ? page.hrefTo(permalink(number - 1)) : null,
                    offered);
        }

        private Permalink permalink(int n) {
            return Paginator.permalink(n, count, newest, folder);
        }
    }

    static ListInput of(
            SiteContext site,
            FrameInput frame,
            Paginator<ArticleSummary> paginator,
            Paginator.Page<ArticleSummary> page,
            List<Link> index,
            boolean brief,
            boolean dated) {
        return new ListInput(
                frame, CardInput.of(site, page.items()), Pager.of(paginator, page), index, brief, Above.NOTHING, dated);
    }

    /** The same with what stands above. */
    ListInput below(Above all) {
        return new ListInput(frame, items, pager, index, brief, all, dated);
    }

    @Override
    public Map<String, Object> model(RenderContext common) {
        Map<String, Object> model = new LinkedHashMap<>();
        FrameInput described = above.introduction
                .map(Introduction::description)
                .filter(text -> !text.isEmpty())
                .map(frame::describedBy)
                .orElse(frame);
        Optional<LinkPreview.Image> preview = above.introduction
                .flatMap(text -> text.picture().map(picture -> picture.preview(common, text.alt())))
                .filter(picture -> common.config().baseUrl().isPresent());
        model.put("frame", above.person ? described.ofPerson(common, preview) : described.frame(common, preview));
        model.put("list", view(common));
        return model;
    }

    ListView view(RenderContext common) {
        Cards cards = new Cards(common, frame);
        LanguageVoice voice = common.voice(frame.place().language());
        return new ListView(
                new ListView.Head(
                        frame.heading(),
                        pager.total.orElse(null),
                        above.introduction
                                .map(text -> new IntroductionView(
                                        text.title(),
                                        ArticlePages.html(text.html()),
                                        text.image(frame.place().page())))
                                .orElse(null),
                        above.coverage.map(of -> of.view(voice)).orElse(null),
                        above.series
                                .map(of -> of.view(frame.place().page(), cards))
                                .orElse(null),
                        above.timeline.map(of -> of.view(voice)).orElse(null),
                        above.sameDay.stream()
                                .map(same -> same.view(voice, frame.place()))
                                .toList()),
                cards.cards(items),
                pager.view(voice.messages()),
                cards.linksTo(index),
                brief,
                dated);
    }
}
