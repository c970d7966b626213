package org.baygan.pipeline.plan;

import org.baygan.archive.Addresses;
import org.baygan.model.Digest;
import org.baygan.model.DigestBuilder;
import org.baygan.pipeline.look.InputState;
import org.baygan.pipeline.look.Inputs;
import org.baygan.pipeline.story.StoryPass;
import org.baygan.render.PageWriter;
import org.baygan.render.SiteContext;
import org.baygan.render.ThemeFiles;

/**
 * What is to be written, when everything has been read.
 *
 * @param inputs the files that the build reads
 * @param reading the heads of the stories
 * @param addresses who has which address
 * @param theme the theme's files
 * @param context all that pages are made from
 * @param writer renders them
 */
public record SitePlan(
        Inputs inputs,
        StoryPass reading,
        Addresses addresses,
        ThemeFiles theme,
        SiteContext context,
        PageWriter writer) {
    /**
     * Sums up everything that pages are made of but the texts of articles.
     *
     * @return {@link Digest#NONE} if that can't be told
     */
    public Digest surroundings(InputState look) {
        Digest common = context.common().digest();
        if (common.equals(Digest.NONE)) {
            return Digest.NONE;
        }
        DigestBuilder all = new DigestBuilder().add(common).add(look.besideArticles());
        reading.addFacts(all);
        return all.digest();
    }
}
