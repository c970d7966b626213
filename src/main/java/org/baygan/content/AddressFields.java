package org.baygan.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baygan.content.FrontMatterValue.Entry;
import org.baygan.content.FrontMatterValue.Fields;
import org.baygan.content.FrontMatterValue.Items;
import org.baygan.content.FrontMatterValue.Text;
import org.baygan.model.Article.Picture;
import org.baygan.model.Permalink;
import org.baygan.text.Slugs;

/** Front matter's addresses: the slug, old addresses, the source's address, the image's path. */
final class AddressFields {
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]{0,78}[A-Za-z0-9])?");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#\"<>\\\\]+(?:[/?#][^\\s\"<>\\\\]*)?");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final int LONGEST_PATH = 500;
    /** In bytes of UTF-8: what the common file systems take. */
    private static final int LONGEST_NAME = 255;

    private final FieldReader fields;
    private final Findings findings;

    AddressFields(FieldReader fields, Findings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    Optional<String> slug() {
        Optional<Text> slug = fields.entry(FrontMatterKey.SLUG).flatMap(e -> fields.textOf(e, "text"));
        return slug.flatMap(this::slug);
    }

    /**
     * The slug as it is written, if it can be one; else in ASCII letters, with hyphens where anything else stands.
     * Empty if nothing is left, which is an error.
     */
    private Optional<String> slug(Text written) {
        if (SLUG.matcher(written.text()).matches()) {
            return Optional.of(written.text());
        }
        String latin = Slugs.slug(decoded(written.text()).orElse(written.text()));
        if (latin.isEmpty()) {
            findings.error(
                    written.line(),
                    written.column(),
                    "The slug " + Findings.quoted(written.text()) + " can't be part of an address",
                    "Use the letters a to z, digits and hyphens, at most 80");
            return Optional.empty();
        }
        findings.warning(
                written.line(),
                written.column(),
                "The slug " + Findings.quoted(written.text()) + " becomes \"" + latin + "\" in the address",
                "Write that, or another name of the letters a to z, digits and hyphens, at most 80");
        return Optional.of(latin);
    }

    Optional<String> sourceUrl() {
        Optional<Text> url = fields.entry(FrontMatterKey.SOURCE_URL).flatMap(e -> fields.textOf(e, "text"));
        if (url.isPresent() && !WEB.matcher(url.get().text()).matches()) {
            findings.warning(
                    url.get().line(),
                    url.get().column(),
                    Findings.quoted(url.get().text()) + " is not a web address, and is left out",
                    "Write the whole address, beginning with https:// or http://");
            return Optional.empty();
        }
        return url.map(Text::text);
    }

    /** Old addresses as paths inside the site that name a file, from {@code aliases} and {@code permalink}. */
    List<String> aliases() {
        Set<String> paths = new LinkedHashSet<>();
        List<Text> written = new ArrayList<>(fields.commaTexts(FrontMatterKey.ALIASES));
        fields.entries(FrontMatterKey.PERMALINK).stream()
                .flatMap(e -> fields.textOf(e, "text").stream())
                .filter(t -> !t.text().equals("false"))
                .forEach(written::add);
        written.forEach(t -> alias(t).ifPresent(paths::add));
        return List.copyOf(paths);
    }

    private Optional<String> alias(Text text) {
        Optional<String> problem = problem(text.text());
        String address = decoded(text.text()).orElse("");
        // Without a dot it may be another name of the article, as in Obsidian: blanks in it become hyphens.
        boolean name = address.indexOf('.') < 0;
        String path = problem.isPresent() ? "" : file(name ? address.replaceAll("\\s+", "-") : address);
        if (problem.isEmpty() && !isFile(path)) {
            problem = Optional.of("can't be an address of this site");
        } else if (problem.isEmpty() && path.equals("index.html")) {
            problem = Optional.of("is the front page's own address");
        }
        problem.ifPresent(p -> findings.warning(
                text.line(),
                text.column(),
                "The old address " + Findings.quoted(text.text()) + " " + p + ", and is left out",
                "Write a path inside the site in letters, digits, hyphens and dots, as in old/page.html"));
        return problem.isPresent() ? Optional.empty() : Optional.of(path);
    }

    private static boolean isFile(String path) {
        return path.length() <= LONGEST_PATH
                && Permalink.isPath(path)
                && Stream.of(path.split("/"))
                        .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME);
    }

    private static Optional<String> problem(String text) {
        Optional<String> decoded = decoded(text);
        if (decoded.isEmpty() || decoded.get().matches(".*[{}?#\\\\].*")) {
            return Optional.of("can't be an address of this site");
        }
        boolean leaves = Stream.of(decoded.get().split("/", -1)).anyMatch(p -> p.equals(".."));
        if (leaves || text.startsWith("//") || SCHEME.matcher(decoded.get()).matches()) {
            return Optional.of("leads out of this site");
        }
        return Optional.empty();
    }

    /** A folder's address is its index page's. */
    private static String file(String address) {
        String path = address.replaceFirst("^/+", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.isEmpty()) {
            return path + "index.html";
        }
        return name.indexOf('.') < 0 ? path + "/index.html" : path;
    }

    /** Percent-decoded (RFC 3986, 2.1) as UTF-8; empty if that is no text. */
    private static Optional<String> decoded(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.put(in[i]);
                continue;
            }
            int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = i + 2 < in.length ? Character.digit(in[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            out.put((byte) (high * 16 + low));
            i += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The article's picture with what is said about it. */
    Picture picture() {
        Picture picture = pathAndAlt();
        String caption = fields.text(FrontMatterKey.IMAGE_CAPTION);
        String credit = fields.text(FrontMatterKey.IMAGE_CREDIT);
        if (picture.path().isEmpty()) {
            tellWithoutImage(FrontMatterKey.IMAGE_CAPTION);
            tellWithoutImage(FrontMatterKey.IMAGE_CREDIT);
        }
        return new Picture(picture.path(), picture.alt(), caption, credit);
    }

    private void tellWithoutImage(FrontMatterKey key) {
        fields.entries(key).stream()
                .findFirst()
                .ifPresent(entry -> findings.warning(
                        entry.line(),
                        entry.column(),
                        Findings.quoted(entry.key()) + " is about an image, and the article has none",
                        "Name the image: add a line image:"));
    }

    private Picture pathAndAlt() {
        Optional<Entry> entry = fields.entry(FrontMatterKey.IMAGE);
        String alt = fields.text(FrontMatterKey.IMAGE_ALT);
        if (entry.isEmpty()) {
            return new Picture(Optional.empty(), alt);
        }
        FrontMatterValue value = first(entry.get().value());
        if (value instanceof Fields group) {
            String groupAlt = FieldReader.fieldOf(group, List.of("alt"))
                    .map(t -> InlineText.collapse(t.text()))
                    .orElse("");
            return new Picture(
                    FieldReader.fieldOf(group, List.of("path", "src", "image", "url"))
                            .flatMap(this::local),
                    alt.isEmpty() ? groupAlt : alt);
        }
        Entry single =
                new Entry(entry.get().key(), entry.get().line(), entry.get().column(), value);
        return new Picture(
                fields.textOf(single, "text").filter(t -> !t.text().isEmpty()).flatMap(this::local), alt);
    }

    private static FrontMatterValue first(FrontMatterValue value) {
        return value instanceof Items items && !items.items().isEmpty()
                ? items.items().get(0)
                : value;
    }

    private Optional<String> local(Text text) {
        String path = text.text().strip();
        if (path.startsWith("//") || SCHEME.matcher(path).matches()) {
            findings.warning(
                    text.line(),
                    text.column(),
                    "The image " + Findings.quoted(path) + " lies on another site, and is left out",
                    "Save it beside the article or in assets, and write that path");
            return Optional.empty();
        }
        return Optional.of(path);
    }
}
