import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes an archive for bench/screens: {@code java bench/ScreensArchive.java few|long FOLDER}. It has five short articles in
 * each language, or 300 with long titles and no decks.
 */
final class ScreensArchive {
    public static void main(String[] args) throws IOException {
        boolean few = args[0].equals("few");
        int articles = few ? 5 : 300;
        Path folder = Path.of(args[1]);
        Files.createDirectories(folder.resolve("content/en"));
        Files.createDirectories(folder.resolve("content/fa"));
        Files.writeString(folder.resolve("jbake.properties"), "site.title.en=The Harbour Lamp\nsite.title.fa=چراغ بندر\n");
        String[] sections = {"Economy", "Culture", "Sport", "Harbours", "Science", "Weather", "Villages"};
        String[] persian = {"اقتصاد", "فرهنگ", "ورزش", "بندرها", "دانش", "هوا", "روستاها"};
        for (int i = 0; i < articles; i++) {
            String date = (2012 + i % 13) + "-" + String.format(Locale.ROOT, "%02d-%02d", 1 + i % 12, 1 + i * 7 % 28);
            String title = few
                    ? "Lamp " + (i + 1) + " is lit"
                    : "Lamp " + (i + 1) + ": keepers, pilots and the harbour office still disagree on who is to climb the northern"
                            + " breakwater’s staircase when the storm-warning-telegraph has been repaired for the second winter";
            String farsi = few
                    ? "چراغ " + (i + 1) + " روشن شد"
                    : "چراغ " + (i + 1) + ": فانوس‌بانان و راهنمایان و کارکنان بندر هنوز بر سر این که در زمستان دوم چه کسی باید از"
                            + " پله‌های موج‌شکن شمالی بالا برود هم‌رأی نیستند و کار به شورای شهر کشیده است";
            Files.writeString(folder.resolve("content/en/lamp-" + i + ".md"), "---\ntitle: '" + title + "'\ndate: " + date
                    + "\nsection: " + sections[i % 7] + "\nauthor: Sample Keeper\ntopics: [Lamps]\n---\nA sample text. ".concat(
                            "The lamp is lit at dusk and put out at dawn. ".repeat(8)) + "\n");
            Files.writeString(folder.resolve("content/fa/cheragh-" + i + ".md"), "---\ntitle: '" + farsi + "'\ndate: " + date
                    + "\nsection: " + persian[i % 7] + "\nauthor: نگهبان نمونه\ntopics: [چراغ‌ها]\n---\nمتن نمونه. ".concat(
                            "چراغ شامگاه روشن و سپیده‌دم خاموش می‌شود. ".repeat(8)) + "\n");
        }
    }
}
