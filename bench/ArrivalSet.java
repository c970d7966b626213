import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes a content folder with the shapes in which other programs' articles arrive: {@code java bench/ArrivalSet.java
 * FOLDER SETTINGS}. Each shape comes five times with other words; what stands in a folder called {@code refused} must
 * not be published. The same files every time; all words are made up.
 */
public final class ArrivalSet {
    private static final int COPIES = 5;
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static final List<String> PERSIAN = List.of(
            "بامداد", "بندر", "قایق", "کوهستان", "پنجره", "چراغ", "دریاچه", "گندم", "نامه", "راه‌آهن", "می‌رود", "خانه‌ها",
            "باران", "دفتر", "پل", "کتابخانه", "سرد", "روشن", "تازه", "کهن", "بازار", "شیشه", "چوب", "زنگ");
    private static final List<String> ENGLISH = List.of(
            "morning", "harbour", "boat", "mountain", "window", "lamp", "lake", "wheat", "letter", "railway", "walks",
            "houses", "rain", "notebook", "bridge", "library", "cold", "bright", "fresh", "ancient", "market", "glass");

    private final Random random = new Random(17);
    private final Map<String, String> shapes = new LinkedHashMap<>();

    public static void main(String[] args) throws IOException {
        ArrivalSet set = new ArrivalSet();
        set.hugo();
        set.jekyll();
        set.others();
        set.obsidian();
        set.plainText();
        set.html();
        set.refused();
        set.write(Path.of(args[0]));
        Files.writeString(
                Path.of(args[1]),
                "site.languages=fa,en,ckb,az-Latn\nstatus.complete=published\nsite.former-addresses=/old/:slug/\n");
    }

    /** In a shape @n is the copy's number, @f some Persian words, @e some English ones. */
    private void shape(String path, String text) {
        shapes.put(path, text);
    }

    private void hugo() {
        shape("fa/hugo/yaml-@n.md", """
                ---
                title: "عنوان @n: @f"
                date: 2021-03-@nT08:30:00+03:30
                lastmod: 2021-04-01
                tags: [بندر، قایق]
                categories: ["اقتصاد"]
                draft: false
                images: []
                layout: post
                weight: @n
                params:
                  mood: آرام
                ---
                @f

                {{< figure src="one.png" caption="@f" >}}

                {{< highlight go >}}
                # @e
                {{< /highlight >}}

                {{% notice tip %}}
                @f
                {{% /notice %}}

                {{< highlight html >}}
                <title>@e
                <!-- @e
                {{< /highlight >}}

                <!--more-->@f

                {{< figure src="one.png" title="@f" caption="@f **@f**" attr="@f" >}}

                [@f]({{< ref "toml-@n.md" >}}) و [@f](/old/toml-@n/)
                """);
        shape("fa/hugo/toml-@n.md", """
                +++
                title = "سرخط @n @f"
                date = 2021-04-@n
                tags = ["یک", "دو"]
                [extra]
                a = 1
                +++
                @f

                {{< youtube abc@n >}} @f

                {{< unknown-thing >}}
                """);
        shape("en/hugo/json-@n.md", """
                {
                  "title": "Heading @n @e",
                  "date": "2021-05-@n",
                  "author": {"name": "Sara Sample"}
                }

                @e $a_@n + b$ @e and $5 @e.
                """);
        shape("en/hugo/bundle-@n/index.md", "---\ntitle: Bundle @n @e\ndate: 2021-06-@n\n---\n@e\n\n![@e](one.png)\n");
        shape("fa/hugo/_index.md", "---\ntitle: دربارهٔ هوگو\n---\n@f\n\n- @f\n");
    }

    private void jekyll() {
        shape("en/_posts/2020-02-@n-post.md", """
                ---
                layout: post
                title:  Jekyll @n @e
                categories: trade
                tags: sea lake
                permalink: /jekyll/@n/
                status: publish
                author: {login: x, display_name: Sara Sample}
                meta: {_edit: 1}
                ---
                @e
                {: .note}

                {% highlight java %}
                // @e
                {% endhighlight %}

                [@e]({% post_url 2020-02-11-post %}) [@e]({{ site.baseurl }}/)

                <div markdown="1">
                **@e**
                </div>

                Term
                : @e

                [^idle]: @e

                <!-- wp:paragraph --><p>@e</p><!-- /wp:paragraph -->
                """);
        shape("en/_posts/2020-03-@n-entities.md", "---\ntitle: \"AT&amp;T @n &laquo;@e&raquo;\"\n---\n@e\n");
    }

