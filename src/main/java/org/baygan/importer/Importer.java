package org.baygan.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baygan.model.CalendarDate;
import org.baygan.model.FileEntry;
import org.baygan.model.PublicationDate;
import org.baygan.text.Calendars;

/** Makes articles of other programs' exports. Immutable; two imports into one folder must not run at once. */
public final class Importer {
    /** Below the content folder, the list of the files that articles show and that weren't given. */
    public static final String MISSING_MEDIA = Ledger.FOLDER + "/" + MissingMedia.NAME;

    private final ImportSettings settings;
    private final ImportListener listener;

    /**
     * An importer.
     *
     * @param listener is told how far it has come
     */
    public Importer(ImportSettings settings, ImportListener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * Imports an export, or a folder of files. What was imported before stays as it is.
     *
     * @param path the file or folder, absolute
     * @param name how findings call it
     * @param kind what it is; if absent, that is recognised
     * @return what came over, and what to look at
     * @throws ImportRefusedException if it isn't of a kind that can be imported
     * @throws IOException if something can't be read or written
     */
    public ImportReport run(Path path, String name, Optional<SourceKind> kind)
            throws IOException, ImportRefusedException {
        refuseForeignPlaces();
        SourceKind known = kind.isPresent() ? meant(kind.get(), path, name) : recognised(path, name);
        ImportFindings findings = new ImportFindings(name);
        InputProgress progress = new InputProgress(listener);
        try (Ledger ledger = Ledger.of(settings.to(), settings.dryRun());
                ImportSource source = known.open(path, settings, findings, progress)) {
            Run run = new Run(source, ledger, findings, progress);
            source.read(run::take);
            run.writer.finish(source.unshown());
            return run.report(known);
        }
    }

    /** What was asked for, unless it looks like something else. */
    private static SourceKind meant(SourceKind kind, Path path, String name)
            throws IOException, ImportRefusedException {
        Optional<SourceKind> other = kind.isUnlike(path) ? SourceKind.of(path) : Optional.empty();
        if (other.isPresent()) {
            throw new ImportRefusedException(name + " looks like " + other.get().words() + ", not like " + kind.words()
                    + ". Leave --from out, or write --from "
                    + other.get().name().toLowerCase(Locale.ROOT));
        }
        return kind;
    }

    /** Nothing is written by way of a link among an import's own files: no import makes any (decision 0035). */
    private void refuseForeignPlaces() throws IOException, ImportRefusedException {
        Path to = settings.to();
        if (FileEntry.exists(to) && !Files.isDirectory(to)) {
            throw new ImportRefusedException(
                    to + " is a file: the articles need a folder, which --to names; it is made if it isn't there");
        }
        Path own = to.resolve(Ledger.FOLDER);
        for (String name : new String[] {"", Ledger.NAME, MissingMedia.NAME, ItemLinks.NAME, ItemWriter.BEGUN}) {
            Path file = own.resolve(name);
            if (FileEntry.is(FileEntry.Kind.LINK, file)) {
                throw new ImportRefusedException(
                        "The symbolic link " + file + " was made by no import: delete it, and import again");
            }
        }
    }

    private static SourceKind recognised(Path path, String name) throws IOException, ImportRefusedException {
        return SourceKind.of(path)
                .orElseThrow(() -> new ImportRefusedException("What " + name + " is can't be told."
                        + " Known are a WordPress export (.xml), Telegram's result.json, a feed (.xml, .json), a table"
                        + " of articles (.csv, .json, .jsonl), a folder of .html pages, of .docx and .odt files or of .warc.gz and .wacz files. If it is one of"
                        + " these, say which with --from"));
    }

    /** One import under way. */
    private final class Run {
        private final ImportSource source;
        private final InputProgress progress;
        private final Ledger ledger;
        private final ImportFindings findings;
        private final ItemWriter writer;
        private int known;
        private int changed;
        private final Map<String, String> seen = new HashMap<>();

        Run(ImportSource source, Ledger ledger, ImportFindings findings, InputProgress progress) throws IOException {
            this.source = source;
            this.progress = progress;
            this.ledger = ledger;
            this.findings = findings;
            this.writer = new ItemWriter(settings, findings, ledger);
        }

        void take(Item read) throws IOException {
            progress.item();
            Optional<Item> own = distinct(read);
            if (own.isEmpty()) {
                findings.leftOut("items that the source holds twice");
                return;
            }
            Item item = apartFromEarlier(own.get());
            Optional<Ledger.Entry> before = ledger.find(item.key());
            if (before.isPresent()) {
                known++;
                ledger.meet(item, before.get().path());
                compare(item, before.get());
            } else if (isEarlier(item.dates().published())) {
                findings.leftOut("items from before " + settings.since().orElseThrow());
            } else {
                if (!item.key().equals(own.get().key())) {
                    findings.note(
                            item.line(),
                            "Another “" + own.get().key()
                                    + "” was imported before, with another title and text: this one" + " is new");
                }
                writer.write(item, source);
            }
        }

        /**
         * Sources that number their items badly give one number to several: those are told apart by their titles, then
         * by their order. Empty if it is the same item once more.
         */
        private Optional<Item> distinct(Item item) {
            String title = item.head().title();
            String content = Ledger.text(item) + Integer.toHexString(title.hashCode());
            String key = item.key();
            for (int number = 1; seen.containsKey(key); number++) {
                if (seen.get(key).equals(content)) {
                    return Optional.empty();
                }
                key = keyWithTitle(item, number);
            }
            seen.put(key, content);
            if (key.equals(item.key())) {
                return Optional.of(item);
            }
            findings.warning(
                    item.line(),
                    "The source gave the number “" + item.key() + "” to “" + title
                            + "” and to another item: both come over",
                    "If they are two versions of one article, keep the one that is right");
            return Optional.of(item.withKey(key));
        }

        /**
         * Two folders may hold files of one name, and two sites items of one number: an item that has nothing in common
         * with what was imported under its key gets its title added to the key.
         */
        private Item apartFromEarlier(Item item) {
            TextSketch sketch = TextSketch.of(item);
            String key = item.key();
            for (int number = 1; isAnothers(key, sketch); number++) {
                key = keyWithTitle(item, number);
            }
            return key.equals(item.key()) ? item : item.withKey(key);
        }

        private boolean isAnothers(String key, TextSketch sketch) {
            return ledger.find(key)
                    .filter(before -> before.sketch().isApart(sketch))
                    .isPresent();
        }

        private static String keyWithTitle(Item item, int number) {
            return item.key() + " “" + item.head().title() + "”" + (number == 1 ? "" : " " + number);
        }

        private void compare(Item item, Ledger.Entry before) {
            boolean head = !before.head().equals(Ledger.head(item));
            boolean text = !before.text().equals(Ledger.text(item));
            if (head || text) {
                changed++;
                String what = head && text ? "text and details" : text ? "text" : "title or other details";
                findings.warning(
                        item.line(),
                        "The " + what + " of " + before.path() + " changed at the source since it was imported",
                        "Your file stays as it is: take over by hand what is right, or delete it and its line in "
                                + Ledger.FOLDER + "/imported.tsv and import again");
            }
        }

        private ImportReport report(SourceKind kind) {
            return new ImportReport(
                    kind.words(),
                    writer.articles(),
                    known,
                    changed,
                    writer.files(),
                    writer.missing(),
                    findings.leftOut(),
                    findings.all());
        }
    }

    /** Whether something is certainly from before the day that was asked for. */
    private boolean isEarlier(PublicationDate date) {
        return settings.since().isPresent()
                && lastDay(date)
                        .map(day -> day.isBefore(settings.since().get()))
                        .orElse(false);
    }

    private static Optional<LocalDate> lastDay(PublicationDate date) {
        if (date instanceof PublicationDate.Day day) {
            return Optional.of(day.date());
        }
        if (date instanceof PublicationDate.Month month) {
            int last = Calendars.monthLength(month.system(), month.year(), month.month());
            return Optional.of(Calendars.day(new CalendarDate(month.system(), month.year(), month.month(), last)));
        }
        if (date instanceof PublicationDate.Year year) {
            int last = Calendars.monthLength(year.system(), year.year(), 12);
            return Optional.of(Calendars.day(new CalendarDate(year.system(), year.year(), 12, last)));
        }
        return Optional.empty();
    }
}
