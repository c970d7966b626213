package org.baygan.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baygan.archive.ListAddresses;
import org.baygan.archive.TaxonomyKind;
import org.baygan.config.SiteConfig;
import org.baygan.model.Language;
import org.baygan.model.Permalink;
import org.baygan.output.PathClaims;
import org.baygan.search.index.SearchFile;
import org.baygan.text.FileNames;

/**
 * The old addresses that articles keep as aliases: those of which a build can make a page, each for one item. Not
 * thread-safe.
 */
final class OldAddresses {
    /** How many of a kind the report names. */
    private static final int NAMED = 3;

    private final Ledger ledger;
    private final ImportFindings findings;
    private final PathClaims claims = new PathClaims();
    private final Told refused = new Told();
    private final Told questions = new Told();

    /** How many addresses there are of a kind, and the first of them. */
    private static final class Told {
        private final List<String> first = new ArrayList<>();
        private int count;

        void add(String address) {
            count++;
            if (first.size() < NAMED) {
                first.add(address);
            }
        }

        String names() {
            String names = first.stream().map(each -> "“" + each + "”").collect(Collectors.joining(", "));
            return count > first.size() ? names + " …" : names;
        }
    }

    OldAddresses(SiteConfig site, Ledger ledger, ImportFindings findings) {
        this.ledger = ledger;
        this.findings = findings;
        claim("index.html");
        claim("404.html");
        claim("robots.txt");
        claim("sitemap.xml");
        claims.reserve("theme");
        site.languageTags().forEach(this::claimOwn);
        ledger.addresses().forEach(address -> Addresses.alias("/" + address).ifPresent(alias -> claim(file(alias))));
    }

    private void claimOwn(Language language) {
        ListAddresses own = new ListAddresses(language);
        for (Permalink page : List.of(own.home(), own.years(), own.translations(), own.search(), own.staticPages())) {
            claim(page.path());
        }
        for (TaxonomyKind kind : TaxonomyKind.values()) {
            claim(own.terms(kind).path());
        }
        claims.reserve(SearchFile.FOLDER + language);
    }

    /**
     * Claims a path of the site's own, with which nothing can conflict yet, or of an earlier import, which has told of
     * conflicts.
     */
    private void claim(String path) {
        Optional<String> unused = claims.claim(path);
    }

    /** The file that answers an alias. */
    private static String file(String alias) {
        String path = alias.substring(1);
        boolean page = path.endsWith(".html") || path.endsWith(".htm");
        return page ? path : path.endsWith("/") ? path + "index.html" : path + "/index.html";
    }

    /** An item's addresses as aliases that no other item has. */
    List<String> aliases(Item item) {
        List<String> aliases = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        Set<String> own = new HashSet<>();
        for (String address : item.origin().addresses()) {
            Optional<String> alias = Addresses.alias(address);
            if (alias.isEmpty()) {
                if (address.indexOf('?') >= 0) {
                    asked.add("/" + Addresses.key(address));
                } else if (isLost(address)) {
                    refused.add("/" + Addresses.key(address));
                }
                continue;
            }
            if (!own.add(FileNames.folded(file(alias.get())))) {
                continue; // another spelling of the same
            }
            if (ledger.isTaken(address)) {
                findings.warning(
                        item.line(),
                        "The address “" + alias.get() + "” is that of another item too, and stays with the first one",
                        "Decide which of the two it shall lead to, and write it under its aliases");
            } else if (claims.claim(file(alias.get())).isPresent()) {
                refused.add(alias.get());
            } else {
                aliases.add(alias.get());
            }
        }
        if (aliases.isEmpty() && !asked.isEmpty() && !item.filing().draft()) {
            questions.add(asked.get(0));
        }
        return aliases;
    }

    /** Whether an address that no file can have was that of a page, other than the front page. */
    private static boolean isLost(String address) {
        return Addresses.isWeb(address) && !Addresses.key(address).isEmpty();
    }

    /** Tells of those that couldn't be kept. */
    void finish() {
        if (refused.count > 0) {
            findings.warning(
                    0,
                    refused.count + " old " + (refused.count == 1 ? "address is" : "addresses are")
                            + " not kept, since the site has a page of its own there or can't make one: "
                            + refused.names(),
                    "If people still come by them, let your web server lead them on");
        }
        if (questions.count > 0) {
            findings.warning(
                    0,
                    questions.count + (questions.count == 1 ? " article has" : " articles have")
                            + " no old address but one with a question mark, which a folder of files can't answer: "
                            + questions.names(),
                    "If people still come by them, let your web server lead them on");
        }
    }
}
