package org.baygan.pipeline.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.baygan.config.Presentation;
import org.baygan.config.SiteConfigReader;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.render.Menus;
import org.baygan.render.PublishedFiles;
import org.baygan.render.SiteContext;

/** Warns of what the settings name and the site doesn't have. */
final class SettingsReview {
    private final SiteConfigReader.Result settings;
    private final PublishedFiles published;
    private final Consumer<Diagnostic> problems;

    /** @param problems takes what is found; paths are below the site's folder */
    SettingsReview(SiteConfigReader.Result settings, PublishedFiles published, Consumer<Diagnostic> problems) {
        this.settings = settings;
        this.published = published;
        this.problems = problems;
    }

    /** Warns of files that settings name and that aren't there. */
    void files() {
        Presentation.Look look = settings.config().presentation().look();
        file("site.image", look.image());
        file("site.logo", look.logo());
        file("site.logo.dark", look.darkLogo());
        file("site.favicon", look.favicon());
        file("site.extra-css", look.extraCss());
    }

    /** Warns of entries of menus, and of sections in their order, that none of the site's languages has. */
    void menus(SiteContext site) {
        Presentation.Order order = settings.config().presentation().order();
        for (String written : order.sections()) {
            if (!Menus.isSection(site, written)) {
                tell(
                        "site.sections.order",
                        "“" + written + "” is no section of the site",
                        "Write a section's name, its folder's, or its id");
            }
        }
        Map<String, Set<String>> unknown = new TreeMap<>();
        Map<String, Set<String>> known = new TreeMap<>();
        order.menus().forEach((language, entries) -> {
            String own = "site.menu." + language;
            String key = settings.places().containsKey(own) ? own : "site.menu";
            boolean spoken = site.archive().languages().stream()
                    .anyMatch(archive -> archive.language().equals(language));
            for (String entry : spoken ? entries : List.<String>of()) {
                (Menus.isKnown(site, language, entry) ? known : unknown)
                        .computeIfAbsent(key, k -> new LinkedHashSet<>())
                        .add(entry);
            }
        });
        unknown.forEach((key, entries) -> entries.stream()
                .filter(entry -> !known.getOrDefault(key, Set.of()).contains(entry))
                .forEach(entry -> tell(
                        key,
                        "“" + entry + "” in the menu leads nowhere, and is left out",
                        "Write a section's, topic's, author's, series' or static page's name, archive, search, sections,"
                                + " topics, authors, series, sources, an address of the site, or Words|https://…")));
    }

    private void tell(String key, String message, String hint) {
        problems.accept(settings.warning(key, message, hint));
    }

    private void file(String key, Optional<String> named) {
        if (named.isPresent() && published.asset(named.get()).isEmpty()) {
            String folder = settings.config().assetFolder();
            problems.accept(settings.warning(
                    key,
                    "There is no file " + folder + "/" + named.get() + ", so " + key + " has no effect",
                    "Put the file there, or correct the path, which begins below " + folder + "/"));
        }
    }
}
