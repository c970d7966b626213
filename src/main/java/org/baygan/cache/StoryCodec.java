package org.baygan.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baygan.model.Article;
import org.baygan.model.ArticleId;
import org.baygan.model.FrontMatterLines;
import org.baygan.model.Language;
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

    static Story read(DataInputStream in) throws IOException {
        Article article = readArticle(in);
        return new Story(
                article,
                new Permalink(BinaryForm.readString(in)),
                BinaryForm.readString(in),
                BinaryForm.readList(in, ModelForm::readReference),
                BinaryForm.readString(in),
                new Provenance(BinaryForm.readString(in), BinaryForm.readString(in), in.readInt()));
    }

    private static void writeArticle(DataOutputStream out, Article a) throws IOException {
        BinaryForm.writeString(out, a.id().value());
        BinaryForm.writeString(out, a.sourcePath());
        out.writeByte(a.kind().ordinal());
        BinaryForm.writeString(out, a.language().tag());
        BinaryForm.writeString(out, a.title());
        BinaryForm.writeString(out, a.kicker());
        BinaryForm.writeString(out, a.deck());
        BinaryForm.writeString(out, a.lead());
        BinaryForm.writeString(out, a.summary());
        ModelForm.writeDate(out, a.date());
        ModelForm.writeDate(out, a.updated());
        ModelForm.writeDate(out, a.expires());
        out.writeByte(a.status().ordinal());
        BinaryForm.writeString(out, a.section());
        BinaryForm.writeList(out, a.topics(), BinaryForm::writeString);
        BinaryForm.writeString(out, a.source());
        BinaryForm.writeOptional(out, a.sourceUrl());
        BinaryForm.writeList(out, a.authors(), BinaryForm::writeString);
        BinaryForm.writeString(out, a.place());
        BinaryForm.writeOptional(out, a.slug());
        BinaryForm.writeList(out, a.aliases(), BinaryForm::writeString);
        BinaryForm.writeOptional(out, a.translationOf());
        BinaryForm.writeOptional(out, a.image());
        BinaryForm.writeString(out, a.imageAlt());
        BinaryForm.writeList(out, a.corrections(), StoryCodec::write);
        out.writeByte(a.markup().ordinal());
        BinaryForm.writeString(out, a.body());
        out.writeInt(a.bodyLine());
        BinaryForm.writeList(out, List.copyOf(new TreeMap<>(a.lines().lineOf()).entrySet()), StoryCodec::write);
    }

    private static Article readArticle(DataInputStream in) throws IOException {
        return new Article(
                new ArticleId(BinaryForm.readString(in)),
                BinaryForm.readString(in),
                BinaryForm.readEnum(in, Article.Kind.values()),
                new Language(BinaryForm.readString(in)),
                BinaryForm.readString(in),
                BinaryForm.readString(in),
                BinaryForm.readString(in),
                BinaryForm.readString(in),
                BinaryForm.readString(in),
                ModelForm.readDate(in),
                ModelForm.readDate(in),
                ModelForm.readDate(in),
                BinaryForm.readEnum(in, Article.Status.values()),
                BinaryForm.readString(in),
                BinaryForm.readList(in, BinaryForm::readString),
                BinaryForm.readString(in),
                BinaryForm.readOptional(in),
                BinaryForm.readList(in, BinaryForm::readString),
                BinaryForm.readString(in),
                BinaryForm.readOptional(in),
                BinaryForm.readList(in, BinaryForm::readString),
                BinaryForm.readOptional(in),
                BinaryForm.readOptional(in),
                BinaryForm.readString(in),
                BinaryForm.readList(in, i -> new Article.Correction(ModelForm.readDate(i), BinaryForm.readString(i))),
                BinaryForm.readEnum(in, Article.Markup.values()),
                BinaryForm.readString(in),
                in.readInt(),
                readLines(in));
    }

    private static FrontMatterLines readLines(DataInputStream in) throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            lines.put(BinaryForm.readString(in), in.readInt());
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
