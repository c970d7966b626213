package org.baygan.jbake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.baygan.markup.RenderedBody;
import org.baygan.model.FileReference;

/** Writes a body's marked references back as plain relative ones, where JBake puts the pages they lead to. */
final class PlainReferences {
    private static final Set<String> CONTENT_EXTENSIONS = Set.of("md", "markdown", "txt");
    private static final String UNRESERVED = "-._~/!$()*+,;=@";

    private PlainReferences() {}

    /** The body's HTML with {@code ../a.md} as {@code ../a.html}, and every other reference as it was written. */
    static String resolve(RenderedBody body, String outputExtension) {
        String html = body.html();
        StringBuilder out = new StringBuilder(html.length());
        int copied = 0;
        int open = html.indexOf(FileReference.OPEN);
        while (open >= 0) {
            int close = html.indexOf(FileReference.CLOSE, open);
            FileReference reference = body.references().get(Integer.parseInt(html.substring(open + 1, close)));
            out.append(html, copied, open).append(href(reference, outputExtension));
            copied = close + 1;
            open = html.indexOf(FileReference.OPEN, copied);
        }
        return out.append(html, copied, html.length()).toString();
    }

    private static String href(FileReference reference, String outputExtension) {
        boolean leadsToPage = reference.kind() == FileReference.Kind.LINK && isContent(reference.target());
        String path = leadsToPage ? pageOf(reference.target(), outputExtension) : reference.target();
        String fragment = reference.fragment().isEmpty() ? "" : "#" + encode(reference.fragment());
        return encode(path).replaceFirst("^//+", "/") + fragment;
    }

    private static boolean isContent(String target) {
        int dot = target.lastIndexOf('.');
        return CONTENT_EXTENSIONS.contains(target.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** JBake 2.7 names a page's file by the URL-encoded name of its source: a Persian one has percent signs on disk. */
    private static String pageOf(String target, String outputExtension) {
        int name = target.lastIndexOf('/') + 1;
        String base = target.substring(name, target.lastIndexOf('.'));
        return target.substring(0, name) + URLEncoder.encode(base, StandardCharsets.UTF_8) + outputExtension;
    }

    /**
     * Percent-encodes a path or fragment (RFC 3986, 3.3 and 3.5) so that it is also safe inside an attribute. A colon
     * is encoded too: decoded from what the editor wrote, it could begin another scheme.
     */
    private static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return out.toString();
    }
}
