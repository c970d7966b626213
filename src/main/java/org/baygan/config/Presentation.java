package org.baygan.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baygan.model.Language;

/**
 * How a site presents itself.
 *
 * @param publishers the publisher's name by language ({@code site.publisher.<language>}, {@code site.publisher})
 * @param pages how much a page has beside its text
 * @param feeds what feeds have of an article
 * @param look what the editor gives of the site's look
 * @param order what the editor gives of the order of things
 */
public record Presentation(Map<Language, String> publishers, Pages pages, Feeds feeds, Look look, Order order) {
    public Presentation {
        publishers = Collections.unmodifiableMap(new TreeMap<>(publishers));
    }

    /** How much a page has beside its text ({@code site.pages}). */
    public enum Pages {
        /** All that readers, search engines and link previews have use for. */
        RICH,
        /** What an archive of hundreds of thousands of articles has room for. */
        LEAN
    }

    /** What feeds have of an article ({@code site.feed-content}). */
    public enum Feeds {
        /** Its whole text. */
        FULL,
        /** Its deck alone. */
        SUMMARY
    }

    /**
     * What the editor gives of the site's look. Paths are below the asset folder.
     *
     * @param image the picture that previews of links show where a page has none, and that search engines take for the
     *     publisher's logo ({@code site.image})
     * @param logo the picture in the place of the site's name ({@code site.logo})
     * @param darkLogo the same on a dark ground ({@code site.logo.dark})
     * @param favicon the site's icon ({@code site.favicon})
     * @param extraCss a style sheet behind the theme's ({@code site.extra-css})
     * @param accent the colours of links, of the bar at the top and of drawings ({@code site.accent}, {@code site.accent.dark})
     */
    public record Look(
            Optional<String> image,
            Optional<String> logo,
            Optional<String> darkLogo,
            Optional<String> favicon,
            Optional<String> extraCss,
            Optional<Accent> accent) {}

    /**
     * The colours of links, of the bar at the top and of drawings, as {@code #rrggbb}.
     *
     * @param light on a light ground
     * @param dark on a dark ground
     */
    public record Accent(Shades light, Shades dark) {}

    /**
     * The accent on one ground.
     *
     * @param colour the colour itself
     * @param heat its steps where numbers are shown as colours, from few to many: text's colour can be read on the first
     *     two, the theme's other one on the last two
     */
    public record Shades(String colour, List<String> heat) {
        public Shades {
            heat = List.copyOf(heat);
        }
    }

    /**
     * What the editor gives of the order of things.
     *
     * @param menus what the navigation offers, by language; none for a language whose menu is the program's
     *     ({@code site.menu.<language>}, {@code site.menu})
     * @param sections the sections that come first, in their order: ids, slugs or names ({@code site.sections.order})
     * @param footers the text at the foot of all pages, by language ({@code site.footer.<language>}, {@code site.footer})
     */
    public record Order(Map<Language, List<String>> menus, List<String> sections, Map<Language, String> footers) {
        public Order {
            menus = Collections.unmodifiableMap(new TreeMap<>(menus));
            sections = List.copyOf(sections);
            footers = Collections.unmodifiableMap(new TreeMap<>(footers));
        }
    }
}
