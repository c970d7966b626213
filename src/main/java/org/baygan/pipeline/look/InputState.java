package org.baygan.pipeline.look;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.baygan.cache.CacheFolder;
import org.baygan.config.SiteConfig;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.FileStamp;
import org.baygan.model.Memo;
import org.baygan.pipeline.run.Workers;
import org.baygan.render.BrokenTemplateException;
import org.baygan.source.ContentFile;

/**
 * What was in the files of a site when a build began, and whether that is what the build has read: somebody may save a
 * file meanwhile. Thread-safe.
 */
public final class InputState {
    /** How many files a thread sums up at a time. */
    private static final int PART = 512;

    private final Inputs inputs;
    private final Digest all;

    /** Makes what is to be kept. */
    private final Memo<Optional<byte[]>> toKeep;

    /** Sums up all files but the articles. */
    private final Memo<Digest> besideArticles;

    /** What was in each file of the content folder, until all has been read: it takes room. */
    private volatile Map<ContentFile, String> hashes;

    /** The files that are published as they are. */
    private final Map<ContentFile, Published> published;

    private volatile boolean changed;

    private InputState(
            Inputs inputs,
            Digest all,
            Supplier<Optional<byte[]>> toKeep,
            Supplier<Digest> besideArticles,
            Map<ContentFile, String> hashes,
            Map<ContentFile, Published> published) {
        this.inputs = inputs;
        this.all = all;
        this.toKeep = new Memo<>(toKeep);
        this.besideArticles = new Memo<>(besideArticles);
        this.hashes = hashes;
        this.published = published;
    }

