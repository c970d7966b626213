package org.baygan.pipeline.story;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.baygan.cache.BuildCache;
import org.baygan.cache.CachedArticle;
import org.baygan.cache.HeadStore;
import org.baygan.config.SiteConfig;
import org.baygan.content.ContentDecoder;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.model.ArticleSummary;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.model.FileFault;
import org.baygan.model.Lookup;
import org.baygan.model.NumberedList;
import org.baygan.model.Sha256;
import org.baygan.model.Story;
import org.baygan.model.StoryHead;
import org.baygan.pipeline.look.Fingerprint;
import org.baygan.pipeline.look.InputState;
import org.baygan.pipeline.run.BuildOptions;
import org.baygan.pipeline.run.BuildProgress;
import org.baygan.pipeline.run.Containment;
import org.baygan.pipeline.run.Workers;
import org.baygan.render.BrokenTemplateException;
import org.baygan.source.ContentFile;

/**
 * Pass one: makes every article's story, or takes what other processes have made, and keeps its head. What it makes is left in
 * the build cache. Results don't depend on the order in which files are read.
 */
public final class StoryPass {
    private final BuildOptions options;
    private final Containment containment;
    private final Consumer<Diagnostic> contentProblems;
    private final Fingerprint fingerprint;
    private final StoryMaker maker;
    private final Publication publication;
    private final List<ContentFile> files;
    private final Lookup<ContentFile> byPath;
    private final HeadStore heads;
    private final ArticleSummary[] summaries;
    private final Publication.Decision[] decisions;
    private final Optional<InputState> look;
    private final Validity validity;
    private final AtomicInteger made = new AtomicInteger();

    /**
     * A pass over {@code content}.
     *
     * @param heads keeps the heads of their stories
     * @param look what is known of the files already
     * @param containment keeps what goes wrong with one of them
     * @param contentProblems takes what is found; paths are below the content folder
     */
    public StoryPass(
            SiteConfig config,
            BuildOptions options,
            List<ContentFile> content,
            HeadStore heads,
            Optional<InputState> look,
            Containment containment,
            Consumer<Diagnostic> contentProblems) {
        this.options = options;
        this.look = look;
        this.containment = containment;
        this.contentProblems = contentProblems;
        this.fingerprint = Fingerprint.of(config);
        this.maker = new StoryMaker(config);
        this.publication = new Publication(options.now(), config.zone(), config.drafts());
        this.files = new NumberedList<>(
                IntStream.range(0, content.size())
                        .filter(i -> content.get(i).isArticle())
                        .toArray(),
                content::get);
        this.byPath = Lookup.ofSorted(files, ContentFile::path);
        this.heads = heads;
        this.summaries = new ArticleSummary[files.size()];
        this.decisions = new Publication.Decision[files.size()];
        this.validity = new Validity(options.now());
    }

    /**
     * Makes the stories in this process, or takes those of the last build from the cache.
     *
     * @throws IOException if the cache can't be written
     */
    public void run(BuildCache cache, Workers workers, BuildProgress progress)
            throws IOException, BrokenTemplateException {
        progress.begin(BuildProgress.Stage.READING, files.size());
        workers.forEach(files.size(), i -> {
            take(i, read(files.get(i), Optional.of(cache)));
            progress.step();
        });
        if (options.reuse()) {
            cache.retain(path -> number(path) >= 0);
        }
    }

    /**
     * Takes what came of the reading of a source in another process.
     *
     * @param number the source's number
     * @param bytes what it has {@linkplain CachedArticle#encode told} of it
     * @param anew whether it was made for this build
     */
    public void take(int number, byte[] bytes, boolean anew) throws IOException {
        CachedArticle read = CachedArticle.decode(bytes);
        take(number, read);
        if (anew && !read.fingerprint().isEmpty()) {
            made.incrementAndGet();
        }
    }

    private void take(int number, CachedArticle read) throws IOException {
        read.diagnostics().forEach(contentProblems);
        if (read.head().isPresent()) {
            StoryHead head = read.head().get();
            decisions[number] = publication.decide(head);
            publication.moment(head.summary().date()).ifPresent(validity::add);
            publication.moment(head.expires()).ifPresent(validity::add);
            summaries[number] = heads.add(head);
        }
    }

    /** The sources, whose places here are their numbers, in the order of their paths. */
    public List<ContentFile> sources() {
        return files;
    }

    /** Reads a source and makes its story, which is kept nowhere. */
    public CachedArticle read(int number) throws IOException {
        return read(files.get(number), Optional.empty());
    }

    /** What the story of a source would be made of; {@link Digest#NONE} if that can't be told. */
    public Digest madeOf(int number) {
        ContentFile file = files.get(number);
        if (file.size() > ContentDecoder.MAX_BYTES) {
            return Digest.NONE;
        }
        try {
            return madeOf(number, fingerprint.of(Sha256.hex(Files.readAllBytes(file.file()))));
        } catch (IOException toldWhenItIsMade) {
            return Digest.NONE;
        }
    }

    /** What the story of a source was made of; {@link Digest#NONE} if it couldn't be made. */
    public Digest madeOf(int number, CachedArticle made) {
        return made.fingerprint().isEmpty() ? Digest.NONE : madeOf(number, made.fingerprint());
    }

    private Digest madeOf(int number, String made) {
        return StoryHeads.madeOf(files.get(number).path(), made);
    }

