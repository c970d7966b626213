package org.baygan.render;

import java.util.List;

/**
 * What a language lacks.
 *
 * @param missing articles of other languages without a version in this one
 * @param outdated versions in this language older than their originals; on the newest page only
 */
public record TranslationsView(ListView missing, List<StoryCard> outdated) {}