    /**
     * Looks at what is in the files of a site: it reads those that somebody has touched since the last look was kept.
     *
     * @param stamps what is kept of the looks before
     * @return empty if what is in them can't be told
     */
    public static Optional<InputState> at(Inputs inputs, SiteConfig config, FileStamps stamps, Workers workers)
            throws IOException, BrokenTemplateException {
        if (!inputs.isClear()) {
            return Optional.empty();
        }
        try {
            FileStamps.Look[] looks = look(inputs, config, stamps, workers);
            return Optional.of(of(inputs, stamps, looks, workers));
        } catch (UnreadableException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * A file that is published as it is.
     *
     * @param madeOf sums its contents up; {@link Digest#NONE} if a change of it might not show
     */
    private record Published(FileStamp stamp, Digest madeOf) {}

    private static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1;

        UnreadableException(IOException cause) {
            super(cause);
        }
    }

    /** Looks at content, assets and settings, in this order. */
    private static FileStamps.Look[] look(Inputs inputs, SiteConfig config, FileStamps stamps, Workers workers)
            throws IOException, BrokenTemplateException {
        List<ContentFile> files = files(inputs);
        int contents = inputs.content().files().size();
        FileStamps.Look[] looks =
                new FileStamps.Look[files.size() + inputs.settings().size()];
        workers.forEach(looks.length, i -> {
            if (i < files.size()) {
                ContentFile file = files.get(i);
                String folder = i < contents ? config.contentFolder() : config.assetFolder();
                looks[i] = look(stamps, folder + "/" + file.path(), file.stamp(), file::file);
            } else {
                Inputs.Setting setting = inputs.settings().get(i - files.size());
                looks[i] = look(stamps, setting.path(), setting.stamp(), setting::file);
            }
        });
        return looks;
    }

    private static List<ContentFile> files(Inputs inputs) {
        List<ContentFile> files = new ArrayList<>(inputs.content().files());
        files.addAll(inputs.assets().files());
        return files;
    }

    private static InputState of(Inputs inputs, FileStamps stamps, FileStamps.Look[] looks, Workers workers)
            throws IOException, BrokenTemplateException {
        List<ContentFile> files = files(inputs);
        int contents = inputs.content().files().size();
        Map<ContentFile, String> hashes = new HashMap<>(contents * 2);
        Map<ContentFile, Published> published = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            ContentFile file = files.get(i);
            if (i < contents) {
                hashes.put(file, looks[i].sha256());
            }
            if (i >= contents || !file.isArticle()) {
                published.put(file, published(looks[i], stamps));
            }
        }
        Digest[] parts = new Digest[(looks.length + PART - 1) / PART];
        workers.forEach(parts.length, part -> parts[part] = sum(looks, part));
        return new InputState(
                inputs,
                all(inputs, parts),
                () -> stamps.toKeep(List.of(looks)),
                () -> besideArticles(inputs, looks),
                hashes,
                published);
    }

    private static Digest sum(FileStamps.Look[] looks, int part) {
        DigestBuilder sum = new DigestBuilder();
        for (int i = part * PART; i < Math.min(looks.length, (part + 1) * PART); i++) {
            sum.add(looks[i].path()).add(looks[i].sha256());
        }
        return sum.digest();
    }

    private static Digest besideArticles(Inputs inputs, FileStamps.Look[] looks) {
        List<ContentFile> content = inputs.content().files();
        DigestBuilder sum = new DigestBuilder();
        for (int i = 0; i < looks.length; i++) {
            if (i >= content.size() || !content.get(i).isArticle()) {
                sum.add(looks[i].path()).add(looks[i].sha256());
            }
        }
        return sum.digest();
    }

    private static Digest all(Inputs inputs, Digest[] parts) {
        DigestBuilder all = new DigestBuilder();
        for (Digest part : parts) {
            all.add(part);
        }
        // Links that aren't followed are known by their findings alone.
        all.add(inputs.content().diagnostics().toString());
        all.add(inputs.assets().diagnostics().toString());
        return all.digest();
    }

    private static Published published(FileStamps.Look look, FileStamps stamps) {
        Digest madeOf = stamps.isBelieved(look.stamp()) ? madeOf(look.sha256()) : Digest.NONE;
        return new Published(look.stamp(), madeOf);
    }

    private static FileStamps.Look look(FileStamps stamps, String path, FileStamp stamp, Supplier<Path> file)
            throws UnreadableException {
        try {
            return stamps.look(path, stamp, file);
        } catch (IOException unreadable) {
            throw new UnreadableException(unreadable);
        }
    }

    /** Sums up the names and contents of all files. */
    public Digest all() {
        return all;
    }

    /** Sums up the names and contents of all files but the articles. */
    public Digest besideArticles() {
        return besideArticles.get();
    }

    /**
     * Makes what {@link #keep} will write and {@link #besideArticles}, which takes a while, and so lets go of the looks
     * that they are made of.
     */
    public void prepare() {
        Optional<byte[]> unused = toKeep.get();
        Digest unusedToo = besideArticles.get();
    }

    /**
     * Keeps this look for the next build. Only for a build that has published what it saw, or found it published
     * already: the next one takes for edited what has changed since.
     *
     * @throws IOException if it can't be written
     */
    public void keep(CacheFolder kept) throws IOException {
        Optional<byte[]> looks = toKeep.get();
        if (looks.isPresent()) {
            FileStamps.save(kept, looks.get());
        }
    }

    /** The SHA-256 of a file of the content folder, unless {@link #forgetHashes} has been called. */
    public Optional<String> sha256(ContentFile file) {
        return Optional.ofNullable(hashes.get(file));
    }

    /** To be called when a file of the content folder turned out to be another than it was when it was looked at. */
    public void hasChanged() {
        changed = true;
    }

    /** To be called when all of the content folder has been read: the hashes take room. */
    public void forgetHashes() {
        hashes = Map.of();
    }

    /** Whether everything but the articles, which the build compared when it read them, is still as it was. */
    public boolean stands(Path site, SiteConfig config) {
        return !changed
                && inputs.settingsStand(site, config)
                && published.keySet().stream().allMatch(this::stands);
    }

    private boolean stands(ContentFile file) {
        try {
            Published known = published.get(file);
            return known != null && FileStamp.of(file.file()).equals(known.stamp());
        } catch (IOException gone) {
            return false;
        }
    }

    /** What the copy of a file is made of. The word has to change whenever copies are published in another way. */
    public static Digest madeOf(String sha256) {
        return new DigestBuilder().add("file without notes").add(sha256).digest();
    }

    /** What the copy of a file is made of; {@link Digest#NONE} if that isn't known. */
    public Digest madeOf(ContentFile file) {
        Published known = published.get(file);
        return known == null ? Digest.NONE : known.madeOf();
    }

    /** The same, after it was copied: {@link Digest#NONE} if somebody has written to the file since the look. */
    public Digest madeOfCopy(ContentFile file) {
        return stands(file) ? madeOf(file) : Digest.NONE;
    }
}
