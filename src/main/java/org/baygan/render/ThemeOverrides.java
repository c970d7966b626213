package org.baygan.render;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baygan.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a site's own files of the theme go with the built-in ones. A file made after an earlier theme may lack
 * what other files ask of it since; that is told before a page is made. Not thread-safe.
 */
public final class ThemeOverrides {
    /** A call of a macro that another template has. */
    private static final Pattern CALL = Pattern.compile("@(\\w+)\\.(\\w+)");

    /** The line of a script or style sheet that tells which theme it goes with. */
    private static final Pattern EDITION = Pattern.compile("Baygan theme (\\d+)");

    /** What search.js asks of the search page's template. */
    private static final List<String> OF_SEARCH_PAGE = List.of("search.index", "search.data", "search.scripts");

    private static final String WHAT_CHANGED = "docs/theming.md tells what has changed";

    private final Theme theme;
    private final Consumer<Diagnostic> problems;

    /** @param problems takes what is found; paths are below the site's folder */
    public ThemeOverrides(Theme theme, Consumer<Diagnostic> problems) {
        this.theme = theme;
        this.problems = problems;
    }

    /**
     * Looks at all of them.
     *
     * @return why no page can be made, if a template lacks a macro that built-in ones call, or a parameter of it; empty
     *     if pages can be made
     */
    public Optional<BrokenTemplateException> check() throws IOException {
        Optional<BrokenTemplateException> broken = Optional.empty();
        for (String name : Theme.PAGE_TEMPLATES) {
            Optional<String> own = theme.ownTemplate(name);
            if (own.isPresent()) {
                if (broken.isEmpty()) {
                    broken = outdated(name, own.get());
                }
                if (name.equals("search.ftlh")) {
                    checkSearchPage(name, own.get());
                } else if (name.equals("layout.ftlh") && !own.get().contains("search.style")) {
                    problems.accept(Diagnostic.warning(
                            theme.templatePath(name),
                            "Search pages won’t look as they should, as it doesn’t link their style sheet",
                            "Copy the lines with search.style from the built-in " + name + "; " + WHAT_CHANGED));
                }
            }
        }
        for (String name : theme.fileNames()) {
            if (name.endsWith(".js") || name.endsWith(".css")) {
                checkEdition(name);
            }
        }
        return broken;
    }

    private Optional<BrokenTemplateException> outdated(String name, String own) throws IOException {
        Map<String, Offered> offered;
        try {
            offered = macros(name, own);
        } catch (ParseException told) {
            return Optional.empty(); // the first page that needs it tells of the mistake
        }
        Map<String, Offered> builtIn = macros(name, Theme.builtInTemplate(name));
        Map<String, Set<String>> lacking = new LinkedHashMap<>();
        for (String caller : Theme.PAGE_TEMPLATES) {
            if (theme.ownTemplate(caller).isPresent()) {
                continue;
            }
            Matcher call = CALL.matcher(Theme.builtInTemplate(caller));
            while (call.find()) {
                Offered expected = builtIn.get(call.group(2));
                if (name.equals(call.group(1) + ".ftlh") && expected != null) {
                    lack(expected, offered.get(call.group(2)))
                            .ifPresent(what -> lacking.computeIfAbsent(what, w -> new TreeSet<>())
                                    .add(caller));
                }
            }
        }
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        String what = lacking.entrySet().stream()
                .map(each -> each.getKey() + " for " + String.join(", ", each.getValue()))
                .collect(Collectors.joining("; "));
        return Optional.of(BrokenTemplateException.outdated(
                name,
                "It was made after an earlier theme, and lacks what built-in templates ask of it: " + what,
                "Copy that from the built-in " + name + ", or do without this one; " + WHAT_CHANGED
                        + "; nothing has been published"));
    }

    private static Optional<String> lack(Offered expected, @Nullable Offered offered) {
        if (offered == null) {
            return Optional.of("the macro " + expected.name);
        }
        List<String> names = new ArrayList<>(expected.parameters);
        names.removeAll(offered.parameters);
        return names.isEmpty() || offered.takesAll
                ? Optional.empty()
                : Optional.of("the parameter " + String.join(", ", names) + " of the macro " + expected.name);
    }

    /**
     * A macro that other templates may call.
     *
     * @param takesAll whether it takes parameters of any name
     */
    private record Offered(String name, List<String> parameters, boolean takesAll) {}

    @SuppressWarnings({"deprecation", "unchecked"}) // there is no other way to a template's macros
    private static Map<String, Offered> macros(String name, String source) throws IOException {
        Map<String, Offered> offered = new LinkedHashMap<>();
        Map<String, freemarker.core.Macro> macros =
                new Template(name, source, new Configuration(Configuration.VERSION_2_3_35)).getMacros();
        macros.forEach((key, macro) -> offered.put(
                key, new Offered(macro.getName(), List.of(macro.getArgumentNames()), macro.getCatchAll() != null)));
        return offered;
    }

    private void checkSearchPage(String name, String own) throws IOException {
        List<String> lacking = new ArrayList<>();
        for (String id : SearchPages.ELEMENTS) {
            if (!Pattern.compile("\\bid\\s*=\\s*[\"']?" + id + "\\b")
                    .matcher(own)
                    .find()) {
                lacking.add("id=\"" + id + "\"");
            }
        }
        OF_SEARCH_PAGE.stream().filter(variable -> !own.contains(variable)).forEach(lacking::add);
        if (!lacking.isEmpty()) {
            problems.accept(Diagnostic.warning(
                    theme.templatePath(name),
                    "Searching won’t work, as this page lacks what the scripts ask of it: "
                            + String.join(", ", lacking),
                    "Copy that from the built-in " + name + "; " + WHAT_CHANGED));
        }
    }

    private void checkEdition(String name) throws IOException {
        Optional<byte[]> own = theme.ownFile(name);
        Optional<String> needed = Theme.isBuiltIn(name) ? edition(Theme.builtInFile(name)) : Optional.empty();
        if (own.isPresent() && needed.isPresent() && !edition(own.get()).equals(needed)) {
            String line = "Baygan theme " + needed.get();
            problems.accept(Diagnostic.warning(
                    theme.filePath(name),
                    "It was made after an earlier theme, so "
                            + (name.endsWith(".css")
                                    ? "pages may look wrong"
                                    : "it may not work with the other scripts"),
                    "Make it of the built-in " + name + " again, which has the line “" + line
                            + "”, or write that line once it goes with them; " + WHAT_CHANGED));
        }
    }

    private static Optional<String> edition(byte[] file) {
        Matcher edition = EDITION.matcher(new String(file, StandardCharsets.UTF_8));
        return edition.find() ? Optional.of(edition.group(1)) : Optional.empty();
    }
}