    private void others() {
        shape("en/pelican/p-@n.md", "Title: Pelican @n @e\nDate: 2010-05-@n 10:20\nTags: trade, borders\n\n@e\n");
        shape("fa/hexo/x-@n.md", "title: هگزو @n @f\ndate: 2010-06-@n\n---\n@f\n");
        shape("fa/jbake/j-@n.md", "title=جی‌بیک @n @f\ndate=2010-07-@n\nstatus=published\n~~~~~~\n\n@f\n");
        shape("fa/keys/k-@n.md", """
                ---
                عنوان: خبر @n @f
                روتیتر: @f
                تاریخ: 1400/02/@n
                نویسنده: سارا نمونه
                موضوع‌ها: [دریا؛ کوه]
                وضعیت: منتشر
                کد خبر: ۱۲۳-@n
                ---
                ##@f
                @f **«@f»**‌ها

                ۱. @f
                ۲. @f

                • @f
                | @f | ستون |
                |---|---|
                | @f | @f |

                متن[^1] @f

                [^1]: @f
                """);
        shape("fa/status/s-@n.md", "---\ntitle: وضع @n @f\nstatus: complete\ndate: 2019-01-@n\n---\n@f\n");
        shape("fa/one/00@n.md", "---\ntitle: شماره یک @n @f\n---\n@f\n");
        shape("fa/two/00@n.md", "---\ntitle: شماره دو @n @f\n---\n@f\n");
        shape("fa/alike/سد-@n.md", "---\ntitle: سد @n @f\ndate: 2018-01-@n\n---\n@f\n");
        shape("fa/alike/صد-@n.md", "---\ntitle: صد @n @f\ndate: 2018-01-@n\n---\n@f\n");
        shape("ckb/news/c-@n.md", "---\ntitle: هەواڵ @n @f\ndate: 2017-01-@n\n---\n@f\n");
        shape("az-Latn/news/z-@n.md", "---\ntitle: Xəbər @n @e\ndate: 2017-02-@n\n---\n@e\n");
        shape("en/quotes/q-@n.md", "---\ntitle: 'Trade' @n grows: @e\ndeck: @e #tag\ndate: 2016-01-@n\n---\n@e\n");
        shape("en/embeds/e-@n.md", """
                ---
                title: Embeds @n @e
                date: 2015-01-@n
                ---
                @e <iframe src="https://www.youtube.com/embed/x@n" title="@e"></iframe>

                <video src="one.mp4" controls></video>

                The <script> tag, @e

                ![@e](gone-@n.png)

                [@e](nowhere-@n.html)

                :::warning @e
                @e
                :::

                - [x] @e
                - [ ] @e
                """);
        shape("en/drafts/d-@n.md", "---\ntitle: Draft @n\ndraft: true\n---\nunseen\n");
    }

    private void obsidian() {
        shape("notes/deep/یادداشت-@n.md", """
                ---
                created: 2022-01-@n
                cssclasses: wide
                ---
                # یادداشت @n @f

                [[یادداشت-11|@f]] ![[one.png]] ==@f== %%unseen%%

                > [!note]- @f
                > @f

                H~2~O x^2^ @f
                """);
    }

    private void plainText() {
        shape("fa/text/t-@n.txt", """
                کد خبر: ۱۴۰۲۰۹۱۴۰۰@n
                خبرنگار: سارا نمونه
                تاریخ: ۱۴۰۲/۰۹/@n
                روتیتر: @f
                تیتر: تیتر @n @f

                @f

                • @f
                • @f

                ۱- @f
                ۲- @f

                منبع: آران
                انتهای پیام
                """);
        shape("fa/text/d-@n.txt", "خبری @n @f\n۱۴ آذر ۱۴۰۲\n@f.\n\n@f.\n");
        shape("fa/arabic/a-@n.txt", "خبری @n @f\n\n@f.\n"); // saved as windows-1256
    }

    private void html() {
        shape("en/html/h-@n.html", "---\ntitle: Html @n @e\ndate: 2014-01-@n\n---\n<p>@e</p>\n<ul><li>@e</li></ul>\n");
        shape("en/html/page-@n.html", """
                <!DOCTYPE html>
                <html lang="en"><head><title>Whole @n @e</title></head><body>
                <article><h1>Whole @n</h1><p>@e</p><table><tr><td>@e</td></tr></table></article>
                </body></html>
                """);
    }

    private void refused() {
        shape("en/refused/fence-@n.md", "----\ntitle: R @n\nstatus: draft\n----\nunseen\n");
        shape("en/refused/date-@n.md", "---\ntitle: R @n\ndate: 2021-02-30\n---\nunseen\n");
        shape("en/refused/open-@n.md", "---\ntitle: R @n\ntags: [a\n---\nunseen\n");
    }

    private void write(Path folder) throws IOException {
        for (Map.Entry<String, String> shape : shapes.entrySet()) {
            int copies = shape.getKey().contains("@n") ? COPIES : 1;
            for (int i = 0; i < copies; i++) {
                String number = Integer.toString(11 + i);
                Path file = folder.resolve(shape.getKey().replace("@n", number));
                Files.createDirectories(file.getParent());
                Charset charset =
                        file.toString().contains("arabic") ? Charset.forName("windows-1256") : StandardCharsets.UTF_8;
                String text = words(shape.getValue().replace("@n", number));
                boolean old = !charset.equals(StandardCharsets.UTF_8); // windows-1256 has no Persian yeh
                Files.write(file, (old ? text.replace('ی', 'ي') : text).getBytes(charset));
            }
        }
        for (String picture : List.of("fa/hugo/one.png", "notes/attachments/one.png", "en/embeds/one.mp4")) {
            Path file = folder.resolve(picture);
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(PNG));
        }
        for (int i = 0; i < COPIES; i++) {
            Files.write(folder.resolve("en/hugo/bundle-" + (11 + i) + "/one.png"), Base64.getDecoder().decode(PNG));
        }
    }

    /** Some words, and one that no other file has: an article is found by it. */
    private String words(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean persian = text.startsWith("@f", i);
            if (persian || text.startsWith("@e", i)) {
                List<String> words = persian ? PERSIAN : ENGLISH;
                for (int n = 0; n < 5; n++) {
                    out.append(words.get(random.nextInt(words.size()))).append(' ');
                }
                out.append(persian ? "واژه" : "word").append(Long.toString(random.nextInt(1_000_000) + 1_000_000L));
                i++;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
