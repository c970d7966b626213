import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.baygan.content.ArticleReader;
import org.baygan.content.SourceFile;
import org.baygan.markup.BodyRenderer;
import org.baygan.model.Article;
import org.baygan.model.Language;

/**
 * Reads a folder's articles and makes HTML of their bodies, on one thread, again and again, with whatever program is on
 * the class path. Prints microseconds of CPU time and bytes allocated for an article: "reading", then "with Markdown".
 */
final class Reading {
    private static final int ROUNDS = 60;

    private final List<SourceFile> files = new ArrayList<>();
    private final ArticleReader reader;
    private final BodyRenderer renderer = new BodyRenderer();

    private Reading(Path content) throws IOException, ReflectiveOperationException {
        try (Stream<Path> paths = Files.walk(content)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
                files.add(new SourceFile(
                        content.relativize(path).toString().replace('\\', '/'), Files.readString(path), "UTF-8"));
            }
        }
        this.reader = reader();
    }

    /** Older programs have a constructor without what statuses mean. */
    private static ArticleReader reader() throws ReflectiveOperationException {
        List<Language> languages = List.of(new Language("fa"), new Language("en"));
        ZoneId zone = ZoneId.of("Asia/Tehran");
        Constructor<?> constructor = Arrays.stream(ArticleReader.class.getConstructors())
                .filter(c -> c.getParameterCount() > 1)
                .findFirst()
                .orElseThrow();
        return (ArticleReader) (constructor.getParameterCount() == 2
                ? constructor.newInstance(languages, zone)
                : constructor.newInstance(languages, zone, Map.of()));
    }

    /** Older articles have their text at once, others in a record. */
    private static String bodyOf(Article article) throws ReflectiveOperationException {
        Object body = Article.class.getMethod("body").invoke(article);
        return body instanceof String text
                ? text
                : (String) body.getClass().getMethod("text").invoke(body);
    }

    private long[] round(boolean markdown) throws ReflectiveOperationException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long time = threads.getCurrentThreadCpuTime();
        for (SourceFile file : files) {
            Article article = reader.read(file).article().orElseThrow();
            if (markdown) {
                renderer.render(article, bodyOf(article));
            }
        }
        return new long[] {
            (threads.getCurrentThreadCpuTime() - time) / files.size() / 1000,
            (threads.getCurrentThreadAllocatedBytes() - bytes) / files.size()
        };
    }

    private String median(boolean markdown) throws ReflectiveOperationException {
        long[][] rounds = new long[ROUNDS][];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = round(markdown);
        }
        // The second half only: by then the compiler has done its work.
        long[] times = Arrays.stream(rounds).skip(ROUNDS / 2).mapToLong(r -> r[0]).sorted().toArray();
        return String.format(Locale.ROOT, "%d %d", times[times.length / 2], rounds[ROUNDS - 1][1]);
    }

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Reading reading = new Reading(Path.of(arguments[0]));
        System.out.println(reading.median(false) + " " + reading.median(true));
    }
}
