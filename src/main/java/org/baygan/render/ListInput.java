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
 * @param introduction the text that introduces the list
 * @param coverage when the list's articles were written
 * @param dated whether cards show dates
 */
record ListInput(
        FrameInput frame,
        List<CardInput> items,
        Pager pager,
        List<Link> index,
        boolean brief,
        Optional<Introduction> introduction,
        Optional<Coverage> coverage,
        boolean dated)
        implements PageInput {
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
                frame,
                CardInput.of(site, page.items()),
                Pager.of(paginator, page),
                index,
                brief,
                Optional.empty(),
                Optional.empty(),
                dated);
    }

    /** The same with the text that introduces it. */
    ListInput introducedBy(Optional<Introduction> text) {
        return new ListInput(frame, items, pager, index, brief, text, coverage, dated);
    }

    /** The same with what tells when all articles of the list were written. */
    ListInput covering(Optional<Coverage> all) {
        return new ListInput(frame, items, pager, index, brief, introduction, all, dated);
    }

    @Override
    public Map<String, Object> model(RenderContext common) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame.frame(common));
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
                        introduction
                                .map(text -> new IntroductionView(text.title(), ArticlePages.html(text.html())))
                                .orElse(null),
                        coverage.map(of -> of.view(voice)).orElse(null)),
                cards.cards(items),
                pager.view(voice.messages()),
                cards.linksTo(index),
                brief,
                dated);
    }
}
