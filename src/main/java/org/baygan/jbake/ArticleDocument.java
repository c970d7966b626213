package org.baygan.jbake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.baygan.config.LanguageSettings;
import org.baygan.config.SiteConfig;
import org.baygan.diagnostic.Diagnostic;
import org.baygan.markup.BodyRenderer;
import org.baygan.markup.RenderedBody;
import org.baygan.model.Article;
import org.baygan.model.CalendarDate;
import org.baygan.model.DigitSet;
import org.baygan.model.Direction;
import org.baygan.model.PublicationDate;
import org.baygan.text.Calendars;
import org.baygan.text.DisplayNormalizer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;

/** One article as JBake's document model: JBake's own names, and ours for what JBake has no name for. */
final class ArticleDocument {
    private final Article article;
    private final SiteConfig site;
    private final JBakeConfiguration configuration;
    private final LanguageSettings language;
    private final DisplayNormalizer normalizer;

    ArticleDocument(Article article, SiteConfig site, JBakeConfiguration configuration) {
        this.article = article;
        this.site = site;
        this.configuration = configuration;
        this.language = site.language(article.language()).orElse(site.defaultLanguage());
        this.normalizer =
                DisplayNormalizer.of(article.language(), language.displayDigits() ? language.digits() : DigitSet.ASCII);
    }

    /** Makes the document; hands over what is wrong with the body. */
    DocumentModel make(BodyRenderer renderer, Consumer<List<Diagnostic>> report) {
        RenderedBody body = renderer.render(article, display(article.body().text()));
        report.accept(body.diagnostics());
        DocumentModel document = new DocumentModel();
        document.setTitle(display(article.title()));
        document.setType(article.kind() == Article.Kind.PAGE ? "page" : "post");
        document.setStatus(status());
        document.setTags(tags());
        document.setBody(PlainReferences.resolve(body, configuration.getOutputExtension()));
        date().ifPresent(document::setDate);
        putTexts(document);
        return document;
    }

    private void putTexts(DocumentModel document) {
        document.put("lang", article.language().tag());
        document.put("dir", language.direction().html());
        putText(document, "kicker", article.kicker());
        putText(document, "deck", article.deck());
        putText(document, "lead", article.lead());
        putText(document, "summary", article.summary());
        putText(document, "section", article.section());
        putText(document, "source", article.source());
        putText(document, "author", String.join(separator(), article.authors()));
        putText(document, "place", article.place());
        article.sourceUrl().ifPresent(url -> document.put("sourceUrl", url));
        article.picture().path().ifPresent(image -> document.put("image", image));
        putText(document, "imageAlt", article.picture().alt());
    }

    /** A text that the article doesn't have stays out, so that templates can ask for it with {@code ??}. */
    private void putText(DocumentModel document, String name, String text) {
        if (!text.isEmpty()) {
            document.put(name, display(text));
        }
    }

    private String separator() {
        return language.direction() == Direction.RTL ? "\u060C " : ", ";
    }

    /** A dated article is left to JBake's own {@code published-date}: published once its date has come. */
    private String status() {
        if (article.status() == Article.Status.DRAFT) {
            return "draft";
        }
        return article.date() instanceof PublicationDate.Unknown ? "published" : "published-date";
    }

    private String[] tags() {
        return article.topics().stream()
                .map(this::display)
                .map(topic -> configuration.getSanitizeTag() ? topic.replace(' ', '-') : topic)
                .toArray(String[]::new);
    }

    /** The moment JBake sorts by: for a month or a year its first day; none for an undated article. */
    private Optional<Date> date() {
        if (article.date() instanceof PublicationDate.Day day) {
            return Optional.of(
                    day.time().map(OffsetDateTime::toInstant).map(Date::from).orElseGet(() -> startOf(day.date())));
        }
        if (article.date() instanceof PublicationDate.Month month) {
            return Optional.of(
                    startOf(Calendars.day(new CalendarDate(month.system(), month.year(), month.month(), 1))));
        }
        if (article.date() instanceof PublicationDate.Year year) {
            return Optional.of(startOf(Calendars.day(new CalendarDate(year.system(), year.year(), 1, 1))));
        }
        return Optional.empty();
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(site.zone()).toInstant());
    }

    private String display(String text) {
        return normalizer.normalize(text).text();
    }
}