    private CachedArticle read(ContentFile file, Optional<BuildCache> cache) throws IOException {
        if (file.size() > ContentDecoder.MAX_BYTES) {
            return failed(ContentDecoder.tooLong(file.path(), file.size()));
        }
        Optional<CachedArticle> kept =
                cache.filter(any -> options.reuse()).flatMap(reused -> reused.article(file.path()));
        Optional<String> seenLast = look.flatMap(seen -> seen.sha256(file));
        if (kept.isPresent() && seenLast.isPresent() && isOf(kept.get(), seenLast.get())) {
            return kept.get();
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file.file());
        } catch (IOException e) {
            hasChanged();
            String message = "This file can't be read: " + FileFault.kind(e);
            return failed(Diagnostic.error(file.path(), message, "Check its permissions"));
        }
        String sha256 = Sha256.hex(bytes);
        if (!seenLast.equals(Optional.of(sha256))) {
            hasChanged();
        }
        if (kept.isPresent() && isOf(kept.get(), sha256)) {
            return kept.get();
        }
        StoryMaker.Made made = make(file.path(), bytes, sha256);
        this.made.incrementAndGet();
        if (!isOf(made.article(), sha256)) {
            return made.article(); // it has failed, and the next build tries again
        }
        if (cache.isPresent()) {
            cache.get().put(file.path(), made.article(), made.story());
        }
        return made.article();
    }

    /**
     * Makes an article's story again, out of its source.
     *
     * @throws IOException if the source can't be read, or has changed since it was read
     */
    public Story remake(ArticleSummary article) throws IOException {
        ContentFile file = source(article);
        byte[] bytes = Files.readAllBytes(file.file());
        StoryMaker.Made made = make(file.path(), bytes, Sha256.hex(bytes));
        if (made.article().fingerprint().isEmpty()) {
            throw new IOException(
                    file.file() + ": " + made.article().diagnostics().get(0).message());
        }
        return made.story()
                .filter(story -> isOf(article, bytes))
                .orElseThrow(() ->
                        new IOException(file.file() + " has been changed while the site was being built: build again"));
    }

    /** Some file isn't as it was when the build looked at it: the next one looks at everything anew. */
    public void hasChanged() {
        look.ifPresent(InputState::hasChanged);
    }

    /**
     * Makes the story of a source. If that fails, the result has no story and an empty fingerprint, and says why.
     *
     * @param sha256 the SHA-256 of {@code bytes}
     */
    public StoryMaker.Made make(String path, byte[] bytes, String sha256) {
        List<Diagnostic> failure = new ArrayList<>();
        return containment
                .purely(
                        BuildProgress.Step.STORY,
                        path,
                        failure::add,
                        () -> maker.make(path, bytes, sha256, fingerprint.of(sha256)))
                .orElseGet(
                        () -> new StoryMaker.Made(new CachedArticle("", Optional.empty(), failure), Optional.empty()));
    }

    /** Whether a story is to be seen. */
    public boolean isPublished(StoryHead story) {
        return publication.decide(story) == Publication.Decision.PUBLISHED;
    }

    private boolean isOf(CachedArticle kept, String sha256) {
        return kept.fingerprint().equals(fingerprint.of(sha256));
    }

    private static CachedArticle failed(Diagnostic why) {
        return new CachedArticle("", Optional.empty(), List.of(why));
    }

    /** The articles that are to be seen, in the order of their paths. */
    public List<ArticleSummary> published() {
        List<ArticleSummary> published = new ArrayList<>();
        for (int i = 0; i < summaries.length; i++) {
            if (decisions[i] == Publication.Decision.PUBLISHED) {
                published.add(summaries[i]);
            }
        }
        return published;
    }

    /** Sums up everything that is known of the articles but their texts. */
    public void addFacts(DigestBuilder all) {
        published().forEach(summary -> all.add(summary.facts()));
        all.addAll(unpublished());
    }

    /** The source paths of files that make no page in this build. */
    public List<String> unpublished() {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < decisions.length; i++) {
            if (decisions[i] != Publication.Decision.PUBLISHED) {
                paths.add(files.get(i).path());
            }
        }
        return paths;
    }

    /** The time in which the same articles are published, as long as nobody edits any. */
    public Validity validity() {
        return validity;
    }

    /** How many articles had to be read and made into stories. */
    public int made() {
        return made.get();
    }

    /** How many articles were decided upon in this way. */
    public int count(Publication.Decision decision) {
        return (int) Arrays.stream(decisions).filter(d -> d == decision).count();
    }

    /** The file an article was read from. */
    public ContentFile source(ArticleSummary article) {
        return files.get(number(article.sourcePath()));
    }

    /** Whether an article's story was made of these bytes: somebody may have saved the file since. */
    public boolean isOf(ArticleSummary article, byte[] source) {
        String made = fingerprint.of(Sha256.hex(source));
        boolean same = StoryHeads.madeOf(article.sourcePath(), made).equals(article.madeOf());
        if (!same) {
            hasChanged();
        }
        return same;
    }

    /** The head of an article's story, at the article's address. */
    public StoryHead head(ArticleSummary article) {
        return HeadStore.head(summaries[number(article.sourcePath())]).at(article.permalink());
    }

    /** The same with all facts at hand, for the making of its page. */
    public StoryHead whole(ArticleSummary article) {
        return HeadStore.whole(summaries[number(article.sourcePath())]).at(article.permalink());
    }

    /** The place of a source among the files, which are in the order of their paths; negative if it isn't one of them. */
    int number(String sourcePath) {
        return byPath.place(sourcePath);
    }
}
