package org.baygan.importer;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** The date that a page shows its readers, where it doesn't tell programs. Stateless. */
final class ShownDate {
    private static final String CANDIDATES =
            "time:not([datetime]), [class*=date], [class*=time], [id*=date], [id*=time],"
                    + " [class*=تاریخ], [id*=تاریخ], [class*=tarikh], [id*=tarikh]";
    /** Names that hold “date” or “time” and mean something else. */
    private static final Pattern OTHER =
            Pattern.compile("(?i).*(?:update|modif|candidate|validate|mandate|sometime|timeline|countdown|today).*");
    /** Where dates of other articles, and of the day on which the page was saved, stand. */
    private static final Set<String> AROUND = Set.of("nav", "aside", "footer", "ul", "ol", "form", "a");

    private static final int MOST = 50;
    private static final int LONGEST = 80;
    /** The page's date stands close to its title, and above its text. */
    private static final int NEAR = 300;

    private ShownDate() {}

    /**
     * Finds the date, and takes it out of the page.
     *
     * @return its words; empty if there is none
     */
    static String take(Document page, String title, ZoneId zone) {
        Elements all = page.body().getAllElements();
        Element heading = heading(page, title);
        int from = heading == null ? 0 : all.indexOf(heading);
        for (Element date : page.body().select(CANDIDATES).stream().limit(MOST).toList()) {
            boolean beside =
                    heading != null && date.parent() != null && date.parent().equals(heading.parent());
            boolean below = all.indexOf(date) > from && textBetween(all.subList(from + 1, all.size()), date) <= NEAR;
            if ((beside || below) && isDate(date, zone)) {
                date.remove();
                return date.text();
            }
        }
        return "";
    }

    private static boolean isDate(Element date, ZoneId zone) {
        return date.text().length() <= LONGEST
                && !OTHER.matcher(date.className() + " " + date.id()).matches()
                && !Ancestors.isWithin(date, AROUND)
                && date.select("h1, h2").isEmpty()
                && PageDates.find(date.text(), zone).isPresent();
    }

    private static @Nullable Element heading(Document page, String title) {
        return page.body().select("h1, h2, h3, b, strong, [class*=title]").stream()
                .filter(each ->
                        !each.text().isBlank() && title.startsWith(each.text().strip()))
                .findFirst()
                .orElse(null);
    }

    private static int textBetween(List<Element> elements, Element end) {
        int letters = 0;
        for (Element element : elements) {
            if (element.equals(end) || letters > NEAR) {
                break;
            }
            letters += element.ownText().length();
        }
        return letters;
    }
}
