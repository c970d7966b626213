package org.baygan.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A page's policy about what it may load (CSP Level 3), opened by one address at a time. Immutable. */
final class ContentSecurityPolicy {
    private static final String FALLBACK = "default-src";

    private final Map<String, List<String>> directives;

    private ContentSecurityPolicy(Map<String, List<String>> directives) {
        this.directives = directives;
    }

    /** Reads a policy; as in browsers, the first of two directives of one name counts. */
    static ContentSecurityPolicy parse(String text) {
        Map<String, List<String>> directives = new LinkedHashMap<>();
        for (String directive : text.split(";", -1)) {
            List<String> words = List.of(directive.strip().split("\\s+"));
            if (!words.get(0).isEmpty()) {
                directives.putIfAbsent(words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()));
            }
        }
        return new ContentSecurityPolicy(directives);
    }

    /**
     * The policy that also allows one address of the page's own host, and nothing else that this one doesn't.
     *
     * @param directive what the address is for, as {@code script-src}
     */
    ContentSecurityPolicy allowing(String directive, String address) {
        List<String> sources = directives.getOrDefault(directive, directives.get(FALLBACK));
        if (sources == null || sources.contains("'self'") || sources.contains("*")) {
            return this;
        }
        List<String> more = new ArrayList<>(sources);
        more.remove("'none'");
        more.add(address);
        Map<String, List<String>> opened = new LinkedHashMap<>(directives);
        opened.put(directive, more);
        return new ContentSecurityPolicy(opened);
    }

    @Override
    public String toString() {
        return String.join(
                ";",
                directives.entrySet().stream()
                        .map(directive -> (directive.getKey() + " " + String.join(" ", directive.getValue())).strip())
                        .toList());
    }
}
