import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Lays the articles out as each generator wants them, with templates of one shape: {@link Peers} runs them. */
final class PeerSites {
    private static final String LANGUAGES = "fa en";
    private final PeerArticles articles = new PeerArticles();
    private final int count;

    PeerSites(int count) {
        this.count = count;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String list(List<String> texts) {
        return texts.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** Front matter of one generator. */
    private interface Head {
        String of(PeerArticles.Article article);
    }

    private void articles(Path folder, Head head) throws IOException {
        for (int i = 0; i < count; i++) {
            PeerArticles.Article each = articles.article(i);
            write(folder.resolve(each.language() + "/" + each.section() + "/" + each.name() + ".md"),
                    head.of(each) + each.body());
        }
    }

    /** YAML that Baygan, Hugo and Eleventy read alike. */
    private static String yaml(PeerArticles.Article each, String more) {
        return "---\ntitle: " + each.title() + "\ndeck: " + each.deck() + "\ndate: " + each.date() + "\ntopics: "
                + list(each.names().topics()) + "\nauthors: [" + each.names().author() + "]\nsource: "
                + each.names().source() + "\n" + more + "---\n";
    }

    void baygan(Path folder) throws IOException {
        articles(folder.resolve("content"), each -> yaml(each, ""));
        write(folder.resolve("jbake.properties"),
                "site.host=https://example.org/\nsite.title.fa=بایگان\nsite.title.en=Archive\n");
    }

    /** A page: what every generator's has, its own way of writing a value put in. */
    private static String page(String head, String main) {
        return "<!DOCTYPE html>\n" + head + "<body>\n<header><a href=\"/\">Archive</a>\n<nav>"
                + List.of("economy", "environment", "culture", "science", "sport", "society", "region", "letters").stream()
                        .map(name -> "<a href=\"/fa/" + name + "/\">" + name + "</a> ")
                        .collect(Collectors.joining())
                + "</nav></header>\n<main>\n" + main + "</main>\n<footer><p>Archive. All articles are samples.</p></footer>\n"
                + "</body>\n</html>\n";
    }

    void hugo(Path folder) throws IOException {
        articles(folder.resolve("content"), each -> yaml(each, ""));
        StringBuilder config = new StringBuilder("baseURL = 'https://example.org/'\ndefaultContentLanguage = 'fa'\n"
                + "defaultContentLanguageInSubdir = true\npaginate = 20\nenableRobotsTXT = true\n"
                + "[taxonomies]\ntopic = 'topics'\nauthor = 'authors'\n[languages]\n");
        for (String language : LANGUAGES.split(" ")) {
            config.append("[languages.").append(language).append("]\ntitle = 'Archive'\ncontentDir = 'content/")
                    .append(language).append("'\n");
        }
        write(folder.resolve("config.toml"), config.toString());
        String head = "<html lang=\"{{ .Site.Language.Lang }}\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title>"
                + "<meta name=\"description\" content=\"{{ .Params.deck }}\"><link rel=\"canonical\" href=\"{{ .Permalink }}\">"
                + "<link rel=\"stylesheet\" href=\"/style.css\"></head>\n";
        String items = "{{ range .Paginator.Pages }}<article><h2><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></h2>"
                + "<p>{{ .Params.deck }}</p><time>{{ .Date.Format \"2006-01-02\" }}</time></article>\n{{ end }}"
                + "<nav>{{ if .Paginator.HasPrev }}<a href=\"{{ .Paginator.Prev.URL }}\">newer</a>{{ end }} "
                + "{{ .Paginator.PageNumber }} / {{ .Paginator.TotalPages }} "
                + "{{ if .Paginator.HasNext }}<a href=\"{{ .Paginator.Next.URL }}\">older</a>{{ end }}</nav>\n";
        write(folder.resolve("layouts/_default/list.html"), page(head, "<h1>{{ .Title }}</h1>\n" + items));
        write(folder.resolve("layouts/index.html"), page(head, "<h1>{{ .Title }}</h1>\n" + items));
        write(folder.resolve("layouts/_default/terms.html"), page(head,
                "<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href=\"{{ .Page.RelPermalink }}\">"
                        + "{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>\n"));
        write(folder.resolve("layouts/_default/single.html"), page(head,
                "<article><h1>{{ .Title }}</h1><p class=\"deck\">{{ .Params.deck }}</p>"
                        + "<p>{{ range .Params.authors }}<a href=\"/{{ $.Site.Language.Lang }}/authors/{{ urlize . }}/\">{{ . }}</a>{{ end }}, "
                        + "<time>{{ .Date.Format \"2006-01-02\" }}</time>, {{ .Params.source }}, {{ .Section }}</p>\n"
                        + "{{ .Content }}\n<ul>{{ range .Params.topics }}<li><a href=\"/{{ $.Site.Language.Lang }}/topics/{{ urlize . }}/\">"
                        + "{{ . }}</a></li>{{ end }}</ul>\n"
                        + "{{ range .Translations }}<p><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></p>{{ end }}\n"
                        + "<nav>{{ with .PrevInSection }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }} "
                        + "{{ with .NextInSection }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</nav></article>\n"));
        write(folder.resolve("static/style.css"), "body { max-width: 40em; margin: auto }\n");
    }

    void eleventy(Path folder) throws IOException {
        articles(folder.resolve("content"),
                each -> yaml(each, "section: " + each.section() + "\nlang: " + each.language() + "\nlayout: article.njk\n"
                        + "templateEngineOverride: md\npermalink: /" + each.language() + "/" + each.section() + "/"
                        + each.name() + "/index.html\n"));
        String head = "<html lang=\"{{ lang }}\"><head><meta charset=\"utf-8\"><title>{{ title }}</title>"
                + "<meta name=\"description\" content=\"{{ deck }}\"><link rel=\"canonical\" href=\"https://example.org{{ page.url }}\">"
                + "<link rel=\"stylesheet\" href=\"/style.css\"></head>\n";
        write(folder.resolve("content/_includes/article.njk"), page(head,
                "<article><h1>{{ title }}</h1><p class=\"deck\">{{ deck }}</p>"
                        + "<p>{% for each in authors %}<a href=\"/{{ lang }}/authors/{{ each | slugify }}/\">{{ each }}</a>{% endfor %}, "
                        + "<time>{{ page.date | day }}</time>, {{ source }}, {{ section }}</p>\n{{ content | safe }}\n"
                        + "<ul>{% for each in topics %}<li><a href=\"/{{ lang }}/topics/{{ each | slugify }}/\">{{ each }}</a></li>{% endfor %}</ul>\n"
                        + "</article>\n"));
        write(folder.resolve("content/lists.njk"),
                "---\npagination:\n  data: collections.lists\n  size: 1\n  alias: list\npermalink: \"{{ list.path }}\"\n---\n"
                        + page(head.replace("{{ title }}", "{{ list.title }}").replace("{{ lang }}", "{{ list.lang }}"),
                                "<h1>{{ list.title }}</h1>\n{% for each in list.items %}<article><h2><a href=\"{{ each.url }}\">"
                                        + "{{ each.data.title }}</a></h2><p>{{ each.data.deck }}</p><time>{{ each.date | day }}</time></article>\n"
                                        + "{% endfor %}<nav>{{ list.number }} / {{ list.of }}</nav>\n"));
        write(folder.resolve("content/feeds.njk"),
                "---\npagination:\n  data: collections.feeds\n  size: 1\n  alias: feed\npermalink: \"{{ feed.path }}\"\n---\n"
                        + "<rss version=\"2.0\"><channel><title>{{ feed.title }}</title>{% for each in feed.items %}<item><title>"
                        + "{{ each.data.title }}</title><link>https://example.org{{ each.url }}</link>"
                        + "<description>{{ each.data.deck }}</description></item>{% endfor %}</channel></rss>\n");
        write(folder.resolve("content/sitemap.njk"),
                "---\npermalink: /sitemap.xml\neleventyExcludeFromCollections: true\n---\n<urlset>{% for each in collections.articles %}"
                        + "<url><loc>https://example.org{{ each.url }}</loc></url>{% endfor %}</urlset>\n");
        write(folder.resolve("eleventy.config.cjs"), """
                module.exports = config => {
                  config.addFilter("day", date => date.toISOString().slice(0, 10));
                  const slug = config.getFilter("slugify");
                  const articles = api => api.getFilteredByGlob("content/*/*/*.md").reverse();
                  const grouped = api => {
                    const groups = new Map();
                    for (const each of articles(api)) {
                      const {lang, section, topics, authors} = each.data;
                      const names = [["", "Archive"], [section + "/", section],
                        ...topics.map(name => ["topics/" + slug(name) + "/", name]),
                        ...authors.map(name => ["authors/" + slug(name) + "/", name])];
                      for (const [path, title] of names) {
                        const key = "/" + lang + "/" + path;
                        if (!groups.has(key)) groups.set(key, {path: key, lang, title, items: []});
                        groups.get(key).items.push(each);
                      }
                    }
                    return [...groups.values()];
                  };
                  config.addCollection("articles", articles);
                  config.addCollection("lists", api => grouped(api).flatMap(group => {
                    const of = Math.ceil(group.items.length / 20);
                    return Array.from({length: of}, (_, i) => ({...group, number: i + 1, of,
                      items: group.items.slice(20 * i, 20 * i + 20),
                      path: group.path + (i ? "page/" + (i + 1) + "/" : "") + "index.html"}));
                  }));
                  config.addCollection("feeds", api => grouped(api).map(group => (
                    {...group, items: group.items.slice(0, 20), path: group.path + "index.xml"})));
                  return {dir: {input: "content"}, markdownTemplateEngine: false};
                };
                """);
    }

    void jbake(Path folder) throws IOException {
        articles(folder.resolve("content"), each -> "title=" + each.title() + "\ndate=" + each.date()
                + "\ntype=post\ntags=" + String.join(",", each.names().topics()) + "\nstatus=published\nlang="
                + each.language() + "\ndeck=" + each.deck() + "\nauthor=" + each.names().author() + "\nsource="
                + each.names().source() + "\nsection=" + each.section() + "\n~~~~~~\n");
        write(folder.resolve("jbake.properties"), "site.host=https://example.org\nrender.tags=true\nrender.tagsindex=true\n"
                + "render.archive=true\nrender.feed=true\nrender.sitemap=true\nindex.paginate=true\nindex.posts_per_page=20\n"
                + "template.masterindex.file=index.ftl\ntemplate.post.file=post.ftl\ntemplate.archive.file=archive.ftl\n"
                + "template.tag.file=tag.ftl\ntemplate.tagsindex.file=tags.ftl\ntemplate.feed.file=feed.ftl\n"
                + "template.sitemap.file=sitemap.ftl\n");
        String head = "<html lang=\"${(content.lang)!'fa'}\"><head><meta charset=\"utf-8\"><title>${(content.title)!'Archive'}</title>"
                + "<meta name=\"description\" content=\"${(content.deck)!}\"><link rel=\"stylesheet\" href=\"/style.css\"></head>\n";
        String items = "<#list posts as each><article><h2><a href=\"/${each.uri}\">${each.title}</a></h2><p>${(each.deck)!}</p>"
                + "<time>${each.date?string('yyyy-MM-dd')}</time></article>\n</#list>";
        write(folder.resolve("templates/index.ftl"), page(head, "<h1>Archive</h1>\n"
                + items.replace("posts as", "published_posts as")));
        write(folder.resolve("templates/archive.ftl"), page(head, "<h1>Archive</h1><ul><#list published_posts as each>"
                + "<li><a href=\"/${each.uri}\">${each.title}</a></li></#list></ul>\n"));
        write(folder.resolve("templates/tag.ftl"), page(head, "<h1>${tag}</h1>\n" + items.replace("posts as", "tag_posts as")));
        write(folder.resolve("templates/tags.ftl"), page(head, "<ul><#list tags as each><li>${each.name}</li></#list></ul>\n"));
        write(folder.resolve("templates/feed.ftl"), "<rss version=\"2.0\"><channel><title>Archive</title>"
                + "<#list published_posts?chunk(20)[0] as each><item><title>${each.title}</title><link>/${each.uri}</link></item></#list>"
                + "</channel></rss>\n");
        write(folder.resolve("templates/sitemap.ftl"), "<urlset><#list published_content as each><url><loc>/${each.uri}</loc></url>"
                + "</#list></urlset>\n");
        write(folder.resolve("templates/post.ftl"), page(head, "<article><h1>${content.title}</h1><p class=\"deck\">${content.deck}</p>"
                + "<p>${content.author}, <time>${content.date?string('yyyy-MM-dd')}</time>, ${content.source}, ${content.section}</p>\n"
                + "${content.body}\n<ul><#list content.tags as each><li>${each}</li></#list></ul>\n"
                + "<nav><#if (content.previousContent)??><a href=\"/${content.previousContent.uri}\">${content.previousContent.title}</a></#if> "
                + "<#if (content.nextContent)??><a href=\"/${content.nextContent.uri}\">${content.nextContent.title}</a></#if></nav></article>\n"));
    }
}
