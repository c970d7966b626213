import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes an archive for bench/screens: {@code java bench/ScreensArchive.java KIND FOLDER}. The same for the same kind. */
final class ScreensArchive {
    private static final List<String> SECTIONS =
            List.of("Economy", "Culture", "Sport", "Harbours", "Science", "Weather", "Villages");
    private static final List<String> PERSIAN_SECTIONS =
            List.of("اقتصاد", "فرهنگ", "ورزش", "بندرها", "دانش", "هوا", "روستاها");

    /** What an archive's articles are like, in English and in Persian; {@code #} is a number. */
    private record Kind(int articles, Voice english, Voice persian, List<int[]> pictures) {}

    /** @param deck empty for none */
    private record Voice(List<String> titles, String deck, List<String> authors, List<String> topics, String text) {}

    private static final String ENGLISH_TEXT = "The lamp is lit at dusk and put out at dawn. ".repeat(8);
    private static final String PERSIAN_TEXT = "چراغ شامگاه روشن و سپیده‌دم خاموش می‌شود. ".repeat(8);

    private static final Voice ENGLISH = new Voice(
            List.of("Lamp # is lit", "Keepers of lamp # ask for a second winter’s oil", "What the pilots say of lamp #"),
            "The keeper climbed up at dusk, and the harbour office wrote it down", List.of("Sample Keeper"),
            List.of("Lamps", "Harbour office"), ENGLISH_TEXT);
    private static final Voice PERSIAN = new Voice(
            List.of("چراغ # روشن شد", "نگهبانان چراغ # برای زمستان دوم نفت خواستند", "راهنمایان دربارهٔ چراغ # چه می‌گویند"),
            "نگهبان شامگاه بالا رفت و دفتر بندر آن را نوشت", List.of("نگهبان نمونه"), List.of("چراغ‌ها", "دفتر بندر"),
            PERSIAN_TEXT);

    private static final Voice LONG_ENGLISH = new Voice(
            List.of("Lamp #: keepers, pilots and the harbour office still disagree on who is to climb the northern"
                    + " breakwater’s staircase when the storm-warning-telegraph has been repaired for the second winter"),
            "", List.of("Sample Keeper"), List.of("Lamps"), ENGLISH_TEXT);
    private static final Voice LONG_PERSIAN = new Voice(
            List.of("چراغ #: فانوس‌بانان و راهنمایان و کارکنان بندر هنوز بر سر این که در زمستان دوم چه کسی باید از"
                    + " پله‌های موج‌شکن شمالی بالا برود هم‌رأی نیستند و کار به شورای شهر کشیده است"),
            "", List.of("نگهبان نمونه"), List.of("چراغ‌ها"), PERSIAN_TEXT);

    private static final Voice MIXED_ENGLISH = new Voice(
            List.of("«چراغ #» means lamp #", "چراغ # روشن شد", "Lamp # (چراغ) is lit at 18:30"),
            "The sign says «به بندر خوش آمدید», and below it: Welcome, 2nd pier", List.of("Sara Ahmadi", "سارا احمدی"),
            List.of("Lamps", "چراغ‌ها"), "A text with «چند واژهٔ فارسی» in it, and 12 numbers: ۱۲.\n\nیک بند فارسی در متن انگلیسی.\n\n"
                    + "> گفت: «چراغ روشن است.»\n\n- one\n- دو\n\n| Lamp | چراغ |\n|---|---|\n| 1 | روشن |\n");
    private static final Voice MIXED_PERSIAN = new Voice(
            List.of("چراغ # یعنی Lamp #", "Lamp # is lit", "چراغ # (Lamp) در ساعت ۱۸:۳۰ روشن شد"),
            "روی تابلو نوشته‌اند Welcome to the harbour و زیر آن ۲", List.of("سارا احمدی", "Sara Ahmadi"),
            List.of("چراغ‌ها", "Lamps"), "متنی با some English words و عددهای 12 و ۱۲.\n\nA paragraph in English.\n\n"
                    + "> “The lamp is lit,” she said.\n\n- یک\n- two\n\n| چراغ | Lamp |\n|---|---|\n| روشن | lit |\n");

    private static final String ONE_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    private static final String PERSIAN_WORD = "نمی‌خواسته‌اندنخواهندتوانستبازگردانده‌شونددرآینده‌هایدورودرازناشناخته";
    private static final String ADDRESS = "https://harbour.example/archive/lamps/keepers/northern-breakwater/staircase?lamp=12345678901234567890";
    private static final Voice WORDS_ENGLISH = new Voice(
            List.of(ONE_WORD + "#", "Lamp # and the " + ONE_WORD), ADDRESS, List.of(ONE_WORD, "Sample Keeper"),
            List.of(ONE_WORD.toLowerCase(Locale.ROOT), "Lamps"), ADDRESS + "\n\n## " + ONE_WORD + "\n\n`" + ADDRESS + "`\n\n| " + ONE_WORD
                    + " | " + ONE_WORD + " |\n|---|---|\n| " + ADDRESS + " | 1 |\n\n" + ENGLISH_TEXT);
    private static final Voice WORDS_PERSIAN = new Voice(
            List.of(PERSIAN_WORD + "#", "چراغ # و " + PERSIAN_WORD), ADDRESS, List.of(PERSIAN_WORD, "نگهبان نمونه"),
            List.of(PERSIAN_WORD + "ها", "چراغ‌ها"), ADDRESS + "\n\n## " + PERSIAN_WORD + "\n\n`" + ADDRESS + "`\n\n| " + PERSIAN_WORD
                    + " | " + PERSIAN_WORD + " |\n|---|---|\n| " + ADDRESS + " | ۱ |\n\n" + PERSIAN_TEXT);

