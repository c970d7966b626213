package org.baygan.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.baygan.config.Presentation;
import org.baygan.model.Sha256;

/**
 * The theme's files under names that carry a hash of their content, so that a reader's browser never mixes two builds:
 * GitHub Pages has every file cached for ten minutes. Immutable.
 */
public final class ThemeFiles {
    private static final int HASH_DIGITS = 10;

    /** Lines that are comments and nothing else, but for those that are to be kept, such as a licence. */
    private static final Pattern COMMENTS = Pattern.compile("(?m)^/\\*(?!!)[^*\\n]*\\*/\\n");

    /** The end of a line where no value and no name can go on: between rules, declarations and selectors. */
    private static final Pattern LINE_ENDS = Pattern.compile("([{};,])\n+");

    /** What was made of the theme's files last, by their names: a preview publishes the same ones again and again. */
    private static final Map<String, Kept> LAST = new ConcurrentHashMap<>();

    private final Map<String, SiteFile> byName;

    /** A file as the theme has it, and the colours that are added to it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by isSame only
    private record Source(String name, byte[] content, String colours) {
        boolean isSame(Source other) {
            return Arrays.equals(content, other.content) && colours.equals(other.colours);
        }

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /** What was made of a file, and the published paths of the others by then: a style sheet may name them. */
    private record Kept(Source source, List<String> others, SiteFile file) {}

    /** The sheet of every page, which has the theme's colours. */
    static final String STYLE = "style.css";

    private ThemeFiles(Map<String, SiteFile> byName) {
        this.byName = byName;
    }

    /**
     * Reads and names the theme's files; style sheets name the files they use by their published names, and their comments
     * and line ends stay behind.
     *
     * @param scripts makes the published form of a script, the same one at every call in a process
     * @param accent the editor's colours; empty if the theme's are to be used
     */
    public static ThemeFiles of(Theme theme, UnaryOperator<String> scripts, Optional<Presentation.Accent> accent)
            throws IOException {
        Map<String, SiteFile> files = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(theme.fileNames());
        names.sort(Comparator.comparing((String name) -> name.endsWith(".css")).thenComparing(name -> name));
        for (String name : names) {
            byte[] source = theme.file(name);
            String colours =
                    name.equals(STYLE) ? accent.map(ThemeFiles::colours).orElse("") : "";
            files.put(name, published(new Source(name, source, colours), files, scripts));
        }
        return new ThemeFiles(files);
    }

    private static SiteFile published(Source source, Map<String, SiteFile> others, UnaryOperator<String> scripts) {
        List<String> paths = others.values().stream().map(SiteFile::path).toList();
        Kept last = LAST.get(source.name());
        if (last != null && last.source().isSame(source) && last.others().equals(paths)) {
            return last.file();
        }
        byte[] content = source.content();
        if (source.name().endsWith(".css")) {
            String plain = COMMENTS.matcher(source.text()).replaceAll("");
            String css = withPublishedNames(LINE_ENDS.matcher(plain).replaceAll("$1"), others);
            content = (css + source.colours()).getBytes(StandardCharsets.UTF_8);
        } else if (source.name().endsWith(".js")) {
            content = scripts.apply(source.text()).getBytes(StandardCharsets.UTF_8);
        }
        SiteFile file = new SiteFile("theme/" + fingerprinted(source.name(), content), content);
        LAST.put(source.name(), new Kept(source, paths, file));
        return file;
    }

    /** Rules that come after the theme's own, and set the editor's colours for light and dark as those do. */
    private static String colours(Presentation.Accent accent) {
        String light = properties(accent.light());
        String dark = properties(accent.dark());
        return ":root{" + light + "}\n@media (prefers-color-scheme:dark){:root:not([data-scheme=light]){" + dark
                + "}}\n:root[data-scheme=dark]{" + dark + "}\n";
    }

    private static String properties(Presentation.Shades accent) {
        StringBuilder all = new StringBuilder("--link:" + accent.colour());
        for (int step = 1; step <= accent.heat().size(); step++) {
            all.append(";--n").append(step).append(':').append(accent.heat().get(step - 1));
        }
        return all.toString();
    }

    private static String withPublishedNames(String css, Map<String, SiteFile> files) {
        String named = css;
        for (Map.Entry<String, SiteFile> file : files.entrySet()) {
            String published = file.getValue().path().substring("theme/".length());
            named = named.replace("url(\"" + file.getKey() + "\")", "url(\"" + published + "\")");
        }
        return named;
    }

    /** {@code fonts/a.woff2} as {@code a.0123456789.woff2}: all in one folder, so that style sheets need no paths. */
    private static String fingerprinted(String name, byte[] content) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.') < 0 ? file.length() : file.lastIndexOf('.');
        return file.substring(0, dot) + "." + Sha256.hex(content).substring(0, HASH_DIGITS) + file.substring(dot);
    }

    /** The files to publish. */
    public List<SiteFile> files() {
        return List.copyOf(byName.values());
    }

    /**
     * Where a theme file is published.
     *
     * @throws IllegalArgumentException if the theme has no such file
     */
    public String path(String name) {
        SiteFile file = byName.get(name);
        if (file == null) {
            throw new IllegalArgumentException("the theme has no file " + name);
        }
        return file.path();
    }
}
