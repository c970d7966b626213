package org.baygan.cache;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baygan.model.Article;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Params;
import org.baygan.model.Permalink;
import org.baygan.model.Provenance;
import org.baygan.model.Story;

/** The form of stories in the cache. Stateless. */
@SuppressWarnings("EnumOrdinal") // the form belongs to one version of the cache
final class StoryCodec {
    private StoryCodec() {}

    static void write(DataOutputStream out, Story story) throws IOException {
        writeArticle(out, story.article());
        BinaryForm.writeString(out, story.permalink().path());
        BinaryForm.writeString(out, story.html());
        BinaryForm.writeList(out, story.references(), ModelForm::writeReference);
        BinaryForm.writeString(out, story.description());
        BinaryForm.writeString(out, story.provenance().sha256());
        BinaryForm.writeString(out, story.provenance().charset());
        out.writeInt(story.provenance().changedCharacters());
    }

    static Story read(ByteBuffer in) throws IOException {
        Article article = readArticle(in);
        return new Story(
                article,
                new Permalink(BinaryForm.readString(in)),
                BinaryForm.readString(in),
                BinaryForm.readList(in, ModelForm::readReference),
                BinaryForm.readString(in),
                new Provenance(BinaryForm.readString(in), BinaryForm.readString(in), in.getInt()));
    }

    private static void writeArticle(DataOutputStream out, Article article) throws IOException {
        ModelForm.writeIdentity(out, article.identity());
        ModelForm.writeLinks(out, article.links());
        ModelForm.writeHeadlines(out, article.headlines());
        write(out, article.schedule());
        write(out, article.attribution());
        write(out, article.body());
        writeParam(out, article.params().values());
        BinaryForm.writeList(out, List.copyOf(new TreeMap<>(article.lines().lineOf()).entrySet()), StoryCodec::write);
    }

    private static Article readArticle(ByteBuffer in) throws IOException {
        return new Article(
                ModelForm.readIdentity(in),
                ModelForm.readLinks(in),
                ModelForm.readHeadlines(in),
                readSchedule(in),
                readAttribution(in),
                readBody(in),
                readParams(in),
                readLines(in));
    }

    private static void write(DataOutputStream out, Article.Schedule schedule) throws IOException {
        out.writeByte(schedule.status().ordinal());
        ModelForm.writeDate(out, schedule.date());
        ModelForm.writeDate(out, schedule.updated());
        ModelForm.writeDate(out, schedule.expires());
        ModelForm.writeNumber(out, schedule.featured());
    }

    private static Article.Schedule readSchedule(ByteBuffer in) throws IOException {
        return new Article.Schedule(
                BinaryForm.readEnum(in, Article.Status.values()),
                ModelForm.readDate(in),
                ModelForm.readDate(in),
                ModelForm.readDate(in),
                ModelForm.readNumber(in));
    }

    private static void write(DataOutputStream out, Article.Attribution attribution) throws IOException {
        ModelForm.writeTerms(out, attribution.terms());
        BinaryForm.writeOptional(out, attribution.sourceUrl());
        BinaryForm.writeString(out, attribution.place());
        BinaryForm.writeString(out, attribution.newsCode());
        ModelForm.writeSeries(out, attribution.series());
    }

    private static Article.Attribution readAttribution(ByteBuffer in) throws IOException {
        return new Article.Attribution(
                ModelForm.readTerms(in),
                BinaryForm.readOptional(in),
                BinaryForm.readString(in),
                BinaryForm.readString(in),
                ModelForm.readSeries(in));
    }

    private static void write(DataOutputStream out, Article.Body body) throws IOException {
        BinaryForm.writeString(out, body.lead());
        BinaryForm.writeString(out, body.summary());
        BinaryForm.writeOptional(out, body.picture().path());
        BinaryForm.writeString(out, body.picture().alt());
        BinaryForm.writeString(out, body.picture().caption());
        BinaryForm.writeString(out, body.picture().credit());
        out.writeByte(body.markup().ordinal());
        BinaryForm.writeString(out, body.text());
        out.writeInt(body.line());
        BinaryForm.writeList(out, body.corrections(), StoryCodec::write);
    }

    private static Article.Body readBody(ByteBuffer in) throws IOException {
        return new Article.Body(
                BinaryForm.readString(in),
                BinaryForm.readString(in),
                new Article.Picture(
                        BinaryForm.readOptional(in),
                        BinaryForm.readString(in),
                        BinaryForm.readString(in),
                        BinaryForm.readString(in)),
                BinaryForm.readEnum(in, Article.Markup.values()),
                BinaryForm.readString(in),
                in.getInt(),
                BinaryForm.readList(in, i -> new Article.Correction(ModelForm.readDate(i), BinaryForm.readString(i))));
    }

    private static void writeParam(DataOutputStream out, Object value) throws IOException {
        if (value instanceof Map<?, ?> group) {
            out.writeByte(2);
            BinaryForm.writeList(out, List.copyOf(group.entrySet()), StoryCodec::writeNamed);
        } else if (value instanceof List<?> list) {
            out.writeByte(1);
            BinaryForm.writeList(out, list, StoryCodec::writeParam);
        } else {
            out.writeByte(0);
            BinaryForm.writeString(out, (String) value);
        }
    }

    private static void writeNamed(DataOutputStream out, Map.Entry<?, ?> entry) throws IOException {
        BinaryForm.writeString(out, (String) entry.getKey());
        writeParam(out, entry.getValue());
    }

    private static Params readParams(ByteBuffer in) throws IOException {
        if (readParam(in) instanceof Map<?, ?> group) {
            Map<String, Object> values = new LinkedHashMap<>();
            group.forEach((key, value) -> values.put((String) key, value));
            return values.isEmpty() ? Params.NONE : new Params(values);
        }
        throw new IOException("no group of values");
    }

    private static Object readParam(ByteBuffer in) throws IOException {
        return switch (in.get()) {
            case 0 -> BinaryForm.readString(in);
            case 1 -> BinaryForm.readList(in, StoryCodec::readParam);
            case 2 -> {
                Map<String, Object> group = new LinkedHashMap<>();
                for (int i = in.getInt(); i > 0; i--) {
                    group.put(BinaryForm.readString(in), readParam(in));
                }
                yield group;
            }
            default -> throw new IOException("unknown kind of value");
        };
    }

    private static FrontMatterLines readLines(ByteBuffer in) throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        for (int i = in.getInt(); i > 0; i--) {
            lines.put(BinaryForm.readString(in), in.getInt());
        }
        return new FrontMatterLines(lines);
    }

    private static void write(DataOutputStream out, Map.Entry<String, Integer> line) throws IOException {
        BinaryForm.writeString(out, line.getKey());
        out.writeInt(line.getValue());
    }

    private static void write(DataOutputStream out, Article.Correction correction) throws IOException {
        ModelForm.writeDate(out, correction.date());
        BinaryForm.writeString(out, correction.text());
    }
}