    /** Wide, high, square, a panorama, and one that is smaller than its place. */
    private static final List<int[]> SHAPES = List.of(
            new int[] {1600, 1067}, new int[] {900, 1350}, new int[] {1200, 1200}, new int[] {1800, 600}, new int[] {240, 180});

    private static final Map<String, Kind> KINDS = Map.of(
            "few", new Kind(5, withoutDeck(ENGLISH), withoutDeck(PERSIAN), List.of()),
            "long", new Kind(300, LONG_ENGLISH, LONG_PERSIAN, List.of()),
            "many", new Kind(10_000, ENGLISH, PERSIAN, List.of()),
            "pictures", new Kind(80, ENGLISH, PERSIAN, SHAPES),
            "bare", new Kind(80, ENGLISH, PERSIAN, List.of()),
            "mixed", new Kind(80, MIXED_ENGLISH, MIXED_PERSIAN, SHAPES.subList(0, 1)),
            "words", new Kind(80, WORDS_ENGLISH, WORDS_PERSIAN, SHAPES.subList(0, 1)));

    private static Voice withoutDeck(Voice voice) {
        return new Voice(voice.titles.subList(0, 1), "", voice.authors, voice.topics, voice.text);
    }

    public static void main(String[] args) throws IOException {
        Kind kind = KINDS.get(args[0]);
        if (kind == null) {
            throw new IllegalArgumentException("no archive " + args[0] + " among " + KINDS.keySet());
        }
        Path folder = Path.of(args[1]);
        Files.createDirectories(folder.resolve("content/en"));
        Files.createDirectories(folder.resolve("content/fa"));
        Files.createDirectories(folder.resolve("assets/drawn"));
        Files.writeString(folder.resolve("jbake.properties"),
                "site.host=https://harbour.example/archive/\nsite.title.en=The Harbour Lamp\nsite.title.fa=چراغ بندر\n");
        for (int i = 0; i < kind.pictures.size(); i++) {
            ImageIO.write(drawn(kind.pictures.get(i), i), "png", folder.resolve("assets/drawn/" + i + ".png").toFile());
        }
        for (int i = 0; i < kind.articles; i++) {
            Files.writeString(folder.resolve("content/en/lamp-" + i + ".md"), article(kind, kind.english, SECTIONS, i));
            Files.writeString(folder.resolve("content/fa/cheragh-" + i + ".md"), article(kind, kind.persian, PERSIAN_SECTIONS, i));
        }
    }

    private static String article(Kind kind, Voice voice, List<String> sections, int i) {
        String date = (2012 + i % 13) + "-" + String.format(Locale.ROOT, "%02d-%02d", 1 + i % 12, 1 + i * 7 % 28);
        StringBuilder text = new StringBuilder("---\ntitle: '")
                .append(of(voice.titles, i).replace("#", Integer.toString(i + 1)))
                .append("'\ndate: ").append(date)
                .append("\nsection: ").append(of(sections, i))
                .append("\nauthor: ").append(of(voice.authors, i))
                .append("\ntopics: [").append(String.join(", ", voice.topics)).append("]\n");
        if (!voice.deck.isEmpty()) {
            text.append("deck: '").append(voice.deck).append("'\n");
        }
        if (!kind.pictures.isEmpty()) {
            text.append("image: /drawn/").append(i % kind.pictures.size()).append(".png\nimage-alt: A lamp\n");
        }
        return text.append("---\n").append(voice.text).append('\n').toString();
    }

    private static String of(List<String> all, int i) {
        return all.get(i % all.size());
    }

    private static BufferedImage drawn(int[] size, int number) {
        BufferedImage image = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.getHSBColor(0.55f + number * 0.07f, 0.5f, 0.9f), 0, size[1],
                Color.getHSBColor(0.05f + number * 0.1f, 0.4f, 0.7f)));
        pen.fillRect(0, 0, size[0], size[1]);
        pen.setColor(new Color(0xFFF3C4));
        int lamp = Math.min(size[0], size[1]) / 4;
        pen.fillOval(size[0] / 2 - lamp / 2, size[1] / 3 - lamp / 2, lamp, lamp);
        pen.setColor(new Color(0x3A3A3A));
        pen.fillRect(size[0] / 2 - lamp / 8, size[1] / 3 + lamp / 2, lamp / 4, size[1]);
        pen.dispose();
        return image;
    }
}
