package org.baygan.markup;

import java.util.ArrayList;
import java.util.List;
import org.baygan.model.FileReference;

/** Collects a body's references to files of the site, and reports links, images and elements that are left out. */
final class Links {
    private final Findings findings;
    private final List<FileReference> references = new ArrayList<>();

    Links(Findings findings) {
        this.findings = findings;
    }

    List<FileReference> references() {
        return references;
    }

    /** The index of a new reference to a file. */
    int add(FileReference.Kind kind, Address.File file, int line) {
        references.add(new FileReference(kind, file.target(), file.fragment(), line, 0));
        return references.size() - 1;
    }

    void forbiddenLink(Address.Forbidden forbidden, int line) {
        findings.warning(
                line,
                "A link " + forbidden.reason() + " is left out; its text stays",
                "Use an address that begins with http:, https:, mailto: or tel:, or the path of a file of the site");
    }

    void forbiddenImage(Address.Forbidden forbidden, int line) {
        findings.warning(
                line,
                "An image " + forbidden.reason() + " is left out; its text alternative stays",
                "Put the image's file beside the article and write its name");
    }

    void externalImage(int line) {
        findings.warning(
                line,
                "An image on another host is shown as a link",
                "Put the image's file beside the article: the site asks no other host for anything");
    }

    void externalEmbed(int line) {
        findings.warning(
                line,
                "What another host would play or show in a frame is shown as a link",
                "Put the video's or sound's file beside the article to have it played here: the site asks no other host"
                        + " for anything");
    }

    void leftOut(String element, int line) {
        findings.warning(
                line,
                "The HTML element <" + element + "> is left out, with what stands in it",
                "Pages hold text, pictures, tables, video and audio, but no scripts, styles and forms");
    }

    void fallback(String element, int line) {
        findings.repeated(Findings.Repeated.FALLBACK, line, "<" + element + ">");
    }

    void unknownFragment(String name, int line) {
        findings.warning(
                line,
                "No heading of this article has the name \"" + name + "\"; the link's text stays",
                "Write the heading's own words after #, or put {#name} behind the heading");
    }

    void invalidLanguage(String tag, int line) {
        findings.warning(
                line, "\"" + tag + "\" is not a language tag", "Write a tag such as ar, en or az-Arab (BCP 47)");
    }
}
