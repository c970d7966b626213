import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Gives an archive pictures, and measures what they cost: {@code java bench/Pictures.java add SITE PICTURES} and
 * {@code java bench/Pictures.java measure BAYGAN FOLDER RUNS}, where the folder has one site {@code with} pictures and
 * the same {@code without}.
 */
final class Pictures {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1067;
    /** Of so many articles one has a picture. */
    private static final int EVERY = 3;

    private static final List<String> SITES = List.of("without", "with");

    private final String program;
    private final Path folder;
    private final int runs;
    private int edits;

    private Pictures(String program, Path folder, int runs) {
        this.program = program;
        this.folder = folder;
        this.runs = runs;
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("add")) {
            add(Path.of(args[1]), Integer.parseInt(args[2]));
        } else {
            new Pictures(args[1], Path.of(args[2]), Integer.parseInt(args[3])).measure();
        }
    }

    private static List<Path> articles(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site.resolve("content"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void add(Path site, int pictures) throws IOException {
        Path folder = Files.createDirectories(site.resolve("assets/photographs"));
        Random random = new Random(7);
        for (int i = 0; i < pictures; i++) {
            ImageIO.write(photograph(random), "jpg", folder.resolve(i + ".jpg").toFile());
        }
        List<Path> articles = articles(site);
        for (int i = 0; i < articles.size(); i += EVERY) {
            String text = Files.readString(articles.get(i));
            Files.writeString(
                    articles.get(i),
                    text.replaceFirst("---\n", "---\nimage: /photographs/" + i / EVERY % pictures + ".jpg\n"));
        }
    }

    /** Something with soft shades and hard edges. */
    private static BufferedImage photograph(Random random) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, colour(random), WIDTH, HEIGHT, colour(random)));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 300; i++) {
            graphics.setColor(colour(random));
            graphics.fillOval(
                    random.nextInt(WIDTH), random.nextInt(HEIGHT), 5 + random.nextInt(80), 5 + random.nextInt(80));
        }
        graphics.dispose();
        return picture;
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private void measure() throws Exception {
        for (String site : SITES) {
            System.out.printf(Locale.ROOT, "%-34s %6d ms%n", "first build, " + site + " pictures", build(site));
            build(site); // the first may have left an archive of classes for the second
        }
        compare("one text edited", this::edit);
        compare("one article added", this::addArticle);
        compare("all pages made again", this::changeMessage);
    }

    /** What is done to a site before it is built. */
    private interface Change {
        void to(Path site) throws IOException;
    }

    private void compare(String what, Change change) throws Exception {
        List<Long> without = new ArrayList<>();
        List<Long> with = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            edits++;
            for (String site : SITES) {
                change.to(folder.resolve(site));
                (site.equals("with") ? with : without).add(build(site));
            }
        }
        without.sort(null);
        with.sort(null);
        long one = without.get(runs / 2);
        long other = with.get(runs / 2);
        System.out.printf(
                Locale.ROOT, "%-34s %6d ms, %6d with pictures, ratio %.3f%n", what, one, other, (double) other / one);
    }

    private Path article(Path site) throws IOException {
        List<Path> articles = articles(site);
        return articles.get(articles.size() / 2);
    }

    private void edit(Path site) throws IOException {
        Path article = article(site);
        Files.writeString(article, Files.readString(article).stripTrailing() + " edit" + edits + "\n");
    }

    private void addArticle(Path site) throws IOException {
        Path article = article(site);
        Files.copy(article, article.resolveSibling("added-" + edits + ".md"));
    }

    private void changeMessage(Path site) throws IOException {
        Path templates = Files.createDirectories(site.resolve("templates"));
        for (String language : List.of("fa", "en")) {
            Files.writeString(
                    templates.resolve("messages_" + language + ".properties"), "article.related=Related " + edits + "\n");
        }
    }

    private long build(String site) throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        program, "build", "--quiet", "--source", folder.resolve(site).toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the build failed");
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}
