package org.baygan.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.baygan.model.PublicationDate;
import org.baygan.model.RelativePath;
import org.baygan.text.DateReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Word's and OpenDocument's files, one or a folder of them: each is an article, the folder around it its section. */
final class WordDocuments implements ImportSource {
    private static final int LONGEST_TITLE = 120;
    private static final Pattern DATED = Pattern.compile("(\\d{4}[-_. ]\\d{1,2}[-_. ]\\d{1,2})(?:[-_. ]+(.*))?");

    private final Path path;
    private final ZoneId zone;
    private final ImportFindings findings;
    private final InputProgress progress;

    WordDocuments(Path path, ImportSettings settings, ImportFindings findings, InputProgress progress) {
        this.path = path;
        this.zone = settings.zone();
        this.findings = findings;
        this.progress = progress;
    }

    /** Whether a file's name is one of a word processor's that can be read, or that wants a word of advice. */
    static boolean isDocument(Path file) {
        return List.of("docx", "odt", "doc", "rtf").contains(ending(file));
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public void read(Sink items) throws IOException {
        if (!Files.isDirectory(path)) {
            take(path, "", items);
            return;
        }
        List<Path> files = FolderFiles.of(path).stream()
                .filter(file -> !String.valueOf(file.getFileName()).startsWith("~$")) // Word's own, while it is open
                .toList();
        OtherFiles others = new OtherFiles();
        files.stream().filter(file -> !isDocument(file)).forEach(others::add);
        others.tell(findings);
        List<Path> documents = files.stream().filter(WordDocuments::isDocument).toList();
        progress.lastStretch(documents.size());
        for (Path file : documents) {
            progress.add(1);
            String relative = RelativePath.of(path, file);
            take(file, relative.contains("/") ? relative.substring(0, relative.indexOf('/')) : "", items);
        }
    }

    private void take(Path file, String section, Sink items) throws IOException {
        String name = Files.isDirectory(path) ? RelativePath.of(path, file) : String.valueOf(file.getFileName());
        String ending = ending(file);
        if (ending.equals("doc") || ending.equals("rtf")) {
            findings.error(
                    0,
                    name + " is of an old kind (." + ending + "), which is not read",
                    "Open it in Word or LibreOffice, save it as .docx, and import again");
            return;
        }
        try {
            WordFile.Text text = ending.equals("odt") ? OpenDocumentFile.read(file) : WordFile.read(file);
            if (text.tracked()) {
                findings.warning(
                        0,
                        name + " holds tracked changes, which were taken as accepted",
                        "Compare the article with what was meant");
            }
            for (int i = 0; i < text.comments(); i++) {
                findings.leftOut("comments");
            }
            for (String unread : new TreeSet<>(text.unread())) {
                findings.warning(
                        0,
                        name + " holds " + unread + ", which were left out",
                        "Save them as pictures in Word or LibreOffice, and put these into the article");
            }
            items.take(item(name, section, text.html()));
        } catch (ZipException damaged) {
            unreadable(name, String.valueOf(damaged.getMessage()));
        } catch (XMLStreamException damaged) {
            unreadable(name, XmlFaults.describe(damaged));
        }
    }

    private void unreadable(String name, String why) {
        findings.error(
                0,
                name + " can't be read: " + why.replaceAll("\\s+", " "),
                "Open it in Word or LibreOffice, save it anew as .docx, and import again");
    }

    private Item item(String name, String section, String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        String stem = name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
        Matcher dated = DATED.matcher(stem);
        Optional<PublicationDate> date = dated.matches() ? date(dated.group(1)) : Optional.empty();
        String ownName = date.isPresent() && dated.group(2) != null ? dated.group(2) : stem;
        String title = title(page.body()).orElse(ownName.replace('_', ' '));
        String deck = deck(page.body());
        return new Item(
                "document " + name,
                0,
                new Item.Head(title, "", deck, "", Optional.empty(), ""),
                new Item.Filing(false, false, Optional.empty(), section, List.of(), List.of()),
                new Item.Dates(date.orElse(PublicationDate.UNKNOWN), PublicationDate.UNKNOWN),
                new Item.Origin(List.of(), Optional.empty(), "", "", ownName.matches("[ -~]+") ? ownName : ""),
                page.body().html());
    }

    private Optional<PublicationDate> date(String text) {
        return DateReader.read(text.replaceAll("[-_. ]", "-"), zone) instanceof DateReader.Result.Read read
                ? Optional.of(read.date())
                : Optional.empty();
    }

    /** The first heading, else a first line that is short and bold as a whole; it is taken out of the text. */
    private static Optional<String> title(Element body) {
        Element heading = body.selectFirst("h1, h2, h3");
        Element first = body.firstElementChild();
        boolean bold = first != null
                && first.nameIs("p")
                && first.text().length() <= LONGEST_TITLE
                && !first.text().isBlank()
                && first.select("strong, b").text().length()
                        >= first.text().strip().length();
        Element title = heading != null
                        && body.equals(heading.parent())
                        && !heading.text().isBlank()
                ? heading
                : bold ? first : null;
        if (title == null || body.text().equals(title.text())) {
            return Optional.ofNullable(title).map(Element::text);
        }
        String text = title.text();
        title.remove();
        return Optional.of(text);
    }

    private static String deck(Element body) {
        Element deck = body.selectFirst("p.deck");
        if (deck == null) {
            return "";
        }
        deck.remove();
        return deck.text();
    }

    @Override
    public Optional<Media> media(String address) {
        return Optional.empty(); // the pictures stand in the text
    }
}
